"""Several committees at once: what each is called, who its sides are, and how much waits."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Count, F

from comity.desk.models import Committee, Disagreement, PlanWord, Searchable, Word
from comity.record.kinds import Value

Texts = Mapping[str, str]
MILLIONTHS = 1_000_000
PARTS = ("lat_e6", "lon_e6")


@dataclass(frozen=True, slots=True)
class SideOf:
    """A side of a committee. Degrees north and east, None where nobody said where it lies; `country` "" likewise."""

    side: str
    names: Texts
    country: str
    north: float | None
    east: float | None


@dataclass(frozen=True, slots=True)
class CommitteeLine:
    """`ours` counts the plans on which our word is waited for, `theirs` those on which another side's is."""

    key: str
    us: str
    names: Texts
    sides: tuple[SideOf, ...]
    ours: int
    theirs: int
    differences: int


def read_committees(committees: Sequence[Committee]) -> list[CommitteeLine]:
    """In the order given. Five queries, however many there are."""
    keys = [committee.pk for committee in committees]
    titles = titles_of(keys)
    said = said_of_sides(keys)
    waiting = PlanWord.objects.filter(committee__in=keys, waited_since__isnull=False).order_by()
    ours = dict(waiting.filter(side=F("committee__us")).values_list("committee").annotate(Count("pk")))
    every = dict(waiting.values_list("committee").annotate(Count("pk")))
    differ = dict(
        Disagreement.objects.filter(committee__in=keys).order_by().values_list("committee").annotate(Count("pk"))
    )
    return [
        CommitteeLine(
            key=each.key,
            us=each.us,
            names=titles[each.pk].get(f"committee/{each.key}", {}),
            sides=sides_of(titles[each.pk], said[each.pk], us=each.us),
            ours=ours.get(each.pk, 0),
            theirs=every.get(each.pk, 0) - ours.get(each.pk, 0),
            differences=differ.get(each.pk, 0),
        )
        for each in committees
    ]


def titles_of(committees: Sequence[int]) -> dict[int, dict[str, Texts]]:
    found: dict[int, dict[str, Texts]] = defaultdict(dict)
    rows = Searchable.objects.filter(committee__in=committees, type__in=("committee", "side"))
    for committee, subject, title in rows.values_list("committee", "subject", "title"):
        found[committee][subject] = title
    return found


def said_of_sides(committees: Sequence[int]) -> dict[int, dict[str, dict[str, Value]]]:
    """Place and country of each side: its own word before others', the later before the earlier."""
    found: dict[int, dict[str, dict[str, Value]]] = defaultdict(lambda: defaultdict(dict))
    words = Word.objects.filter(committee__in=committees, type="side", attribute__in=("place", "country"))
    rows = words.order_by("seq", "index").values_list("committee", "about", "attribute", "whose", "value")
    for committee, about, attribute, _whose, value in sorted(rows, key=lambda row: row[1] == f"side/{row[3]}"):
        found[committee][about][attribute] = json.loads(value)
    return found


def sides_of(titles: Mapping[str, Texts], said: Mapping[str, Mapping[str, Value]], *, us: str) -> tuple[SideOf, ...]:
    """Our own first, then by key."""
    named = sorted(
        (subject for subject in titles if subject.startswith("side/")), key=lambda each: (each != f"side/{us}", each)
    )
    return tuple(side_of(subject, titles[subject], said.get(subject, {})) for subject in named)


def side_of(subject: str, names: Texts, said: Mapping[str, Value]) -> SideOf:
    place, country = said.get("place"), said.get("country")
    north, east = (degrees(place.get(part)) for part in PARTS) if isinstance(place, Mapping) else (None, None)
    return SideOf(subject.removeprefix("side/"), names, country if isinstance(country, str) else "", north, east)


def degrees(millionths: Value) -> float | None:
    return millionths / MILLIONTHS if isinstance(millionths, int) else None

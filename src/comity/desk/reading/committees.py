"""Several committees at once: what each is called, who its sides are, and how much waits."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Count, F

from comity.desk.models import Committee, Disagreement, PlanWord, Searchable, Word

Texts = Mapping[str, str]
MILLIONTHS = 1_000_000


@dataclass(frozen=True, slots=True)
class SideOf:
    """A side of a committee. Degrees north and east, None where nobody said where it lies."""

    side: str
    names: Texts
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
    places = places_of(keys)
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
            sides=sides_of(titles[each.pk], places[each.pk], us=each.us),
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


def places_of(committees: Sequence[int]) -> dict[int, dict[str, tuple[float, float]]]:
    """Where each side lies: its own word before others', the later before the earlier."""
    found: dict[int, dict[str, tuple[float, float]]] = defaultdict(dict)
    words = Word.objects.filter(committee__in=committees, type="side", attribute="place").order_by("seq", "index")
    rows = words.values_list("committee", "about", "whose", "value")
    for committee, about, _whose, value in sorted(rows, key=lambda row: row[1] == f"side/{row[2]}"):
        place = json.loads(value)
        if isinstance(place, dict) and {"lat_e6", "lon_e6"} <= place.keys():
            found[committee][about] = (place["lat_e6"] / MILLIONTHS, place["lon_e6"] / MILLIONTHS)
        else:
            found[committee].pop(about, None)
    return found


def sides_of(titles: Mapping[str, Texts], places: Mapping[str, tuple[float, float]], *, us: str) -> tuple[SideOf, ...]:
    """Our own first, then by key."""
    named = sorted(
        (subject for subject in titles if subject.startswith("side/")), key=lambda each: (each != f"side/{us}", each)
    )
    return tuple(
        SideOf(subject.removeprefix("side/"), titles[subject], *(places.get(subject) or (None, None)))
        for subject in named
    )

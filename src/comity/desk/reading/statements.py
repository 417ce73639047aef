"""Statements one by one, newest first: by whom, of what, from which of our entries."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import or_

from django.db.models import Q, QuerySet

from comity.desk.models import Committee, Word
from comity.desk.projection.frame import frame_of
from comity.desk.projection.part import followers, namesakes
from comity.desk.projection.words import WORD_FIELDS, said_from
from comity.desk.reading.history import Spoken
from comity.record.fold import raw_of

PAGE = 50
BELONGING = ("plan", "milestone", "conference")
PLACE = ("speaker", "seq", "index")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which statements; what is left as it is does not count. `of_entries`: only those of these entries of ours.

    `subject` asks for everything said of it by all its names and of what belongs to it.
    """

    side: str = ""
    type: str = ""
    subject: str = ""
    of_entries: Collection[int] | None = None


@dataclass(frozen=True, slots=True)
class Statements:
    """One page, how many there are in all, and of which types anything was ever said."""

    rows: Sequence[Spoken]
    total: int
    types: Sequence[str]


def read_statements(committee: Committee, *, which: Wanted, page: int = 1, size: int = PAGE) -> Statements:
    """The newest first, as the instants of their entries claim. The number of queries is the same however many."""
    words = Word.objects.filter(committee=committee)
    types = words.exclude(type="").order_by("type").values_list("type", flat=True).distinct()
    places = chosen(words, committee, which).order_by("-at", "speaker", "-seq", "index")
    distinct = places.values_list("at", *PLACE).distinct()
    first = (max(page, 1) - 1) * size
    return Statements(spoken_at(words, list(distinct[first : first + size])), distinct.count(), list(types))


def chosen(words: QuerySet[Word], committee: Committee, which: Wanted) -> QuerySet[Word]:
    if which.side:
        words = words.filter(speaker=which.side)
    if which.type:
        words = words.filter(type=which.type)
    if which.subject:
        frame = frame_of(committee)
        names = namesakes(committee, {which.subject}, frame)
        words = words.filter(about__in=sorted(names | followers(committee, names, BELONGING)))
    if which.of_entries is not None:
        words = words.filter(speaker=committee.us, seq__in=sorted(which.of_entries))
    return words


def spoken_at(words: QuerySet[Word], places: Sequence[tuple[str, str, int, int]]) -> list[Spoken]:
    """The statements at these places, in the order of the places."""
    if not places:
        return []
    there = reduce(or_, (Q(speaker=speaker, seq=seq, index=index) for _at, speaker, seq, index in places))
    rows = words.filter(there).order_by(*PLACE, "pk").values_list(*WORD_FIELDS)
    found = {(one.speaker, one.seq, one.index): one for one in said_from(rows)}
    return [Spoken(speaker, seq, index, at, raw_of(found[speaker, seq, index])) for at, speaker, seq, index in places]

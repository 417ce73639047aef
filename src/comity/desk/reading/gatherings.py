"""Delegations and papers of conferences and meetings, and the order in which each side's paper names those who come."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from comity.desk.reading.conferences import text_of
from comity.desk.reading.missing import delegations_of
from comity.record import RANK_ORDER, Record, View
from comity.record.kinds import Value

DOCUMENT = "document/"


@dataclass(frozen=True, slots=True)
class DelegationLine:
    """One side's delegation; `subject` "" where nothing is known of it. Ranks come from high to low."""

    side: str
    subject: str = ""
    head: Value = None
    head_rank: str = ""
    size: int | None = None
    by_rank: tuple[tuple[str, int], ...] = ()
    by_team: tuple[tuple[str, tuple[tuple[str, int], ...]], ...] = ()
    note: Value = None

    @property
    def counted(self) -> int:
        """How many of it are known by rank."""
        return sum(count for _rank, count in self.by_rank)


def delegation_lines(gathering: str, view: View, *, first: str) -> list[DelegationLine]:
    """A line for every side that is a member or sends one, `first` before all others, those in the record's order."""
    there = delegations_of(gathering, view)
    sides = [side for side in protocol_order(view.record, first=first) if side in there or is_member(view, side)]
    return [delegation_line(view, side, there.get(side, "")) for side in sides]


def delegation_line(view: View, side: str, subject: str) -> DelegationLine:
    if not subject:
        return DelegationLine(side)
    size = view.value(subject, "size")
    teams = view.value(subject, "composition_by_team")
    return DelegationLine(
        side=side,
        subject=subject,
        head=view.value(subject, "head"),
        head_rank=text_of(view.value(subject, "head_rank")),
        size=size if isinstance(size, int) else None,
        by_rank=by_rank(view.value(subject, "composition")),
        by_team=tuple((team, by_rank(counts)) for team, counts in teams.items()) if isinstance(teams, Mapping) else (),
        note=view.value(subject, "note"),
    )


def by_rank(counts: Value) -> tuple[tuple[str, int], ...]:
    """The highest rank first."""
    if not isinstance(counts, Mapping):
        return ()
    pairs = [(rank, count) for rank, count in counts.items() if isinstance(count, int)]
    return tuple(sorted(pairs, key=lambda pair: -RANK_ORDER.get(pair[0], 0)))


def protocol_order(record: Record, *, first: str) -> tuple[str, ...]:
    """The sides as the papers of the side `first` name them."""
    return (first, *(side for side in record.sides if side != first)) if first in record.sides else record.sides


def is_member(view: View, side: str) -> bool:
    return view.value(f"side/{side}", "status") != "observer"


def instruments_at(conference: str, view: View) -> list[str]:
    """The instruments signed at a conference, by date."""
    found = [each for each in view.record.subjects("instrument") if view.value(each, "conference") == conference]
    return sorted(found, key=lambda each: text_of(view.value(each, "signed")))


def papers_of(record: Record, subjects: Iterable[str]) -> Sequence[str]:
    """The documents that anything said of `subjects` ever rested on, each once, in the order in which they came."""
    found: dict[str, None] = {}
    for subject in subjects:
        for words in record.index.words.get(record.canonical(subject), {}).values():
            for each in words.values():
                found.update((word.source, None) for word in each if word.source and word.source.startswith(DOCUMENT))
    return list(found)

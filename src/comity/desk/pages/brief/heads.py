"""The conference that was last held: where, when, and who led whose delegation."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from comity.desk.reading.conferences import ConferenceLine, conference_lines, text_of
from comity.desk.reading.missing import delegations_of
from comity.record import View
from comity.record.kinds import Value


@dataclass(frozen=True, slots=True)
class HeadRow:
    """The head of one side's delegation; `rank` "" and `size` None where nobody said so."""

    side: str
    head: Value
    rank: str
    size: int | None


def lines_in(read: View, *, ours: View) -> list[ConferenceLine]:
    """Every conference as a view reads it; one of whose states it reads nothing as our own word has it."""
    own = {line.subject: line for line in conference_lines(ours)}
    return [line if line.state else own[line.subject] for line in conference_lines(read)]


def last_held(lines: Iterable[ConferenceLine]) -> ConferenceLine | None:
    held = [line for line in lines if line.state == "held"]
    return max(held, key=lambda line: line.number or 0, default=None)


def head_rows(view: View, conference: str, *, sides: Iterable[str]) -> list[HeadRow]:
    """In the order of `sides`; a side whose delegation is not known has no row."""
    there = delegations_of(conference, view)
    return [
        HeadRow(side, view.value(there[side], "head"), text_of(view.value(there[side], "head_rank")), size)
        for side in sides
        if side in there
        for size in (whole(view.value(there[side], "size")),)
    ]


def whole(value: Value) -> int | None:
    return value if isinstance(value, int) else None

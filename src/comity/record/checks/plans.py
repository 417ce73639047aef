"""What is wrong with the links by which plans are carried from one conference to the next."""

from __future__ import annotations

from collections.abc import Iterator

from comity.problems import Problem, Where
from comity.record.kinds import Value
from comity.record.record import Record
from comity.record.statement import Statement


def carrying_problems(statement: Statement, record: Record) -> Iterator[Problem]:
    """A plan is carried from plans of earlier conferences, and never, by any way round, from itself."""
    earlier = statement.said.get("carried_from")
    if not statement.about.startswith("plan/") or not isinstance(earlier, list | tuple):
        return
    where = Where(subject=statement.about, attribute="carried_from")
    number = _number_of(record, statement.said.get("conference") or _said(record, statement.about, "conference"))
    for other in map(str, earlier):
        circle = _way_back(record, start=other, to=record.canonical(statement.about))
        if circle:
            what = f"{statement.about} would be carried from itself: {' from '.join(circle)}."
            yield Problem("carried_in_a_circle", what, where, "Take one of these links back.")
            continue
        before = _number_of(record, _said(record, other, "conference"))
        if number is not None and before is not None and before >= number:
            what = f"{other} is a plan of conference {before}, which is not before conference {number}."
            yield Problem("carried_from_no_earlier", what, where, "Carry it from a plan of an earlier conference.")


def _way_back(record: Record, *, start: str, to: str) -> list[str]:
    """The plans from `start` back to `to` along carried_from; empty where there is no such way."""
    came_from: dict[str, str | None] = {record.canonical(start): None}
    waiting = [record.canonical(start)]
    while waiting:
        plan = waiting.pop()
        if plan == to:
            way = [plan]
            while (following := came_from[way[-1]]) is not None:
                way.append(following)
            return [to, *reversed(way)]
        for earlier in _carried_from(record, plan):
            if earlier not in came_from:
                came_from[earlier] = plan
                waiting.append(earlier)
    return []


def _carried_from(record: Record, plan: str) -> Iterator[str]:
    for word in record.words(plan, "carried_from").values():
        if isinstance(word.value, list | tuple):
            yield from (record.canonical(str(earlier)) for earlier in word.value)


def _said(record: Record, subject: str, attribute: str) -> Value:
    """The first side's word on an attribute."""
    word = next(iter(record.words(subject, attribute).values()), None)
    return word.value if word else None


def _number_of(record: Record, conference: Value) -> int | None:
    number = _said(record, conference, "number") if isinstance(conference, str) else None
    return number if isinstance(number, int) else None

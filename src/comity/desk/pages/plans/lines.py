"""A line of the register as it is shown."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from comity.desk.pages.showing.naming import address
from comity.desk.people.here import Here
from comity.desk.reading.conferences import ConferenceLine, conference_lines
from comity.desk.reading.rows import Milestone, PlanRow, SideWord
from comity.record import Record, view
from comity.record.dates import last_day

FINISHED = frozenset({"implemented", "dropped"})
MOST_COLUMNS = 3
"""So many sides have a column each; more stand beneath each other."""


@dataclass(frozen=True, slots=True)
class Told:
    """One side's latest word, and for how many days another side has waited for a new one; None: nobody waits."""

    word: SideWord
    waited: int | None


@dataclass(frozen=True, slots=True)
class Line:
    """A plan with what its row needs to know; its page is at `address`.

    `by` is the conference before which a plan without a date is due.
    `next_step` is the first milestone of it that is open; `words` has our own side first.
    """

    row: PlanRow
    address: str
    words: Sequence[Told]
    silent: int | None
    is_late: bool
    by: ConferenceLine | None
    next_step: Milestone | None
    step_is_late: bool
    review: ConferenceLine | None

    @property
    def key(self) -> str:
        return self.row.plan.partition("/")[2]


@dataclass(frozen=True)
class Calendar:
    """The conferences by number, and the day on which the register is read."""

    conferences: Mapping[int, ConferenceLine]
    today: dt.date

    def after(self, number: int | None) -> ConferenceLine | None:
        """The first conference after one that was held or is still to come."""
        later = (each for each in sorted(self.conferences) if number is not None and each > number)
        return next((self.conferences[each] for each in later if self._stands(each)), None)

    def _stands(self, number: int) -> bool:
        line = self.conferences[number]
        return line.state == "held" or line.is_to_come


def calendar_of(here: Here, record: Record) -> Calendar:
    lines = conference_lines(view(record, "ours", here.us))
    return Calendar({line.number: line for line in lines if line.number is not None}, here.today)


def lines_of(rows: Sequence[PlanRow], *, here: Here, calendar: Calendar) -> list[Line]:
    return [line_of(row, here=here, calendar=calendar) for row in rows]


def line_of(row: PlanRow, *, here: Here, calendar: Calendar) -> Line:
    is_open = row.progress not in FINISHED and not row.carried_to and row.standing not in ("dropped", "deferred")
    after = calendar.after(row.conference)
    step = next((each for each in row.milestones if each.progress not in FINISHED), None)
    by = after if row.horizon == "near" and not row.due else None
    return Line(
        row=row,
        address=address("plan", here.committee.key, row.plan.partition("/")[2]) or "",
        words=words_of(row, here=here),
        silent=row.silent_days(here.today),
        is_late=is_open and (_is_past(row.due_day, here.today) or (by is not None and by.state == "held")),
        by=by,
        next_step=step,
        step_is_late=step is not None and is_open and _is_past(_day(step), here.today),
        review=after if row.horizon == "long" and not row.carried_to else None,
    )


def words_of(row: PlanRow, *, here: Here) -> tuple[Told, ...]:
    """Every side's word, our own first."""
    ordered = sorted(row.words.values(), key=lambda word: word.side != here.us)
    return tuple(
        Told(word, (here.today - word.waited_since).days if word.waited_since is not None else None) for word in ordered
    )


def _is_past(day: dt.date | None, today: dt.date) -> bool:
    return day is not None and day < today


def _day(step: Milestone) -> dt.date | None:
    return last_day(step.due) if step.due else None

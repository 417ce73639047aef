"""Rounds of follow-up: the rhythm that is meant, the rounds there were, and who has answered in them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from comity.desk.reading.conferences import conference_lines, day_of, text_of
from comity.desk.reading.missing import members
from comity.desk.reading.rows import PlanRow
from comity.record import Record, View
from comity.record.dates import first_day, last_day
from comity.record.kinds import Value

MONTHS = 12


@dataclass(frozen=True, slots=True)
class Round:
    """One round. `closed` is "" as long as nobody closed it; a day to come says until when it goes on."""

    subject: str
    opened: str
    closed: str
    plans: tuple[str, ...]
    note: Value

    @property
    def key(self) -> str:
        return self.subject.partition("/")[2]

    def is_open(self, today: dt.date) -> bool:
        return first_day(self.opened) <= today and (not self.closed or last_day(self.closed) > today)

    def covers(self, date: str) -> bool:
        """Whether what is dated so may have been said in this round."""
        return last_day(date) >= first_day(self.opened) and (
            not self.closed or first_day(date) <= last_day(self.closed)
        )


@dataclass(frozen=True, slots=True)
class FollowUp:
    """Plans on which every side that is asked has spoken, of all that are asked about."""

    numerator: int
    denominator: int

    @property
    def value(self) -> float | None:
        return self.numerator / self.denominator if self.denominator else None


def rounds_of(view: View) -> list[Round]:
    """The newest first. What nobody said when it was opened is no round yet."""
    found = [
        Round(
            subject=subject,
            opened=opened,
            closed=text_of(view.value(subject, "closed")),
            plans=plans_in(view.value(subject, "plans")),
            note=view.value(subject, "note"),
        )
        for subject in view.record.subjects("check")
        if (opened := text_of(view.value(subject, "opened")))
    ]
    return sorted(found, key=lambda each: (last_day(each.opened), each.subject), reverse=True)


def open_round(view: View, *, today: dt.date) -> Round | None:
    """The newest round that is not closed yet."""
    return next((each for each in rounds_of(view) if each.is_open(today)), None)


def find_round(view: View, key: str) -> Round | None:
    name = view.record.canonical(f"check/{key}")
    return next((each for each in rounds_of(view) if each.subject == name), None)


def plans_in(value: Value) -> tuple[str, ...]:
    return tuple(str(plan) for plan in value) if isinstance(value, list | tuple) else ()


def checks_a_year(view: View, committee: str) -> int | None:
    said = view.value(committee, "checks_a_year")
    return said if isinstance(said, int) else None


def next_round(view: View, *, a_year: int | None, today: dt.date) -> dt.date | None:
    """When the next round is due: so long after the last was opened, else after the last conference, else at once.

    None where no rhythm is set.
    """
    if not a_year:
        return None
    opened = [first_day(each.opened) for each in rounds_of(view) if first_day(each.opened) <= today]
    held = [day for line in conference_lines(view) if line.state == "held" and (day := day_of(line)) and day <= today]
    last = max(opened or held, default=None)
    return months_after(last, MONTHS // a_year) if last else today


def months_after(day: dt.date, months: int) -> dt.date:
    """The same day of a later month; of a shorter one its last."""
    year, month = divmod(day.month - 1 + months, MONTHS)
    first = dt.date(day.year + year, month + 1, 1)
    end = last_day(f"{first.year:04}-{first.month:02}")
    return first.replace(day=min(day.day, end.day))


def asked_sides(view: View, plan: str) -> tuple[str, ...]:
    """Who is asked about a plan: the sides that do it; where nobody said who does, every member."""
    return view.doers(plan) or members(view)


def is_asked(row: PlanRow, side: str) -> bool:
    """The same of a line of the register."""
    word = row.words.get(side)
    return word is not None and (word.does or not row.done_by)


def spoken_on(record: Record, plan: str, within: Round) -> set[str]:
    """The sides that reported on a plan in a round. The part of the record must hold the plan."""
    series = record.reports_by_side(plan)
    return {
        side
        for side, reports in series.items()
        if any(within.covers(report.on or report.at[: len("2018-03-19")]) for report in reports)
    }


def follow_up(view: View, within: Round) -> FollowUp:
    """The figure with which a round is closed, or that it has reached so far."""
    plans = answers(view, within)
    return FollowUp(sum(each for each in plans.values()), len(plans))


def answers(view: View, within: Round) -> Mapping[str, bool]:
    """Of each plan that is asked about, whether every side that is asked has spoken."""
    return {
        plan: set(asked_sides(view, plan)) <= spoken_on(view.record, plan, within)
        for plan in dict.fromkeys(within.plans)
    }


def unfinished(rows: Iterable[PlanRow], *, finished: frozenset[str]) -> list[PlanRow]:
    """The plans that some side that is asked has not finished in its own word."""
    return [
        row
        for row in rows
        if any(is_asked(row, side) and word.progress not in finished for side, word in row.words.items())
    ]

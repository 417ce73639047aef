"""What each side says and does on one plan or milestone, side by side."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from comity.desk.pages.showing.faces import Face
from comity.record import Record, Report, View
from comity.record.dates import last_day
from comity.record.kinds import Value

FINISHED = frozenset({"implemented", "dropped"})


@dataclass(frozen=True, slots=True)
class Column:
    """One side. `does` is None where nobody said who does the plan; `reports` has the newest first.

    `silent` is the number of days since it last spoke; None where it never did.
    """

    side: str
    face: Face
    is_us: bool
    does: bool | None
    part: Value
    office: str
    person: str
    reports: tuple[Report, ...]
    silent: int | None

    @property
    def last(self) -> Report | None:
        return self.reports[0] if self.reports else None

    @property
    def is_finished(self) -> bool:
        return self.last is not None and self.last.progress in FINISHED

    @property
    def is_asked(self) -> bool:
        """Another side that does the plan, or might, and has not finished it."""
        return not self.is_us and self.does is not False and not self.is_finished


def columns(view: View, plan: str, *, faces: Mapping[str, Face], today: dt.date) -> list[Column]:
    """Every side, our own first; what it does and who answers for it as the view reads it."""
    doers = view.doers(plan)
    parts, owners = by_side(view, plan, "done_parts"), by_side(view, plan, "owners")
    series = view.record.reports_by_side(plan)
    found = []
    for side, face in faces.items():
        owner = _map(owners.get(side))
        reports = tuple(reversed(series.get(side, ())))
        found.append(
            Column(
                side=side,
                face=face,
                is_us=side == view.ours,
                does=side in doers if doers else None,
                part=parts.get(side),
                office=str(owner.get("office") or ""),
                person=str(owner.get("person") or ""),
                reports=reports,
                silent=days_since(reports[0], today=today) if reports else None,
            )
        )
    return found


def by_side(view: View, plan: str, attribute: str) -> dict[str, Value]:
    """What is said of each side in an attribute that has something of each, by the first word that has it."""
    found: dict[str, Value] = {}
    words = view.record.words(plan, attribute)
    for side in view.order:
        found = {**_map(words[side].value if side in words else None), **found}
    return found


@dataclass(frozen=True, slots=True)
class Step:
    """A milestone with the latest word of each side that spoke, our own first."""

    milestone: str
    title: Value
    due: str
    is_late: bool
    last: tuple[Report, ...]

    @property
    def key(self) -> str:
        return self.milestone.partition("/")[2]


def steps(view: View, plan: str, *, today: dt.date) -> list[Step]:
    """The milestones of a plan by due date, those without one last."""
    return sorted(_steps(view, plan, today=today), key=lambda step: (not step.due, step.due, step.milestone))


def _steps(view: View, plan: str, *, today: dt.date) -> Iterator[Step]:
    for milestone in view.record.subjects("milestone"):
        if view.value(milestone, "plan") != plan:
            continue
        series = view.record.reports_by_side(milestone)
        due = str(view.value(milestone, "due") or "")
        is_open = view.progress(milestone).value not in FINISHED
        yield Step(
            milestone=milestone,
            title=view.value(milestone, "title"),
            due=due,
            is_late=is_open and is_past(due, today=today),
            last=tuple(series[side][-1] for side in ordered(view.record, us=view.ours) if series.get(side)),
        )


def ordered(record: Record, *, us: str) -> list[str]:
    """Every side in the order of the committee, but our own first."""
    return sorted(record.sides, key=lambda side: side != us)


def day_of(report: Report) -> dt.date:
    """The last day that a report may speak of; where it has no date, the day on which it was written."""
    return last_day(report.on) if report.on is not None else dt.date.fromisoformat(report.at[:10])


def days_since(report: Report, *, today: dt.date) -> int:
    return max((today - day_of(report)).days, 0)


def is_past(due: str, *, today: dt.date) -> bool:
    return bool(due) and last_day(due) < today


def _map(value: Value) -> Mapping[str, Value]:
    return value if isinstance(value, Mapping) else {}

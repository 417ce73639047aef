"""What is due: plans and milestones with a date that are not finished, by the office that answers for them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from comity.desk.models import Committee, PlanLine, PlanWord
from comity.desk.projection.frame import frame_of
from comity.desk.projection.lines import FINISHED
from comity.desk.reading.rows import PlanRow, rows_of
from comity.record.dates import last_day

MOST = 500


@dataclass(frozen=True, slots=True)
class Due:
    """A plan, or a milestone of it, that is due on `day` (the last that `due` may mean); `days` < 0: it is late.

    `offices` are those that answer for the plan, by side; `progress` is that of the plan or milestone in our reading.
    """

    plan: str
    milestone: str
    title: Mapping[str, str]
    plan_title: Mapping[str, str]
    due: str
    day: dt.date
    days: int
    progress: str
    conference: int | None
    team: str
    horizon: str
    done_by: Sequence[str]
    offices: Mapping[str, str]

    @property
    def is_late(self) -> bool:
        return self.days < 0


def read_due(
    committee: Committee,
    *,
    today: dt.date,
    until: dt.date,
    since: dt.date | None = None,
    side: str = "",
    office: str = "",
    limit: int = MOST,
) -> list[Due]:
    """What is due by `until`, what is late first; `since` leaves out what was due earlier.

    With `side` only what that side does (or anybody, as long as nobody said who), with `office` what it answers for.
    Four queries at most. Of at most `limit` plans.
    """
    lines = due_lines(committee, until=until, side=side)
    if office:
        lines = lines.filter(Exists(PlanWord.objects.filter(line=OuterRef("pk"), office=office)))
    rows = rows_of(list(lines[:limit]), view="ours", frame=frame_of(committee))
    found = (due for row in rows for due in open_parts(row, today))
    chosen = [due for due in found if due.day <= until and (since is None or due.day >= since)]
    return sorted(chosen, key=lambda due: (due.day, due.plan, due.milestone))


@dataclass(frozen=True, slots=True)
class DueList:
    """The first parts of some plans that are due, and of how many plans there are any."""

    total: int
    first: Sequence[Due]


def read_late_and_soon(
    committee: Committee, *, today: dt.date, until: dt.date, side: str, limit: int
) -> tuple[DueList, DueList]:
    """What a side is late with, and what it has to do by `until`; a plan of which a part is late is among the late.

    A plan that another carries on is due as that one.
    """
    yesterday = today - dt.timedelta(days=1)
    lines = due_lines(committee, until=until, side=side).filter(carried_to=[])
    late, soon = Q(next_due__lte=yesterday), Q(next_due__gt=yesterday)
    totals = lines.order_by().aggregate(late=Count("pk", filter=late), soon=Count("pk", filter=soon))
    first = [*lines.filter(late)[:limit], *lines.filter(soon)[:limit]]
    parts = [due for row in rows_of(first, view="ours", frame=frame_of(committee)) for due in open_parts(row, today)]
    late_plans = {line.plan for line in first if line.next_due is not None and line.next_due <= yesterday}
    return (
        _first([due for due in parts if due.day <= yesterday], limit, of=totals["late"]),
        _first([due for due in parts if due.day <= until and due.plan not in late_plans], limit, of=totals["soon"]),
    )


def _first(parts: list[Due], limit: int, *, of: int) -> DueList:
    return DueList(of, sorted(parts, key=lambda due: (due.day, due.plan, due.milestone))[:limit])


def due_lines(committee: Committee, *, until: dt.date, side: str) -> QuerySet[PlanLine]:
    """What is due first comes first."""
    lines = PlanLine.objects.filter(committee=committee, next_due__lte=until).order_by("next_due", "plan")
    if not side:
        return lines
    does = PlanWord.objects.filter(line=OuterRef("pk"), side=side, does=True)
    return lines.filter(Exists(does) | Q(done_by=[]))


def by_office(dues: Sequence[Due], *, side: str) -> dict[str, list[Due]]:
    """What each office of a side has to answer for; under "" what no office was named for."""
    found: dict[str, list[Due]] = {}
    for due in dues:
        found.setdefault(due.offices.get(side, ""), []).append(due)
    return dict(sorted(found.items()))


def open_parts(row: PlanRow, today: dt.date) -> Iterator[Due]:
    if row.due and row.progress not in FINISHED:
        yield _due(row, today, milestone="", title=row.title, due=row.due, progress=row.progress)
    for each in row.milestones:
        if each.due and each.progress not in FINISHED:
            yield _due(row, today, milestone=each.milestone, title=each.title, due=each.due, progress=each.progress)


def _due(row: PlanRow, today: dt.date, *, milestone: str, title: Mapping[str, str], due: str, progress: str) -> Due:
    day = last_day(due)
    return Due(
        plan=row.plan,
        milestone=milestone,
        title=title,
        plan_title=row.title,
        due=due,
        day=day,
        days=(day - today).days,
        progress=progress,
        conference=row.conference,
        team=row.team,
        horizon=row.horizon,
        done_by=row.done_by,
        offices={side: word.office for side, word in row.words.items() if word.office},
    )

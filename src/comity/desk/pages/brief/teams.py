"""The plans of the last conference, team by team, with how far they have come and what shows it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from comity.desk.reading.rows import PlanRow
from comity.record import Record
from comity.record.vocabulary.choices import PROGRESS

SHOWN = 5
SILENT_DAYS = 180
FINISHED = frozenset({"implemented", "dropped"})
ORDER = ("implemented", "promoted", "not_started", "differs", "dropped", "unknown", "")
"""What was done first; what nobody spoke of last."""


@dataclass(frozen=True, slots=True)
class BriefPlan:
    """`evidence`: the documents or addresses that any side's reports name, each once."""

    plan: str
    title: Mapping[str, str]
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StateGroup:
    """Plans of one progress; `more` of them are not shown."""

    progress: str
    total: int
    plans: tuple[BriefPlan, ...]

    @property
    def more(self) -> int:
        return self.total - len(self.plans)


@dataclass(frozen=True, slots=True)
class TeamPlans:
    """`team` is "" for plans of none."""

    team: str
    total: int
    states: tuple[StateGroup, ...]


def team_plans(rows: Sequence[PlanRow], record: Record, *, teams: Iterable[str]) -> list[TeamPlans]:
    """In the order of `teams`, then those of no team."""
    order = [*teams, *sorted({row.team for row in rows} - {*teams, ""}), ""]
    found = [(team, [row for row in rows if row.team == team]) for team in order]
    return [TeamPlans(team, len(own), tuple(states_of(own, record))) for team, own in found if own]


def states_of(rows: Sequence[PlanRow], record: Record) -> Iterable[StateGroup]:
    known = (*ORDER, *(value for value in PROGRESS.values if value not in ORDER))
    for progress in known:
        own = [row for row in rows if row.progress == progress]
        if own:
            shown = own[:SHOWN]
            plans = tuple(BriefPlan(row.plan, row.title, evidence_of(record, row.plan)) for row in shown)
            yield StateGroup(progress, len(own), plans)


def silent_plans(rows: Iterable[PlanRow], *, today: dt.date) -> list[tuple[PlanRow, int | None]]:
    """Plans under way of which nobody spoke for half a year, with the days (None: nobody ever did), longest first."""
    open_rows = [(row, row.silent_days(today)) for row in rows if row.progress not in FINISHED]
    silent = [(row, days) for row, days in open_rows if days is None or days >= SILENT_DAYS]
    return sorted(silent, key=lambda each: (each[1] is not None, -(each[1] or 0)))


def evidence_of(record: Record, plan: str) -> tuple[str, ...]:
    named = [each for report in record.reports(plan) for each in (*report.evidence, report.source) if each]
    return tuple(dict.fromkeys(named))

"""The plans of the last conference, team by team, with how far they have come and what shows it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from comity.desk.reading.rows import PlanRow
from comity.record import Record
from comity.record.vocabulary.choices import PROGRESS

SHOWN = 5
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


def evidence_of(record: Record, plan: str) -> tuple[str, ...]:
    named = [each for report in record.reports(plan) for each in (*report.evidence, report.source) if each]
    return tuple(dict.fromkeys(named))

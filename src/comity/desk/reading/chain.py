"""The chain by which a plan was carried from conference to conference."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from comity.desk.models import Committee, PlanLine

LONGEST = 100


@dataclass(frozen=True, slots=True)
class Link:
    """One plan of a chain, with its progress in our reading."""

    plan: str
    title: Mapping[str, str]
    conference: int | None
    team: str
    progress: str
    standing: str
    carried_from: Sequence[str]
    carried_to: Sequence[str]


def read_chain(committee: Committee, plan: str) -> list[Link]:
    """Everything that the plan was carried from and everything that is carried from it, the oldest first.

    The plan itself is among them; a plan that nobody carried is alone. A query for each conference that it went
    through.
    """
    found: dict[str, PlanLine] = {}
    back, forth = {plan}, {plan}
    while (back or forth) and len(found) < LONGEST:
        lines = {line.plan: line for line in PlanLine.objects.filter(committee=committee, plan__in=back | forth)}
        found |= lines
        back = {each for name in back & lines.keys() for each in lines[name].carried_from} - found.keys()
        forth = {each for name in forth & lines.keys() for each in lines[name].carried_to} - found.keys()
    ordered = sorted(found.values(), key=lambda line: (line.conference is None, line.conference or 0, line.plan))
    return [link_of(line) for line in ordered]


def link_of(line: PlanLine) -> Link:
    return Link(
        plan=line.plan,
        title=line.title,
        conference=line.conference,
        team=line.team,
        progress=line.ours,
        standing=line.standing,
        carried_from=tuple(line.carried_from),
        carried_to=tuple(line.carried_to),
    )

"""Teams and their offices: founding a team in one go, offices that take another's place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from comity.desk.speaking.acts.instruments import NewInstrument, instrument
from comity.desk.speaking.acts.plans import NewPlan, propose_plan
from comity.desk.speaking.acts.shapes import Texts, changed, given, text
from comity.record import Statement
from comity.record.kinds import Value


@dataclass(frozen=True, slots=True, kw_only=True)
class NewTeam:
    """`urgent` is what the team does about urgent matters between conferences."""

    key: str
    names: Texts
    remit: Texts | None = None
    since: str = ""
    urgent: Texts | None = None
    kind: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewOffice:
    key: str
    names: Texts
    side: str
    team: str = ""
    since: str = ""


def team(new: NewTeam) -> list[Statement]:
    said = given(
        names=text(new.names), kind=new.kind, since=new.since, remit=text(new.remit), urgent_matters=text(new.urgent)
    )
    return [Statement(new.key, said)]


def office(new: NewOffice) -> list[Statement]:
    """Its counterparts are the other sides' offices of the same team."""
    return [Statement(new.key, given(names=text(new.names), side=new.side, team=new.team, since=new.since))]


def found_team(
    new: NewTeam,
    *,
    offices: Sequence[NewOffice] = (),
    memorandum: NewInstrument | None = None,
    plans: Iterable[tuple[NewPlan, str]] = (),
) -> list[Statement]:
    """A new team in one go: its remit, its office on every side, its first memorandum, and its first plans.

    Each of `plans` comes with the new name of its agenda item, "" where it is not put on an agenda.
    """
    return [
        *team(new),
        *(each for one in offices for each in office(one)),
        *(instrument(memorandum) if memorandum else ()),
        *(each for plan, item in plans for each in propose_plan(plan, item=item)),
    ]


def amend_team(subject: str, changes: Mapping[str, Value]) -> list[Statement]:
    return changed(subject, changes)


def end_team(subject: str, *, until: str) -> list[Statement]:
    return [Statement(subject, {"until": until})]


def succeed_office(new: NewOffice, *, earlier: str, on: str) -> list[Statement]:
    """An office is renamed, or another takes its place: the earlier one ends on the day on which the new one begins."""
    said = given(names=text(new.names), side=new.side, team=new.team, since=new.since or on, renamed_from=earlier)
    return [Statement(earlier, {"until": on}), Statement(new.key, said)]


def amend_office(subject: str, changes: Mapping[str, Value]) -> list[Statement]:
    return changed(subject, changes)

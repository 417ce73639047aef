"""A new team as it was told step by step, and what is said of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from comity.desk.pages.teams.steps import RANK
from comity.desk.people.here import Here
from comity.desk.speaking.acts.instruments import NewInstrument
from comity.desk.speaking.acts.plans import NewPlan, plan
from comity.desk.speaking.acts.teams import NewOffice, NewTeam, found_team
from comity.desk.speaking.keys import next_keys
from comity.record import Statement

Keys = Callable[[str, int], Sequence[str]]
"""So many new subjects of a type by name."""


@dataclass(frozen=True, slots=True)
class Founded:
    """What the steps told. `offices` has by side the names of its office, and since when, "" since the team is."""

    team: Mapping[str, Any]
    offices: Mapping[str, tuple[Mapping[str, str], str]]
    memorandum: Mapping[str, Any]
    plans: Sequence[Mapping[str, Any]]


def given_keys(here: Here) -> Keys:
    """Names that are given once."""
    return lambda type_, count: next_keys(here.committee, type_, count) if count else ()


def name_later(type_: str, count: int) -> list[str]:
    """Names for a preview, which nobody is ever given."""
    return [f"{type_}/not-yet-{number}" for number in range(1, count + 1)]


def founded(told: Founded, *, here: Here, keys: Keys) -> list[Statement]:
    """Everything that is said, in one go."""
    (team,) = keys("team", 1)
    offices = dict(zip(told.offices, keys("office", len(told.offices)), strict=True))
    new = NewTeam(
        key=team, names=told.team["names"], remit=told.team["remit"], since=told.team["since"],
        urgent=told.team["urgent"], kind="team",
    )  # fmt: skip
    named = keys("plan", len(told.plans))
    plans = [
        plan_of(each, key, team=team, offices=offices, us=here.us) for each, key in zip(told.plans, named, strict=True)
    ]
    urgent = [each for each, given in zip(plans, told.plans, strict=True) if given["is_urgent"]]
    proposed = [each for each in plans if each not in urgent]
    items = keys("agenda-item", len(proposed))
    return [
        *found_team(
            new,
            offices=list(offices_of(told, offices, team=team)),
            memorandum=memorandum_of(told, keys, team=team, offices=offices),
            plans=zip(proposed, items, strict=True),
        ),
        *(statement for each in urgent for statement in plan(each, on=here.today.isoformat())),
    ]


def offices_of(told: Founded, offices: Mapping[str, str], *, team: str) -> Iterator[NewOffice]:
    for side, key in offices.items():
        names, since = told.offices[side]
        yield NewOffice(key=key, names=names, side=side, team=team, since=since or told.team["since"])


def memorandum_of(told: Founded, keys: Keys, *, team: str, offices: Mapping[str, str]) -> NewInstrument | None:
    paper = told.memorandum
    if not paper.get("title"):
        return None
    return NewInstrument(
        key=keys("instrument", 1)[0],
        kind=paper["kind"] or "memorandum",
        title=paper["title"],
        parties=offices.values(),
        signed=paper["signed"] or "",
        in_force=paper["in_force"] or "",
        expires=paper["expires"] or "",
        signatories=[
            {"side": name.removeprefix(RANK), "rank": rank}
            for name, rank in paper.items()
            if name.startswith(RANK) and rank
        ],
        team=team,
    )


def plan_of(told: Mapping[str, Any], key: str, *, team: str, offices: Mapping[str, str], us: str) -> NewPlan:
    """Each side that does it answers for it by its new office."""
    doers = told["done_by"] or []
    return NewPlan(
        key=key,
        conference=told["conference"],
        title=told["title"],
        team=team,
        proposed_by=[us],
        done_by=doers,
        horizon=told["horizon"] or "",
        due=told["due"] or "",
        owners={side: {"office": offices[side]} for side in doers if side in offices},
        measure_of_success=told["measure"],
    )

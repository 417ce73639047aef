"""Teams as they are listed, and the people in their offices."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from comity.desk.pages.people.called import Book, Called
from comity.desk.pages.showing.faces import Face
from comity.desk.reading.conferences import text_of
from comity.desk.reading.missing import is_in_force
from comity.desk.reading.offices import Chain, Memorandum, counterparts, is_over, papers_of_team
from comity.desk.reading.promises import TeamPlans
from comity.desk.reading.roles import Role, in_offices
from comity.record import View
from comity.record.kinds import Value

Counterparts = Sequence[tuple[Face, Sequence[Chain]]]


@dataclass(frozen=True, slots=True)
class TeamLine:
    """One team; `offices` has every side, our own first, with its offices. `memoranda` are those in force."""

    team: str
    kind: str
    since: str
    until: str
    remit: Value
    is_over: bool
    is_to_come: bool
    offices: Counterparts
    plans: TeamPlans
    memoranda: Sequence[Memorandum]

    @property
    def key(self) -> str:
        return self.team.partition("/")[2]


def team_line(
    view: View, team: str, *, chains: Sequence[Chain], faces: Mapping[str, Face], plans: Mapping[str, TeamPlans],
    today: dt.date,
) -> TeamLine:  # fmt: skip
    offices = [(faces[side], own) for side, own in counterparts(chains, team, sides=faces)]
    subjects = [each for _face, own in offices for chain in own for each in chain.subjects]
    over = is_over(view, team, today=today)
    return TeamLine(
        team=team,
        kind=text_of(view.value(team, "kind")),
        since=text_of(view.value(team, "since")),
        until=text_of(view.value(team, "until")),
        remit=view.value(team, "remit"),
        is_over=over,
        is_to_come=not over and not is_in_force(view, team, today),
        offices=offices,
        plans=plans.get(team, TeamPlans(team)),
        memoranda=[
            paper for paper in papers_of_team(view, team, subjects, today=today)
            if paper.kind == "memorandum" and paper.is_in_force
        ],
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody with the posts that they hold and held in some offices, the latest first."""

    called: Called
    roles: Sequence[Role]
    is_there: bool


def holders(roles: Sequence[Role], offices: Sequence[str], *, book: Book, today: dt.date) -> list[Holder]:
    """The people of some offices, those who are there now first."""
    posts: dict[str, list[Role]] = {}
    for role in in_offices(roles, offices):
        posts.setdefault(role.person, []).append(role)
    found = [
        Holder(book.called(person), own, any(role.is_held(today) for role in own)) for person, own in posts.items()
    ]
    return sorted(found, key=lambda holder: not holder.is_there)


@dataclass(frozen=True, slots=True)
class Place:
    """One office with those before it, and its people."""

    chain: Chain
    holders: Sequence[Holder]
    is_over: bool


def places_of(
    offices: Counterparts, *, roles: Sequence[Role], book: Book, today: dt.date
) -> list[tuple[Face, list[Place]]]:
    """Every side with its offices."""
    return [
        (face, [
            Place(
                chain,
                holders(roles, chain.subjects, book=book, today=today),
                is_over(book.view, chain.now.subject, today=today),
            )
            for chain in chains
        ])
        for face, chains in offices
    ]  # fmt: skip

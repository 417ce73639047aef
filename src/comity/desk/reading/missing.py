"""What is still missing for a conference."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from comity.desk.reading.conferences import ConferenceLine, text_of
from comity.desk.reading.instruments import SOON, renewals_in
from comity.record import View
from comity.record.dates import first_day, last_day

DAY_LENGTH = 10


@dataclass(frozen=True, slots=True)
class Missing:
    """One thing that is not there yet. `kind`: date, place, agenda, delegation, head_rank or memoranda.

    `subjects` are those that it is missing for: teams without an agenda, sides without a delegation or without the rank
    of its head, memoranda that expire before the conference or within a year.
    """

    kind: str
    subjects: tuple[str, ...] = ()


def missing_for(line: ConferenceLine, *, view: View, today: dt.date) -> tuple[Missing, ...]:
    """Nothing for a conference that is over. The part of the record must hold the conference's agenda items."""
    return tuple(_missing(line, view, today)) if line.is_to_come else ()


def _missing(line: ConferenceLine, view: View, today: dt.date) -> Iterator[Missing]:
    if len(line.date) < DAY_LENGTH:
        yield Missing("date")
    if not line.place:
        yield Missing("place")
    of_subjects = {
        "agenda": teams_without_agenda(line, view, today),
        "delegation": sides_without_delegation(line, view),
        "head_rank": sides_without_rank(line, view),
        "memoranda": memoranda_expiring(line, view, today),
    }
    yield from (Missing(kind, subjects) for kind, subjects in of_subjects.items() if subjects)


def teams_without_agenda(line: ConferenceLine, view: View, today: dt.date) -> tuple[str, ...]:
    told = {view.value(item, "team") for item in items_of(line, view)}
    return tuple(team for team in teams_in_force(view, today) if team not in told)


def items_of(line: ConferenceLine, view: View) -> list[str]:
    """The items on its agenda in the order in which they will be taken."""
    found = [item for item in view.record.subjects("agenda-item") if view.value(item, "conference") == line.subject]
    return sorted(found, key=lambda item: order_of(view, item))


def order_of(view: View, item: str) -> int:
    order = view.value(item, "order")
    return order if isinstance(order, int) else 10_000


def teams_in_force(view: View, today: dt.date) -> tuple[str, ...]:
    """The teams on that day, without the secretariat."""
    return tuple(
        team
        for team in view.record.subjects("team")
        if view.value(team, "kind") != "secretariat" and is_in_force(view, team, today)
    )


def is_in_force(view: View, subject: str, today: dt.date) -> bool:
    since, until = text_of(view.value(subject, "since")), text_of(view.value(subject, "until"))
    return (not since or first_day(since) <= today) and (not until or last_day(until) >= today)


def members(view: View) -> tuple[str, ...]:
    """The sides that take part as members."""
    return tuple(side for side in view.record.sides if view.value(f"side/{side}", "status") != "observer")


def delegations_of(gathering: str, view: View) -> dict[str, str]:
    """The delegation of each side to a conference or meeting."""
    attribute = gathering.partition("/")[0]
    return {
        text_of(view.value(each, "side")): each
        for each in view.record.subjects("delegation")
        if view.value(each, attribute) == gathering
    }


def sides_without_delegation(line: ConferenceLine, view: View) -> tuple[str, ...]:
    there = delegations_of(line.subject, view)
    return tuple(f"side/{side}" for side in members(view) if side not in there)


def sides_without_rank(line: ConferenceLine, view: View) -> tuple[str, ...]:
    there = delegations_of(line.subject, view)
    return tuple(f"side/{side}" for side in members(view) if side in there and not view.value(there[side], "head_rank"))


def memoranda_expiring(line: ConferenceLine, view: View, today: dt.date) -> tuple[str, ...]:
    """Memoranda in force that end before the conference (within a year, where its date is not known), not renewed."""
    by = last_day(line.date) if line.date else today + SOON
    renewed = renewals_in(view)
    return tuple(
        each
        for each in view.record.subjects("instrument")
        if view.value(each, "kind") == "memorandum"
        and each not in renewed
        and (expires := text_of(view.value(each, "expires")))
        and today <= last_day(expires) <= max(by, today + SOON)
    )

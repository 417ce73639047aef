"""The list of conferences, one conference, and the order of protocol on paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from comity.desk.pages.conferences.agenda_page import plans_at
from comity.desk.pages.conferences.finding import find_conference, read_in
from comity.desk.pages.page import page
from comity.desk.people.here import Here
from comity.desk.people.permissions import Permission
from comity.desk.reading.conferences import conference_lines, day_of, next_line, steps_of, text_of
from comity.desk.reading.gatherings import delegation_lines, instruments_at, papers_of
from comity.desk.reading.missing import delegations_of, items_of, missing_for
from comity.desk.reading.part import load_part
from comity.desk.reading.rows import PlanRow
from comity.record import View
from comity.record.kinds import Value
from comity.record.words import Word


@dataclass(frozen=True, slots=True)
class TeamPlans:
    """How many plans of a team a conference adopted, and what became of them in the view."""

    team: str
    plans: int
    mutual: int
    promoted: int
    implemented: int
    silent: int


@dataclass(frozen=True, slots=True)
class Decision:
    """An item on the agenda with each side's word on what became of it."""

    item: str
    title: Value
    team: str
    plan: str
    outcomes: dict[str, Word]


@page(Permission.READ)
def conferences(request: HttpRequest, here: Here) -> HttpResponse:
    record = load_part(here.committee)
    lines = conference_lines(read_in(here, record))
    coming = next_line(lines)
    context = {"record": record, "lines": lines[::-1], "coming": coming}
    return render(request, "conferences/conferences.html", context)


@page(Permission.READ)
def conference(request: HttpRequest, here: Here, conference: str) -> HttpResponse:
    """What it is, what became of it, who came, what was decided, and what is still missing."""
    found = find_conference(here, conference)
    line, view = found.line, found.view
    instruments = instruments_at(line.subject, view)
    own = [line.subject, *delegations_of(line.subject, view).values(), *instruments]
    context = {
        "record": found.record,
        "line": line,
        "is_due": (day := day_of(line)) is not None and day <= here.today,
        "steps": steps_of(found.record, line.subject),
        "missing": missing_for(line, view=view, today=here.today),
        "delegations": delegation_lines(line.subject, view, first=here.us),
        "decisions": decisions_at(items_of(line, view), view),
        "teams": team_plans(plans_at(here, line, view=found.view.name)),
        "instruments": instruments,
        "papers": papers_of(found.record, own),
    }
    return render(request, "conferences/conference.html", context)


@page(Permission.READ)
def protocol(request: HttpRequest, here: Here, conference: str) -> HttpResponse:
    """Who stands and sits in which order on the paper of the side `for`, our own where none is asked for."""
    found = find_conference(here, conference)
    asked = request.GET.get("for", "")
    first = asked if asked in found.record.sides else here.us
    context = {
        "record": found.record,
        "line": found.line,
        "first": first,
        "delegations": delegation_lines(found.line.subject, found.view, first=first),
    }
    return render(request, "conferences/protocol.html", context)


def decisions_at(items: Sequence[str], view: View) -> list[Decision]:
    return [
        Decision(
            item=item,
            title=view.value(item, "title"),
            team=text_of(view.value(item, "team")),
            plan=text_of(view.value(item, "plan")),
            outcomes=view.record.words(item, "outcome"),
        )
        for item in items
    ]


def team_plans(plans: Sequence[PlanRow]) -> list[TeamPlans]:
    """One line a team, in the order in which the plans come."""
    teams: dict[str, list[PlanRow]] = {}
    for plan in plans:
        teams.setdefault(plan.team, []).append(plan)
    return [
        TeamPlans(
            team=team,
            plans=len(rows),
            mutual=sum(bool(row.mutual) for row in rows),
            promoted=sum(row.progress in ("promoted", "implemented") for row in rows),
            implemented=sum(row.progress == "implemented" for row in rows),
            silent=sum(row.progress == "" for row in rows),
        )
        for team, rows in teams.items()
    ]

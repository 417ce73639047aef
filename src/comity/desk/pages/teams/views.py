"""All teams side by side; one team as it is handed over; one office."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from comity.desk.pages.conferences.finding import read_in
from comity.desk.pages.meetings.rows import meeting_lines
from comity.desk.pages.page import page
from comity.desk.pages.people.called import open_book
from comity.desk.pages.plans.lines import MOST_COLUMNS, calendar_of, lines_of
from comity.desk.pages.showing.reader import Reader
from comity.desk.pages.teams.rows import holders, places_of, team_line
from comity.desk.people.here import Here
from comity.desk.people.permissions import Permission
from comity.desk.reading.gatherings import papers_of
from comity.desk.reading.offices import chains, papers_of_team
from comity.desk.reading.part import load_part
from comity.desk.reading.promises import read_last_words, read_open, read_team_plans
from comity.desk.reading.roles import roles_of
from comity.record import Record

MEETINGS = 10


@page(Permission.READ)
def teams(request: HttpRequest, here: Here) -> HttpResponse:
    record = load_part(here.committee)
    view, reader = read_in(here, record), Reader(here, record)
    all_chains = chains(view)
    plans = read_team_plans(here.committee, today=here.today)
    lines = [
        team_line(view, team, chains=all_chains, faces=reader.faces, plans=plans, today=here.today)
        for team in record.subjects("team")
    ]
    context = {
        "record": record,
        "teams": sorted(lines, key=lambda line: (line.is_over, line.kind != "secretariat", line.since or "9999")),
        "loose": [chain for chain in all_chains if not chain.now.team],
    }
    return render(request, "teams/teams.html", context)


@page(Permission.READ)
def team(request: HttpRequest, here: Here, key: str) -> HttpResponse:
    record = load_part(here.committee)
    subject = find_subject(record, f"team/{key}")
    if subject != f"team/{key}":
        return redirect("team", here.committee.key, subject.partition("/")[2])
    return render(request, "teams/team.html", handed_over(here, record, subject))


def handed_over(here: Here, record: Record, team: str) -> dict[str, Any]:
    """Everything that a successor must know of a team."""
    view, reader = read_in(here, record), Reader(here, record)
    book = open_book(here, reader.ours)
    plans = read_team_plans(here.committee, today=here.today)
    line = team_line(view, team, chains=chains(view), faces=reader.faces, plans=plans, today=here.today)
    offices = [subject for _face, own in line.offices for chain in own for subject in chain.subjects]
    memoranda = papers_of_team(view, team, offices, today=here.today)
    roles = roles_of(view)
    meetings = [meeting for meeting in meeting_lines(view) if meeting.team == team][::-1]
    about = [team, *offices, *(each.subject for each in memoranda), *(each.subject for each in meetings)]
    return {
        "record": record,
        "line": line,
        "sides": places_of(line.offices, roles=roles, book=book, today=here.today),
        "urgent": view.value(team, "urgent_matters"),
        "plans": lines_of(
            read_open(here.committee, team=team, view=view.name), here=here, calendar=calendar_of(here, record)
        ),
        "columns": columns_of(reader),
        "memoranda": memoranda,
        "meetings": meetings[:MEETINGS],
        "last": read_last_words(here.committee, team=team),
        "papers": papers_of(record, [*about, *(role.subject for role in roles if role.office in offices)]),
        "may_write": may_write(here, {team}),
    }


@page(Permission.READ)
def office(request: HttpRequest, here: Here, key: str) -> HttpResponse:
    record = load_part(here.committee)
    subject = find_subject(record, f"office/{key}")
    view, reader = read_in(here, record), Reader(here, record)
    book = open_book(here, reader.ours)
    all_chains = chains(view)
    chain = next(each for each in all_chains if subject in each.subjects)
    own = next(each for each in chain.offices if each.subject == subject)
    others = [each for each in all_chains if own.team and each.now.team == own.team and each.now.side != own.side]
    plans = read_open(here.committee, office=chain.subjects, view=view.name)
    context = {
        "record": record,
        "office": own,
        "chain": chain,
        "is_now": subject == chain.now.subject,
        "counterparts": [(reader.face(each.now.side), each) for each in others],
        "face": reader.face(own.side),
        "holders": holders(roles_of(view), chain.subjects, book=book, today=here.today),
        "plans": lines_of(plans, here=here, calendar=calendar_of(here, record)),
        "columns": columns_of(reader),
        "papers": papers_of(record, chain.subjects),
        "may_write": may_write(here, {own.team} - {""}),
    }
    return render(request, "teams/office.html", context)


def columns_of(reader: Reader) -> list[Any]:
    """The sides that have a column each; of many sides none has."""
    return list(reader.faces.values()) if len(reader.faces) <= MOST_COLUMNS else []


def may_write(here: Here, teams: Collection[str]) -> bool:
    """Whether this person may speak or draft on what belongs to these teams."""
    return here.may_speak or (here.may_draft and set(teams) <= {here.membership.team})


def find_subject(record: Record, name: str) -> str:
    """The one name of a team or office; 404 where there is none of that name."""
    subject = record.canonical(name)
    if subject not in record.subjects(name.partition("/")[0]):
        raise Http404
    return subject

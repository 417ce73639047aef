"""The list of meetings, one meeting, and the form for a new or changed one."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from comity.desk.pages.conferences.finding import read_in
from comity.desk.pages.meetings.forms import MeetingForm
from comity.desk.pages.meetings.rows import meeting_lines
from comity.desk.pages.page import page
from comity.desk.pages.saying import saying
from comity.desk.people.here import Here
from comity.desk.people.permissions import Permission
from comity.desk.reading.gatherings import delegation_lines, papers_of
from comity.desk.reading.missing import delegations_of
from comity.desk.reading.part import load_part
from comity.record import Record, view


@page(Permission.READ)
def meetings(request: HttpRequest, here: Here) -> HttpResponse:
    """Of one team where the address says so: `?team=team/culture`."""
    record = load_part(here.committee)
    team = request.GET.get("team", "")
    read = read_in(here, record)
    lines = [line for line in meeting_lines(read) if not team or line.team == team]
    context = {
        "record": record,
        "meetings": lines[::-1],
        "team": team,
        "teams": record.subjects("team"),
        "urgent_matters": read.value(team, "urgent_matters") if team in record.subjects("team") else None,
    }
    return render(request, "meetings/meetings.html", context)


@page(Permission.READ)
def meeting(request: HttpRequest, here: Here, meeting: str) -> HttpResponse:
    record = load_part(here.committee)
    subject = find_meeting(record, meeting)
    read = read_in(here, record)
    line = next(each for each in meeting_lines(read) if each.subject == subject)
    there = delegations_of(subject, read)
    context = {
        "record": record,
        "line": line,
        "note": read.value(subject, "note"),
        "delegations": [each for each in delegation_lines(subject, read, first=here.us) if each.subject],
        "papers": papers_of(record, [subject, *there.values()]),
    }
    return render(request, "meetings/meeting.html", context)


@page(Permission.DRAFT)
def new(request: HttpRequest, here: Here) -> HttpResponse:
    record = load_part(here.committee)
    team = request.GET.get("team", here.membership.team)
    asked = {"team": team if team in record.subjects("team") else "", "kind": request.GET.get("kind", "")}
    start = {name: value for name, value in asked.items() if value}
    form = MeetingForm(
        request.POST or None, here=here, record=record, view=view(record, "ours", here.us), initial=start
    )
    done = reverse("meetings", args=[here.committee.key])
    context = {"record": record, "back": done}
    return saying(request, here, form, template="meetings/new.html", done=done, context=context)


@page(Permission.DRAFT)
def amend(request: HttpRequest, here: Here, meeting: str) -> HttpResponse:
    record = load_part(here.committee)
    subject = find_meeting(record, meeting)
    form = MeetingForm(
        request.POST or None, here=here, about=(subject,), record=record, view=view(record, "ours", here.us)
    )
    done = reverse("meeting", args=[here.committee.key, meeting])
    context = {"record": record, "meeting": subject, "back": done}
    return saying(request, here, form, template="meetings/amend.html", done=done, context=context)


def find_meeting(record: Record, key: str) -> str:
    subject = record.canonical(f"meeting/{key}")
    if subject not in record.subjects("meeting"):
        raise Http404
    return subject

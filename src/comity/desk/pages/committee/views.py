"""The committee's page, its picture, and the form that changes what it is."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from comity.desk.pages.charting import chart_answer
from comity.desk.pages.committee.facts import names_of, sides_of
from comity.desk.pages.committee.forms import CommitteeForm
from comity.desk.pages.committee.timeline import timeline_of
from comity.desk.pages.conferences.finding import read_in
from comity.desk.pages.meetings.rows import meeting_lines
from comity.desk.pages.page import page
from comity.desk.pages.saying import saying
from comity.desk.pages.showing.committee import committee_subject
from comity.desk.pages.showing.reader import Reader
from comity.desk.people.here import Here
from comity.desk.people.permissions import Permission
from comity.desk.reading.conferences import conference_lines, next_line
from comity.desk.reading.part import load_part
from comity.record import view


@page(Permission.READ)
def committee(request: HttpRequest, here: Here) -> HttpResponse:
    record = load_part(here.committee)
    read, reader = read_in(here, record), Reader(here, record)
    subject = committee_subject(reader)
    context = {
        "record": record,
        "subject_name": subject,
        "names": names_of(read, subject, first=reader.faces.get(here.us)),
        "kind": read.value(subject, "kind"),
        "founded": read.value(subject, "founded"),
        "purposes": read.value(subject, "purposes"),
        "note": read.value(subject, "note"),
        "members": sides_of(read, list(reader.faces)),
        "chart": timeline_of(reader, read),
        "chart_address": reverse("committee-timeline", args=[here.committee.key]),
        "coming": next_line(conference_lines(read)),
        "meetings": meeting_lines(read)[::-1],
    }
    return render(request, "committee/committee.html", context)


@page(Permission.READ)
def picture(_request: HttpRequest, here: Here) -> HttpResponse:
    """What is to be drawn."""
    record = load_part(here.committee)
    return chart_answer(timeline_of(Reader(here, record), read_in(here, record)))


@page(Permission.SPEAK)
def amend(request: HttpRequest, here: Here) -> HttpResponse:
    record = load_part(here.committee)
    subject = committee_subject(Reader(here, record))
    form = CommitteeForm(request.POST or None, here=here, about=(subject,), view=view(record, "ours", here.us))
    done = reverse("committee", args=[here.committee.key])
    context = {"record": record, "back": done}
    return saying(request, here, form, template="committee/amend.html", done=done, context=context)

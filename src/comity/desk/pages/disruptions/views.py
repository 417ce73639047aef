"""The list of disruptions with what they did, one of them, and the form for it."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from comity.desk.measured.answer import measured
from comity.desk.pages.conferences.finding import read_in
from comity.desk.pages.disruptions.forms import DisruptionForm
from comity.desk.pages.disruptions.rows import disruption_lines
from comity.desk.pages.institutionalization.responses import Told, shock_told
from comity.desk.pages.page import page
from comity.desk.pages.saying import saying
from comity.desk.people.here import Here
from comity.desk.people.permissions import Permission
from comity.desk.reading.part import load_part
from comity.record import Record, View, view


@page(Permission.READ)
def disruptions(request: HttpRequest, here: Here) -> HttpResponse:
    record = load_part(here.committee)
    read = read_in(here, record)
    lines = disruption_lines(read, today=here.today)
    context = {"record": record, "lines": lines, "told": told_of(here, read) if lines else None}
    return render(request, "disruptions/disruptions.html", context)


@page(Permission.READ)
def disruption(request: HttpRequest, here: Here, disruption: str) -> HttpResponse:
    record = load_part(here.committee)
    subject = find_disruption(record, disruption)
    lines = disruption_lines(read_in(here, record), today=here.today)
    line = next(each for each in lines if each.subject == subject)
    return render(request, "disruptions/disruption.html", {"record": record, "line": line})


@page(Permission.DRAFT)
def new(request: HttpRequest, here: Here) -> HttpResponse:
    record = load_part(here.committee)
    form = DisruptionForm(request.POST or None, here=here, record=record, view=view(record, "ours", here.us))
    done = reverse("disruptions", args=[here.committee.key])
    return saying(
        request, here, form, template="disruptions/new.html", done=done, context={"record": record, "back": done}
    )


@page(Permission.DRAFT)
def amend(request: HttpRequest, here: Here, disruption: str) -> HttpResponse:
    record = load_part(here.committee)
    subject = find_disruption(record, disruption)
    form = DisruptionForm(
        request.POST or None, here=here, about=(subject,), record=record, view=view(record, "ours", here.us)
    )
    done = reverse("disruption", args=[here.committee.key, disruption])
    context = {"record": record, "disruption": subject, "back": done}
    return saying(request, here, form, template="disruptions/amend.html", done=done, context=context)


def told_of(here: Here, read: View) -> Told | None:
    """What became of what was hit, as it was measured last; None as long as it was not."""
    kept = measured(committee=here.committee, view=read.name, today=here.today, language=here.language)
    return shock_told(kept.assessment, language=here.language) if kept.assessment else None


def find_disruption(record: Record, key: str) -> str:
    subject = record.canonical(f"disruption/{key}")
    if subject not in record.subjects("disruption"):
        raise Http404
    return subject

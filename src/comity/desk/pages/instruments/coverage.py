"""Where a memorandum between a team's responsible offices is there, and where one is to be drawn up."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from comity.desk.pages.conferences.finding import read_in
from comity.desk.pages.page import page
from comity.desk.people.here import Here
from comity.desk.people.permissions import Permission
from comity.desk.reading.conferences import conference_lines, next_line
from comity.desk.reading.coverage import coverage_of
from comity.desk.reading.missing import members
from comity.desk.reading.part import load_part


@page(Permission.READ)
def coverage(request: HttpRequest, here: Here) -> HttpResponse:
    record = load_part(here.committee)
    seen = read_in(here, record)
    found = coverage_of(record, view=seen.name, us=here.us, today=here.today)
    context = {
        "record": record,
        "coverage": found,
        "heads": list(zip(found.columns, found.figures, strict=True)),
        "coming": next_line(conference_lines(seen)),
        "members": members(seen),
    }
    return render(request, "instruments/coverage.html", context)

"""All rounds with their figures and when the next is due, and one round with who has answered."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from comity.desk.pages.checks.finding import find_check
from comity.desk.pages.page import page
from comity.desk.pages.plans.attributes import what_is_said
from comity.desk.pages.showing.committee import committee_subject
from comity.desk.pages.showing.reader import Reader
from comity.desk.people.here import Here
from comity.desk.people.permissions import Permission
from comity.desk.reading.checks import checks_a_year, follow_up, next_round, open_round, rounds_of
from comity.desk.reading.part import load_part
from comity.record import view

PAGE = 12
RHYTHM = ("checks_a_year",)


@page(Permission.READ)
def checks(request: HttpRequest, here: Here) -> HttpResponse:
    frame = view(load_part(here.committee), "ours", here.us)
    rounds = Paginator(rounds_of(frame), PAGE).get_page(request.GET.get("page"))
    record = load_part(here.committee, subjects={plan for each in rounds for plan in each.plans})
    reader = Reader(here, record)
    seen, committee = reader.ours, committee_subject(reader)
    a_year = checks_a_year(seen, committee)
    context = {
        "record": record,
        "rhythm_said": what_is_said(reader, committee, shown=RHYTHM),
        "a_year": a_year,
        "due": next_round(seen, a_year=a_year, today=here.today),
        "may_open": here.may_speak and open_round(seen, today=here.today) is None,
        "page": rounds,
        "rounds": [(each, each.is_open(here.today), follow_up(seen, each)) for each in rounds],
    }
    return render(request, "checks/checks.html", context)


@page(Permission.READ)
def check(request: HttpRequest, here: Here, key: str) -> HttpResponse:
    found = find_check(here, key)
    context = {
        "record": found.reader.record,
        "round": found.round,
        "is_open": found.round.is_open(here.today),
        "sides": found.sides,
        "figure": follow_up(found.reader.ours, found.round),
        "key": key,
    }
    return render(request, "checks/check.html", context)

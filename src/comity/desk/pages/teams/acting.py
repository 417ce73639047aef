"""Changing a team and its offices."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from comity.desk.pages.page import page
from comity.desk.pages.saying import saying
from comity.desk.pages.teams.forms import AmendOfficeForm, AmendTeamForm, EndTeamForm, NewOfficeForm, SucceedForm
from comity.desk.pages.teams.views import find_subject
from comity.desk.people.here import Here
from comity.desk.people.permissions import Permission
from comity.desk.reading.offices import chains
from comity.desk.reading.part import load_part
from comity.desk.reading.promises import read_open
from comity.record import view


@page(Permission.DRAFT)
def amend(request: HttpRequest, here: Here, key: str) -> HttpResponse:
    record = load_part(here.committee)
    team = find_subject(record, f"team/{key}")
    form = AmendTeamForm(request.POST or None, here=here, about=(team,), record=record)
    context = {"record": record, "team": team, "back": page_of(here, team)}
    return saying(request, here, form, template="teams/amend.html", done=page_of(here, team), context=context)


@page(Permission.DRAFT)
def end(request: HttpRequest, here: Here, key: str) -> HttpResponse:
    record = load_part(here.committee)
    team = find_subject(record, f"team/{key}")
    start = {"until": here.today.isoformat()}
    form = EndTeamForm(request.POST or None, here=here, about=(team,), initial=start)
    context = {
        "record": record, "team": team, "back": page_of(here, team), "open": read_open(here.committee, team=team),
    }  # fmt: skip
    return saying(request, here, form, template="teams/end.html", done=page_of(here, team), context=context)


@page(Permission.DRAFT)
def add_office(request: HttpRequest, here: Here, key: str) -> HttpResponse:
    record = load_part(here.committee)
    team = find_subject(record, f"team/{key}")
    start = {"side": request.GET.get("side", here.us)}
    form = NewOfficeForm(request.POST or None, here=here, about=(team,), record=record, initial=start)
    context = {"record": record, "team": team, "back": page_of(here, team)}
    return saying(request, here, form, template="teams/office_new.html", done=page_of(here, team), context=context)


@page(Permission.DRAFT)
def amend_office(request: HttpRequest, here: Here, key: str) -> HttpResponse:
    record = load_part(here.committee)
    office = find_subject(record, f"office/{key}")
    form = AmendOfficeForm(request.POST or None, here=here, about=(office,), record=record)
    context = {"record": record, "office": office, "back": page_of(here, office)}
    return saying(request, here, form, template="teams/office_amend.html", done=page_of(here, office), context=context)


@page(Permission.DRAFT)
def succeed(request: HttpRequest, here: Here, key: str) -> HttpResponse:
    """Only the office that stands now has a successor."""
    record = load_part(here.committee)
    office = find_subject(record, f"office/{key}")
    if all(chain.now.subject != office for chain in chains(view(record, "ours", here.us))):
        raise Http404
    form = SucceedForm(
        request.POST or None, here=here, about=(office,), record=record, initial={"on": here.today.isoformat()}
    )  # fmt: skip
    context = {"record": record, "office": office, "back": page_of(here, office)}
    return saying(
        request, here, form, template="teams/office_succeed.html", done=page_of(here, office), context=context
    )


def page_of(here: Here, subject: str) -> str:
    """The page of a team or office."""
    type_, _slash, key = subject.partition("/")
    return reverse(type_, args=[here.committee.key, key])

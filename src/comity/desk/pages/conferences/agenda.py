"""The agenda before the meeting: what becomes of the last conference's plans, what is new, in which order."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST

from comity.desk.pages.conferences.agenda_page import AgendaPage, load_agenda
from comity.desk.pages.conferences.agenda_rows import movable
from comity.desk.pages.conferences.agenda_shapes import AgendaRow
from comity.desk.pages.conferences.decide_form import DecideForm, MoveForm
from comity.desk.pages.conferences.plan_form import ChangeForm, NewItemForm
from comity.desk.pages.drafts.settling import settled_words
from comity.desk.pages.page import forbidden, page
from comity.desk.pages.saying import saying
from comity.desk.people.here import Here
from comity.desk.people.permissions import Permission
from comity.desk.speaking import agenda_drafts
from comity.desk.speaking.problem_words import problem_words
from comity.desk.speaking.settle import DraftSettled
from comity.problems import InputError

LONGEST_NUMBER = 15


@page(Permission.READ)
def agenda(request: HttpRequest, here: Here, conference: str) -> HttpResponse:
    """The agenda team by team; each row is a form of its own."""
    shown = load_agenda(here, conference)
    context = context_of(shown)
    if request.method != "POST":
        return render(request, "conferences/agenda.html", context)
    if not here.may_draft:
        return forbidden(request, here)
    form = DecideForm(request.POST, here=here, page=shown)
    done = at_row(here, shown, form.found)
    return saying(request, here, form, template="conferences/agenda.html", done=done, context=context)


@page(Permission.DRAFT)
def new(request: HttpRequest, here: Here, conference: str) -> HttpResponse:
    """A form for a new item."""
    shown = load_agenda(here, conference)
    team = request.GET.get("team", here.membership.team)
    start = {"team": team if team in shown.found.record.subjects("team") else "", "proposed_by": [here.us]}
    form = NewItemForm(request.POST or None, here=here, page=shown, initial=start)
    context = {**context_of(shown), "back": at_row(here, shown, None)}
    return saying(
        request, here, form, template="conferences/agenda_new.html", done=at_row(here, shown, None), context=context
    )


@page(Permission.DRAFT)
def change(request: HttpRequest, here: Here, conference: str) -> HttpResponse:
    """How a plan goes on, worded anew. The row is named in the address: `?of=plan/seoul-3`."""
    shown = load_agenda(here, conference)
    row = shown.agenda.find(request.GET.get("of", ""))
    if row is None or row.outcome:
        raise Http404
    form = ChangeForm(request.POST or None, here=here, page=shown, row=row, about=(row.subject,))
    back = at_row(here, shown, row)
    context = {**context_of(shown), "row": row, "back": back}
    return saying(request, here, form, template="conferences/agenda_change.html", done=back, context=context)


@page(Permission.DRAFT)
@require_POST
def order(request: HttpRequest, here: Here, conference: str) -> HttpResponse:
    """Move an item to another place among those of its team: said twice, it is there once."""
    shown = load_agenda(here, conference)
    form = MoveForm(request.POST)
    row = shown.agenda.find(form.cleaned_data["row"]) if form.is_valid() else None
    if row is None or not row.item:
        raise Http404
    try:
        orders = moved(shown, row, to=form.cleaned_data["to"])
        agenda_drafts.move_items(here=here, orders=orders, once=form.cleaned_data["once"])
    except InputError as error:
        messages.error(request, " ".join(problem_words(problem) for problem in error.problems))
    return HttpResponseRedirect(at_row(here, shown, row))


def numbers_in(values: Iterable[str]) -> list[int]:
    """The numbers of drafts that a form carries; what is none is left out."""
    return [int(value) for value in values if value.isdecimal() and len(value) <= LONGEST_NUMBER]


def moved(shown: AgendaPage, row: AgendaRow, *, to: int) -> dict[str, int]:
    """The new place of every item of the team that has another now; `to` counts from 1."""
    rows = next(each.rows for each in shown.agenda.teams if row in each.rows)
    alike = movable(rows, row)
    places = sorted(spread([each.order for each in alike]))
    others = [each for each in alike if each is not row]
    others.insert(min(max(to, 1), len(alike)) - 1, row)
    return {each.item: place for each, place in zip(others, places, strict=True) if each.order != place}


def spread(orders: list[int]) -> list[int]:
    """The same places, but no two alike."""
    found: list[int] = []
    for order_ in sorted(orders):
        found.append(max(order_, found[-1] + 1) if found else order_)
    return found


@page(Permission.DRAFT)
@require_POST
def undo(request: HttpRequest, here: Here, conference: str) -> HttpResponse:
    """Take back what is meant for a row."""
    shown = load_agenda(here, conference)
    row = shown.agenda.find(request.POST.get("row", ""))
    try:
        agenda_drafts.undo(here=here, draft=next(iter(numbers_in(request.POST.getlist("draft"))), 0))
    except DraftSettled as before:
        messages.info(request, settled_words(before.draft))
    except PermissionDenied:
        return forbidden(request, here)
    back = reverse("agenda-meeting" if request.POST.get("from") == "meeting" else "agenda", args=parts(here, shown))
    return HttpResponseRedirect(f"{back}#{row.key}" if row else back)


@page(Permission.READ)
def printed(request: HttpRequest, here: Here, conference: str) -> HttpResponse:
    """The agenda on paper, our own city first."""
    return render(request, "conferences/agenda_print.html", context_of(load_agenda(here, conference)))


def context_of(shown: AgendaPage) -> dict[str, Any]:
    return {
        "record": shown.found.record, "line": shown.line, "last": shown.last, "agenda": shown.agenda,
        "seen": shown.seen,
    }  # fmt: skip


def parts(here: Here, shown: AgendaPage) -> list[str]:
    return [here.committee.key, shown.line.key]


def at_row(here: Here, shown: AgendaPage, row: AgendaRow | None) -> str:
    back = reverse("agenda", args=parts(here, shown))
    return f"{back}#{row.key}" if row else back

"""The list of statements, and the record as of any date."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from comity.desk.pages.history.asking import StatementsForm, StoodForm
from comity.desk.pages.history.statement_rows import spoken_of, statement_rows
from comity.desk.pages.history.stood_rows import plan_rows
from comity.desk.pages.page import page
from comity.desk.pages.showing.reader import Reader
from comity.desk.people.here import Here
from comity.desk.people.permissions import Permission
from comity.desk.reading.part import load_part
from comity.desk.reading.statements import PAGE, read_statements
from comity.desk.reading.stood import instant_of, read_stood
from comity.desk.speaking.said_by import speakers, who_said
from comity.desk.speaking.undoable import undoable
from comity.record import UnknownViewError

FIRST = 1
LONGEST_PAGE = 6
DAY_LENGTH = 10


@page(Permission.READ)
def history(request: HttpRequest, here: Here) -> HttpResponse:
    if request.GET.get("on") or request.GET.get("known"):
        return stood(request, here)
    reader = Reader(here, load_part(here.committee))
    form = StatementsForm(request.GET, reader=reader, people=speakers(here.committee))
    number = asked_page(request)
    found = read_statements(here.committee, which=form.wanted(reader), page=number)
    ours = [one.seq for one in found.rows if one.side == here.us]
    record = load_part(here.committee, subjects=spoken_of(found.rows))
    context = {
        "record": record,
        "form": form,
        "stood_form": StoodForm(sides=list(reader.faces)),
        "rows": statement_rows(
            found.rows,
            reader=Reader(here, record),
            by=who_said(here.committee, ours),
            undoable=undoable(here.committee, ours) if here.may_draft else (),
        ),
        "total": found.total,
        "page": Paginator(range(found.total), PAGE).get_page(number),
    }
    return render(request, "history/history.html", context)


def stood(request: HttpRequest, here: Here) -> HttpResponse:
    """The record as it stood, in sum, with the ways to each part of it."""
    sides = list(Reader(here, load_part(here.committee)).faces)
    form = StoodForm(request.GET, sides=sides)
    context: dict[str, Any] = {"stood_form": form}
    if form.is_valid():
        known = form.cleaned_data["known"]
        instant = instant_of(here.committee, side=known[0], seq=known[1]) if known else None
        if known and instant is None:
            form.add_error("known", _("This ledger has no entry of that number here."))
        else:
            try:
                found = read_stood(
                    here.committee, reading=here.view, today=here.today, date=form.day, known_until=instant
                )
            except UnknownViewError as error:
                raise Http404 from error
            context |= {
                "record": found.record,
                "stood": found,
                "plans": plan_rows(found),
                "instant": instant,
                "instant_day": (instant or "")[:10],
            }
    return render(request, "history/stood.html", context, status=422 if form.errors else 200)


def asked_page(request: HttpRequest) -> int:
    asked = request.GET.get("page", "")
    return max(FIRST, int(asked)) if asked.isdecimal() and len(asked) <= LONGEST_PAGE else FIRST

"""The list of drafts, and one draft with everything that happened to it."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from comity.desk.pages.drafts.agendas import by_agenda
from comity.desk.pages.drafts.rows import called_drafts, record_of, rows_of
from comity.desk.pages.page import page
from comity.desk.people.here import Here
from comity.desk.people.permissions import Permission
from comity.desk.speaking.drafts import find_draft, own, steps_of, waiting
from comity.desk.speaking.marks import stamp


@page(Permission.DRAFT)
def drafts(request: HttpRequest, here: Here) -> HttpResponse:
    """For the secretariat those that wait; for everybody who drafts, their own."""
    return show_drafts(request, here)


def show_drafts(request: HttpRequest, here: Here, *, status: int = 200, **more: object) -> HttpResponse:
    """The list, with what kept it from being confirmed where that was tried (`more`)."""
    waits, own_lines = waiting(here.committee) if here.may_speak else [], own(here)
    record = record_of([*waits, *own_lines], here=here)
    apart = {more.get("faulty"), more.get("outdated")}
    agendas, others = by_agenda(waits, here=here, record=record, apart=[pk for pk in apart if isinstance(pk, int)])
    context = {
        "record": record,
        "agendas": agendas,
        "to_confirm": rows_of(others, here=here, record=record),
        "own": called_drafts(own_lines, here=here, record=record),
        "chosen": [],
        **more,
    }
    return render(request, "drafts/drafts.html", context, status=status)


@page(Permission.DRAFT)
def draft(request: HttpRequest, here: Here, draft: int) -> HttpResponse:
    return show_draft(request, here, draft)


def show_draft(request: HttpRequest, here: Here, pk: int, *, status: int = 200, **more: object) -> HttpResponse:
    """One draft. What changed since it was written is shown with it, and so it can be confirmed from here."""
    seen = stamp(committee=here.committee)
    line = find_draft(here, pk)
    if line is None:
        raise Http404
    record = record_of([line], here=here)
    (row,) = rows_of([line], here=here, record=record)
    context = {"record": record, "row": row, "meant": row.called.meant, "steps": steps_of(line), "seen": seen, **more}
    return render(request, "drafts/draft.html", context, status=status)

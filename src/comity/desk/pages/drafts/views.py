"""The list of drafts, and one draft with everything that happened to it."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from comity.desk.pages.drafts.rows import rows_of
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
    to_confirm = waiting(here.committee) if here.may_speak else []
    own_lines = own(here)
    table = rows_of([*to_confirm, *own_lines], here=here)
    first_own = len(to_confirm)
    context = {
        "record": table.record,
        "to_confirm": table.rows[:first_own],
        "own": table.rows[first_own:],
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
    table = rows_of([line], here=here)
    context = {"record": table.record, "row": table.rows[0], "steps": steps_of(line), "seen": seen, **more}
    return render(request, "drafts/draft.html", context, status=status)

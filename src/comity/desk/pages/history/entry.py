"""One entry of a ledger: what it says, who signed it, and what its side had heard."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from comity.desk.pages.history.statement_rows import spoken_of, statement_rows
from comity.desk.pages.page import page
from comity.desk.pages.showing.reader import Reader
from comity.desk.people.here import Here
from comity.desk.people.permissions import Permission
from comity.desk.reading.history import COUNTS, read_entry
from comity.desk.reading.part import load_part
from comity.desk.reading.signed import read_signed
from comity.desk.speaking.said_by import who_said
from comity.desk.speaking.undoable import undoable, undoable_entry

MOST_SHOWN = 200
"""Statements of one entry that are shown: one that was read in from a file may hold thousands."""


@page(Permission.READ)
def entry(request: HttpRequest, here: Here, side: str, seq: int) -> HttpResponse:
    found = read_entry(here.committee, side=side, seq=seq)
    if found is None:
        raise Http404
    shown = found.said[:MOST_SHOWN]
    ours = [seq] if side == here.us else []
    may_take_back = bool(ours) and here.may_draft and found.stands == COUNTS
    by = who_said(here.committee, ours)
    record = load_part(here.committee, subjects=spoken_of(shown))
    context = {
        "record": record,
        "entry": found,
        "counts": found.stands == COUNTS,
        "rows": statement_rows(
            shown,
            reader=Reader(here, record),
            by=by,
            undoable=undoable(here.committee, ours) if may_take_back else (),
        ),
        "more": len(found.said) - len(shown),
        "signed": read_signed(here.committee, side=side, seq=seq),
        "by": by.get(seq),
        "may_take_back": may_take_back and undoable_entry(here.committee, seq),
    }
    return render(request, "history/entry.html", context)

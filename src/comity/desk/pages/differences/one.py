"""What can be done about one difference: say it anew, ask the others, or part what they take for one."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from comity.desk.pages.differences.forms import AmendForm, is_amended_here
from comity.desk.pages.differences.messages import message_about
from comity.desk.pages.differences.parting import PartForm, our_joins
from comity.desk.pages.differences.rows import STATUS, DifferenceRow, as_contradiction, difference_in, row_of
from comity.desk.pages.page import page
from comity.desk.pages.saying import saying
from comity.desk.pages.showing.naming import address_of
from comity.desk.pages.showing.reader import Reader
from comity.desk.people.here import Here
from comity.desk.people.permissions import Permission
from comity.desk.reading.part import load_part
from comity.record import Difference


@dataclass(frozen=True, slots=True)
class One:
    """A difference as it stands now, for one reader."""

    reader: Reader
    found: Difference
    row: DifferenceRow


def find(here: Here, type_: str, key: str, attribute: str) -> One:
    """404 where the sides do not differ on it, or no longer do."""
    subject = f"{type_}/{key}"
    record = load_part(here.committee, subjects=[subject])
    found = difference_in(record, subject, attribute)
    if found is None:
        raise Http404
    reader = Reader(here, record)
    return One(reader, found, row_of(as_contradiction(found), reader=reader))


@page(Permission.DRAFT)
def amend(request: HttpRequest, here: Here, type_: str, key: str, attribute: str) -> HttpResponse:
    """Our word was wrong: say it anew."""
    one = find(here, type_, key, attribute)
    if not is_amended_here(one.row):
        return redirect(address_of(one.reader, one.found.subject) or reverse("differences", args=[here.committee.key]))
    words = {word.whose: word for word in one.found.words}
    form = AmendForm(request.POST or None, reader=one.reader, row=one.row, words=words)
    done = reverse("differences", args=[here.committee.key])
    context = {"record": one.reader.record, "row": one.row, "back": done}
    return saying(request, here, form, template="differences/amend.html", done=done, context=context)


@page(Permission.READ)
def ask(request: HttpRequest, here: Here, type_: str, key: str, attribute: str) -> HttpResponse:
    """A message to the others, in the language that they read."""
    one = find(here, type_, key, attribute)
    codes = dict(settings.LANGUAGES)
    asked = request.GET.get("language", "")
    language = asked if asked in codes else request.LANGUAGE_CODE
    context = {
        "record": one.reader.record,
        "row": one.row,
        "message": message_about(one.reader, as_contradiction(one.found), language=language),
        "written_in": language,
        "languages": settings.LANGUAGES,
    }
    return render(request, "differences/ask.html", context)


@page(Permission.READ)
def another(request: HttpRequest, here: Here, type_: str, key: str, attribute: str) -> HttpResponse:
    """They mean another thing: how to keep two things apart, and to part what we once joined."""
    one = find(here, type_, key, attribute)
    joined = our_joins(one.reader.record, one.found.subject, us=here.us)
    context = {"record": one.reader.record, "row": one.row, "joined": joined, "is_status": attribute == STATUS}
    if not (joined and here.may_draft):
        return render(request, "differences/another.html", context)
    form = PartForm(request.POST or None, here=here, joined=joined)
    done = reverse("differences", args=[here.committee.key])
    return saying(request, here, form, template="differences/another.html", done=done, context=context)

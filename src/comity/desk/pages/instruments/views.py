"""The register of instruments, and one of them."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from comity.desk.pages.conferences.finding import read_in
from comity.desk.pages.instruments.filters import FilterForm
from comity.desk.pages.instruments.signed import signing
from comity.desk.pages.page import page
from comity.desk.pages.plans.attributes import what_is_said
from comity.desk.pages.plans.finding import may_write
from comity.desk.pages.showing.reader import Reader
from comity.desk.people.here import Here
from comity.desk.people.permissions import Permission
from comity.desk.reading.gatherings import papers_of
from comity.desk.reading.instruments import paper_line, paper_lines, renewals_in
from comity.desk.reading.part import load_part
from comity.record import Record

PAGE = 50
SHOWN = ("title", "signed", "in_force", "expires", "parties", "conference", "team", "note")
"""What a paper's page lists; its kind, who signed and who saw it stand apart."""


@page(Permission.READ)
def instruments(request: HttpRequest, here: Here) -> HttpResponse:
    record = load_part(here.committee)
    form = FilterForm(request.GET, reader=Reader(here, record))
    lines = form.passing(paper_lines(read_in(here, record), today=here.today))
    context = {"record": record, "form": form, "page": Paginator(lines, PAGE).get_page(request.GET.get("page"))}
    return render(request, "instruments/instruments.html", context)


@page(Permission.READ)
def instrument(request: HttpRequest, here: Here, key: str) -> HttpResponse:
    record = load_part(here.committee)
    subject = find_instrument(record, key)
    reader = Reader(here, record)
    line = paper_line(read_in(here, record), subject, renewals=renewals_in(reader.ours), today=here.today)
    context = {
        "record": record,
        "line": line,
        "key": key,
        "kinds": kinds_told(reader, subject, sides=line.sides),
        "said": what_is_said(reader, subject, shown=SHOWN),
        "signing": signing(reader, subject),
        "papers": papers_of(record, [subject]),
        "can_write": may_write(here, record, subject),
    }
    return render(request, "instruments/instrument.html", context)


def kinds_told(reader: Reader, subject: str, *, sides: tuple[str, ...]) -> list[tuple[str, object]]:
    """What each side calls it; those that are bound and say nothing stand there with their silence."""
    words = {side: word for side, word in reader.record.words(subject, "kind").items() if word.value is not None}
    return [(side, words.get(side)) for side in reader.faces if side in words or side in sides or not sides]


def find_instrument(record: Record, key: str) -> str:
    subject = record.canonical(f"instrument/{key}")
    if subject not in record.subjects("instrument"):
        raise Http404
    return subject

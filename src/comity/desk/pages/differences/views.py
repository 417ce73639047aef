"""The list of differences."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from comity.desk.pages.differences.rows import by_subject
from comity.desk.pages.page import page
from comity.desk.pages.showing.reader import Reader
from comity.desk.pages.showing.terms import term
from comity.desk.people.here import Here
from comity.desk.people.permissions import Permission
from comity.desk.reading.disagreements import PAGE, read_disagreements
from comity.desk.reading.part import load_part
from comity.record import TYPES

FIRST = 1


@page(Permission.READ)
def differences(request: HttpRequest, here: Here) -> HttpResponse:
    """By subject, of one type where asked; with both words, and what to do."""
    type_ = asked_type(request)
    number = asked_page(request)
    found = read_disagreements(here.committee, type_=type_, page=number)
    record = load_part(here.committee, subjects=[row.subject for row in found.rows])
    context: dict[str, Any] = {
        "record": record,
        "subjects": by_subject(found.rows, reader=Reader(here, record)),
        "total": found.total,
        "everything": sum(found.by_type.values()),
        "types": [(each, term(each, "type"), count) for each, count in sorted(found.by_type.items())],
        "type": type_,
        "page": Paginator(range(found.total), PAGE).get_page(number),
    }
    return render(request, "differences/differences.html", context)


def asked_type(request: HttpRequest) -> str:
    asked = request.GET.get("type", "")
    return asked if asked in TYPES else ""


def asked_page(request: HttpRequest) -> int:
    asked = request.GET.get("page", "")
    return max(FIRST, int(asked)) if asked.isdecimal() and len(asked) < len("1000000") else FIRST

"""The pages of the search."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.contrib.auth.decorators import login_required
from django.core.paginator import Page, Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from comity.desk.models import Committee
from comity.desk.pages.page import page
from comity.desk.pages.search.rows import grouped, own_page
from comity.desk.pages.showing.naming import address_of
from comity.desk.pages.showing.reader import Reader
from comity.desk.pages.showing.texts import picked
from comity.desk.people.here import Here, content_language
from comity.desk.people.permissions import Permission
from comity.desk.reading.part import load_part
from comity.desk.search.asking import LONGEST
from comity.desk.search.find import Found, Hit, find
from comity.desk.search.own import committees_of, names_of

PAGE = 20
FURTHEST = 500


@page(Permission.READ)
def search(request: HttpRequest, here: Here) -> HttpResponse:
    """Everything that was said in this committee."""
    text, kind, number = what_is_asked(request)
    found = found_in([here.committee], text=text, kind=kind, number=number, language=here.language)
    record = load_part(here.committee, subjects=[hit.subject for hit in found.hits])
    reader = Reader(here, record)

    def target(hit: Hit) -> str:
        return address_of(reader, hit.subject) or ""

    context = context_of(found, text=text, kind=kind, number=number)
    groups = grouped(found.hits, reader=here.language, address_of=target)
    return render(request, "search/search.html", {**context, "groups": groups, "record": record})


@login_required
def search_everywhere(request: HttpRequest) -> HttpResponse:
    """The same over all committees that a person is a member of."""
    text, kind, number = what_is_asked(request)
    language, own = content_language(), committees_of(request.user)  # type: ignore[arg-type]
    found = found_in(own, text=text, kind=kind, number=number, language=language)
    named = {key: picked(names, language) for key, names in names_of(own).items()}
    context = context_of(found, text=text, kind=kind, number=number)
    groups = grouped(found.hits, reader=language, address_of=lambda hit: own_page(hit, text=text))
    committees = [(each, named.get(each.pk)) for each in own]
    return render(request, "search/everywhere.html", {**context, "groups": groups, "committees": committees})


def what_is_asked(request: HttpRequest) -> tuple[str, str, int]:
    """The words, the kind ("" for all), and which page of what was found."""
    number = request.GET.get("page", "1")
    return (
        request.GET.get("q", "").strip()[:LONGEST],
        request.GET.get("kind", ""),
        min(max(int(number), 1), FURTHEST) if number.isascii() and number.isdigit() else 1,
    )


def found_in(committees: Sequence[Committee], *, text: str, kind: str, number: int, language: str) -> Found:
    return find(
        committees=committees,
        text=text,
        language=language,
        kinds=[kind] if kind else None,
        limit=PAGE,
        offset=(number - 1) * PAGE,
    )


def context_of(found: Found, *, text: str, kind: str, number: int) -> dict[str, Any]:
    shown: Page[int] = Paginator(range(found.total), PAGE).get_page(number)
    return {"text": text, "kind": kind, "found": found, "everything": sum(found.kinds.values()), "page": shown}

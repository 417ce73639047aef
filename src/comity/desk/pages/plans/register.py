"""The register of plans."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from comity.desk.pages.page import page
from comity.desk.pages.plans.asked import ALL, LONG, NEAR, Ask, ask, chips_of
from comity.desk.pages.plans.behind import Figure, figure_of
from comity.desk.pages.plans.finding import known_view
from comity.desk.pages.plans.lines import MOST_COLUMNS, calendar_of, lines_of
from comity.desk.pages.plans.together import doers_asked, doers_chips, plans_of_doers
from comity.desk.pages.showing.reader import Reader
from comity.desk.people.here import Here
from comity.desk.people.permissions import Permission
from comity.desk.reading.checks import find_round
from comity.desk.reading.part import load_part
from comity.desk.reading.register import Page, read_register

FIRST = ("conference", "team", "progress", "doers", "waits")
MORE = ("office", "silent", "differs", "standing", "sort")
STAYS = ("figure", "at", "part", "horizon", "on", "check", "does", "alone", "together")


@page(Permission.READ)
def plans(request: HttpRequest, here: Here) -> HttpResponse:
    record = load_part(here.committee)
    reader = Reader(here, record)
    figure = figure_of(request, here, reader, view=known_view(here, record))
    asked = ask(request.GET, here, reader, only=only_asked(request, reader, figure))
    found = read_register(here.committee, which=asked.which, today=here.today, sort=asked.sort, page=asked.number)
    asked.form.offer(reader, found.counts)
    context = {
        "record": record,
        "figure": figure,
        "kept": kept_in(request),
        **shown(here, reader, asked, found),
    }
    return render(request, "plans/register.html", context)


def only_of(figure: Figure | None) -> tuple[str, ...] | None:
    """The plans that a figure leaves of the register: none while it is being measured, all where there is none."""
    return None if figure is None else figure.plans or ()


def only_asked(request: HttpRequest, reader: Reader, figure: Figure | None) -> tuple[str, ...] | None:
    """The plans behind a figure, else those that a round of follow-up asks about (?check=…), or that sides do."""
    key = request.GET.get("check", "")
    if figure is not None:
        return only_of(figure)
    if key:
        asked = find_round(reader.ours, key)
        return asked.plans if asked else ()
    doers = doers_asked(request.GET, reader)
    return plans_of_doers(doers, reader) if doers else None


def kept_in(request: HttpRequest) -> list[tuple[str, str]]:
    """What stands in the address beside the filters, and stays when they change."""
    return [(name, request.GET.get(name, "")) for name in STAYS if request.GET.get(name)]


def shown(here: Here, reader: Reader, asked: Ask, found: Page) -> dict[str, Any]:
    """What the register's parts need."""
    horizons = found.counts.get("horizon", {})
    return {
        "ask": asked.form,
        "first_filters": [asked.form[name] for name in FIRST],
        "more_filters": [asked.form[name] for name in MORE],
        "more_is_open": any(asked.told.get(name) or asked.form[name].errors for name in MORE),
        "tab": asked.tab,
        "tabs": [(NEAR, horizons.get(NEAR, 0)), (LONG, horizons.get(LONG, 0)), (ALL, sum(horizons.values()))],
        "chips": [*doers_chips(asked.query, reader), *chips_of(asked.form, asked.told, reader)],
        "found": found,
        "page": Paginator(range(found.total), found.size).get_page(found.number),
        "lines": lines_of(found.rows, here=here, calendar=calendar_of(here, reader.record)),
        "columns": list(reader.faces.values()) if len(reader.faces) <= MOST_COLUMNS else [],
    }

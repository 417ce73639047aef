"""The page of the network, and what its map is drawn from."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.templatetags.static import static

from comity.desk.charts.chart import Chart
from comity.desk.charts.map import map_of_sides
from comity.desk.measured.answer import measured
from comity.desk.pages.desk.home import LAND
from comity.desk.pages.desk.views import NO_MAP
from comity.desk.pages.institutionalization.asking import Asked
from comity.desk.pages.institutionalization.lines import Scene
from comity.desk.pages.network.balance import balance_rows
from comity.desk.pages.network.sides import matrix, pins, side_rows
from comity.desk.pages.page import page
from comity.desk.pages.showing.reader import Reader
from comity.desk.people.committee_settings import shows_map
from comity.desk.people.here import Here
from comity.desk.people.permissions import Permission
from comity.desk.reading.names import load_names
from comity.desk.reading.pairs import read_pairs
from comity.desk.reading.part import load_part


@page(Permission.READ)
def network(request: HttpRequest, here: Here) -> HttpResponse:
    reader = Reader(here, load_part(here.committee))
    at = asked_conference(request)
    pairs = read_pairs(here.committee, conference=at)
    found = measured(committee=here.committee, view="ours", today=here.today, language=here.language)
    context: dict[str, Any] = {
        "record": reader.record,
        "measured": found,
        "sides": side_rows(reader, pairs),
        "matrix": matrix(reader, pairs, at=at),
        "unstated": pairs.unstated,
        "conferences": numbered(here),
        "at": at,
        "chart": draw_map(here, reader) if request.GET.get("map") != NO_MAP else None,
        "map_is_off": request.GET.get("map") == NO_MAP,
    }
    if found.assessment is not None:
        asked = Asked("ours", here.today)
        scene = Scene.of(found.assessment, committee=here.committee.key, asked=asked, language=here.language)
        context["balance"] = balance_rows(found.assessment, scene=scene, sides=reader.faces)
    return render(request, "network/network.html", context)


@page(Permission.READ)
def chart(_request: HttpRequest, here: Here) -> HttpResponse:
    """404 where the committee does without a map."""
    drawn = draw_map(here, Reader(here, load_part(here.committee)))
    if drawn is None:
        raise Http404
    return JsonResponse(drawn.spec)


def draw_map(here: Here, reader: Reader) -> Chart | None:
    """None where the committee switched it off, or where nobody said where any side lies."""
    found = pins(reader)
    if not found or not shows_map(here.committee):
        return None
    return map_of_sides(pins=found, land=static(LAND), language=here.language)


def numbered(here: Here) -> list[tuple[int, str]]:
    """The conferences by number, with their subjects."""
    names = load_names(here.committee, language=here.language)
    found = [(names.number(subject), subject) for subject in names.conferences]
    return [(number, subject) for number, subject in found if number is not None]


def asked_conference(request: HttpRequest) -> int | None:
    asked = request.GET.get("at", "")
    return int(asked) if asked.isdecimal() and len(asked) <= len("9999") else None

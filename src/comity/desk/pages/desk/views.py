"""The desk page, and the list of one's committees."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render

from comity.desk.pages.desk.home import home_map, home_rows
from comity.desk.pages.desk.morning import morning
from comity.desk.pages.page import page
from comity.desk.people.here import Here, content_language
from comity.desk.people.permissions import Permission

NO_MAP = "off"


@login_required
def home(request: HttpRequest) -> HttpResponse:
    """To the only committee at once; of several, a list and a map, which `?map=off` leaves out."""
    language = content_language()
    rows = home_rows(request.user, language=language)  # type: ignore[arg-type]
    if len(rows) == 1:
        return redirect("desk", committee=rows[0].line.key)
    chart = home_map(rows, language=language) if request.GET.get("map") != NO_MAP else None
    return render(request, "desk/home.html", {"rows": rows, "chart": chart})


@login_required
def map_of_committees(request: HttpRequest) -> HttpResponse:
    """What the map on the list of committees is drawn from."""
    language = content_language()
    chart = home_map(home_rows(request.user, language=language), language=language)  # type: ignore[arg-type]
    if chart is None:
        raise Http404
    return JsonResponse(chart.spec)


@page(Permission.READ)
def desk(request: HttpRequest, here: Here) -> HttpResponse:
    return render(request, "desk/desk.html", morning(here))

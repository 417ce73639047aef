"""The page of the measure."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from comity.desk.measured.answer import MeasuredResult, measured
from comity.desk.pages.institutionalization.asking import HORIZONS, Asked, AskingForm
from comity.desk.pages.institutionalization.charts import charts_of
from comity.desk.pages.institutionalization.lines import Scene
from comity.desk.pages.institutionalization.shown import profile_of, shown
from comity.desk.pages.page import page
from comity.desk.pages.showing.naming import name_of
from comity.desk.pages.showing.reader import Reader
from comity.desk.pages.showing.terms import term
from comity.desk.people.here import Here
from comity.desk.people.permissions import Permission
from comity.desk.reading.part import load_part
from comity.record import UnknownViewError


@page(Permission.READ)
def institutionalization(request: HttpRequest, here: Here) -> HttpResponse:
    """Every figure, as it was last measured; where something was said since, that is said and measured anew."""
    reader = Reader(here, load_part(here.committee))
    form = asking_form(request, reader)
    asked = form.asked(view=here.view)
    found = read_measured(here, asked=asked)
    context: dict[str, Any] = {"record": reader.record, "form": form, "asked": asked, "measured": found}
    if found.assessment is not None:
        context |= {"assessment": found.assessment, **shown(found, found.assessment, here=here, asked=asked)}
    return render(request, "institutionalization/institutionalization.html", context)


@page(Permission.READ)
def chart(request: HttpRequest, here: Here, name: str) -> HttpResponse:
    """The description of one of the page's charts, asked for as the page itself was."""
    asked = asking_form(request, Reader(here, load_part(here.committee))).asked(view=here.view)
    found = read_measured(here, asked=asked).assessment
    if found is None:
        raise Http404
    scene = Scene.of(found, committee=here.committee.key, asked=asked, language=here.language)
    drawn = charts_of(found, profile_of(found, asked), scene=scene, today=here.today)
    spec = next((each.chart.spec for each in drawn if each.name == name), None)
    if spec is None:
        raise Http404
    return JsonResponse(spec)


def asking_form(request: HttpRequest, reader: Reader) -> AskingForm:
    return AskingForm(request.GET, teams=team_choices(reader), horizons=horizon_choices(), today=reader.here.today)


def read_measured(here: Here, *, asked: Asked) -> MeasuredResult:
    """What was measured as it was asked for. 404 for the view of a side that the committee has not."""
    try:
        return measured(
            committee=here.committee,
            view=asked.view,
            today=here.today,
            on=None if asked.latest else asked.day,
            horizon=asked.horizon,
            language=here.language,
        )
    except UnknownViewError as error:
        raise Http404 from error


def team_choices(reader: Reader) -> list[tuple[str, str]]:
    teams = [(team.partition("/")[2], name_of(reader, team).text) for team in reader.record.subjects("team")]
    return [("", _("All teams")), *teams]


def horizon_choices() -> list[tuple[str, str]]:
    return [(value, term(value, "horizon") if value else _("Near and long term")) for value in HORIZONS]

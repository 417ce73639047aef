"""A page with one of everything, for the tests that look at it."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

from django import forms
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template import RequestContext, Template
from django.urls import include, path
from django.utils.translation import get_language

from comity.desk.pages.charting import chart_answer
from comity.desk.pages.fields import (
    Choice,
    CivilDate,
    Evidence,
    Sides,
    Source,
    Subject,
    Subjects,
    TextByLanguage,
    offer_from,
)
from comity.desk.pages.page import page
from comity.desk.pages.saying import SayingForm
from comity.desk.people.here import Here
from comity.desk.people.permissions import Permission
from comity.desk.reading.part import load_part
from comity.record import Report
from tests.desk.charts.examples import all_charts

PAGE = Path(__file__).with_name("gallery.html")


class EveryField(SayingForm):
    title = TextByLanguage(label="Title", help_text="As the plan is called.")
    note = TextByLanguage(label="Note", long=True, required=False)
    on = CivilDate(label="Date", help_text="A year or a month where no more is known.")
    progress = Choice("progress", label="Progress", radios=True)
    rank = Choice("rank", label="Rank", required=False)
    sides = Sides(label="Done by")
    team = Subject("team", label="Team")
    conferences = Subjects("conference", label="Conferences", required=False)
    evidence = Evidence(label="Evidence", required=False)
    source = Source(label="Source", required=False)
    hidden = forms.CharField(widget=forms.HiddenInput, required=False)


def row(**figures: Any) -> dict[str, Any]:
    return {
        "numerator": 32, "denominator": 41, "value": 32 / 41, "low": 0.633, "high": 0.88, "unknown": 4, "no_report": 6,
        **figures,
    }  # fmt: skip


@page(Permission.READ)
def gallery(request: HttpRequest, here: Here) -> HttpResponse:
    record = load_part(here.committee)
    form = EveryField(request.POST or None, here=here)
    offer_from(form, record=record, here=here)
    language = (get_language() or "en")[:2]
    context = {
        "record": record,
        "form": form,
        "figure": row(),
        "before": row(numerator=22, denominator=37, value=22 / 37),
        "few": row(numerator=1, denominator=3, value=1 / 3, low=0.06, high=0.79, too_few=True, open=True),
        "months": {"value": 30.5},
        "nothing": {"value": None},
        "report": report("beijing", "promoted", {"zh": "正在筹备"}, speaker="seoul"),
        "ours": report("seoul", "implemented", {"ko": "두 차례 개최", "en": "Held twice"}, speaker="seoul"),
        "charts": all_charts(language).items(),
        "job": SimpleNamespace(pk=1, state="running", get_state_display="under way", done=3, total=10, error=""),
        "pages": Paginator(range(100), 10).page(2),
        "rows": [(team, here.today) for team in record.subjects("team")],
        "both": ["beijing", "seoul"],
        "only_korean": {"ko": "미세먼지 공동연구단"},
    }
    return HttpResponse(Template(PAGE.read_text(encoding="utf-8")).render(RequestContext(request, context)))


def report(whose: str, progress: str, note: dict[str, str], *, speaker: str) -> Report:
    source = "https://www.seoul.example/news/1"
    return Report("report/x-1", "plan/x-1", whose, progress, "2018-10", note, (source,), speaker, 1, 0, None, "")


@page(Permission.READ)
def chart(request: HttpRequest, here: Here, name: str) -> JsonResponse:
    return chart_answer(all_charts((get_language() or "en")[:2])[name])


@page(Permission.READ)
def job(request: HttpRequest, here: Here) -> HttpResponse:
    return HttpResponse("")


urlpatterns = [
    path("c/<slug:committee>/gallery/", gallery, name="gallery"),
    path("c/<slug:committee>/gallery/job/", job, name="gallery-job"),
    path("c/<slug:committee>/gallery/<slug:name>.json", chart, name="gallery-chart"),
    path("", include("comity.desk.web.urls")),
]

"""Reporting on one plan or milestone, and recording what another side said of a plan."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from comity.desk.pages.fields import Choice, CivilDate, Evidence, Papers, Source, TextByLanguage, offer_from
from comity.desk.pages.page import page
from comity.desk.pages.plans.finding import find_milestone, find_plan
from comity.desk.pages.saying import SayingForm, saying
from comity.desk.pages.showing.reader import Reader
from comity.desk.people.here import Here
from comity.desk.people.permissions import Permission
from comity.desk.speaking.acts.hearsay import heard_from
from comity.desk.speaking.acts.reports import NewDocument, NewReport, report
from comity.desk.speaking.keys import next_key
from comity.record import Record, Statement


class ReportForm(SayingForm):
    """How far a plan or milestone has come, as of which day, with a note and evidence."""

    act = "report"
    progress = Choice("progress", label=pgettext_lazy("of a plan", "Progress"), radios=True)
    on = CivilDate(label=_("As of"))
    note = TextByLanguage(label=_("Note"), long=True, required=False)
    evidence = Evidence(label=_("Evidence"), required=False)

    def __init__(self, *args: Any, record: Record, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.record = record
        self.fields["on"].initial = self.here.today.isoformat()
        offer_from(self, record=record, here=self.here)

    def statements(self) -> list[Statement]:
        told = self.cleaned_data
        papers: Papers = told["evidence"] or Papers(())
        new = NewReport(
            key=next_key(self.here.committee, "report"),
            about=self.about[0],
            progress=told["progress"],
            on=told["on"],
            note=told["note"],
            evidence=papers.documents,
        )
        return report(new, documents=self.new_documents(papers))

    def new_documents(self, papers: Papers) -> list[NewDocument]:
        if not papers.has_new:
            return []
        key = next_key(self.here.committee, "document")
        return [NewDocument(key, {self.here.language: papers.title}, address=papers.address)]


class HearsayForm(ReportForm):
    """What another side said of a plan, and where that is to be read."""

    act = "hearsay"
    source = Source(
        label=_("Where this is to be read"), help_text=_("Minutes, a letter, an address: what it rests on.")
    )

    def __init__(self, *args: Any, side: str, **kwargs: Any) -> None:
        self.side = side
        super().__init__(*args, **kwargs)

    def statements(self) -> list[Statement]:
        return heard_from(self.side, super().statements(), source=self.cleaned_data["source"])


@page(Permission.DRAFT)
def report_plan(request: HttpRequest, here: Here, key: str) -> HttpResponse:
    record, name = find_plan(here, key)
    if name != f"plan/{key}":
        return redirect("plan-report", here.committee.key, name.partition("/")[2])
    form = ReportForm(request.POST or None, here=here, about=(name,), record=record)
    context = {"record": record, "plan": name, "subject_name": name, "key": key}
    return saying(request, here, form, template="plans/report.html", done=plan_address(here, name), context=context)


@page(Permission.DRAFT)
def report_milestone(request: HttpRequest, here: Here, key: str) -> HttpResponse:
    record, milestone, plan = find_milestone(here, key)
    form = ReportForm(request.POST or None, here=here, about=(milestone,), record=record)
    context = {"record": record, "plan": plan, "subject_name": milestone, "key": plan.partition("/")[2]}
    return saying(request, here, form, template="plans/report.html", done=plan_address(here, plan), context=context)


@page(Permission.DRAFT)
def hear(request: HttpRequest, here: Here, key: str, side: str) -> HttpResponse:
    record, name = find_plan(here, key)
    if side == here.us or side not in record.sides:
        raise Http404
    form = HearsayForm(request.POST or None, here=here, about=(name,), record=record, side=side)
    face = Reader(here, record).face(side)
    context = {"record": record, "plan": name, "subject_name": name, "key": key, "side": side, "face": face}
    return saying(request, here, form, template="plans/hearsay.html", done=plan_address(here, name), context=context)


def plan_address(here: Here, plan: str) -> str:
    return reverse("plan", args=[here.committee.key, plan.partition("/")[2]])

"""Reporting on many plans in one table: only the rows that were filled in are said, all as one entry."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms import BoundField
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from comity.desk.pages.fields import Choice, CivilDate
from comity.desk.pages.fields.texts import LONGEST_LINE
from comity.desk.pages.page import page
from comity.desk.pages.plans.asked import ask
from comity.desk.pages.plans.behind import figure_of
from comity.desk.pages.plans.finding import known_view
from comity.desk.pages.plans.lines import Line, calendar_of, lines_of
from comity.desk.pages.plans.register import kept_in, only_asked, shown
from comity.desk.pages.saying import SayingForm, saying
from comity.desk.pages.showing.naming import address
from comity.desk.pages.showing.reader import Reader
from comity.desk.people.here import Here
from comity.desk.people.permissions import Permission
from comity.desk.reading.part import load_part
from comity.desk.reading.register import Page, read_plans, read_register
from comity.desk.reading.rows import PlanRow
from comity.desk.speaking.acts.reports import NewReport, report_many
from comity.desk.speaking.keys import next_keys
from comity.desk.speaking.problem_words import problem_words
from comity.problems import Problem
from comity.record import Statement

PROGRESS, ON, NOTE = "progress-", "on-", "note-"
MOST_ROWS = 200


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the register with its three fields."""

    line: Line
    progress: BoundField
    on: BoundField
    note: BoundField


class ManyForm(SayingForm):
    """Three fields for each plan: progress, the day, and a note in the reader's language."""

    act = "report"

    def __init__(self, *args: Any, plans: Sequence[str], **kwargs: Any) -> None:
        super().__init__(*args, about=tuple(plans), **kwargs)
        self.report_on: dict[str, str] = {}
        for plan in plans:
            key = key_of(plan)
            self.fields[PROGRESS + key] = Choice("progress", label=_("Our word"), required=False)
            self.fields[ON + key] = CivilDate(label=_("As of"), required=False, initial=self.here.today.isoformat())
            self.fields[NOTE + key] = forms.CharField(label=_("Note"), required=False, max_length=LONGEST_LINE)

    def filled(self) -> list[str]:
        return [plan for plan in self.about if self.cleaned_data.get(PROGRESS + key_of(plan))]

    def clean(self) -> dict[str, Any]:
        told = super().clean() or self.cleaned_data
        for plan in self.about:
            key = key_of(plan)
            if told.get(NOTE + key) and not told.get(PROGRESS + key) and PROGRESS + key not in self.errors:
                self.add_error(PROGRESS + key, _("A note goes with a progress: choose one."))
            if told.get(PROGRESS + key) and not told.get(ON + key) and ON + key not in self.errors:
                self.add_error(ON + key, _("Say as of which day."))
        if not self.errors and not self.filled():
            raise forms.ValidationError(_("No row is filled in: choose the progress of one plan at least."))
        return told

    def subjects(self) -> tuple[str, ...]:
        return tuple(self.filled())

    def statements(self) -> list[Statement]:
        plans = self.filled()
        keys = next_keys(self.here.committee, "report", len(plans))
        self.report_on = dict(zip(keys, plans, strict=True))
        return report_many(self._report(report, plan) for report, plan in self.report_on.items())

    def _report(self, report: str, plan: str) -> NewReport:
        told, key = self.cleaned_data, key_of(plan)
        note = {self.here.language: told[NOTE + key]} if told[NOTE + key] else None
        return NewReport(key=report, about=plan, progress=told[PROGRESS + key], on=told[ON + key], note=note)

    def show_problem(self, problem: Problem) -> None:
        """At the row of the plan that the report is on."""
        plan = self.report_on.get(problem.where.subject or "")
        if plan is None:
            super().show_problem(problem)
            return
        prefix = NOTE if problem.where.attribute == "note" else ON if problem.where.attribute == "on" else PROGRESS
        self.add_error(prefix + key_of(plan), problem_words(problem))

    def rows(self, lines: Sequence[Line]) -> Iterator[Row]:
        for line in lines:
            if PROGRESS + line.key in self.fields:
                yield Row(line, self[PROGRESS + line.key], self[ON + line.key], self[NOTE + line.key])


@page(Permission.DRAFT)
def report_on_many(request: HttpRequest, here: Here) -> HttpResponse:
    """The rows are those of the register's address; of a form that was sent, those that it had."""
    record = load_part(here.committee)
    reader = Reader(here, record)
    figure = figure_of(request, here, reader, view=known_view(here, record))
    asked = ask(request.GET, here, reader, only=only_asked(request, reader, figure), team=team_of(here))
    found = read_register(here.committee, which=asked.which, today=here.today, sort=asked.sort, page=asked.number)
    asked.form.offer(reader, found.counts)
    rows = list(found.rows)
    if request.method == "POST":
        wanted = [f"plan/{key}" for key in request.POST.getlist("plan")[:MOST_ROWS]]
        rows = list(read_plans(here.committee, wanted, view=asked.which.view).values())
    rows = [row for row in rows if may_report(here, row)]
    form = ManyForm(request.POST or None, here=here, plans=[row.plan for row in rows])
    lines = lines_of(rows, here=here, calendar=calendar_of(here, record))
    back = back_to(request, here)
    context = {
        "record": record,
        "kept": kept_in(request),
        **shown(here, reader, asked, Page(rows, found.total, found.number, found.size, found.counts)),
        "rows": list(form.rows(lines)),
        "back": back,
    }
    return saying(request, here, form, template="plans/many.html", done=back, context=context)


def back_to(request: HttpRequest, here: Here) -> str:
    """The round of follow-up that is being answered, or the register with the same question."""
    key, query = request.GET.get("check", ""), request.GET.urlencode()
    check = address("check", here.committee.key, key) if key else None
    return check or reverse("plans", args=[here.committee.key]) + (f"?{query}" if query else "")


def team_of(here: Here) -> str:
    """An office reports on its own team's plans."""
    return "" if here.may_speak else here.membership.team


def may_report(here: Here, row: PlanRow) -> bool:
    return here.may_speak or row.team in ("", here.membership.team)


def key_of(plan: str) -> str:
    return plan.partition("/")[2]

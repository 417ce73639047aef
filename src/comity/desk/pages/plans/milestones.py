"""The steps on the way of a plan: adding one, and changing what was said of one."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from comity.desk.pages.fields import CivilDate, TextByLanguage
from comity.desk.pages.page import page
from comity.desk.pages.plans.anew import new_value
from comity.desk.pages.plans.finding import find_milestone, find_plan
from comity.desk.pages.plans.reporting import plan_address
from comity.desk.pages.saying import SayingForm, saying
from comity.desk.people.here import Here
from comity.desk.people.permissions import Permission
from comity.desk.speaking.acts.plans import amend_milestone, milestone
from comity.desk.speaking.keys import next_key
from comity.record import Record, Statement, view

ATTRIBUTES = ("title", "due", "note")


class MilestoneForm(SayingForm):
    """A step with a title and a date; the plan it belongs to is what the form is about."""

    act = "milestone"
    title = TextByLanguage(label=_("Title"))
    due = CivilDate(label=_("Due"), required=False)
    note = TextByLanguage(label=_("Note"), long=True, required=False)

    def statements(self) -> list[Statement]:
        told = self.cleaned_data
        key = next_key(self.here.committee, "milestone")
        return milestone(key=key, plan=self.about[0], title=told["title"], due=told["due"] or "", note=told["note"])


class AmendMilestoneForm(MilestoneForm):
    """Says anew only what was changed in the form."""

    act = "amend"

    def __init__(self, *args: Any, record: Record, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.record = record
        reading = view(record, "ours", self.here.us)
        self.initial = {name: reading.value(self.about[0], name) for name in ATTRIBUTES}

    def statements(self) -> list[Statement]:
        subject = self.about[0]
        changes = {
            name: new_value(self.record, subject, name, self.cleaned_data[name], us=self.here.us)
            for name in self.changed_data
            if name in ATTRIBUTES
        }
        return amend_milestone(subject, changes)


@page(Permission.DRAFT)
def add(request: HttpRequest, here: Here, key: str) -> HttpResponse:
    record, plan = find_plan(here, key)
    form = MilestoneForm(request.POST or None, here=here, about=(plan,))
    context = {"record": record, "plan": plan, "key": key, "is_new": True}
    return saying(request, here, form, template="plans/milestone.html", done=plan_address(here, plan), context=context)


@page(Permission.DRAFT)
def amend(request: HttpRequest, here: Here, key: str) -> HttpResponse:
    record, subject, plan = find_milestone(here, key)
    form = AmendMilestoneForm(request.POST or None, here=here, about=(subject,), record=record)
    context = {"record": record, "plan": plan, "key": plan.partition("/")[2]}
    return saying(request, here, form, template="plans/milestone.html", done=plan_address(here, plan), context=context)

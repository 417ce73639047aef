"""Saying that a plan is carried from an earlier one, or that two plans are one and the same."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from comity.desk.pages.page import page
from comity.desk.pages.plans.finding import find_plan
from comity.desk.pages.plans.reporting import plan_address
from comity.desk.pages.saying import SayingForm, saying
from comity.desk.pages.showing.naming import conference_name
from comity.desk.pages.showing.texts import picked
from comity.desk.people.here import Here
from comity.desk.people.permissions import Permission
from comity.desk.reading.register import Filter, read_register
from comity.desk.reading.rows import PlanRow
from comity.desk.speaking.acts.identity import join_subjects
from comity.desk.speaking.acts.plans import carry_link
from comity.record import Statement, view
from comity.record.kinds import Value

CARRIED, SAME = "carried", "same"
MOST_OFFERED = 1000


class LinkForm(SayingForm):
    """Which plan, and how it belongs to this one. `carried_from` is what stands already."""

    act = "link"
    how = forms.ChoiceField(
        label=gettext_lazy("How they belong together"),
        widget=forms.RadioSelect,
        choices=[
            (CARRIED, gettext_lazy("This plan is carried from the other one, of an earlier conference.")),
            (SAME, gettext_lazy("Both are one and the same plan, entered twice.")),
        ],
        initial=CARRIED,
    )
    other = forms.ChoiceField(label=gettext_lazy("The other plan"))

    def __init__(self, *args: Any, others: Sequence[PlanRow], carried_from: Value = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.carried_from = [str(each) for each in carried_from] if isinstance(carried_from, list | tuple) else []
        self.conferences = {row.plan: row.conference for row in others}
        self.fields["other"].choices = offered(others, language=self.here.language)  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        told = super().clean() or self.cleaned_data
        own, other = self.conferences.get(self.about[0]), self.conferences.get(told.get("other", ""))
        if told.get("how") == CARRIED and own is not None and other is not None and other >= own:
            self.add_error("other", _("A plan is carried from one of an earlier conference. Choose such a one."))
        return told

    def statements(self) -> list[Statement]:
        plan, other = self.about[0], self.cleaned_data["other"]
        if self.cleaned_data["how"] == SAME:
            return join_subjects(plan, same_as=[other])
        return carry_link(plan, carried_from=[*self.carried_from, other])


def offered(rows: Sequence[PlanRow], *, language: str) -> list[tuple[str, Any]]:
    """The plans by conference, the newest first."""
    groups: dict[str, list[tuple[str, str]]] = {}
    for row in rows:
        head = conference_name(row.conference) if row.conference else _("not adopted yet")
        groups.setdefault(head, []).append((row.plan, title_of(row.title, row.plan, language)))
    return [("", _("not said")), *groups.items()]


def title_of(title: Mapping[str, str], plan: str, language: str) -> str:
    found = picked(title, language)
    return found.text if found else plan.partition("/")[2]


@page(Permission.DRAFT)
def link(request: HttpRequest, here: Here, key: str) -> HttpResponse:
    """Offers the plans of the same team; where the plan has none, all."""
    record, plan = find_plan(here, key)
    ours = view(record, "ours", here.us)
    which = Filter(team=str(ours.value(plan, "team") or ""))
    found = read_register(here.committee, which=which, today=here.today, size=MOST_OFFERED, counted=False)
    form = LinkForm(
        request.POST or None, here=here, about=(plan,), others=found.rows, carried_from=ours.value(plan, "carried_from")
    )
    form.fields["other"].choices = without(form.fields["other"].choices, plan)  # type: ignore[attr-defined]
    context = {"record": record, "plan": plan, "key": key}
    return saying(request, here, form, template="plans/link.html", done=plan_address(here, plan), context=context)


def without(groups: Any, plan: str) -> list[tuple[str, Any]]:
    """The same choices without one plan."""
    return [
        (head, [pair for pair in options if pair[0] != plan] if isinstance(options, list) else options)
        for head, options in groups
    ]

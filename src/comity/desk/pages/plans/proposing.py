"""Proposing a plan, and amending what we say of one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from comity.desk.pages.fields import Choice, CivilDate, Sides, Subject, TextByLanguage, offer_from
from comity.desk.pages.page import page
from comity.desk.pages.plans.anew import new_value, own_value
from comity.desk.pages.plans.columns import by_side
from comity.desk.pages.plans.finding import find_plan
from comity.desk.pages.plans.owners import OFFICE, PERSON, add_owners, owner_of, told_owner
from comity.desk.pages.plans.reporting import plan_address
from comity.desk.pages.saying import SayingForm, saying
from comity.desk.pages.showing.faces import Face
from comity.desk.pages.showing.reader import Reader
from comity.desk.people.here import Here
from comity.desk.people.permissions import Permission
from comity.desk.reading.conferences import conference_lines, next_line
from comity.desk.reading.part import load_part
from comity.desk.speaking.acts.plans import NewPlan, amend_plan, propose_plan
from comity.desk.speaking.keys import next_key
from comity.desk.speaking.problem_words import problem_words
from comity.problems import Problem
from comity.record import Record, Statement, view
from comity.record.kinds import Value

SIMPLE = ("conference", "team", "title", "proposed_by", "done_by", "horizon", "due", "measure_of_success", "note")
PART = "part-"


class PlanForm(SayingForm):
    """Everything that is said of a plan. Each side has fields of its own: what it does, and who answers."""

    title = TextByLanguage(label=gettext_lazy("Title"))
    conference = Subject("conference", label=gettext_lazy("Conference"))
    team = Subject("team", label=gettext_lazy("Team"), required=False)
    proposed_by = Sides(label=gettext_lazy("Proposed by"), required=False)
    done_by = Sides(label=gettext_lazy("Done by"), required=False,
                    help_text=gettext_lazy("Two or more make it mutual, one makes it one-sided."))  # fmt: skip
    horizon = Choice("horizon", label=gettext_lazy("Near or long term"), required=False, radios=True)
    due = CivilDate(label=gettext_lazy("Due"), required=False)
    measure_of_success = TextByLanguage(label=gettext_lazy("Measure of success"), required=False)
    note = TextByLanguage(label=gettext_lazy("Note"), long=True, required=False)

    def __init__(self, *args: Any, record: Record, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.record = record
        self.owners: Mapping[str, Value] = (
            by_side(view(record, "ours", self.here.us), self.about[0], "owners") if self.about else {}
        )
        self.faces: dict[str, Face] = Reader(self.here, record).faces
        for side, face in self.faces.items():
            self.fields[PART + side] = TextByLanguage(
                label=_("What %(side)s does") % {"side": face.name.text}, required=False
            )
        add_owners(self, here=self.here, record=record, owners=self.owners)
        offer_from(self, record=record, here=self.here)

    def show_problem(self, problem: Problem) -> None:
        """What is wrong with the sides' parts or offices is shown at our own side's field."""
        field = {"done_parts": PART + self.here.us, "owners": OFFICE + self.here.us}.get(problem.where.attribute or "")
        if field is None:
            super().show_problem(problem)
        else:
            self.add_error(field, problem_words(problem))


class ProposeForm(PlanForm):
    act = "propose"
    on_agenda = forms.BooleanField(label=gettext_lazy("Put it on the agenda of that conference"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        coming = next_line(conference_lines(view(self.record, "ours", self.here.us)))
        self.initial = {
            "conference": coming.subject if coming else None,
            "team": self.here.membership.team or None,
            "proposed_by": [self.here.us],
            "on_agenda": True,
            **self.initial,
        }
        self.new = ""

    def subjects(self) -> tuple[str, ...]:
        if not self.new:
            self.new = next_key(self.here.committee, "plan")
        return (self.new,)

    def statements(self) -> list[Statement]:
        told = self.cleaned_data
        new = NewPlan(
            key=self.subjects()[0],
            conference=told["conference"],
            title=told["title"],
            team=told["team"] or "",
            proposed_by=told["proposed_by"] or (),
            done_by=told["done_by"] or (),
            done_parts={side: told[PART + side] for side in self.faces if told[PART + side]},
            horizon=told["horizon"] or "",
            due=told["due"] or "",
            owners={side: told_owner(told, side) for side in self.faces},
            measure_of_success=told["measure_of_success"],
            note=told["note"],
        )
        item = next_key(self.here.committee, "agenda-item") if told["on_agenda"] else ""
        return propose_plan(new, item=item)


class AmendForm(PlanForm):
    """Says anew only what was changed in the form; what the others say stays theirs."""

    act = "amend"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        reading = view(self.record, "ours", self.here.us)
        self.parts = by_side(reading, self.about[0], "done_parts")
        self.initial = {name: reading.value(self.about[0], name) for name in SIMPLE}
        for side in self.faces:
            self.initial[PART + side] = self.parts.get(side)
            owner = owner_of(self.owners.get(side))
            self.initial[OFFICE + side], self.initial[PERSON + side] = owner.get("office"), owner.get("person")

    def statements(self) -> list[Statement]:
        subject, changed = self.about[0], set(self.changed_data)
        changes = {
            name: new_value(self.record, subject, name, self.cleaned_data[name], us=self.here.us)
            for name in SIMPLE
            if name in changed
        }
        if any(name.startswith(PART) for name in changed):
            changes["done_parts"] = self._by_side("done_parts", self._parts_anew())
        if any(name.startswith((OFFICE, PERSON)) for name in changed):
            changes["owners"] = self._by_side("owners", self._owners_anew())
        return amend_plan(subject, changes)

    def _parts_anew(self) -> dict[str, Value]:
        return {side: self.cleaned_data[PART + side] for side in self.faces if PART + side in self.changed_data}

    def _owners_anew(self) -> dict[str, Value]:
        return {
            side: told_owner(self.cleaned_data, side)
            for side in self.faces
            if {OFFICE + side, PERSON + side} & set(self.changed_data)
        }

    def _by_side(self, attribute: str, anew: Mapping[str, Value]) -> dict[str, Value]:
        """Our word on each side: what we said before, and what was changed in the form."""
        said = own_value(self.record, self.about[0], attribute, us=self.here.us)
        before: Mapping[str, Value] = said if isinstance(said, Mapping) else {}
        return {side: value for side, value in {**before, **anew}.items() if value}


@page(Permission.DRAFT)
def propose(request: HttpRequest, here: Here) -> HttpResponse:
    record = load_part(here.committee)
    form = ProposeForm(request.POST or None, here=here, record=record)
    return saying(
        request, here, form, template="plans/propose.html", done=reverse("plans", args=[here.committee.key]),
        context={"record": record, "pairs": pairs_of(form)},
    )  # fmt: skip


@page(Permission.DRAFT)
def amend(request: HttpRequest, here: Here, key: str) -> HttpResponse:
    record, plan = find_plan(here, key)
    form = AmendForm(request.POST or None, here=here, about=(plan,), record=record)
    context = {"record": record, "plan": plan, "key": key, "pairs": pairs_of(form)}
    return saying(request, here, form, template="plans/amend.html", done=plan_address(here, plan), context=context)


def pairs_of(form: PlanForm) -> list[tuple[Face, list[Any]]]:
    """Each side with its fields."""
    return [(face, [form[name + side] for name in (PART, OFFICE, PERSON)]) for side, face in form.faces.items()]

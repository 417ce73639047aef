"""Offering a plan to other sides, and answering an offer."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from comity.desk.pages.fields import Choice, Sides, Source, TextByLanguage, offer_from
from comity.desk.pages.page import page
from comity.desk.pages.plans.finding import find_plan, find_with_plan
from comity.desk.pages.plans.reporting import plan_address
from comity.desk.pages.saying import SayingForm, saying
from comity.desk.people.here import Here
from comity.desk.people.permissions import Permission
from comity.desk.speaking.acts import offers
from comity.desk.speaking.acts.hearsay import heard_from
from comity.desk.speaking.acts.plans import NewPlan
from comity.desk.speaking.keys import next_key
from comity.record import Record, Statement, view


class OfferForm(SayingForm):
    """To whom the plan is offered, and with which words."""

    act = "offer"
    to = Sides(label=gettext_lazy("Offer it to"))
    note = TextByLanguage(label=gettext_lazy("What we have in mind"), long=True, required=False)

    def __init__(self, *args: Any, record: Record, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer_from(self, record=record, here=self.here)
        others = [(side, name) for side, name in self.fields["to"].choices if side != self.here.us]  # type: ignore[attr-defined]
        self.fields["to"].choices = others  # type: ignore[attr-defined]
        if len(others) == 1:
            self.fields["to"].initial = [others[0][0]]

    def statements(self) -> list[Statement]:
        told = self.cleaned_data
        key = next_key(self.here.committee, "offer")
        return offers.offer(key=key, plan=self.about[0], from_=self.here.us, to=told["to"], note=told["note"])


class AnswerForm(SayingForm):
    """Joining, with what we do in it; declining, with the reason; or proposing it otherwise."""

    act = "answer"
    answer = Choice("answer", label=gettext_lazy("Our answer"), radios=True)
    part = TextByLanguage(label=gettext_lazy("If we join: what we do in it"), required=False)
    reason = TextByLanguage(label=gettext_lazy("If we decline: the reason"), long=True, required=False)
    title = TextByLanguage(label=gettext_lazy("If we propose it otherwise: the title of our proposal"), required=False)

    def __init__(self, *args: Any, record: Record, offer: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer = offer
        self.ours = view(record, "ours", self.here.us)

    def clean(self) -> dict[str, Any]:
        told = super().clean() or self.cleaned_data
        needed = {"declined": "reason", "countered": "title"}.get(told.get("answer") or "")
        if needed and not told.get(needed):
            self.add_error(needed, _("Write it in one language at least."))
        return told

    def statements(self) -> list[Statement]:
        told = self.cleaned_data
        say = {"joined": self._join, "declined": self._decline, "countered": self._counter}
        return say[told["answer"]]()

    def _join(self) -> list[Statement]:
        part = self.cleaned_data["part"]
        return offers.join(self.offer, plan=self.about[0], us=self.here.us, view=self.ours, part=part)

    def _decline(self) -> list[Statement]:
        return offers.decline(self.offer, reason=self.cleaned_data["reason"])

    def _counter(self) -> list[Statement]:
        """Our proposal is for the same conference and team as theirs, to be done with whoever offered."""
        told, plan, us = self.cleaned_data, self.about[0], self.here.us
        other = str(self.ours.value(self.offer, "from") or "")
        new = NewPlan(
            key=next_key(self.here.committee, "plan"),
            conference=str(self.ours.value(plan, "conference") or ""),
            title=told["title"],
            team=str(self.ours.value(plan, "team") or ""),
            proposed_by=[us],
            done_by=[us],
            done_parts={us: told["part"]} if told["part"] else None,
            horizon=str(self.ours.value(plan, "horizon") or ""),
        )
        key = next_key(self.here.committee, "offer")
        return offers.counter(self.offer, new, offer_key=key, us=us, to=[other], reason=told["reason"])


class HeardAnswerForm(SayingForm):
    """What another side answered to our offer, and where that is to be read."""

    act = "hearsay"
    answer = Choice("answer", label=gettext_lazy("Their answer"), radios=True)
    reason = TextByLanguage(label=gettext_lazy("The reason they gave"), long=True, required=False)
    source = Source(label=gettext_lazy("Where this is to be read"))

    def __init__(self, *args: Any, record: Record, offer: str, side: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer, self.side = offer, side
        offer_from(self, record=record, here=self.here)

    def statements(self) -> list[Statement]:
        told = self.cleaned_data
        answer = offers.answer(self.offer, told["answer"], reason=told["reason"])
        return heard_from(self.side, [answer], source=told["source"])


@page(Permission.DRAFT)
def offer(request: HttpRequest, here: Here, key: str) -> HttpResponse:
    record, plan = find_plan(here, key)
    if len(record.sides) < 2:  # noqa: PLR2004 - there must be another side
        raise Http404
    form = OfferForm(request.POST or None, here=here, about=(plan,), record=record)
    context = {"record": record, "plan": plan, "key": key}
    return saying(request, here, form, template="plans/offer.html", done=plan_address(here, plan), context=context)


@page(Permission.DRAFT)
def answer(request: HttpRequest, here: Here, key: str) -> HttpResponse:
    """Only for an offer that was made to us."""
    record, subject, plan = find_with_plan(here, f"offer/{key}")
    invited(record, subject, here, side=here.us)
    form = AnswerForm(request.POST or None, here=here, about=(plan,), record=record, offer=subject)
    context = answer_context(record, subject, plan, here)
    return saying(request, here, form, template="plans/answer.html", done=plan_address(here, plan), context=context)


@page(Permission.DRAFT)
def hear_answer(request: HttpRequest, here: Here, key: str, side: str) -> HttpResponse:
    record, subject, plan = find_with_plan(here, f"offer/{key}")
    if side == here.us:
        raise Http404
    invited(record, subject, here, side=side)
    form = HeardAnswerForm(request.POST or None, here=here, about=(plan,), record=record, offer=subject, side=side)
    context = {**answer_context(record, subject, plan, here), "side": side}
    return saying(request, here, form, template="plans/answer.html", done=plan_address(here, plan), context=context)


def invited(record: Record, offer: str, here: Here, *, side: str) -> None:
    to = view(record, "ours", here.us).value(offer, "to")
    if not isinstance(to, list | tuple) or side not in to:
        raise Http404


def answer_context(record: Record, offer: str, plan: str, here: Here) -> dict[str, Any]:
    ours = view(record, "ours", here.us)
    return {
        "record": record,
        "plan": plan,
        "key": plan.partition("/")[2],
        "by": ours.value(offer, "from"),
        "note": ours.value(offer, "note"),
        "side": "",
    }

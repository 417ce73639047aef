"""Likely carry-overs for a person to confirm. Only what is confirmed becomes a link; the rest stays unsaid."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST

from comity.desk.pages.page import page
from comity.desk.pages.saying import SayingForm, saying
from comity.desk.pages.showing.texts import language_name
from comity.desk.people.here import Here
from comity.desk.people.permissions import Permission
from comity.desk.reading.alike import Likely, read_alike
from comity.desk.reading.part import load_part
from comity.desk.reading.register import read_plans
from comity.desk.reading.rows import PlanRow
from comity.desk.speaking.acts.plans import carry_link
from comity.desk.speaking.tell import stamp
from comity.record import Statement

HIDDEN = "hidden_suggestions"
SHOWN = 20
HUNDRED = 100
LONGEST_SUBJECT = 200
MOST_HIDDEN = 300
MARK = 12


class ConfirmForm(SayingForm):
    """One likely link, to be confirmed as it stands."""

    act = "link"
    later = forms.CharField(widget=forms.HiddenInput, max_length=LONGEST_SUBJECT)
    earlier = forms.CharField(widget=forms.HiddenInput, max_length=LONGEST_SUBJECT)

    def subjects(self) -> tuple[str, ...]:
        return (self.cleaned_data["later"],)

    def statements(self) -> list[Statement]:
        return carry_link(self.cleaned_data["later"], carried_from=[self.cleaned_data["earlier"]])


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two plans side by side; `percent` says how alike their titles are in `tongue`."""

    later: PlanRow
    earlier: PlanRow
    tongue: str
    percent: int
    form: ConfirmForm | None


@page(Permission.READ)
def suggestions(request: HttpRequest, here: Here) -> HttpResponse:
    hidden = set(hidden_here(request, here))
    alike = read_alike(here.committee)
    there = [each for each in alike if mark_of(each) not in hidden]
    rows = read_plans(here.committee, [plan for each in there[:SHOWN] for plan in (each.later, each.earlier)])
    seen = stamp(committee=here.committee)
    context = {
        "record": load_part(here.committee),
        "suggestions": [
            suggestion(each, rows, here=here, seen=seen)
            for each in there[:SHOWN]
            if each.later in rows and each.earlier in rows
        ],
        "total": len(there),
        "hidden": len(alike) - len(there),
    }
    return render(request, "plans/suggestions.html", context)


def suggestion(likely: Likely, rows: dict[str, PlanRow], *, here: Here, seen: str) -> Suggestion:
    may = here.may_speak or (here.may_draft and likely.team in ("", here.membership.team))
    form = (
        ConfirmForm(here=here, initial={"later": likely.later, "earlier": likely.earlier, "seen": seen})
        if may
        else None
    )
    return Suggestion(
        later=rows[likely.later],
        earlier=rows[likely.earlier],
        tongue=language_name(likely.language),
        percent=round(HUNDRED * likely.score),
        form=form,
    )


@require_POST
@page(Permission.DRAFT)
def confirm(request: HttpRequest, here: Here) -> HttpResponse:
    form = ConfirmForm(request.POST, here=here)
    done = reverse("plan-suggestions", args=[here.committee.key])
    context: dict[str, Any] = {"record": load_part(here.committee), "back": done}
    return saying(request, here, form, template="plans/confirm.html", done=done, context=context)


@require_POST
@page(Permission.READ)
def hide(request: HttpRequest, here: Here) -> HttpResponse:
    """Hide a suggestion for as long as the person is signed in, or show all again; nothing of it is said."""
    pair = (request.POST.get("later", ""), request.POST.get("earlier", ""))
    own = hide_one(hidden_here(request, here), pair, alike=read_alike(here.committee)) if all(pair) else []
    request.session[HIDDEN] = {**request.session.get(HIDDEN, {}), here.committee.key: own}
    return HttpResponseRedirect(reverse("plan-suggestions", args=[here.committee.key]))


def hidden_here(request: HttpRequest, here: Here) -> list[str]:
    found: list[str] = request.session.get(HIDDEN, {}).get(here.committee.key, [])
    return found


def hide_one(hidden: list[str], pair: tuple[str, str], *, alike: list[Likely]) -> list[str]:
    """Only what is suggested still is kept, the last `MOST_HIDDEN`: every page reads the session."""
    there = {mark_of(each) for each in alike}
    marks = [*(mark for mark in hidden if mark != mark_of_pair(*pair)), mark_of_pair(*pair)]
    return [mark for mark in marks if mark in there][-MOST_HIDDEN:]


def mark_of(likely: Likely) -> str:
    return mark_of_pair(likely.later, likely.earlier)


def mark_of_pair(later: str, earlier: str) -> str:
    """Short, and the same for the same two."""
    return sha256(f"{later} {earlier}".encode("utf-8", "surrogatepass")).hexdigest()[:MARK]

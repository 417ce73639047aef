"""Planning a conference, saying what it is, and what became of it."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from comity.desk.pages.conferences import forms
from comity.desk.pages.conferences.finding import find_conference, read_in
from comity.desk.pages.page import page
from comity.desk.pages.saying import SayingForm, saying
from comity.desk.people.here import Here
from comity.desk.people.permissions import Permission
from comity.desk.reading.conferences import conference_lines
from comity.desk.reading.part import load_part

# The states that are said here, by the word in the address: the form, the title of the page, what it means.
STATES: dict[str, tuple[type[forms.StateForm], Any, Any]] = {
    "planned": (
        forms.SetDateForm,
        _("Fix the date"),
        _("The date on which it is meant to be held. Earlier dates stay in its history."),
    ),
    "postponed": (
        forms.PostponeForm,
        _("Postpone"),
        _("It is put off and not given up. The old date is kept, so that everybody sees where it was planned."),
    ),
    "held": (forms.HoldForm, _("Say that it was held"), _("From then on its plans count as adopted.")),
    "cancelled": (forms.CancelForm, _("Cancel"), _("Somebody called it off and said so.")),
    "lapsed": (
        forms.LapseForm,
        _("Say that it fell through"),
        _("The time passed and nobody said anything. This is not the same as postponed or cancelled."),
    ),
}


@page(Permission.DRAFT)
def new(request: HttpRequest, here: Here) -> HttpResponse:
    """Plan the next conference."""
    record = load_part(here.committee)
    lines = conference_lines(read_in(here, record))
    number = 1 + max((line.number or 0 for line in lines), default=0)
    start = {"number": number, "on": here.today.isoformat()}
    form = forms.PlanForm(request.POST or None, here=here, record=record, initial=start)
    done = reverse("conferences", args=[here.committee.key])
    if form.is_bound and form.is_valid():
        done = reverse("conference", args=[here.committee.key, form.cleaned_data["number"]]) if here.may_speak else done
    context = {"record": record, "back": reverse("conferences", args=[here.committee.key])}
    return saying(request, here, form, template="conferences/new.html", done=done, context=context)


@page(Permission.DRAFT)
def amend(request: HttpRequest, here: Here, conference: str) -> HttpResponse:
    found = find_conference(here, conference)
    form = forms.AmendForm(
        request.POST or None, here=here, about=(found.line.subject,), record=found.record, view=found.view
    )
    return say_of(request, here, form, found.record, found.line, title=_("Change what it is"), lead="")


@page(Permission.DRAFT)
def state(request: HttpRequest, here: Here, conference: str, state: str) -> HttpResponse:
    if state not in STATES:
        raise Http404
    found = find_conference(here, conference)
    make, title, lead = STATES[state]
    form = make(
        request.POST or None,
        here=here,
        about=(found.line.subject,),
        record=found.record,
        line=found.line,
        initial={"on": here.today.isoformat()},
    )
    return say_of(request, here, form, found.record, found.line, title=title, lead=lead)


def say_of(
    request: HttpRequest, here: Here, form: SayingForm, record: Any, line: Any, *, title: Any, lead: Any
) -> HttpResponse:
    done = reverse("conference", args=[here.committee.key, line.key])
    context = {"record": record, "line": line, "title": title, "lead": lead, "back": done}
    return saying(request, here, form, template="conferences/state.html", done=done, context=context)

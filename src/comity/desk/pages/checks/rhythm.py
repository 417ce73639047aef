"""How many rounds a year the committee means to hold."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy

from comity.desk.pages.page import page
from comity.desk.pages.plans.anew import own_value
from comity.desk.pages.plans.attributes import what_is_said
from comity.desk.pages.saying import SayingForm, saying
from comity.desk.pages.showing.committee import committee_subject
from comity.desk.pages.showing.reader import Reader
from comity.desk.people.here import Here
from comity.desk.people.permissions import Permission
from comity.desk.reading.part import load_part
from comity.desk.speaking.acts import checks as acts
from comity.record import Record, Statement

MOST = 12
SHOWN = ("checks_a_year",)


class RhythmForm(SayingForm):
    act = "rhythm"
    checks_a_year = forms.IntegerField(
        label=gettext_lazy("Rounds a year"),
        required=False,
        min_value=1,
        max_value=MOST,
        help_text=gettext_lazy("Two: every half year. Empty: no rhythm is set."),
    )

    def __init__(self, *args: Any, record: Record, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["checks_a_year"].initial = own_value(record, self.about[0], "checks_a_year", us=self.here.us)

    def statements(self) -> list[Statement]:
        return acts.set_rhythm(self.about[0], checks_a_year=self.cleaned_data["checks_a_year"])


@page(Permission.SPEAK)
def set_rhythm(request: HttpRequest, here: Here) -> HttpResponse:
    record = load_part(here.committee)
    reader = Reader(here, record)
    committee = committee_subject(reader)
    form = RhythmForm(request.POST or None, here=here, about=(committee,), record=record)
    done = reverse("checks", args=[here.committee.key])
    context = {"record": record, "rhythm_said": what_is_said(reader, committee, shown=SHOWN), "back": done}
    return saying(request, here, form, template="checks/rhythm.html", done=done, context=context)

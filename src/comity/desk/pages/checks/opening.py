"""Opening a round: which plans it asks about."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from comity.desk.pages.checks.offered import OfferForm, plans_offered
from comity.desk.pages.fields import CivilDate, TextByLanguage
from comity.desk.pages.fields.choices import NOT_ONE_OF_THESE
from comity.desk.pages.page import page
from comity.desk.pages.saying import SayingForm, saying
from comity.desk.pages.showing.committee import committee_subject
from comity.desk.pages.showing.reader import Reader
from comity.desk.people.here import Here
from comity.desk.people.permissions import Permission
from comity.desk.reading.checks import Round, rounds_of
from comity.desk.reading.part import load_part
from comity.desk.reading.rows import PlanRow
from comity.desk.speaking.acts import checks as acts
from comity.desk.speaking.keys import next_key
from comity.record import Statement
from comity.record.dates import first_day


class OpenForm(SayingForm):
    act = "open-check"
    opened = CivilDate(label=gettext_lazy("Opened on"))
    plans = forms.MultipleChoiceField(
        label=gettext_lazy("Plans asked about"),
        error_messages={
            "required": gettext_lazy("Tick one plan at least."),
            "invalid_choice": NOT_ONE_OF_THESE,
        },
    )
    note = TextByLanguage(label=gettext_lazy("Note"), required=False, long=True)

    def __init__(
        self, *args: Any, rows: Sequence[PlanRow], committee: str, rounds: Sequence[Round], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.committee, self.rounds = committee, rounds
        keys = [row.plan for row in rows]
        self.fields["opened"].initial = self.here.today.isoformat()
        self.fields["plans"].choices = [(key, key) for key in keys]  # type: ignore[attr-defined]
        self.fields["plans"].initial = keys

    @property
    def ticked(self) -> list[str]:
        return list(self["plans"].value() or [])

    def clean_opened(self) -> str:
        opened = str(self.cleaned_data["opened"])
        if first_day(opened) > self.here.today:
            raise forms.ValidationError(_("That day has not come yet. Open the round when it begins."))
        return opened

    def clean(self) -> dict[str, Any]:
        if any(each.is_open(self.here.today) for each in self.rounds):
            raise forms.ValidationError(_("A round is open already. Close it before another begins."))
        return super().clean() or self.cleaned_data

    @cached_property
    def subject(self) -> str:
        return next_key(self.here.committee, "check")

    def subjects(self) -> tuple[str, ...]:
        return (self.subject,)

    def statements(self) -> list[Statement]:
        told = self.cleaned_data
        return acts.open_check(
            key=self.subject, committee=self.committee, opened=told["opened"], plans=told["plans"], note=told["note"]
        )


@page(Permission.SPEAK)
def new(request: HttpRequest, here: Here) -> HttpResponse:
    """The address narrows the plans that are offered; all of them are ticked."""
    record = load_part(here.committee)
    reader = Reader(here, record)
    offer = OfferForm(request.GET, reader=reader)
    rows = plans_offered(offer, here)
    form = OpenForm(
        request.POST or None, here=here, rows=rows, committee=committee_subject(reader), rounds=rounds_of(reader.ours)
    )
    done = reverse("checks", args=[here.committee.key])
    context = {"record": record, "offer": offer, "rows": rows, "back": done}
    return saying(request, here, form, template="checks/new.html", done=done, context=context)

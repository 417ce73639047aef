"""The form on each row in the meeting: what was decided, and of a new plan who does it."""

from __future__ import annotations

from typing import Any

from django import forms

from comity.desk.pages.conferences.choices import OF_EARLIER, OUTCOMES
from comity.desk.pages.conferences.decide_form import DecideForm
from comity.desk.pages.fields import Choice, CivilDate, Sides, offer_from
from comity.desk.speaking.agenda_drafts import DECIDED
from comity.record.kinds import Value


class MeetingForm(DecideForm):
    """`detailed` says that the details of a new plan stood in the form: then what is empty there is meant empty."""

    act = DECIDED
    detailed = forms.BooleanField(required=False)
    done_by = Sides(required=False)
    horizon = Choice("horizon", required=False)
    due = CivilDate(required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer_from(self, record=self.page.found.record, here=self.here)

    @property
    def choices(self) -> tuple[str, ...]:
        return OF_EARLIER if self.found and self.found.earlier else OUTCOMES

    def reworded(self) -> dict[str, Value]:
        if not self.cleaned_data["detailed"]:
            return {}
        return {name: self.cleaned_data[name] for name in ("done_by", "horizon", "due")}

"""What the reader asks of the measure: whose word, which team, as of when, which horizon."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from comity.desk.pages.fields import CivilDate, OneOf
from comity.record.dates import first_day, last_day
from comity.record.vocabulary.choices import HORIZON

HORIZONS = ("", *(option.value for option in HORIZON.options))


@dataclass(frozen=True, slots=True)
class Asked:
    """`team` is the key of one ("environment") or "", `horizon` "", "near" or "long"; `latest`: as of today."""

    view: str
    day: dt.date
    latest: bool = True
    team: str = ""
    horizon: str = ""

    def narrowed(self) -> dict[str, str]:
        """What else an address must say so that it is of the same figures."""
        return {"horizon": self.horizon, "on": "" if self.latest else self.day.isoformat()}


class AskingForm(forms.Form):
    """The filters above the figures. `on` may be a year or a month: then its last day is meant."""

    team = OneOf(label=_("Team"), required=False)
    horizon = OneOf(label=_("Horizon"), required=False)
    on = CivilDate(label=_("As of"), required=False)

    def __init__(
        self, *args: Any, teams: list[tuple[str, str]], horizons: list[tuple[str, str]], today: dt.date, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        self.fields["team"].choices = teams  # type: ignore[attr-defined]
        self.fields["horizon"].choices = horizons  # type: ignore[attr-defined]
        for name, field in self.fields.items():
            field.widget.attrs |= {"id": f"asked-{name}", "class": "line"}

    def clean_on(self) -> str:
        on = str(self.cleaned_data["on"] or "")
        if on and first_day(on) > self.today:
            raise forms.ValidationError(_("This day is still to come. Leave it empty for today."))
        return on

    def asked(self, *, view: str) -> Asked:
        """What was asked; a field that is wrong asks nothing."""
        self.full_clean()
        found = self.cleaned_data
        on = found.get("on") or ""
        day = min(last_day(on), self.today) if on else self.today
        return Asked(view, day, not on, found.get("team") or "", found.get("horizon") or "")

"""The plans that a round may ask about: those of a conference, of a team, of a horizon, that are not finished."""

from __future__ import annotations

from collections.abc import Sequence

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from comity.desk.pages.chase.owed import FINISHED
from comity.desk.pages.fields.choices import named_subjects
from comity.desk.pages.showing.naming import conference_name
from comity.desk.pages.showing.reader import Reader
from comity.desk.pages.showing.terms import choice_named, in_language
from comity.desk.people.here import Here
from comity.desk.reading.checks import unfinished
from comity.desk.reading.conferences import conference_lines
from comity.desk.reading.register import Filter, read_register
from comity.desk.reading.rows import PlanRow

EVERY_ROW = 5000
ALL = "all"


class OfferForm(forms.Form):
    """Of which plans; what is not understood asks nothing."""

    conference = forms.ChoiceField(label=gettext_lazy("Plans of"), required=False)
    team = forms.ChoiceField(label=gettext_lazy("Team"), required=False)
    horizon = forms.ChoiceField(label=gettext_lazy("Near or long term"), required=False)

    def __init__(self, query: QueryDict, *, reader: Reader) -> None:
        super().__init__(query, auto_id="offer-%s")
        lines = [line for line in conference_lines(reader.ours) if line.number is not None]
        self.last = max((line.number for line in lines if line.number and line.state == "held"), default=None)
        every = _("all conferences")
        conferences = [
            ("" if line.number == self.last else str(line.number), conference_name(line.number or 0))
            for line in reversed(lines)
        ]
        horizons = choice_named("plan.horizon")
        options = horizons.options if horizons else ()
        offered = {
            "conference": [*conferences, ("" if self.last is None else ALL, every)],
            "team": [("", _("any")), *named_subjects(reader, ("team",))],
            "horizon": [("", _("any")), *((option.value, in_language(option.words)) for option in options)],
        }
        for name, pairs in offered.items():
            self.fields[name].choices = pairs  # type: ignore[attr-defined]
        self.is_valid()

    @property
    def conference_asked(self) -> int | None:
        asked = self.cleaned_data.get("conference") or ""
        return int(asked) if asked.isdigit() else None if asked == ALL else self.last


def plans_offered(form: OfferForm, here: Here) -> Sequence[PlanRow]:
    """Adopted, not carried on, and by some side that is asked not finished."""
    told = form.cleaned_data
    which = Filter(
        standing="",
        conference=form.conference_asked,
        carried_on=False,
        team=told.get("team") or "",
        horizon=told.get("horizon") or "",
    )
    found = read_register(here.committee, which=which, today=here.today, size=EVERY_ROW, counted=False)
    return unfinished(found.rows, finished=FINISHED)

"""A disruption: what it is called, what kind it is, how long it lasted, and what it touched."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from comity.desk.pages.conferences.forms import kept_languages
from comity.desk.pages.fields import Choice, CivilDate, Subjects, TextByLanguage, offer_from
from comity.desk.pages.saying import SayingForm
from comity.desk.speaking.acts import events
from comity.desk.speaking.keys import next_key
from comity.record import Record, Statement, View
from comity.record.dates import first_day, last_day
from comity.record.kinds import Value

SAID = ("names", "kind", "since", "until", "touched", "note")
OFFERED = ("team", "conference", "meeting")


class DisruptionForm(SayingForm):
    """A new disruption, or one that is changed (`about`). What it touched and is not offered here stays."""

    act = "disruption"
    names = TextByLanguage(label=gettext_lazy("Name of the disruption"))
    kind = Choice("disruption.kind", label=gettext_lazy("Kind"), required=False)
    since = CivilDate(label=gettext_lazy("Since"))
    until = CivilDate(
        label=gettext_lazy("Until"), required=False, help_text=gettext_lazy("Empty as long as it goes on.")
    )
    touched = Subjects(
        *OFFERED,
        label=gettext_lazy("What it touched"),
        required=False,
        help_text=gettext_lazy("Nothing ticked: all of the committee."),
    )
    note = TextByLanguage(label=gettext_lazy("Note"), required=False, long=True)

    def __init__(self, *args: Any, record: Record, view: View, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.view = view
        offer_from(self, record=record, here=self.here)
        for name in SAID if self.about else ():
            self.fields[name].initial = view.value(self.about[0], name)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        since, until = data.get("since"), data.get("until")
        if since and until and last_day(until) < first_day(since):
            self.add_error("until", _("It cannot end before it began."))
        return data

    @cached_property
    def subject(self) -> str:
        return self.about[0] if self.about else next_key(self.here.committee, "disruption")

    def subjects(self) -> tuple[str, ...]:
        return (self.subject,)

    def statements(self) -> list[Statement]:
        data = self.cleaned_data
        if not self.about:
            return events.disruption(
                key=self.subject, names=data["names"], kind=data["kind"] or "", since=data["since"],
                until=data["until"] or "", touched=data["touched"] or (), note=data["note"],
            )  # fmt: skip
        stands = {name: self.view.value(self.subject, name) for name in SAID}
        new = {name: kept_languages(stands[name], data[name]) for name in SAID}
        new["touched"] = self.all_touched(stands["touched"])
        return events.amend(self.subject, {name: value for name, value in new.items() if value != stands[name]})

    def all_touched(self, stands: Value) -> Value:
        """What was ticked, in the order that stood before, with what the form does not offer (a plan)."""
        before = [str(each) for each in stands] if isinstance(stands, list | tuple) else []
        ticked = self.cleaned_data["touched"] or []
        kept = [each for each in before if each in ticked or each.partition("/")[0] not in OFFERED]
        return [*kept, *(each for each in ticked if each not in kept)] or None

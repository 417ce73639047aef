"""A meeting: when, of which team, where, and what kind of one."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django.utils.translation import gettext_lazy

from comity.desk.pages.conferences.forms import kept_languages
from comity.desk.pages.fields import Choice, CivilDate, Subject, TextByLanguage, offer_from
from comity.desk.pages.saying import SayingForm
from comity.desk.speaking.acts import events
from comity.desk.speaking.keys import next_key
from comity.record import Record, Statement, View

SAID = ("date", "team", "kind", "title", "place", "note")


class MeetingForm(SayingForm):
    """A new meeting, or one that is changed (`about`)."""

    act = "meeting"
    date = CivilDate(label=gettext_lazy("Date"))
    team = Subject(
        "team",
        label=gettext_lazy("Team"),
        required=False,
        help_text=gettext_lazy("Empty where it concerns the whole committee."),
    )
    kind = Choice("meeting.kind", label=gettext_lazy("Kind"), required=False)
    title = TextByLanguage(label=gettext_lazy("Title"), required=False)
    place = TextByLanguage(label=gettext_lazy("Place"), required=False)
    note = TextByLanguage(
        label=gettext_lazy("Note"),
        required=False,
        long=True,
        help_text=gettext_lazy("What was talked of; of an urgent matter, what cannot wait."),
    )

    def __init__(self, *args: Any, record: Record, view: View, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.view = view
        offer_from(self, record=record, here=self.here)
        for name in SAID if self.about else ():
            self.fields[name].initial = view.value(self.about[0], name)

    @cached_property
    def subject(self) -> str:
        return self.about[0] if self.about else next_key(self.here.committee, "meeting")

    def subjects(self) -> tuple[str, ...]:
        return (self.subject,)

    def statements(self) -> list[Statement]:
        data = self.cleaned_data
        if not self.about:
            return events.meeting(
                key=self.subject, date=data["date"], team=data["team"] or "", kind=data["kind"] or "",
                title=data["title"], place=data["place"], note=data["note"],
            )  # fmt: skip
        stands = {name: self.view.value(self.subject, name) for name in SAID}
        new = {name: kept_languages(stands[name], data[name]) for name in SAID}
        return events.amend(self.subject, {name: value for name, value in new.items() if value != stands[name]})

"""What a team is, its offices, and how they change."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django.utils.translation import gettext_lazy

from comity.desk.pages.conferences.fields import OneSide
from comity.desk.pages.fields import CivilDate, Subject, TextByLanguage, offer_from
from comity.desk.pages.plans.anew import new_value
from comity.desk.pages.saying import SayingForm
from comity.desk.reading.conferences import text_of
from comity.desk.speaking.acts import teams as acts
from comity.desk.speaking.keys import next_key
from comity.record import Record, Statement, view


class AmendingForm(SayingForm):
    """Says anew only what was changed in the form; what the others say stays theirs."""

    said: tuple[str, ...] = ()

    def __init__(self, *args: Any, record: Record, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.record = record
        offer_from(self, record=record, here=self.here)
        ours = view(record, "ours", self.here.us)
        for name in self.said:
            self.fields[name].initial = ours.value(self.about[0], name)

    def statements(self) -> list[Statement]:
        subject = self.about[0]
        changes = {
            name: new_value(self.record, subject, name, self.cleaned_data[name], us=self.here.us)
            for name in self.said
            if name in self.changed_data
        }
        return acts.amend_team(subject, changes)


class AmendTeamForm(AmendingForm):
    act = "amend-team"
    said = ("names", "remit", "since", "urgent_matters")
    names = TextByLanguage(label=gettext_lazy("Name"))
    remit = TextByLanguage(label=gettext_lazy("Remit"), long=True, required=False)
    since = CivilDate(label=gettext_lazy("Since"), required=False)
    urgent_matters = TextByLanguage(
        label=gettext_lazy("Urgent matters between conferences"),
        long=True,
        required=False,
        help_text=gettext_lazy("Who calls whom, within how many days, and who decides."),
    )


class AmendOfficeForm(AmendingForm):
    act = "amend-office"
    said = ("names", "team", "since", "until")
    names = TextByLanguage(label=gettext_lazy("Name"))
    team = Subject("team", label=gettext_lazy("Team"), required=False)
    since = CivilDate(label=gettext_lazy("Since"), required=False)
    until = CivilDate(label=gettext_lazy("Until"), required=False)


class EndTeamForm(SayingForm):
    act = "end-team"
    until = CivilDate(label=gettext_lazy("The team ends on"))

    def statements(self) -> list[Statement]:
        return acts.end_team(self.about[0], until=self.cleaned_data["until"])


class NewOfficeForm(SayingForm):
    """A further office of a team, on whatever side."""

    act = "office"
    side = OneSide(label=gettext_lazy("Side"))
    names = TextByLanguage(label=gettext_lazy("Name"))
    since = CivilDate(label=gettext_lazy("Since"), required=False)

    def __init__(self, *args: Any, record: Record, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer_from(self, record=record, here=self.here)

    @cached_property
    def new(self) -> str:
        return next_key(self.here.committee, "office")

    def subjects(self) -> tuple[str, ...]:
        return (self.new, *self.about)

    def statements(self) -> list[Statement]:
        data = self.cleaned_data
        new = acts.NewOffice(
            key=self.new, names=data["names"], side=data["side"], team=self.about[0], since=data["since"] or ""
        )  # fmt: skip
        return acts.office(new)


class SucceedForm(SayingForm):
    """An office is renamed, or another takes its place: the same to whoever looks for it."""

    act = "succeed-office"
    names = TextByLanguage(label=gettext_lazy("New name"))
    on = CivilDate(
        label=gettext_lazy("Takes effect on"),
        help_text=gettext_lazy("The earlier office ends on this day, and the new one begins."),
    )

    def __init__(self, *args: Any, record: Record, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.ours = view(record, "ours", self.here.us)

    @cached_property
    def new(self) -> str:
        return next_key(self.here.committee, "office")

    def subjects(self) -> tuple[str, ...]:
        return (*self.about, self.new)

    def statements(self) -> list[Statement]:
        earlier = self.about[0]
        side, team = (text_of(self.ours.value(earlier, name)) for name in ("side", "team"))
        new = acts.NewOffice(key=self.new, names=self.cleaned_data["names"], side=side, team=team)
        return acts.succeed_office(new, earlier=earlier, on=self.cleaned_data["on"])

"""A post changes hands: the successor takes it, and the plans that the earlier holder answered for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from comity.desk.pages.fields import Choice, CivilDate, TextByLanguage
from comity.desk.pages.people.called import Book
from comity.desk.pages.people.forms import NamesForm
from comity.desk.pages.plans.anew import own_value
from comity.desk.pages.saying import SayingForm
from comity.desk.pages.showing.texts import picked
from comity.desk.reading.conferences import text_of
from comity.desk.reading.roles import Role
from comity.desk.reading.rows import PlanRow
from comity.desk.speaking.acts.people import NewRole, hand_over
from comity.desk.speaking.acts.plans import amend_plan
from comity.desk.speaking.keys import next_key
from comity.desk.speaking.tell import Told
from comity.desk.speaking.telling_of_people import Person, tell_of
from comity.record import Statement, View
from comity.record.kinds import Value


class HandOverForm(NamesForm):
    """The successor is somebody who is known, or somebody new."""

    act = "hand-over"
    on = CivilDate(
        label=gettext_lazy("Handed over on"), help_text=gettext_lazy("The earlier holder's post ends on this day.")
    )
    successor = forms.ChoiceField(label=gettext_lazy("Successor"), required=False)
    title = TextByLanguage(label=gettext_lazy("Title of the post"), required=False)
    rank = Choice("rank", label=gettext_lazy("Rank"), required=False)
    plans = forms.MultipleChoiceField(
        label=gettext_lazy("Open plans that the successor answers for from now on"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    field_order = ("on", "successor", "native_name", "native_language", "romanised", "others", "title", "rank", "plans")

    def __init__(self, *args: Any, book: Book, post: Role, owned: Sequence[PlanRow], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.post, self.book = post, book
        self.fields["native_name"].required = False
        self.fields["native_name"].label = _("Or somebody new: the name as the person writes it")
        others = [each for each in self.reader.record.subjects("person") if each != post.person]
        named = sorted((book.called(each).text, each) for each in others)
        self.fields["successor"].choices = [("", _("somebody new")), *((key, name) for name, key in named)]  # type: ignore[attr-defined]
        self.fields["plans"].choices = [(row.plan, title_of(row, self.here.language)) for row in owned]  # type: ignore[attr-defined]
        if not owned:
            del self.fields["plans"]
        self.initial = {
            "on": self.here.today.isoformat(),
            "title": post.title,
            "rank": post.rank,
            "plans": [row.plan for row in owned],
            **self.initial,
        }

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if bool(data.get("successor")) == bool(data.get("native_name")) and "successor" not in self.errors:
            self.add_error("successor", _("Choose a successor, or write the name of somebody new: one of the two."))
        return data

    @cached_property
    def person(self) -> str:
        """The successor."""
        return self.cleaned_data["successor"] or next_key(self.here.committee, "person")

    def subjects(self) -> tuple[str, ...]:
        return (self.post.person, self.person, *self.about)

    def statements(self) -> list[Statement]:
        data, ours = self.cleaned_data, self.reader.ours
        new = NewRole(
            key=next_key(self.here.committee, "role"),
            person=self.person,
            office=self.post.office,
            side=text_of(ours.value(self.post.subject, "side")),
            title=data["title"],
            rank=data["rank"] or "",
        )
        plans = data.get("plans") or ()
        return [*hand_over(self.post.subject, new, on=data["on"]), *self.owners_anew(plans)]

    def owners_anew(self, plans: Sequence[str]) -> Iterator[Statement]:
        """Each plan's owners as they stand, the successor in the earlier holder's place."""
        for plan in plans:
            yield from amend_plan(plan, {"owners": in_place_of(self.post.person, self.person, owners_of(self, plan))})

    def tell(self, **what: Any) -> Told:
        if self.cleaned_data["successor"]:
            return SayingForm.tell(self, **what)
        told = Person(subject=self.person, names=self.names, kind="official")
        return tell_of(self.here, told, act=self.act, **what)


def owners_of(form: HandOverForm, plan: str) -> Mapping[str, Value]:
    """Our word, else what stands."""
    ours: View = form.reader.ours
    owners = own_value(ours.record, plan, "owners", us=ours.ours) or ours.value(plan, "owners")
    return owners if isinstance(owners, Mapping) else {}


def in_place_of(earlier: str, new: str, owners: Mapping[str, Value]) -> dict[str, Value]:
    return {
        side: {**owner, "person": new} if isinstance(owner, Mapping) and owner.get("person") == earlier else owner
        for side, owner in owners.items()
    }


def title_of(row: PlanRow, language: str) -> str:
    found = picked(row.title, language)
    return found.text if found else row.plan

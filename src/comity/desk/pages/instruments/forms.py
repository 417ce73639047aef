"""An instrument: what it is called and is, between whom, from when to when, who signed it and who saw it signed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cached_property
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from comity.desk.pages.conferences.fields import OneSide
from comity.desk.pages.conferences.forms import kept_languages
from comity.desk.pages.fields import Choice, CivilDate, Source, Subject, TextByLanguage, offer_from
from comity.desk.pages.instruments.parties import Parties
from comity.desk.pages.instruments.signed import LISTS
from comity.desk.pages.plans.anew import new_value, own_value
from comity.desk.pages.saying import SayingForm
from comity.desk.reading.instruments import parties_of
from comity.desk.reading.missing import members
from comity.desk.speaking.acts.instruments import NewInstrument, amend_instrument, instrument, signers
from comity.desk.speaking.keys import next_key
from comity.problems import Problem
from comity.record import Record, Statement, View
from comity.record.dates import first_day, last_day
from comity.record.kinds import Value

SAID = ("kind", "title", "parties", "signed", "in_force", "expires", "conference", "team", "renews", "note")
TEXTS = frozenset({"title", "note"})
PARTS = ("side", "rank", "name")
LABELS = {"signatories": gettext_lazy("Signatory"), "witnesses": gettext_lazy("Witness")}
SPARE = 1


class InstrumentForm(SayingForm):
    """A new paper, or one that is changed (`about`). Whoever signed has a row ("signatories1_name"); one stays free."""

    act = "instrument"
    kind = Choice(
        "instrument.kind",
        label=gettext_lazy("What it is, in our word"),
        help_text=gettext_lazy("Another side may call the same paper something else: both words stand."),
    )
    title = TextByLanguage(label=gettext_lazy("Title"))
    parties = Parties(required=False, help_text=gettext_lazy("Tick the cities, or the offices that are bound."))
    signed = CivilDate(label=gettext_lazy("Signed"), required=False)
    in_force = CivilDate(label=gettext_lazy("In force from"), required=False,
                         help_text=gettext_lazy("Empty where it is in force from its signature."))  # fmt: skip
    expires = CivilDate(label=gettext_lazy("Expires"), required=False,
                        help_text=gettext_lazy("Empty where it has no end."))  # fmt: skip
    conference = Subject("conference", label=gettext_lazy("Conference"), required=False)
    team = Subject("team", label=gettext_lazy("Team"), required=False)
    renews = Subject("instrument", label=gettext_lazy("Renews"), required=False)
    note = TextByLanguage(label=gettext_lazy("Note"), required=False, long=True)
    source = Source(label=gettext_lazy("Source"), required=False)

    def __init__(self, *args: Any, record: Record, view: View, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.record, self.view = record, view
        if self.about:
            self.initial = {**{name: self.stands(name) for name in SAID}, **self.initial}
            self.fields["kind"].required = False
        self.counts = {name: self.add_people(name) for name in LISTS}
        offer_from(self, record=record, here=self.here)
        own = self.fields["renews"]
        own.choices = [pair for pair in own.choices if pair[0] not in self.about]  # type: ignore[attr-defined]

    def stands(self, name: str) -> Value:
        """What the form begins with: of what kind it is our own word only, since each side says that for itself."""
        if name == "kind":
            return own_value(self.record, self.about[0], name, us=self.here.us)
        if name == "parties":
            return list(parties_of(self.view, self.about[0]))
        return self.view.value(self.about[0], name)

    def add_people(self, name: str) -> int:
        """The rows of a list with those who stand in it; of a new paper's signatories one for each member."""
        stands = people(self.view.value(self.about[0], name)) if self.about else self.initial.get(name, [])
        if not self.about and not stands and name == "signatories":
            stands = [{"side": side} for side in members(self.view)]
        for number, person in enumerate([*stands, *[{}] * SPARE], start=1):
            self.fields[f"{name}{number}_side"] = OneSide(label=_("Side"), required=False, initial=person.get("side"))
            self.fields[f"{name}{number}_rank"] = Choice(
                "rank", label=_("Rank"), required=False, initial=person.get("rank")
            )
            self.fields[f"{name}{number}_name"] = TextByLanguage(
                label=_("Name"), required=False, initial=person.get("name")
            )
        return len(stands) + SPARE

    def head(self) -> list[forms.BoundField]:
        """The fields before those who signed."""
        return [self[name] for name in SAID if name != "note"]

    def lists(self) -> Iterator[tuple[str, list[list[forms.BoundField]], bool]]:
        """Signatories and witnesses, each with its rows of fields, and whether anything stands in them."""
        for name in LISTS:
            rows = [[self[f"{name}{number}_{part}"] for part in PARTS] for number in self.numbers(name)]
            fields = [field for row in rows for field in row]
            is_told = any(holds(field) for field in fields if not field.name.endswith("_side"))
            yield str(LABELS[name]), rows, is_told or any(field.errors for field in fields)

    def numbers(self, name: str) -> range:
        return range(1, self.counts[name] + 1)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        begins, ends = data.get("in_force") or data.get("signed"), data.get("expires")
        if begins and ends and last_day(ends) < first_day(begins):
            self.add_error("expires", _("It cannot expire before it began."))
        for name in LISTS:
            for number in self.numbers(name):
                told = {part: data.get(f"{name}{number}_{part}") for part in PARTS}
                if (told["name"] or told["rank"]) and not told["side"]:
                    self.add_error(f"{name}{number}_side", _("Say for which side."))
        return data

    def told_people(self, name: str) -> list[dict[str, Value]]:
        """A row in which only the side was chosen says nothing, unless it stood so before."""
        stands = people(self.view.value(self.about[0], name)) if self.about else []
        found = []
        for number in self.numbers(name):
            told = {part: self.cleaned_data.get(f"{name}{number}_{part}") for part in PARTS}
            before = stands[number - 1] if number <= len(stands) else {}
            told["name"] = kept_languages(before.get("name"), told["name"])
            if told["side"] and (told["name"] or told["rank"] or told["side"] == before.get("side")):
                found.append({part: told[part] for part in PARTS if told[part]})
        return found

    @cached_property
    def subject(self) -> str:
        return self.about[0] if self.about else next_key(self.here.committee, "instrument")

    def subjects(self) -> tuple[str, ...]:
        return (self.subject,)

    def statements(self) -> list[Statement]:
        return self.changes_said() if self.about else self.all_said()

    def all_said(self) -> list[Statement]:
        told = {name: self.cleaned_data[name] or "" for name in SAID if name not in TEXTS | {"parties"}}
        new = NewInstrument(
            key=self.subject,
            title=self.cleaned_data["title"],
            note=self.cleaned_data["note"],
            parties=self.cleaned_data["parties"] or (),
            signatories=self.told_people("signatories"),
            witnesses=self.told_people("witnesses"),
            **told,
        )
        return instrument(new, source=self.cleaned_data["source"] or "")

    def changes_said(self) -> list[Statement]:
        """What is said anew; what stands in whoever's word need not become ours."""
        subject, us = self.subject, self.here.us
        shown: dict[str, Value] = {name: self.stands(name) or None for name in SAID}
        shown |= {name: self.view.value(subject, name) for name in LISTS}
        told: dict[str, Value] = {name: self.cleaned_data[name] for name in SAID}
        told |= {name: signers(self.told_people(name)) for name in LISTS}
        changes = {
            name: new_value(self.record, subject, name, value, us=us) if name in TEXTS else value
            for name, value in told.items()
            if not alike(name, value, shown[name])
        }
        return amend_instrument(subject, changes, source=self.cleaned_data["source"] or "")

    def show_problem(self, problem: Problem) -> None:
        """What is wrong with those who signed is shown at the first of them."""
        name = problem.where.attribute or ""
        if name in LISTS:
            problem = replace(problem, where=replace(problem.where, attribute=f"{name}1_name"))
        super().show_problem(problem)


def holds(field: forms.BoundField) -> bool:
    """Whether anything stands in a field; a sent text has a part for every language."""
    value = field.value()
    return any(value) if isinstance(value, list) else bool(value)


def alike(name: str, told: Value, stands: Value) -> bool:
    """Whether the form says what stands: the parties in any order, a text in the languages that the form has."""
    if name == "parties":
        return set(told if isinstance(told, list) else ()) == set(stands if isinstance(stands, list) else ())
    return (kept_languages(stands, told) if name in TEXTS else told) == stands


def people(value: Value) -> list[Mapping[str, Value]]:
    return [each for each in value if isinstance(each, Mapping)] if isinstance(value, list | tuple) else []

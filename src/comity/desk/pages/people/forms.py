"""Who somebody is: their names, what they know, and whether all sides are told of them."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from comity.desk.pages.fields import Choice, CivilDate, Subject, TextByLanguage, offer_from
from comity.desk.pages.people.called import ROMAN, Book
from comity.desk.pages.people.tongues import tongues_of
from comity.desk.pages.saying import SayingForm
from comity.desk.pages.showing.reader import Reader
from comity.desk.pages.showing.texts import base
from comity.desk.speaking.acts.people import NewRole, role
from comity.desk.speaking.keys import next_key
from comity.desk.speaking.problem_words import problem_words
from comity.desk.speaking.tell import Told
from comity.desk.speaking.telling_of_people import Person, tell_of
from comity.record import Statement

LONGEST_NAME = 200
LONGEST_CONTACT = 2_000
ATTRIBUTES = {"names": "native_name", "fields": "expertise", "title": "role_title"}
"""Where what is wrong with an attribute is shown."""


class NamesForm(SayingForm):
    """The names of a person; `names` is how they are told, {language: name}."""

    native_name = forms.CharField(
        label=gettext_lazy("Name as the person writes it"),
        max_length=LONGEST_NAME,
        error_messages={"required": gettext_lazy("Write the name.")},
    )
    native_language = forms.ChoiceField(label=gettext_lazy("Language of that name"))
    romanised = forms.CharField(
        label=gettext_lazy("The name in Latin letters"), required=False, max_length=LONGEST_NAME
    )
    others = TextByLanguage(
        label=gettext_lazy("The name as other languages write it"),
        required=False,
        help_text=gettext_lazy("A Korean name in Chinese characters, a Chinese name in Hangul."),
    )

    def __init__(self, *args: Any, reader: Reader, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.reader = reader
        self.fields["native_language"].choices = tongues_of(reader)  # type: ignore[attr-defined]
        self.fields["native_language"].initial = base(reader.face(self.here.us).native.tag)
        offer_from(self, record=reader.record, here=self.here)

    @property
    def names(self) -> dict[str, str]:
        told = self.cleaned_data
        native = told["native_language"]
        roman = {native + ROMAN: told["romanised"]} if told["romanised"] else {}
        return {**(told["others"] or {}), native: told["native_name"], **roman}

    def show_problem(self, problem: Any) -> None:
        field = ATTRIBUTES.get(problem.where.attribute or "")
        if field in self.fields:
            self.add_error(field, problem_words(problem))
        else:
            super().show_problem(problem)


class PersonForm(NamesForm):
    """Somebody new, or what is told anew of somebody (`about`)."""

    act = "person"
    kind = Choice("person.kind", label=gettext_lazy("Kind"), required=False)
    expertise = TextByLanguage(label=gettext_lazy("Fields of expertise"), required=False)
    languages = forms.MultipleChoiceField(
        label=gettext_lazy("Languages"), required=False, widget=forms.CheckboxSelectMultiple
    )
    contact = forms.CharField(
        label=gettext_lazy("Contact"),
        required=False,
        max_length=LONGEST_CONTACT,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=gettext_lazy("Kept on this server alone, whether the name is shared or not."),
    )

    def __init__(self, *args: Any, book: Book, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.book = book
        spoken = book.languages(self.about[0]) if self.about else []
        self.fields["languages"].choices = tongues_of(self.reader, *spoken)  # type: ignore[attr-defined]
        if self.about:
            self.initial = {**told_of(self.about[0], book), **self.initial}

    @cached_property
    def person(self) -> str:
        return self.about[0] if self.about else next_key(self.here.committee, "person")

    @property
    def is_shared(self) -> bool:
        """Whether the name is told to all sides: as it stands, where the form does not ask."""
        return bool(self.about) and self.book.called(self.about[0]).is_shared

    def subjects(self) -> tuple[str, ...]:
        return (self.person,)

    def statements(self) -> list[Statement]:
        """What is said of the person themselves comes of telling it: see `tell`."""
        return []

    def tell(self, **what: Any) -> Told:
        data = self.cleaned_data
        told = Person(
            subject=self.person, names=self.names, kind=data["kind"] or "", contact=data["contact"],
            fields=data["expertise"], languages=data["languages"], shared=self.is_shared,
        )  # fmt: skip
        return tell_of(self.here, told, act=self.act, **what)


class NewPersonForm(PersonForm):
    """Somebody new, with the post that they hold now."""

    office = Subject("office", label=gettext_lazy("Office"), required=False)
    role_title = TextByLanguage(label=gettext_lazy("Title of the post"), required=False)
    rank = Choice("rank", label=gettext_lazy("Rank"), required=False)
    since = CivilDate(label=gettext_lazy("In this post since"), required=False)
    shared = forms.BooleanField(
        label=gettext_lazy("Share the name with all sides"),
        required=False,
        help_text=gettext_lazy("What is shared is signed, and stays in every side's copy of the ledger for good."),
    )

    @property
    def is_shared(self) -> bool:
        return bool(self.cleaned_data["shared"])

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if not data.get("office") and any(data.get(name) for name in ("role_title", "rank", "since")):
            self.add_error("office", _("Say in which office: a title, rank or date belongs to a post."))
        return data

    def statements(self) -> list[Statement]:
        data = self.cleaned_data
        if not data["office"]:
            return []
        new = NewRole(
            key=next_key(self.here.committee, "role"), person=self.person, office=data["office"],
            title=data["role_title"], rank=data["rank"] or "", since=data["since"] or "",
        )  # fmt: skip
        return role(new)


def told_of(person: str, book: Book) -> dict[str, Any]:
    """What is known, as the form has it."""
    called = book.called(person)
    return {
        "native_name": called.native.text if called.native else "",
        "native_language": base(called.native.tag) if called.native else "",
        "romanised": called.romanised,
        "others": {each.tag: each.text for each in called.others},
        "kind": book.view.value(person, "kind"),
        "expertise": book.fields(person),
        "languages": book.languages(person),
        "contact": book.contact(person),
    }

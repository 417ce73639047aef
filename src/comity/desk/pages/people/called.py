"""What people are called: by what the record says of them, or by what is known of them here alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from comity.desk.pages.showing.texts import Picked, base, html_tag, picked
from comity.desk.people.here import Here
from comity.desk.speaking.local_people import Known, known_people
from comity.record import View
from comity.record.kinds import Value

ROMAN = "-Latn"


@dataclass(frozen=True, slots=True)
class Called:
    """A person's names: `native` as they write it, `romanised`, and `others` in further languages.

    `is_shared`: the ledger names them to all sides. `is_erased`: they were known here, and were forgotten.
    """

    person: str
    native: Picked | None
    romanised: str
    others: tuple[Picked, ...]
    is_shared: bool
    is_erased: bool = False

    @property
    def key(self) -> str:
        return self.person.partition("/")[2]

    @property
    def native_tag(self) -> str:
        return html_tag(self.native.tag) if self.native else ""

    @property
    def text(self) -> str:
        """In one line, where no markup can be."""
        if self.native is None:
            return self.key
        return f"{self.native.text} ({self.romanised})" if self.romanised else self.native.text


@dataclass(frozen=True)
class Book:
    """Everybody's names, for who is a member."""

    view: View
    known: Mapping[str, Known]

    def called(self, person: str) -> Called:
        own = self.known.get(person)
        said = self.view.value(person, "names")
        names = own.names if own is not None and own.names else said
        return called(person, names, is_shared=bool(said), is_erased=own is not None and own.is_erased and not said)

    def fields(self, person: str) -> Value:
        own = self.known.get(person)
        found: Value = dict(own.fields) if own is not None and own.fields else self.view.value(person, "fields")
        return found

    def languages(self, person: str) -> list[str]:
        own = self.known.get(person)
        if own is not None and own.languages:
            return list(own.languages)
        said = self.view.value(person, "languages")
        return [str(each) for each in said] if isinstance(said, list | tuple) else []

    def contact(self, person: str) -> str:
        own = self.known.get(person)
        return own.contact if own is not None else ""

    def may_change(self, person: str) -> bool:
        """Whether we told of the person; whom another side named, it names."""
        us = self.view.ours
        words = self.view.record.words
        return person in self.known or us in words(person, "digest") or us in words(person, "names")


def open_book(here: Here, view: View) -> Book:
    """One query."""
    return Book(view, known_people(here.committee))


def called(person: str, names: Value, *, is_shared: bool, is_erased: bool = False) -> Called:
    told = {str(tag): str(text) for tag, text in names.items()} if isinstance(names, Mapping) else {}
    roman = {tag: text for tag, text in told.items() if tag.endswith(ROMAN)}
    native_tag = native_of(told, roman)
    others = tuple(
        Picked(text, tag) for tag, text in sorted(told.items()) if tag not in roman and tag != native_tag
    )  # fmt: skip
    romanised = next(iter(roman.values()), "")
    native = Picked(told[native_tag], native_tag) if native_tag else None
    return Called(person, native or picked(romanised, "en"), romanised if native else "", others, is_shared, is_erased)


def native_of(told: Mapping[str, str], roman: Mapping[str, str]) -> str:
    """The language that a romanised name was romanised from, else the first that is not English."""
    plain = [tag for tag in sorted(told) if tag not in roman]
    from_ = {base(tag) for tag in roman}
    first = next((tag for tag in plain if base(tag) in from_), "")
    return first or next((tag for tag in plain if base(tag) != "en"), "") or next(iter(plain), "")

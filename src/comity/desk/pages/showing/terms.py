"""The words of the vocabulary in the reader's language."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from comity.desk.people.here import content_language
from comity.record import TYPES
from comity.record.kinds import Choice, Words
from comity.record.kinds.words import LANGUAGES
from comity.record.vocabulary import choices

CHOICES: dict[str, Choice] = {name.lower(): value for name, value in vars(choices).items() if isinstance(value, Choice)}
# What is shown where there is no value, or one that only a view makes.
NOTHING_SAID: dict[str, Callable[[], str]] = {
    "progress": lambda: _("no report"),
    "horizon": lambda: _("unstated"),
}


def choice_named(name: str) -> Choice | None:
    """The choice "progress", "instrument_kind", or that of an attribute: "instrument.kind"."""
    if name in CHOICES:
        return CHOICES[name]
    type_, _dot, attribute = name.partition(".")
    kind = TYPES[type_].attributes[attribute].kind if attribute and type_ in TYPES else None
    return kind if isinstance(kind, Choice) else None


def in_language(words: Words, language: str | None = None) -> str:
    """The words of a thing; in a language that the vocabulary has not, from the catalogue."""
    tongue = language or content_language()
    if tongue in LANGUAGES:
        return words[tongue]
    return pgettext("vocabulary", words.en)


def term(value: Any, name: str) -> str:
    """`value` of the choice `name`; with "type" a type of subjects, with "attribute" an attribute ("plan.title").

    A list becomes its parts in a row; what the vocabulary does not know stays as it is.
    """
    if isinstance(value, list | tuple):
        return _(", ").join(term(part, name) for part in value)
    special = SPECIAL.get(name)
    if special is not None and value:
        return special(str(value))
    if not value:
        return NOTHING_SAID[name]() if name in NOTHING_SAID else ""
    choice = choice_named(name)
    if choice is not None and value in choice.values:
        return in_language(choice.option(value).words)
    return _("differ") if value == "differs" else str(value)


def type_words(name: str) -> str:
    return in_language(TYPES[name].words) if name in TYPES else name


def attribute_words(name: str) -> str:
    type_, _dot, attribute = name.partition(".")
    known = TYPES[type_].attributes.get(attribute) if type_ in TYPES else None
    return in_language(known.words) if known else attribute


SPECIAL: dict[str, Callable[[str], str]] = {"type": type_words, "attribute": attribute_words}

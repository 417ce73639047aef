"""Choosing: a value of the vocabulary, sides, subjects of the record."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from comity.desk.pages.showing.naming import name_of
from comity.desk.pages.showing.reader import Reader
from comity.desk.pages.showing.terms import choice_named, in_language

Pairs = list[tuple[str, str]]
NOT_ONE_OF_THESE = gettext_lazy("Choose one of those that are offered.")


class UnknownChoiceError(LookupError):
    """A form asks for a choice that the vocabulary has not."""

    def __init__(self, name: str) -> None:
        super().__init__(f"The vocabulary has no choice {name!r}: write progress, rank, plan.horizon …")


class Choice(forms.ChoiceField):
    """A value of the vocabulary: Choice("progress"), Choice("instrument.kind"). None where nothing was chosen.

    `only` leaves out the other values; `radios` shows all of them at once.
    """

    default_error_messages = {"invalid_choice": NOT_ONE_OF_THESE}  # noqa: RUF012 - Django's way

    def __init__(self, name: str, *, only: tuple[str, ...] = (), radios: bool = False, **options: Any) -> None:
        choice = choice_named(name)
        if choice is None:
            raise UnknownChoiceError(name)
        wanted = [option for option in choice.options if not only or option.value in only]

        def pairs() -> Iterator[tuple[str, str]]:
            if not radios or not options.get("required", True):
                yield "", _("not said")
            for option in wanted:
                yield option.value, in_language(option.words)

        super().__init__(choices=pairs, **{**({"widget": forms.RadioSelect} if radios else {}), **options})

    def clean(self, value: Any) -> Any:
        return super().clean(value) or None


class Sides(forms.MultipleChoiceField):
    """Keys of sides, in the record's order; None where none was ticked. Our own side is offered first."""

    widget = forms.CheckboxSelectMultiple
    default_error_messages = {  # noqa: RUF012 - Django's way
        "required": gettext_lazy("Tick one side at least."),
        "invalid_choice": gettext_lazy("Tick only sides of this committee."),
    }

    def offer(self, reader: Reader) -> None:
        self.order = reader.record.sides
        self.choices = [(side, face.name.text) for side, face in reader.faces.items()]

    def clean(self, value: Any) -> list[str] | None:
        given = super().clean(value)
        return [side for side in self.order if side in given] or None


class Subject(forms.ChoiceField):
    """One subject of the given types, such as Subject("team"); None where none was chosen.

    `keep` says which are offered.
    """

    default_error_messages = {"invalid_choice": NOT_ONE_OF_THESE}  # noqa: RUF012 - Django's way

    def __init__(self, *types: str, keep: Callable[[Reader, str], bool] | None = None, **options: Any) -> None:
        self.types, self.keep = types, keep
        super().__init__(**options)

    def offer(self, reader: Reader) -> None:
        self.choices = [("", _("not said")), *named_subjects(reader, self.types, self.keep)]

    def clean(self, value: Any) -> Any:
        return super().clean(value) or None


class Subjects(forms.MultipleChoiceField):
    """Several subjects of the given types; None where none was ticked."""

    widget = forms.CheckboxSelectMultiple
    default_error_messages = {"invalid_choice": NOT_ONE_OF_THESE}  # noqa: RUF012 - Django's way

    def __init__(self, *types: str, keep: Callable[[Reader, str], bool] | None = None, **options: Any) -> None:
        self.types, self.keep = types, keep
        super().__init__(**options)

    def offer(self, reader: Reader) -> None:
        self.choices = named_subjects(reader, self.types, self.keep)

    def clean(self, value: Any) -> list[str] | None:
        given = super().clean(value)
        return list(dict.fromkeys(given)) or None


def named_subjects(reader: Reader, types: tuple[str, ...], keep: Callable[[Reader, str], bool] | None = None) -> Pairs:
    """The subjects of some types with their names, in the record's order of keys."""
    return [
        (subject, name_of(reader, subject).text)
        for type_ in types
        for subject in reader.record.subjects(type_)
        if keep is None or keep(reader, subject)
    ]

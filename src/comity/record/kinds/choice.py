"""A value out of a known few."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from comity.problems import shown
from comity.record.kinds.base import SOUND, Fault, Faults, Kind
from comity.record.kinds.plain import suggest
from comity.record.kinds.words import Words


@dataclass(frozen=True, slots=True)
class Option:
    """One of the values of a choice, its meaning, and how it is called in each language."""

    value: str
    words: Words
    meaning: str = ""


@dataclass(frozen=True, slots=True)
class Choice(Kind):
    """One of `options`; `title` names the list in the reference page."""

    name: ClassVar[str] = "choice"
    title: str
    options: tuple[Option, ...]

    @property
    def values(self) -> tuple[str, ...]:
        """The values in the order in which they are shown."""
        return tuple(option.value for option in self.options)

    def option(self, value: str) -> Option:
        """The option called `value`; raises KeyError where there is none."""
        for option in self.options:
            if option.value == value:
                return option
        raise KeyError(value)

    def faults(self, value: object) -> Faults:
        if isinstance(value, str) and any(value == option.value for option in self.options):
            return SOUND
        near = suggest(value.lower().replace(" ", "_"), self.values) if isinstance(value, str) else None
        right = f"Do you mean {near}? " if near else ""
        return (Fault("not_a_choice", f"{shown(value)} is not a {self.title}.",
                      f"{right}Write one of: {', '.join(self.values)}."),)  # fmt: skip

    def described(self) -> str:
        return "one of " + ", ".join(f"`{value}`" for value in self.values)

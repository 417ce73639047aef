"""What every kind of value can do: say what is wrong with a value, name what it refers to, and meet another value."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

Value = str | int | bool | None | Sequence["Value"] | Mapping[str, "Value"]
"""JSON without floats. Lists are lists (or tuples), objects are dicts with string keys."""

LONGEST_LINE = 2_000
LONGEST_TEXT = 50_000
MOST_MEMBERS = 1_000


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with one value: `kind` for programs, `what` and `mend` (what would be right) for people."""

    kind: str
    what: str
    mend: str


Faults = tuple[Fault, ...]
SOUND: Faults = ()


class Kind:
    """A kind of value. Kinds are stateless, compare by their fields, and never raise on a foreign value."""

    name: ClassVar[str] = ""

    def faults(self, value: object) -> Faults:
        """Everything that is wrong with `value`; empty where nothing is."""
        raise NotImplementedError

    def references(self, value: Value) -> Iterator[str]:
        """Every subject ("plan/seoul-1", "side/seoul") that a sound `value` names."""
        yield from ()

    def renamed(self, value: Value, rename: Callable[[str], str]) -> Value:
        """Give a sound `value` with every subject in it put through `rename`."""
        return value

    def agreed(self, first: Value, second: Value) -> Value:
        """What two sound values say together, or None where they contradict each other."""
        return first if first == second else None

    def described(self) -> str:
        """One line for the reference page: what a right value looks like."""
        raise NotImplementedError


def string_faults(value: object, *, longest: int, example: str) -> Faults:
    """What is wrong with a string that must hold something, be of bounded length and storable everywhere."""
    if not isinstance(value, str):
        return (Fault("not_a_string", f"{kind_of(value)} stands where a string belongs.", f"Write {example}."),)
    if not value.strip():
        return (Fault("empty", "The string is empty.", f"Write {example}, or leave it out."),)
    if len(value) > longest:
        return (Fault("too_long", f"The string has {len(value)} characters.", f"At most {longest} are read."),)
    if "\x00" in value or (not value.isascii() and any("\ud800" <= letter <= "\udfff" for letter in value)):
        return (Fault("unreadable_letter", "The string holds a letter that is none.", "Remove NUL and surrogates."),)
    return SOUND


def kind_of(value: object) -> str:
    """How a person would call the JSON `value`."""
    names: tuple[tuple[type, str], ...] = (
        (bool, "True or false"), (str, "A string"), (int, "A number"), (float, "A number with a fraction"),
        (list, "A list"), (tuple, "A list"), (dict, "An object"),
    )  # fmt: skip
    if value is None:
        return "Nothing (null)"
    return next((name for type_, name in names if isinstance(value, type_)), f"A {type(value).__name__}")

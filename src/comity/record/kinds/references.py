"""Kinds of values that name another subject."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import ClassVar

from comity.problems import shown
from comity.record.kinds.base import LONGEST_LINE, MOST_MEMBERS, SOUND, Fault, Faults, Kind, Value, string_faults

LONGEST_KEY = 100
_KEY = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_SUBJECT = re.compile(r"([a-z]+(?:-[a-z]+)*)/([a-z0-9]+(?:-[a-z0-9]+)*)")


def is_key(text: object) -> bool:
    """Tell whether `text` can be the key of a subject: a-z, 0-9 and single hyphens within."""
    return isinstance(text, str) and len(text) <= LONGEST_KEY and _KEY.fullmatch(text) is not None


def split_subject(subject: object) -> tuple[str, str] | None:
    """The type and the key of "type/key", or None where `subject` has not that shape."""
    if not isinstance(subject, str) or len(subject) > 2 * LONGEST_KEY:
        return None
    found = _SUBJECT.fullmatch(subject)
    return (found[1], found[2]) if found else None


@dataclass(frozen=True, slots=True)
class Ref(Kind):
    """Another subject of one of `types`, written "type/key"."""

    name: ClassVar[str] = "ref"
    types: tuple[str, ...]

    def faults(self, value: object) -> Faults:
        parts = split_subject(value)
        if parts and parts[0] in self.types:
            return SOUND
        example = " or ".join(f"{type_}/…" for type_ in self.types)
        what = f"{shown(value)} names no {' or '.join(self.types)}."
        return (Fault("not_a_reference", what, f"Write {example} with a key of a-z, 0-9 and hyphens."),)

    def references(self, value: Value) -> Iterator[str]:
        yield str(value)

    def renamed(self, value: Value, rename: Callable[[str], str]) -> Value:
        return rename(str(value))

    def described(self) -> str:
        return " or ".join(f"`{type_}/…`" for type_ in self.types)


@dataclass(frozen=True, slots=True)
class SameAs(Kind):
    """One other subject of the same type, or a list of them."""

    name: ClassVar[str] = "same"
    type: str

    def faults(self, value: object) -> Faults:
        others = value if isinstance(value, list | tuple) else [value]
        if not 0 < len(others) <= MOST_MEMBERS:
            return (Fault("not_a_reference", "It is said to be the same as nothing.", f"Write {self.type}/…."),)
        return tuple(fault for other in others for fault in Ref((self.type,)).faults(other))

    def references(self, value: Value) -> Iterator[str]:
        yield from (str(other) for other in value) if isinstance(value, list | tuple) else (str(value),)

    def described(self) -> str:
        return f"`{self.type}/…`, or a list of them"


@dataclass(frozen=True, slots=True)
class SideKey(Kind):
    """The key of a side: "seoul" for side/seoul."""

    name: ClassVar[str] = "side"

    def faults(self, value: object) -> Faults:
        if is_key(value):
            return SOUND
        bare = value.removeprefix("side/") if isinstance(value, str) else ""
        right = f"Write {bare} alone." if is_key(bare) else "Write a side's key, such as seoul."
        return (Fault("not_a_side", f"{shown(value)} is not the key of a side.", right),)

    def references(self, value: Value) -> Iterator[str]:
        yield f"side/{value}"

    def renamed(self, value: Value, rename: Callable[[str], str]) -> Value:
        return rename(f"side/{value}").removeprefix("side/")

    def described(self) -> str:
        return 'the key of a side: `"seoul"`'


@dataclass(frozen=True, slots=True)
class Party(Kind):
    """Who is bound by an instrument: a side by its key, or an office."""

    name: ClassVar[str] = "party"

    def faults(self, value: object) -> Faults:
        parts = split_subject(value)
        if is_key(value) or (parts and parts[0] == "office"):
            return SOUND
        return (Fault("not_a_party", f"{shown(value)} is neither a side nor an office.",
                      "Write a side's key, such as seoul, or office/…."),)  # fmt: skip

    def references(self, value: Value) -> Iterator[str]:
        yield _party_subject(str(value))

    def renamed(self, value: Value, rename: Callable[[str], str]) -> Value:
        return rename(_party_subject(str(value))).removeprefix("side/")

    def described(self) -> str:
        return 'the key of a side (`"seoul"`) or `office/…`'


@dataclass(frozen=True, slots=True)
class Source(Kind):
    """Where something is to be read: document/… or any other words, such as an address."""

    name: ClassVar[str] = "source"

    def faults(self, value: object) -> Faults:
        return string_faults(value, longest=LONGEST_LINE, example="document/…, an address or a title")

    def references(self, value: Value) -> Iterator[str]:
        parts = split_subject(value)
        if parts and parts[0] == "document":
            yield str(value)

    def renamed(self, value: Value, rename: Callable[[str], str]) -> Value:
        return rename(str(value)) if any(self.references(value)) else value

    def described(self) -> str:
        return "`document/…`, an address, or free words"


def _party_subject(party: str) -> str:
    return party if "/" in party else f"side/{party}"

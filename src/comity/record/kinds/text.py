"""Kinds of text per language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from comity.problems import shown
from comity.record.kinds.base import (
    LONGEST_LINE,
    LONGEST_TEXT,
    MOST_MEMBERS,
    SOUND,
    Fault,
    Faults,
    Kind,
    Value,
    kind_of,
    string_faults,
)
from comity.record.kinds.plain import Civil, language_faults

_EXAMPLE = '{ko = "…", zh = "…", en = "…"}'


@dataclass(frozen=True, slots=True)
class Text(Kind):
    """Text per language: BCP 47 tag to string, at least one. Two texts contradict only in a language both gave."""

    name: ClassVar[str] = "text"

    def faults(self, value: object) -> Faults:
        if not isinstance(value, dict):
            return (Fault("not_text_per_language", f"{kind_of(value)} ({shown(value)}) stands where text per language "
                          "belongs.", f"Write {_EXAMPLE}; one language is enough."),)  # fmt: skip
        if not 0 < len(value) <= MOST_MEMBERS:
            return (Fault("no_language", "The text is given in no language, or in far too many.",
                          f"Write {_EXAMPLE}; one language is enough."),)  # fmt: skip
        found: Faults = SOUND
        for tag, words in value.items():
            found += language_faults(tag) + string_faults(words, longest=LONGEST_TEXT, example="the text")
        return found

    def agreed(self, first: Value, second: Value) -> Value:
        return agreed_members(first, second)

    def described(self) -> str:
        return f"text per language: `{_EXAMPLE}`"


@dataclass(frozen=True, slots=True)
class Names(Kind):
    """One name per language, or several names each with who uses it and when."""

    name: ClassVar[str] = "names"

    def faults(self, value: object) -> Faults:
        if isinstance(value, dict):
            return Text().faults(value)
        if not isinstance(value, list | tuple) or not 0 < len(value) <= MOST_MEMBERS:
            return (Fault("not_names", f"{kind_of(value)} stands where names belong.",
                          f"Write {_EXAMPLE}, or a list of {{text, used_by, since, until}}."),)  # fmt: skip
        return tuple(fault for name in value for fault in _faults_of_one_name(name))

    def agreed(self, first: Value, second: Value) -> Value:
        # A list says that several names are used; a further name is no contradiction.
        if isinstance(first, dict) and isinstance(second, dict):
            return agreed_members(first, second)
        return first if isinstance(first, list | tuple) else second

    def described(self) -> str:
        return "text per language, or a list of `{text, used_by, since, until}` where several names are used"


def _faults_of_one_name(name: object) -> Faults:
    if not isinstance(name, dict) or "text" not in name:
        return (Fault("not_a_name", f"{shown(name)} is not a name.", f"Write {{text = {_EXAMPLE}}}."),)
    found = Text().faults(name["text"])
    for member, value in name.items():
        if member in {"since", "until"}:
            found += Civil().faults(value)
        elif member == "used_by":
            found += string_faults(value, longest=LONGEST_LINE, example="who uses the name")
        elif member != "text":
            found += (Fault("unknown_member", f"A name has no {shown(member)}.", "Write text, used_by, since, until."),)
    return found


def agreed_members(first: Value, second: Value) -> Value:
    """Two objects put together, or None where a member that both have differs."""
    if not isinstance(first, Mapping) or not isinstance(second, Mapping):
        return None
    if any(first[member] != second[member] for member in first.keys() & second.keys()):
        return None
    return {**second, **first}

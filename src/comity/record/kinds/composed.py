"""Kinds that are made of others: objects with known members, objects keyed by a side or a rank, and causes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import ClassVar

from comity.problems import shown
from comity.record.kinds.base import MOST_MEMBERS, SOUND, Fault, Faults, Kind, Value, kind_of
from comity.record.kinds.plain import suggest
from comity.record.kinds.references import Source, split_subject
from comity.record.kinds.text import Text


@dataclass(frozen=True, slots=True)
class Member:
    """One member of an object."""

    name: str
    kind: Kind
    required: bool = False


@dataclass(frozen=True, slots=True)
class Fields(Kind):
    """An object with known members; `title` says what the whole is."""

    name: ClassVar[str] = "fields"
    title: str
    members: tuple[Member, ...]

    def faults(self, value: object) -> Faults:
        if not isinstance(value, dict) or not value:
            return (Fault("not_an_object", f"{kind_of(value)} ({shown(value)}) stands where a {self.title} belongs.",
                          f"Write an object with: {self._names()}."),)  # fmt: skip
        found = self._strangers(value)
        for member in self.members:
            if member.name in value:
                found += _inside(member.name, member.kind.faults(value[member.name]))
            elif member.required:
                found += (Fault("missing_member", f"The {self.title} has no {member.name}.", f"Add {member.name}."),)
        return found

    def references(self, value: Value) -> Iterator[str]:
        for member, inner in self._present(value):
            yield from member.kind.references(inner)

    def renamed(self, value: Value, rename: Callable[[str], str]) -> Value:
        return {member.name: member.kind.renamed(inner, rename) for member, inner in self._present(value)}

    def agreed(self, first: Value, second: Value) -> Value:
        one, other = dict(self._named(first)), dict(self._named(second))
        return _met(one, other, {member.name: member.kind for member in self.members})

    def described(self) -> str:
        return f"an object with {self._names()}"

    def _names(self) -> str:
        return ", ".join(member.name + ("" if member.required else " (optional)") for member in self.members)

    def _named(self, value: Value) -> Iterator[tuple[str, Value]]:
        return ((member.name, inner) for member, inner in self._present(value))

    def _present(self, value: Value) -> Iterator[tuple[Member, Value]]:
        if isinstance(value, Mapping):
            yield from ((member, value[member.name]) for member in self.members if member.name in value)

    def _strangers(self, value: dict[object, object]) -> Faults:
        known = [member.name for member in self.members]
        strangers = [name for name in value if name not in known][:MOST_MEMBERS]
        return tuple(
            Fault("unknown_member", f"A {self.title} has no {shown(name)}.", _right_member(name, known))
            for name in strangers
        )


@dataclass(frozen=True, slots=True)
class MapOf(Kind):
    """An object whose keys are of one kind (a side, a rank, a team) and whose values are of another."""

    name: ClassVar[str] = "map"
    keys: Kind
    values: Kind

    def faults(self, value: object) -> Faults:
        if not isinstance(value, dict) or not 0 < len(value) <= MOST_MEMBERS:
            return (Fault("not_an_object", f"{kind_of(value)} ({shown(value)}) stands where an object belongs.",
                          f"Write {self.described()}."),)  # fmt: skip
        found: Faults = SOUND
        for key, inner in value.items():
            found += self.keys.faults(key) + _inside(str(key)[:60], self.values.faults(inner))
        return found

    def references(self, value: Value) -> Iterator[str]:
        if isinstance(value, Mapping):
            for key, inner in value.items():
                yield from self.keys.references(key)
                yield from self.values.references(inner)

    def renamed(self, value: Value, rename: Callable[[str], str]) -> Value:
        if not isinstance(value, Mapping):
            return value
        # Sorted, so that of two keys that became one the same value stands whatever order they came in.
        return {
            str(self.keys.renamed(key, rename)): self.values.renamed(value[key], rename)
            for key in sorted(value, reverse=True)
        }

    def agreed(self, first: Value, second: Value) -> Value:
        if not isinstance(first, Mapping) or not isinstance(second, Mapping):
            return None
        return _met(first, second, dict.fromkeys(first.keys() | second.keys(), self.values))

    def described(self) -> str:
        return f"an object from {self.keys.described()} to {self.values.described()}"


@dataclass(frozen=True, slots=True)
class Cause(Kind):
    """Why: a disruption, text per language, or plain words."""

    name: ClassVar[str] = "cause"

    def faults(self, value: object) -> Faults:
        return Text().faults(value) if isinstance(value, dict) else Source().faults(value)

    def references(self, value: Value) -> Iterator[str]:
        parts = split_subject(value)
        if parts and parts[0] == "disruption":
            yield str(value)

    def renamed(self, value: Value, rename: Callable[[str], str]) -> Value:
        return rename(str(value)) if any(self.references(value)) else value

    def agreed(self, first: Value, second: Value) -> Value:
        if isinstance(first, dict) and isinstance(second, dict):
            return Text().agreed(first, second)
        return first if first == second else None

    def described(self) -> str:
        return "`disruption/…`, text per language, or plain words"


def _met(first: Mapping[str, Value], second: Mapping[str, Value], kinds: Mapping[str, Kind]) -> Value:
    together: dict[str, Value] = {**second, **first}
    for name in first.keys() & second.keys():
        met = kinds[name].agreed(first[name], second[name])
        if met is None:
            return None
        together[name] = met
    return together


def _inside(name: str, faults: Faults) -> Faults:
    return tuple(replace(fault, what=f"{name}: {fault.what}") for fault in faults) if faults else SOUND


def _right_member(name: object, known: list[str]) -> str:
    near = suggest(name, known) if isinstance(name, str) else None
    return f"Do you mean {near}?" if near else f"It can have: {', '.join(known)}."

"""The shape of the vocabulary: types of subjects and their attributes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from comity.record.kinds import Fault, Faults, Kind, Value, Words
from comity.record.kinds.base import MOST_MEMBERS, SOUND, kind_of
from comity.record.kinds.bounds import bounds_faults


@dataclass(frozen=True, slots=True)
class Attribute:
    """What can be said of a subject.

    `many`: the value is a list of `kind` without repetition. `history`: every dated word stays, none replaces another.
    `testimony`: only a side's own word (or hearsay of it) will do; another side's word never stands in for its silence
    when one side alone is read. `compared`: sides that say it otherwise differ.
    """

    name: str
    kind: Kind
    words: Words
    required: bool = False
    many: bool = False
    history: bool = False
    testimony: bool = False
    compared: bool = True
    note: str = ""

    def faults(self, value: object) -> Faults:
        """Everything that is wrong with `value`, which may be any object at all; empty where nothing is."""
        beyond = bounds_faults(value)
        if beyond:
            return beyond
        return self._list_faults(value) if self.many else self.kind.faults(value)

    def references(self, value: Value) -> Iterator[str]:
        """Every subject that a sound `value` names."""
        for part in self._parts(value):
            yield from self.kind.references(part)

    def renamed(self, value: Value, rename: Callable[[str], str]) -> Value:
        """A sound `value` with every subject in it put through `rename`."""
        if not self.many:
            return self.kind.renamed(value, rename)
        parts: list[Value] = []
        for part in self._parts(value):
            new = self.kind.renamed(part, rename)
            if new not in parts:
                parts.append(new)
        return parts

    def agreed(self, first: Value, second: Value) -> Value:
        """What two sound values say together; None where they contradict. Lists agree whatever their order."""
        if not self.many:
            return self.kind.agreed(first, second)
        one, other = list(self._parts(first)), list(self._parts(second))
        return first if len(one) == len(other) and all(part in other for part in one) else None

    def _parts(self, value: Value) -> Iterator[Value]:
        if self.many and isinstance(value, list | tuple):
            yield from value
        else:
            yield value

    def _list_faults(self, value: object) -> Faults:
        if not isinstance(value, list | tuple):
            return (Fault("not_a_list", f"{kind_of(value)} stands where a list belongs.",
                          f"Put it in brackets: a list, each of it {self.kind.described()}."),)  # fmt: skip
        if len(value) > MOST_MEMBERS:
            return (Fault("too_long", f"The list has {len(value)} parts.", f"At most {MOST_MEMBERS} are read."),)
        found: Faults = SOUND
        for number, part in enumerate(value, start=1):
            wrong = self.kind.faults(part)
            found += tuple(replace(fault, what=f"part {number}: {fault.what}") for fault in wrong) if wrong else SOUND
            if part in value[: number - 1]:
                found += (Fault("repeated", f"part {number} is there twice.", "Name each only once."),)
        return found


@dataclass(frozen=True, slots=True)
class SubjectType:
    """A type of subjects, with its attributes in the order in which they are shown."""

    name: str
    words: Words
    attributes: dict[str, Attribute]
    note: str = ""
    one_of: tuple[tuple[str, ...], ...] = ()
    """Groups of attributes of which at least one must be said."""

    @property
    def required(self) -> tuple[str, ...]:
        """The attributes without which a subject of this type says too little."""
        return tuple(attribute.name for attribute in self.attributes.values() if attribute.required)


def subject_type(
    name: str, words: Words, *attributes: Attribute, note: str = "", one_of: tuple[tuple[str, ...], ...] = ()
) -> SubjectType:
    """Make a type out of its attributes."""
    return SubjectType(name, words, {attribute.name: attribute for attribute in attributes}, note, one_of)

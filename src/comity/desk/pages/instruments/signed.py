"""Who signed a paper and who saw it signed, in the word of each side."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from comity.desk.pages.showing.reader import Reader
from comity.desk.reading.conferences import text_of
from comity.record import RANK_ORDER
from comity.record.kinds import Value

LISTS = ("signatories", "witnesses")


@dataclass(frozen=True, slots=True)
class Person:
    side: str
    name: Value
    rank: str


@dataclass(frozen=True, slots=True)
class Told:
    """One list as those sides tell it that tell it alike."""

    sides: tuple[str, ...]
    people: tuple[Person, ...]


def signing(reader: Reader, subject: str) -> list[tuple[str, list[Told]]]:
    """Of signatories and of witnesses what is told; two lists of one kind where the sides tell it unlike."""
    found = ((name, told_lists(reader, subject, name)) for name in LISTS)
    return [(name, told) for name, told in found if told]


def told_lists(reader: Reader, subject: str, name: str) -> list[Told]:
    words = reader.record.words(subject, name)
    lists: list[tuple[Value, list[str]]] = []
    for side in reader.faces:
        value = words[side].value if side in words else None
        same = next((sides for other, sides in lists if other == value), None)
        if value and same is None:
            lists.append((value, [side]))
        elif value and same is not None:
            same.append(side)
    return [Told(tuple(sides), people_in(value)) for value, sides in lists]


def people_in(value: Value) -> tuple[Person, ...]:
    """The highest rank first; of one rank as they were told."""
    told = [each for each in value if isinstance(each, Mapping)] if isinstance(value, list | tuple) else []
    people = [Person(text_of(each.get("side")), each.get("name"), text_of(each.get("rank"))) for each in told]
    return tuple(sorted(people, key=lambda person: -RANK_ORDER.get(person.rank, 0)))

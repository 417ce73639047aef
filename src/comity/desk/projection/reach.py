"""What can be reached from a subject: which types are small, and which subjects belong to which."""

from __future__ import annotations

from collections.abc import Iterator

from comity.desk.models import Reference
from comity.desk.projection.rows import Row, insert_rows
from comity.record import TYPES, Heard
from comity.record.vocabulary import SAME

LARGE_TYPES = ("plan", "milestone", "report", "offer", "agenda-item")
SMALL_TYPES = tuple(type_ for type_ in TYPES if type_ not in LARGE_TYPES)
"""Types of which a committee has so few subjects that they are always read: its frame."""

INDEXED: dict[str, tuple[str, ...]] = {
    "plan": ("carried_from",),
    "milestone": ("plan",),
    "report": ("plan", "milestone"),
    "offer": ("plan",),
    "agenda-item": ("plan", "conference"),
    "delegation": ("conference", "meeting"),
    "instrument": ("team", "conference", "renews"),
    "role": ("person", "office", "conference"),
    "meeting": ("team",),
    "office": ("team",),
}
"""The attributes whose references are kept as rows, of each type."""

JOINED, VOICE = "joined", "voice"
EVERYWHERE = ""
FIELDS = ("committee_id", "to", "attribute", "about")

Pair = tuple[str, str, str]


def type_of(subject: str) -> str:
    return subject.partition("/")[0]


def is_large(subject: str) -> bool:
    return type_of(subject) in LARGE_TYPES


def keep_references(heard: Heard, *, committee_id: int) -> None:
    """Add the rows of `Reference` that are not there yet."""
    rows: list[Row] = [(committee_id, *pair) for pair in sorted(set(references_in(heard)))]
    insert_rows(Reference, fields=FIELDS, rows=rows, unless=FIELDS)


def references_in(heard: Heard) -> Iterator[Pair]:
    """(to, attribute, about) of everything that was heard: a function of the statements alone."""
    for voice in heard.voices:
        yield EVERYWHERE, VOICE, f"side/{voice}"
    for subject in heard.words:
        for attribute in INDEXED.get(type_of(subject), ()):
            for other in ever_named(heard, subject, attribute):
                yield other, attribute, subject
    for subject in heard.same:
        for other in ever_joined(heard, subject):
            yield from ((other, SAME, subject), (subject, SAME, other))
            yield from ((EVERYWHERE, JOINED, subject), (EVERYWHERE, JOINED, other))


def ever_named(heard: Heard, subject: str, attribute: str) -> Iterator[str]:
    """Every subject that any word named in an attribute, whether it still stands or not."""
    definition = TYPES[type_of(subject)].attributes[attribute]
    for words in heard.words.get(subject, {}).get(attribute, {}).values():
        for word in words:
            if word.value is not None:
                yield from definition.references(word.value)


def ever_joined(heard: Heard, subject: str) -> Iterator[str]:
    """Every subject that any word ever said to be the same."""
    definition = TYPES[type_of(subject)].attributes[SAME]
    for words in heard.same.get(subject, {}).values():
        for word in words:
            if word.value is not None:
                yield from definition.references(word.value)

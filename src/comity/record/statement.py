"""A statement, and a statement as it stands in a ledger."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from comity.problems import InputError, Problem, Where
from comity.record.dates import is_civil_date
from comity.record.kinds import Civil, SideKey, Source, Value, is_key, split_subject, suggest
from comity.record.kinds.base import LONGEST_LINE
from comity.record.kinds.bounds import told
from comity.record.vocabulary import TYPES

OPTIONAL = ("by", "on", "source")
MEMBERS = ("about", "said", *OPTIONAL)
MEMBER_NAMES = frozenset(MEMBERS)


@dataclass(frozen=True, slots=True)
class Statement:
    """What one side says of one subject.

    `about` is "type/key" ("plan/seoul-17"). `said` maps attributes to values; a value of None takes back the side's own
    word. `by` makes it hearsay: the key of the side whose word it is. `on` is the civil date from which it holds
    ("2018", "2018-03", "2018-03-19"). `source` is "document/…", an address or free words.
    """

    about: str
    said: Mapping[str, Value]
    by: str | None = None
    on: str | None = None
    source: str | None = None

    def to_json(self) -> dict[str, Value]:
        """The object that goes into a ledger; members that were not given are left out."""
        whole: dict[str, Value] = {"about": self.about, "said": dict(self.said)}
        given = {"by": self.by, "on": self.on, "source": self.source}
        whole.update({name: value for name, value in given.items() if value is not None})
        return whole


@dataclass(frozen=True, slots=True)
class Said:
    """One statement as placed in a ledger.

    `speaker` is the side whose ledger it is, `seq` the entry's number, `index` the statement's place in the entry from
    0, `at` the instant that the entry claims ("YYYY-MM-DDTHH:MM:SSZ"). `statement` may be the raw JSON object of a
    foreign ledger, of any shape: what cannot be read as a statement is kept as not understood.
    """

    speaker: str
    seq: int
    index: int
    at: str
    statement: Statement | Value


def statement_from_json(obj: object) -> Statement:
    """Read a statement; raises `InputError` with every problem of its shape. What it says is judged by `check`."""
    problems = shape_problems(obj)
    if problems:
        raise InputError(problems)
    return from_sound_json(obj)


def from_sound_json(obj: Any) -> Statement:
    """The statement of an object that has no `shape_problems`."""
    return Statement(obj["about"], obj["said"], obj.get("by"), obj.get("on"), obj.get("source"))


def shape_problems(obj: object) -> tuple[Problem, ...]:
    """Everything that keeps a JSON value from being a statement.

    A member that is not known may change what the statement means, so nothing is read from a statement that has one.
    """
    if isinstance(obj, dict) and _has_shape(obj):
        return ()
    if not isinstance(obj, Mapping):
        return (Problem("not_a_statement", f"{told(obj)} is no statement.", mend="Write {about, said, …}."),)
    about, said = obj.get("about"), obj.get("said")
    where = Where(subject=about[:LONGEST_LINE] if isinstance(about, str) else None)
    found = [_unknown_member(name, where) for name in obj if name not in MEMBERS]
    if not isinstance(about, str):
        found.append(Problem("no_subject", "The statement is about nothing.", where, 'Add about = "type/key".'))
    if not isinstance(said, Mapping) or not all(isinstance(name, str) for name in said):
        found.append(Problem("nothing_said", "The statement says nothing.", where, "Add said = {attribute = value}."))
    for name in OPTIONAL:
        if not isinstance(obj.get(name), str | None):
            what = f"{name} is no string: {told(obj[name])}."
            found.append(Problem("not_a_string", what, where, f"Write {name} as a string, or leave it out."))
    return tuple(found)


def _has_shape(obj: dict[object, object]) -> bool:
    """Tell at once that a statement has the shape that nearly all have."""
    said = obj.get("said")
    return (
        obj.keys() <= MEMBER_NAMES
        and isinstance(obj.get("about"), str)
        and isinstance(said, dict)
        and all(isinstance(name, str) for name in said)
        and all(isinstance(obj[name], str) for name in OPTIONAL if name in obj)
    )


def frame_problems(statement: Statement) -> tuple[Problem, ...]:
    """What is wrong with everything but the attributes: the subject and its type, `by`, `on` and `source`."""
    where = Where(subject=statement.about[:LONGEST_LINE])
    found = list(_subject_problems(statement.about, where))
    if statement.by is not None and not is_key(statement.by):
        fault = SideKey().faults(statement.by)[0]
        found.append(Problem("not_a_side", f"by: {fault.what}", where, fault.mend))
    if statement.on is not None and not is_civil_date(statement.on):
        fault = Civil().faults(statement.on)[0]
        found.append(Problem("not_a_date", f"on: {fault.what}", where, fault.mend))
    if statement.source is not None:
        found.extend(
            Problem(fault.kind, f"source: {fault.what}", where, fault.mend)
            for fault in Source().faults(statement.source)
        )
    return tuple(found)


def _subject_problems(about: str, where: Where) -> Iterator[Problem]:
    parts = split_subject(about)
    if parts is None:
        mend = "Write type/key, such as plan/seoul-17: a key of a-z, 0-9 and single hyphens."
        yield Problem("not_a_subject", f"{told(about)} is not a subject.", where, mend)
    elif parts[0] not in TYPES:
        near = suggest(parts[0], TYPES)
        mend = f"Do you mean {near}/{parts[1]}?" if near else f"The types are: {', '.join(TYPES)}."
        yield Problem("unknown_type", f"{told(parts[0])} is no type of subject.", where, mend)


def _unknown_member(name: object, where: Where) -> Problem:
    near = suggest(name, MEMBERS) if isinstance(name, str) else None
    mend = f"Do you mean {near}?" if near else f"A statement can have: {', '.join(MEMBERS)}."
    return Problem("unknown_member", f"A statement has no {told(name)}.", where, mend)

"""Statements in words: what each says of which subject, and who of us said it."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from comity.desk.pages.showing.reader import Reader
from comity.desk.pages.showing.terms import attribute_words
from comity.desk.pages.showing.values import NAME_AS_DIGEST
from comity.desk.reading.history import Spoken
from comity.desk.speaking.said_by import SaidBy
from comity.record import TYPES

NOBODY = SaidBy("", "")


@dataclass(frozen=True, slots=True)
class Attribute:
    """`about` is what the value is of ("plan.due"); `taken_back`: an earlier word is taken back."""

    name: str
    about: str
    value: Any

    @property
    def taken_back(self) -> bool:
        return self.value is None


@dataclass(frozen=True, slots=True)
class StatementRow:
    """One statement. `raw` is its text where this version does not understand its type; `ink` that of whose it is."""

    side: str
    seq: int
    index: int
    at: str
    about: str
    type: str
    whose: str
    on: str
    source: str
    said: tuple[Attribute, ...]
    raw: str
    by: SaidBy
    may_take_back: bool
    ink: int

    @property
    def key(self) -> str:
        """By which the filter and the address of a page know the subject."""
        return self.about.partition("/")[2]

    @property
    def hearsay(self) -> bool:
        return self.whose != self.side


def statement_rows(
    spoken: Iterable[Spoken],
    *,
    reader: Reader,
    by: Mapping[int, SaidBy],
    undoable: Collection[tuple[int, ...]] = (),
) -> list[StatementRow]:
    """`by` and `undoable` are of our own entries: who said them, and which statements can be taken back."""
    us = reader.here.us
    return [
        statement_row(
            one,
            reader=reader,
            by=by.get(one.seq, NOBODY) if one.side == us else NOBODY,
            may_take_back=one.side == us and (one.seq, one.index) in undoable,
        )
        for one in spoken
    ]


def statement_row(one: Spoken, *, reader: Reader, by: SaidBy, may_take_back: bool = False) -> StatementRow:
    frame: Mapping[str, Any] = one.statement if isinstance(one.statement, Mapping) else {}
    type_ = one.about.partition("/")[0]
    said = frame.get("said")
    whose = str(frame.get("by") or one.side)
    known = type_ in TYPES and isinstance(said, Mapping)
    return StatementRow(
        side=one.side,
        seq=one.seq,
        index=one.index,
        at=one.at,
        about=one.about,
        type=type_,
        whose=whose,
        on=str(frame.get("on") or ""),
        source=str(frame.get("source") or ""),
        said=attributes_of(type_, said) if known and isinstance(said, Mapping) else (),
        raw="" if known else json.dumps(one.statement, ensure_ascii=False, sort_keys=True, indent=1),
        by=by,
        may_take_back=may_take_back,
        ink=reader.face(whose).ink,
    )


def attributes_of(type_: str, said: Mapping[str, Any]) -> tuple[Attribute, ...]:
    """In the order of the vocabulary; what it does not know comes last, by its own name."""
    order = [name for name in TYPES[type_].attributes if name in said]
    names = [*order, *sorted(name for name in said if name not in order)]
    return tuple(Attribute(words_for(f"{type_}.{name}"), f"{type_}.{name}", said[name]) for name in names)


def words_for(about: str) -> str:
    """Who a digest stands for is shown in its place, and so it is called a name."""
    return _("name, kept as a digest") if about == NAME_AS_DIGEST else attribute_words(about)


def spoken_of(spoken: Sequence[Spoken]) -> list[str]:
    """Every subject that the statements are about, and those that they name: so that they can be called by name."""
    found: dict[str, None] = {}
    for one in spoken:
        found[one.about] = None
        found.update(dict.fromkeys(named_in(one.statement)))
    return list(found)


def named_in(value: Any) -> Iterable[str]:
    if isinstance(value, str):
        return [value] if value.partition("/")[0] in TYPES and "/" in value and " " not in value else []
    parts = value.values() if isinstance(value, Mapping) else value if isinstance(value, list | tuple) else ()
    return [name for part in parts for name in named_in(part)]

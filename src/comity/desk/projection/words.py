"""From an entry to its projected words, and back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import msgspec

from comity.desk.models import KEY_LENGTH, Word
from comity.desk.projection.rows import Row, insert_rows
from comity.ledger import Entry
from comity.record import Said

LONGEST_SUBJECT = 200
LONGEST_DATE = 10
LONGEST_SOURCE = 1_000_000

WORD_FIELDS = (
    "committee_id", "speaker", "seq", "index", "attribute",
    "type", "about", "whose", "by", "value", "on", "source", "at",
)  # fmt: skip
MEMBERS = frozenset({"about", "said", "by", "on", "source"})

_encoder = msgspec.json.Encoder(order="deterministic")
_decode = msgspec.json.decode


def _encode(value: Any) -> str:
    """Compact JSON with sorted keys: the same text for the same value, since verify compares it."""
    return _encoder.encode(value).decode()


def words_of(entry: Entry, *, committee_id: int) -> Iterator[Row]:
    """The rows of `WORD_FIELDS` that an entry makes: a function of its bytes alone."""
    side, seq, at = entry.side, entry.seq, entry.at
    for index, statement in enumerate(entry.say):
        if not fits(statement):
            whole = _encode(statement)
            yield (committee_id, side, seq, index, "", "", "", side, None, whole, None, None, at)
            continue
        about = statement["about"]
        kind = about.partition("/")[0][:KEY_LENGTH]
        by, on, source = statement.get("by"), statement.get("on"), statement.get("source")
        whose = by or side
        for name, value in statement["said"].items():
            yield (committee_id, side, seq, index, name, kind, about, whose, by, _encode(value), on, source, at)


def fits(statement: Mapping[str, Any]) -> bool:
    """Whether the statement can be taken apart into rows and put together again without loss."""
    said = statement.get("said")
    if not (isinstance(said, dict) and said and statement.keys() <= MEMBERS):
        return False
    if not fits_column(statement.get("about"), LONGEST_SUBJECT):
        return False
    for name in said:
        if not name or not fits_column(name, KEY_LENGTH):
            return False
    return all(fits_column(statement[name], limit) for name, limit in _OPTIONAL if name in statement)


_OPTIONAL = (("by", KEY_LENGTH), ("on", LONGEST_DATE), ("source", LONGEST_SOURCE))


def fits_column(value: object, limit: int) -> bool:
    """Text that every database can hold in its column (PostgreSQL holds no NUL)."""
    return isinstance(value, str) and len(value) <= limit and "\0" not in value


def said_from(rows: Iterable[Row]) -> Iterator[Said]:
    """The statements again, from rows of `WORD_FIELDS` in order of speaker, seq and index."""
    place: tuple[str, int, int] | None = None
    statement: dict[str, Any] = {}
    at = ""
    for _, speaker, seq, index, attribute, _, about, _, by, value, on, source, row_at in rows:
        if place != (speaker, seq, index):
            if place is not None:
                yield Said(*place, at, statement)
            place, at = (speaker, seq, index), row_at
            statement = _frame(about, by=by, on=on, source=source) if attribute else _decode(value)
        if attribute:
            statement["said"][attribute] = _decode(value)
    if place is not None:
        yield Said(*place, at, statement)


def _frame(about: str, **optional: str | None) -> dict[str, Any]:
    return {"about": about, "said": {}, **{name: value for name, value in optional.items() if value is not None}}


def said_in(entries: Iterable[Entry]) -> Iterator[Said]:
    """The statements of entries, each with its place."""
    for entry in entries:
        for index, statement in enumerate(entry.say):
            yield Said(entry.side, entry.seq, index, entry.at, statement)


def insert_words(entries: Iterable[Entry], *, committee_id: int) -> None:
    rows = [row for entry in entries for row in words_of(entry, committee_id=committee_id)]
    insert_rows(Word, fields=WORD_FIELDS, rows=rows)

"""From an entry to its projected words, and rows into tables quickly."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from django.db import connection, models

from comity.desk.models import KEY_LENGTH, Word
from comity.ledger import Entry
from comity.record import Said

LONGEST_SUBJECT = 200
LONGEST_DATE = 10

WORD_FIELDS = (
    "committee_id", "speaker", "seq", "index", "attribute", "type", "about", "whose", "value", "on", "source", "at",
)  # fmt: skip

Row = tuple[Any, ...]
_encode = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode


def words_of(entry: Entry, *, committee_id: int) -> Iterator[Row]:
    """The rows of `WORD_FIELDS` that an entry makes: a function of its bytes alone."""
    for index, statement in enumerate(entry.say):
        place = (committee_id, entry.side, entry.seq, index)
        if not fits(statement):
            yield (*place, "", "", "", entry.side, _encode(statement), None, None, entry.at)
            continue
        about, said = statement["about"], statement["said"]
        kind = about.partition("/")[0][:KEY_LENGTH]
        whose = statement.get("by", entry.side)
        on, source = statement.get("on"), statement.get("source")
        for attribute, value in said.items():
            yield (*place, attribute, kind, about, whose, _encode(value), on, source, entry.at)


def fits(statement: Mapping[str, Any]) -> bool:
    """Whether the statement can be taken apart into rows and put together again without loss."""
    said = statement.get("said")
    return (
        statement.keys() <= {"about", "said", "by", "on", "source"}
        and _is_short(statement.get("about"), LONGEST_SUBJECT)
        and isinstance(said, dict)
        and bool(said)
        and all(_is_short(name, KEY_LENGTH) and name for name in said)
        and all(_is_short(statement[name], limit) for name, limit in _OPTIONAL.items() if name in statement)
    )


_OPTIONAL = {"by": KEY_LENGTH, "on": LONGEST_DATE, "source": 1_000_000}


def _is_short(value: object, limit: int) -> bool:
    """Text that every database can hold in its column (PostgreSQL holds no NUL)."""
    return isinstance(value, str) and len(value) <= limit and "\0" not in value


def said_from(rows: Iterable[Row]) -> Iterator[Said]:
    """The statements again, from rows of `WORD_FIELDS` in order of speaker, seq and index."""
    place: tuple[str, int, int] | None = None
    statement: dict[str, Any] = {}
    at = ""
    for _, speaker, seq, index, attribute, _, about, whose, value, on, source, row_at in rows:
        if place != (speaker, seq, index):
            if place is not None:
                yield Said(*place, at, statement)
            place, at = (speaker, seq, index), row_at
            statement = json.loads(value) if not attribute else _frame(about, speaker, whose, on, source)
        if attribute:
            statement["said"][attribute] = json.loads(value)
    if place is not None:
        yield Said(*place, at, statement)


def _frame(about: str, speaker: str, whose: str, on: str | None, source: str | None) -> dict[str, Any]:
    optional = {"by": whose if whose != speaker else None, "on": on, "source": source}
    return {"about": about, "said": {}, **{name: value for name, value in optional.items() if value is not None}}


def insert_rows(model: type[models.Model], *, fields: Sequence[str], rows: Sequence[Row]) -> None:
    """Many rows at once. Django's own bulk insert makes a model of each row, which takes ten times as long."""
    if not rows:
        return
    quote = connection.ops.quote_name
    columns = ", ".join(quote(name) for name in fields)
    places = ", ".join(["%s"] * len(fields))
    with connection.cursor() as cursor:
        cursor.executemany(f"INSERT INTO {quote(model._meta.db_table)} ({columns}) VALUES ({places})", rows)  # noqa: S608, SLF001


def insert_words(entries: Iterable[Entry], *, committee_id: int) -> None:
    rows = [row for entry in entries for row in words_of(entry, committee_id=committee_id)]
    insert_rows(Word, fields=WORD_FIELDS, rows=rows)

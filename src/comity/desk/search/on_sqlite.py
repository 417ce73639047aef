"""The index on SQLite: a full-text table without content of its own, asked for phrases of pairs of letters.

Its tokenizer splits at blanks and signs, which are letters to us; so every letter is written by its number. The
table is made by a migration (0003).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.db import connection

from comity.desk.models import Searchable
from comity.desk.search.folding import fold_lines, letters, pairs
from comity.desk.search.rows import whole_text

INSERT = "INSERT INTO desk_found (rowid, committee, letters, pairs) VALUES (%s, %s, %s, %s)"
FORGET = "INSERT INTO desk_found (desk_found, rowid, committee, letters, pairs) VALUES ('delete', %s, %s, %s, %s)"
CLEAR = "INSERT INTO desk_found (desk_found) VALUES ('delete-all')"
MATCHES = "id IN (SELECT rowid FROM desk_found WHERE desk_found MATCH %s)"


class Index:
    """The same verbs on either database."""

    is_apart = True

    @staticmethod
    def insert(rows: Sequence[Searchable]) -> None:
        Searchable.objects.bulk_create(rows)
        Index.index(rows)

    @staticmethod
    def index(rows: Iterable[Searchable]) -> None:
        with connection.cursor() as cursor:
            cursor.executemany(INSERT, [tokens_of(row) for row in rows])

    @staticmethod
    def forget(rows: Iterable[Searchable]) -> None:
        """Such a table forgets a row only when it is told again what stood in it."""
        with connection.cursor() as cursor:
            cursor.executemany(FORGET, [tokens_of(row) for row in rows])

    @staticmethod
    def clear() -> None:
        with connection.cursor() as cursor:
            cursor.execute(CLEAR)

    @staticmethod
    def condition(*, committees: Sequence[int], phrases: Sequence[str]) -> tuple[str, list[Any]]:
        """The rows of desk_searchable that hold all of the folded `phrases`, as a condition of SQL."""
        where = " OR ".join(map(committee_token, committees))
        asked = " AND ".join([f"committee : ({where})", *map(asked_for, phrases)])
        return MATCHES, [asked]


def tokens_of(row: Searchable) -> tuple[int, str, str, str]:
    folded = fold_lines(whole_text(row))
    return (
        row.pk,
        committee_token(row.committee_id),
        " ".join(sorted(map(numbered, letters(folded)))),
        " ".join(map(numbered, pairs(folded))),
    )


def asked_for(phrase: str) -> str:
    if len(phrase) == 1:
        return f"letters : {numbered(phrase)}"
    return f'pairs : "{" ".join(map(numbered, pairs(phrase)))}"'


def committee_token(committee_id: int) -> str:
    return f"c{committee_id}"


def numbered(some: str) -> str:
    return "x" + "x".join(f"{ord(letter):x}" for letter in some)

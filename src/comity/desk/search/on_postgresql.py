"""The index on PostgreSQL: two columns of desk_searchable that only this module and a migration (0003) know.

`folded` is the text in the form in which it is compared; `grams` holds its letters and pairs of letters, each once, and
its committee. A GIN index finds the rows that hold all pairs of a question, and `folded` tells whether they follow each
other.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from django.db import connection

from comity.desk.models import Searchable
from comity.desk.search.folding import fold_lines, letters, pairs
from comity.desk.search.rows import whole_text

INSERT = """
INSERT INTO desk_searchable (committee_id, subject, type, title, text, folded, grams)
VALUES (%s, %s, %s, %s, %s, %s, %s)
"""


class Index:
    """The same verbs on either database."""

    is_apart = False

    @staticmethod
    def insert(rows: Sequence[Searchable]) -> None:
        with connection.cursor() as cursor:
            cursor.executemany(INSERT, [(*columns_of(row), *grams_of(row)) for row in rows])

    @staticmethod
    def index(rows: Iterable[Searchable]) -> None:
        with connection.cursor() as cursor:
            cursor.executemany(
                "UPDATE desk_searchable SET folded = %s, grams = %s WHERE id = %s",
                [(*grams_of(row), row.pk) for row in rows],
            )

    @staticmethod
    def forget(rows: Iterable[Searchable]) -> None:
        """Nothing: the columns go with their row."""

    @staticmethod
    def clear() -> None:
        """Nothing: every row's columns are written over."""

    @staticmethod
    def condition(*, committees: Sequence[int], phrases: Sequence[str]) -> tuple[str, list[Any]]:
        """The rows of desk_searchable that hold all of the folded `phrases`, as a condition of SQL."""
        needed = sorted({gram for phrase in phrases for gram in (pairs(phrase) if len(phrase) > 1 else phrase)})
        parts = ["grams && %s", "grams @> %s", *["position(%s in folded) > 0"] * len(phrases)]
        return " AND ".join(parts), [[committee_token(each) for each in committees], needed, *phrases]


def columns_of(row: Searchable) -> tuple[int, str, str, str, str]:
    return row.committee_id, row.subject, row.type, json.dumps(row.title, ensure_ascii=False), row.text


def grams_of(row: Searchable) -> tuple[str, list[str]]:
    folded = fold_lines(whole_text(row))
    return folded, [committee_token(row.committee_id), *sorted(letters(folded) | set(pairs(folded)))]


def committee_token(committee_id: int) -> str:
    """Longer than any pair."""
    return f"c:{committee_id}"

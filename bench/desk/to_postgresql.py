"""Copies a workspace that `fill.py` filled on SQLite to PostgreSQL, table by table, with the same keys of the ledgers.

    python bench/desk/to_postgresql.py --home FOLDER --database-url postgresql://… --to FOLDER

Row for row the same, so that both databases are measured on the same plans; saying everything again would take hours.
The index of the search is each database's own and is made from the rows. The PostgreSQL database must be empty.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sqlite3
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[2]))
os.environ["DJANGO_SETTINGS_MODULE"] = "comity.desk.web.settings"

TABLES = (
    "desk_committee", "desk_ledger", "desk_entry", "desk_word", "desk_reference", "desk_planline", "desk_planword",
    "desk_disagreement", "desk_searchable", "desk_measured", "desk_measuredin",
)  # fmt: skip
Row = tuple[Any, ...]


def copy_all(source: sqlite3.Connection, cursor: Any) -> None:
    cursor.execute("SET maintenance_work_mem = '1GB'")
    with without_indexes(cursor):
        for table in TABLES:
            started = time.monotonic()
            count = copy(source, cursor, table)
            print(f"{table}: {count} rows, {time.monotonic() - started:.0f} s", flush=True)
    for table in TABLES:
        cursor.execute(f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), coalesce(max(id), 1)) FROM {table}")


def copy(source: sqlite3.Connection, cursor: Any, table: str) -> int:
    cursor.execute(
        "SELECT column_name, data_type FROM information_schema.columns WHERE table_name = %s ORDER BY ordinal_position",
        [table],
    )
    types = {name: kind for name, kind in cursor.fetchall() if name not in {"folded", "grams"}}
    names = ", ".join(f'"{name}"' for name in types)
    more, added = grams_after(types) if table == "desk_searchable" else ("", None)
    count = 0
    with cursor.copy(f"COPY {table} ({names}{more}) FROM STDIN") as into:
        for row in source.execute(f"SELECT {names} FROM {table}"):
            told = tuple(bool(value) if kind == "boolean" and value is not None else value
                         for value, kind in zip(row, types.values(), strict=True))  # fmt: skip
            into.write_row(told if added is None else (*told, *added(told)))
            count += 1
    return count


def grams_after(types: dict[str, str]) -> tuple[str, Callable[[Row], Row]]:
    """The columns of the search's index and what makes them of a row."""
    from comity.desk.models import Searchable
    from comity.desk.search.on_postgresql import grams_of

    def added(row: Row) -> Row:
        told = dict(zip(types, row, strict=True))
        return grams_of(Searchable(**{**told, "title": json.loads(told["title"])}))

    return ", folded, grams", added


@contextmanager
def without_indexes(cursor: Any) -> Iterator[None]:
    """Constraints and indexes are made after the rows: many times quicker."""
    cursor.execute(
        "SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint "
        "WHERE contype IN ('u', 'f') AND conrelid::regclass::text = ANY(%s) ORDER BY contype DESC",
        [list(TABLES)],
    )
    constraints = cursor.fetchall()
    for table, name, _ in reversed(constraints):
        cursor.execute(f'ALTER TABLE {table} DROP CONSTRAINT "{name}" CASCADE')
    cursor.execute(
        "SELECT indexname, indexdef FROM pg_indexes WHERE tablename = ANY(%s) AND indexname NOT LIKE '%%_pkey'",
        [list(TABLES)],
    )
    indexes = cursor.fetchall()
    for name, _ in indexes:
        cursor.execute(f'DROP INDEX "{name}"')
    yield
    for _, definition in indexes:
        cursor.execute(definition)
    for table, name, definition in constraints:
        cursor.execute(f'ALTER TABLE {table} ADD CONSTRAINT "{name}" {definition}')


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--home", required=True, help="the filled workspace on SQLite")
    parser.add_argument("--database-url", required=True)
    parser.add_argument("--to", required=True, help="the new workspace's folder, for the keys")
    asked = parser.parse_args()
    os.environ["COMITY_HOME"], os.environ["COMITY_DATABASE_URL"] = asked.to, asked.database_url
    shutil.copytree(Path(asked.home) / "keys", Path(asked.to) / "keys", dirs_exist_ok=True)
    shutil.copy(Path(asked.home) / "secret-key", Path(asked.to) / "secret-key")
    from comity.desk.workspace import WEB_SETTINGS, open_workspace

    open_workspace(asked.to, database_url=asked.database_url, settings=WEB_SETTINGS)
    from django.db import connection

    source = sqlite3.connect(f"file:{Path(asked.home).resolve()}/comity.sqlite3?mode=ro", uri=True)
    connection.ensure_connection()
    with connection.connection.cursor() as cursor:
        copy_all(source, cursor)
        cursor.execute("ANALYZE")


if __name__ == "__main__":
    main()

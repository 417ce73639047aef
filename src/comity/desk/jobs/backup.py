"""A copy of the database as it stands at one moment, while people go on working."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from django.db import connection

from comity.desk.jobs.kinds import Report
from comity.problems import InputError, Problem

PAGES = 500
OWNER_ONLY = 0o600


def back_up(*, folder: Path, progress: Report | None = None) -> Path:
    """Copy the SQLite database into `folder` and return the new file: whole, checked and on the disk, or not at all.

    A copy holds everything but the signing keys, which are files of the home beside it. Raises `InputError` (kinds
    "not_sqlite", "backup_damaged").
    """
    if connection.vendor != "sqlite":
        what = "The database is a PostgreSQL server, which is backed up by its own tools."
        raise InputError(
            [Problem("not_sqlite", what, mend="Use pg_dump, or whatever the server's administrator uses.")]
        )
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    path = folder / f"comity-{datetime.now(UTC):%Y%m%dT%H%M%S%fZ}.sqlite3"
    part = path.with_suffix(".part")
    os.close(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ONLY))
    try:
        copy(Path(connection.settings_dict["NAME"]), part, progress=progress)
        refuse_damaged(part)
        put_on_disk(part)
        part.rename(path)
    finally:
        part.unlink(missing_ok=True)
    put_on_disk(folder)
    return path


def copy(database: Path, to: Path, *, progress: Report | None) -> None:
    """Held in one reading transaction: what others write meanwhile neither enters the copy nor makes it begin anew."""

    def copied(_: int, remaining: int, total: int) -> None:
        if progress:
            progress(total - remaining, total)

    with closing(sqlite3.connect(f"{database.as_uri()}?mode=ro", uri=True, isolation_level=None)) as source:
        source.execute("BEGIN")
        source.execute("SELECT count(*) FROM sqlite_master").fetchone()
        with closing(sqlite3.connect(to)) as target:
            source.backup(target, pages=PAGES, progress=copied)
            target.execute("PRAGMA journal_mode = DELETE")


def refuse_damaged(file: Path) -> None:
    with closing(sqlite3.connect(file)) as copied:
        found = [str(row[0]) for row in copied.execute("PRAGMA quick_check(3)")]
    if found != ["ok"]:
        what = f"The copy is not sound: {'; '.join(found)}."
        raise InputError([Problem("backup_damaged", what, mend="Check the database's disk; keep the older backups.")])


def put_on_disk(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)

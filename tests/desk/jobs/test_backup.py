"""A copy of the database, made while others write."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import time
from contextlib import closing
from pathlib import Path

import pytest
from django.db import connection

from comity.desk.jobs.backup import back_up
from comity.problems import InputError
from tests.conftest import Place
from tests.desk.jobs.test_workers import PATIENCE, start, told
from tests.desk.test_killed import start as start_speaker

ON_POSTGRESQL = bool(os.environ.get("COMITY_DATABASE_URL"))


def test_a_copy_made_while_somebody_speaks_is_whole(place: Place) -> None:
    if ON_POSTGRESQL:
        return  # it has tools of its own
    speaker = start_speaker(place, "say", "busy", "100000")
    assert speaker.stdout is not None
    for _ in range(20):
        speaker.stdout.readline()
    made = json.loads(told(place, "back-up"))
    speaker.send_signal(signal.SIGKILL)
    speaker.communicate()

    path = Path(made["path"])
    with closing(sqlite3.connect(path)) as copy:
        entries, words = (
            copy.execute(f"SELECT count(*) FROM desk_{table}").fetchone()[0] for table in ("entry", "word")
        )
        assert copy.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert entries >= 20
    assert words == 2 * entries
    assert made["seen"][-1][0] == made["seen"][-1][1] > 0
    assert (path.parent, path.stat().st_mode & 0o777) == (place.home / "backups", 0o600)
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_a_backup_that_was_killed_leaves_no_file_that_looks_whole(place: Place) -> None:
    if ON_POSTGRESQL:
        return  # it has tools of its own
    told(place, "look")
    with closing(sqlite3.connect(place.home / "comity.sqlite3")) as database:
        database.execute("CREATE TABLE ballast AS SELECT randomblob(120000000) AS weight")
        database.commit()
    child = start(place, "back-up")
    folder = place.home / "backups"
    until = time.monotonic() + PATIENCE
    while not list(folder.glob("*.part")) and time.monotonic() < until:
        time.sleep(0.005)
    child.send_signal(signal.SIGKILL)
    child.communicate()

    assert [each.suffix for each in folder.iterdir() if each.suffix != ".part-journal"] == [".part"]


@pytest.mark.django_db
def test_a_server_is_left_to_its_own_tools(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "vendor", "postgresql")
    with pytest.raises(InputError, match="pg_dump"):
        back_up(folder=tmp_path)

"""Showing that a job goes on: its progress and its worker's heartbeat, written apart from the work itself."""

from __future__ import annotations

import threading
import time
from contextlib import suppress
from datetime import timedelta
from typing import Any, Self

from django.db import DatabaseError, connection
from django.db.models.functions import Now

from comity.desk.jobs.claim import held
from comity.desk.jobs.models import Job

LOOK_EVERY = 0.4
"""Seconds: progress is written at most this often, whatever the work reports."""
PATIENCE = 200
"""Milliseconds for which the pulse waits for SQLite's one writer. What is not written now is written next time."""


class Pulse:
    """Reports of one job and, without any, a sign of life `every` so often.

    A thread of its own writes them on a connection of its own, so that they are seen at once, even where the work is
    one long transaction.

    SQLite has but one writer. While the work is writing, the pulse is written in its transaction, so that whoever waits
    for that to end sees a worker that was alive to the last.
    """

    def __init__(self, job: Job, *, every: timedelta) -> None:
        self.job, self.every = job, every.total_seconds()
        self.seen: tuple[int, int | None] = (0, None)
        self._written: tuple[int, int | None] = self.seen
        self._beat = time.monotonic()
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._go_on, name=f"pulse of job {job.pk}", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *raised: object) -> None:
        self._over.set()
        self._thread.join()

    def report(self, done: int, total: int | None) -> None:
        """Called by the work, as often as it likes."""
        self.seen = (done, total)
        if connection.in_atomic_block and connection.vendor == "sqlite" and self._is_due():
            self._write()

    def _is_due(self) -> bool:
        since = time.monotonic() - self._beat
        return since >= self.every or (self.seen != self._written and since >= LOOK_EVERY)

    def _write(self) -> None:
        write(self.job, self.seen)
        self._written, self._beat = self.seen, time.monotonic()

    def _go_on(self) -> None:
        try:
            be_patient()
            while not self._over.wait(LOOK_EVERY):
                if self._is_due():
                    with suppress(DatabaseError):
                        self._write()
        finally:
            connection.close()


def write(job: Job, seen: tuple[int, int | None]) -> None:
    fields: dict[str, Any] = {"done": seen[0], "total": seen[1], "beat": Now()}
    held(job).update(**fields)


def be_patient() -> None:
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute(f"PRAGMA busy_timeout = {PATIENCE}")

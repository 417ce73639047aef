"""The worker: takes jobs up one after the other and does them.

`run()` is a process of its own; `comity desk serve` starts it as `python -m comity.desk.jobs` and need not care for it
further: it ends by itself when its parent is gone. Several may run, on one machine or, with PostgreSQL, on many.

A job runs *at least* once. A worker that is killed leaves its job under way; when it was not seen for half a minute
another takes the job up from the beginning. One that was only thought dead finds that the job is no longer its own, and
what it found is dropped. So whatever a job does must come out the same when it is done twice.
"""

from __future__ import annotations

import logging
import os
import signal
import threading
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta

from django.db import DatabaseError, close_old_connections
from django.utils.translation import gettext_noop

from comity.desk.jobs.claim import claim, finish
from comity.desk.jobs.kinds import Report, UnknownKindError, kind_of
from comity.desk.jobs.models import Job
from comity.desk.jobs.pulse import Pulse
from comity.problems import InputError

log = logging.getLogger(__name__)

STALE = timedelta(seconds=30)
BEATS = 6
"""How often a worker is seen within the time after which it would be thought dead."""
IDLE = 0.8
"""Seconds between two looks at an empty queue."""
AFTER_TROUBLE = 5.0
UNFORESEEN = gettext_noop("Something went wrong that nobody foresaw. The server's log says what.")


def work(
    *,
    once: bool = False,
    stale: timedelta = STALE,
    idle: float = IDLE,
    goes_on: Callable[[], bool] = lambda: True,
    over: threading.Event | None = None,
) -> int:
    """Do jobs until `over` is set or `goes_on` says no, or (`once`) until none is ready; returns how many it did."""
    over, did = over or threading.Event(), 0
    while goes_on() and not over.is_set():
        close_old_connections()
        try:
            job = claim(stale=stale)
            if job is not None:
                with Pulse(job, every=stale / BEATS) as pulse:
                    do(job, report=pulse.report)
                did += 1
            elif once:
                break
            else:
                over.wait(idle)
        except DatabaseError:
            if once:
                raise
            log.exception("The database could not be asked for work.")
            over.wait(AFTER_TROUBLE)
    return did


def do_all_here() -> int:
    """Do all jobs that wait, in this thread and on its connection: for tests and for scripts."""
    did = 0
    while (job := claim(stale=STALE)) is not None:
        do(job, report=lambda *_: None)
        did += 1
    return did


def do(job: Job, *, report: Report) -> None:
    """One job from beginning to end. Whatever goes wrong in it is kept in words; the worker goes on."""
    try:
        result = kind_of(job.kind).work()(job, report)
    except (InputError, UnknownKindError) as error:
        kept = finish(job, error=str(error))
    except Exception:
        log.exception("Job %s (%s) failed.", job.pk, job.kind)
        kept = finish(job, error=UNFORESEEN)
    else:
        kept = finish(job, result=dict(result) if result is not None else None)
    if not kept:
        log.warning("Job %s was taken up by another worker meanwhile.", job.pk)


def run(*, parent: int | None = None, stale: timedelta = STALE) -> None:
    """Work for the workspace that is open until told to end (SIGTERM, SIGINT) or until the `parent` process is gone.

    What is under way is finished first.
    """
    over, parent = threading.Event(), parent or os.getppid()
    for told in (signal.SIGTERM, signal.SIGINT):
        signal.signal(told, lambda *_: over.set())
    with suppress(OSError):
        os.nice(19)  # pages come first
    work(stale=stale, goes_on=lambda: os.getppid() == parent, over=over)

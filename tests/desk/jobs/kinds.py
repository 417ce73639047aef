"""Kinds of work that only tests ask for. What is done is written to a file, a line each time it begins or ends."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from django.db import transaction

from comity.desk.jobs.kinds import Report, register
from comity.desk.jobs.models import Job
from comity.problems import InputError, Problem


def register_all() -> None:
    for name in ("note", "linger", "hold", "refuse", "stumble"):
        register(name, words=f"Test: {name}", where=f"tests.desk.jobs.kinds:{name}")


def write_down(word: str) -> None:
    with Path(os.environ["COMITY_TEST_NOTES"]).open("a") as file:
        file.write(f"{word} {os.getpid()}\n")


def note(job: Job, report: Report) -> dict[str, object]:
    time.sleep(0.02)
    write_down(f"{job.arguments['name']}")
    return {"name": job.arguments["name"]}


def linger(job: Job, report: Report) -> None:
    """Goes on for some seconds and reports."""
    write_down("begin")
    for step in range(job.arguments["steps"]):
        report(step, job.arguments["steps"])
        time.sleep(0.05)
    write_down("end")


def hold(job: Job, report: Report) -> None:
    """The same in one transaction that writes from its beginning."""
    with transaction.atomic():
        Job.objects.filter(pk=job.pk).update(error="")
        linger(job, report)


def refuse(job: Job, report: Report) -> None:
    raise InputError([Problem("no_such_day", "There is no such day.", mend="Give another.")])


def stumble(job: Job, report: Report) -> None:
    sys.intern(1)  # type: ignore[arg-type]

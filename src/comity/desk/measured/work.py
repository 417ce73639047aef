"""The job that measures."""

from __future__ import annotations

from datetime import date

from comity.desk.jobs.kinds import Report
from comity.desk.jobs.models import Job
from comity.desk.measured.kept import Asked, find_kept, heads_digest, is_current
from comity.desk.measured.languages import ENGLISH
from comity.desk.measured.measure import measure_now
from comity.problems import InputError, Problem
from comity.record import UnknownViewError


def measure(job: Job, report: Report) -> dict[str, object]:
    """Measure what the job's arguments name, unless somebody has done so since."""
    given = job.arguments
    if job.committee is None:
        raise InputError([Problem("no_committee", "A committee is measured, and none was named.")])
    asked = Asked(
        job.committee,
        view=given["view"],
        day=date.fromisoformat(given["day"]),
        latest=given["latest"],
        horizon=given["horizon"],
    )
    report(0, 1)
    kept = find_kept(asked, language=ENGLISH)
    if kept is not None and is_current(kept.measured, asked, heads=heads_digest(asked.committee)):
        return {"anew": False}
    try:
        measure_now(asked)
    except UnknownViewError as error:
        raise InputError([Problem("unknown_view", str(error))]) from error
    report(1, 1)
    return {"anew": True}

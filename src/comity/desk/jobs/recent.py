"""The latest long work of a committee."""

from __future__ import annotations

from comity.desk.jobs.asking import JobState, state
from comity.desk.jobs.models import Job
from comity.desk.models import Committee


def recent(committee: Committee, *, limit: int = 20) -> list[JobState]:
    """The newest first."""
    return [state(job) for job in Job.objects.filter(committee=committee).order_by("-made", "-pk")[:limit]]

"""The jobs that keep a workspace in order."""

from __future__ import annotations

from django.conf import settings

from comity.desk.jobs.backup import back_up
from comity.desk.jobs.kinds import Report
from comity.desk.jobs.models import Job
from comity.desk.search import index
from comity.desk.store.rebuild import rebuild as rebuild_store


def rebuild(job: Job, report: Report) -> dict[str, object]:
    """The projected tables anew: of the job's committee, or of all."""
    return {"entries": rebuild_store(committee=job.committee.key if job.committee else None, progress=report)}


def reindex(_: Job, report: Report) -> dict[str, object]:
    return {"rows": index.reindex(progress=report)}


def backup(_: Job, report: Report) -> dict[str, object]:
    path = back_up(folder=settings.COMITY_HOME / "backups", progress=report)
    return {"file": path.name, "bytes": path.stat().st_size}

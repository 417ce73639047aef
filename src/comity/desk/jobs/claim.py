"""Taking a job up, so that no two workers do the same one, and letting it go."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from django.db import transaction
from django.db.models import Q, QuerySet
from django.db.models.functions import Now
from django.utils.translation import gettext_noop

from comity.desk.jobs.models import Job

MOST_TRIES = 3
GAVE_UP = gettext_noop(
    "Its worker ended three times before the work was done. Look at the server's log and its memory."
)


def claim(*, stale: timedelta) -> Job | None:
    """The oldest job that waits, or whose worker was not seen for `stale`; from now on it is the caller's.

    Of workers that come at once each gets another: PostgreSQL passes over rows that are locked, SQLite lets one after
    the other write. A job that was taken up too often in vain has failed.
    """
    while ready(stale).exists():
        with transaction.atomic():
            job = ready(stale).select_for_update(skip_locked=True, of=("self",)).order_by("made", "pk").first()
            if job is None:
                return None
            row = Job.objects.filter(pk=job.pk)
            if job.tries < MOST_TRIES:
                job.tries += 1
                row.update(state=Job.State.RUNNING, tries=job.tries, started=Now(), beat=Now(), done=0, total=None)
                return job
            row.update(state=Job.State.FAILED, error=GAVE_UP, ended=Now())
    return None


def finish(job: Job, *, result: Mapping[str, Any] | None = None, error: str = "") -> bool:
    """Keep what came of it; False where the job is no longer the caller's."""
    state = Job.State.FAILED if error else Job.State.DONE
    return held(job).update(state=state, result=result, error=error, ended=Now()) == 1


def held(job: Job) -> QuerySet[Job]:
    """The job's row as long as it is its worker's: whoever took it up since has counted one try more."""
    return Job.objects.filter(pk=job.pk, state=Job.State.RUNNING, tries=job.tries)


def ready(stale: timedelta) -> QuerySet[Job]:
    unseen = Q(state=Job.State.RUNNING, beat__lt=Now() - stale)
    return Job.objects.filter(Q(state=Job.State.WAITING) | unseen)

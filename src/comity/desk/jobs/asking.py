"""Asking for long work, and how it stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from django.db import IntegrityError, transaction
from django.utils.functional import Promise
from django.utils.translation import gettext

from comity.desk.jobs.kinds import KINDS, kind_of
from comity.desk.jobs.models import Job
from comity.desk.models import Committee

if TYPE_CHECKING:
    from comity.desk.people.here import Here
    from comity.desk.people.models import User

LONGEST_SAME = 120


def ask(
    *,
    kind: str,
    committee: Committee | None = None,
    arguments: Mapping[str, Any] | None = None,
    asked_by: User | None = None,
    same: str = "",
) -> Job:
    """Ask for a piece of long work; a worker takes it up within a second or so of the caller's commit.

    Where a job of the same kind and committee with the same `same` is waiting already, that one is returned and nothing
    is added: it will see whatever holds when it begins. One that is under way does not count, for it may have looked
    already. Raises `UnknownKindError`.
    """
    kind_of(kind)
    key = _key(kind, committee, same) if same else ""
    while True:
        try:
            with transaction.atomic():
                return Job.objects.create(
                    kind=kind, committee=committee, arguments=dict(arguments or {}), asked_by=asked_by, same=key
                )
        except IntegrityError:
            waiting = Job.objects.filter(same=key, state=Job.State.WAITING).first() if key else None
            if waiting is not None:
                return waiting
            if not key:
                raise


def _key(kind: str, committee: Committee | None, same: str) -> str:
    key = f"{kind}:{committee.pk if committee else ''}:{same}"
    return key if len(key) <= LONGEST_SAME else sha256(key.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class JobState:
    """How a job stands, for a reader: `words` say what is done. An `error` that names bad input is in English."""

    pk: int
    kind: str
    words: str | Promise
    state: str
    done: int
    total: int | None
    result: Mapping[str, Any]
    error: str
    made: datetime
    ended: datetime | None

    @property
    def get_state_display(self) -> str:
        """As templates know it from the model."""
        return str(Job.State(self.state).label)

    @property
    def is_over(self) -> bool:
        return self.state in {Job.State.DONE, Job.State.FAILED}

    @property
    def is_done(self) -> bool:
        return self.state == Job.State.DONE

    @property
    def is_waiting(self) -> bool:
        return self.state == Job.State.WAITING


def state_of(job_id: int, here: Here) -> JobState | None:
    """How a job of the committee that the reader is in stands; None where that committee has no such job."""
    job = Job.objects.filter(pk=job_id, committee=here.committee).first()
    return None if job is None else state(job)


def state(job: Job) -> JobState:
    known = KINDS.get(job.kind)
    return JobState(
        pk=job.pk,
        kind=job.kind,
        words=known.words if known else job.kind,
        state=job.state,
        done=job.done,
        total=job.total,
        result=job.result or {},
        error=gettext(job.error) if job.error else "",
        made=job.made,
        ended=job.ended,
    )

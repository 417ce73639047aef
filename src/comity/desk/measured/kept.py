"""Keeping what was measured, and finding it again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import QuerySet

from comity import __version__
from comity.desk.measured.packed import FORM
from comity.desk.models import Committee, Measured, MeasuredIn
from comity.desk.projection.heads import heads_of

MOST_DAYS = 24
"""Assessments as of other days than today that are kept of a committee; the oldest go first."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be measured. `latest`: as of today, which is `day`; else as of some day before."""

    committee: Committee
    view: str
    day: date
    latest: bool
    horizon: str = ""

    @property
    def name(self) -> str:
        """The same for whatever one measurement answers."""
        return f"{self.view}:{self.horizon}:{'latest' if self.latest else self.day.isoformat()}"


def heads_digest(committee: Committee) -> str:
    """Names the state of the ledgers, and of the code that would measure it."""
    return sha256(repr((heads_of(committee), __version__, FORM)).encode()).hexdigest()


def find_kept(asked: Asked, *, language: str) -> MeasuredIn | None:
    """The newest row for it, however old, with its `measured` but without what is behind the figures."""
    rows = MeasuredIn.objects.select_related("measured").defer("measured__behind")
    place: dict[str, Any] = {
        "measured__view": asked.view,
        "measured__horizon": asked.horizon,
        "measured__latest": asked.latest,
    }
    if not asked.latest:
        place["measured__day"] = asked.day
    return rows.filter(measured__committee=asked.committee, language=language, **place).order_by("-measured").first()


def is_current(row: Measured, asked: Asked, *, heads: str) -> bool:
    return row.heads == heads and row.day == asked.day


def keep(asked: Asked, *, heads: str, behind: bytes, told: Mapping[str, bytes]) -> None:
    """In place of what was kept of the same. Where two measured at once, the first one's stays."""
    try:
        with transaction.atomic():
            _same(asked).delete()
            row = Measured.objects.create(
                committee=asked.committee,
                view=asked.view,
                horizon=asked.horizon,
                day=asked.day,
                latest=asked.latest,
                heads=heads,
                behind=behind,
            )
            MeasuredIn.objects.bulk_create(
                MeasuredIn(measured=row, language=language, assessment=text) for language, text in told.items()
            )
            _forget_old(asked.committee)
    except IntegrityError:
        if not _same(asked).exists():
            raise


def _same(asked: Asked) -> QuerySet[Measured]:
    rows = Measured.objects.filter(
        committee=asked.committee, view=asked.view, horizon=asked.horizon, latest=asked.latest
    )
    return rows if asked.latest else rows.filter(day=asked.day)


def _forget_old(committee: Committee) -> None:
    days = Measured.objects.filter(committee=committee, latest=False).order_by("-pk")
    Measured.objects.filter(pk__in=list(days.values_list("pk", flat=True)[MOST_DAYS:])).delete()

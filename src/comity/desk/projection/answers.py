"""Who has said what on a plan last, and who is waited for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from comity.record import Report
from comity.record.dates import last_day

Series = Mapping[str, Sequence[Report]]


@dataclass(frozen=True, slots=True)
class Answer:
    """A side's latest report on a plan (None: it never spoke), and the day since which its word is waited for."""

    latest: Report | None
    waited_since: dt.date | None


def day_of(report: Report) -> dt.date:
    """The last day that a report may speak of; where it has no date, the day on which it was written."""
    return last_day(report.on) if report.on is not None else dt.date.fromisoformat(report.at[:10])


def answer_of(side: str, *, series: Series, is_asked: bool) -> Answer:
    """`is_asked`: the side does the plan, so that others' words ask for its own.

    It is waited for since the first day on which another side spoke later than it did. What is implemented or dropped
    in its own word waits no more than anything else: only once another speaks later.
    """
    own = series.get(side, ())
    said_on = max(map(day_of, own), default=None)
    asked_on = (
        day
        for other, reports in series.items()
        if is_asked and other != side
        for day in map(day_of, reports)
        if said_on is None or day > said_on
    )
    return Answer(own[-1] if own else None, min(asked_on, default=None))

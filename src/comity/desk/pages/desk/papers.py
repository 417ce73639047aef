"""Memoranda that will soon be in force no more."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from comity.desk.reading.conferences import text_of
from comity.desk.reading.instruments import SOON, renewals_in
from comity.record import View
from comity.record.dates import last_day


@dataclass(frozen=True, slots=True)
class Expiring:
    """`days` < 0: it has expired already."""

    subject: str
    expires: str
    days: int

    @property
    def is_late(self) -> bool:
        return self.days < 0


def expiring_papers(view: View, *, today: dt.date) -> list[Expiring]:
    """Memoranda and agreements that end within a year or ended in the last one, and that none renews."""
    renewed = renewals_in(view)
    found = []
    for each in view.record.subjects("instrument"):
        expires = text_of(view.value(each, "expires"))
        if not expires or each in renewed or view.value(each, "kind") not in {"memorandum", "agreement"}:
            continue
        day = last_day(expires)
        if today - SOON <= day <= today + SOON:
            found.append(Expiring(each, expires, (day - today).days))
    return sorted(found, key=lambda paper: (paper.days, paper.subject))

"""The record as it stood on a day, or as it was known after an entry, in sum."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from comity.desk.models import Committee, Entry, PlanLine
from comity.desk.reading.conferences import ConferenceLine, conference_lines
from comity.desk.reading.history import record_as_of
from comity.desk.reading.missing import is_in_force
from comity.record import Record, View, view
from comity.record.dates import first_day, last_day

NO_REPORT = ""


@dataclass(frozen=True, slots=True)
class Stood:
    """`plans` counts, of each conference (by subject, "" for none), the plans of each progress ("" no report).

    `teams` and `instruments` are those in force on the day; `differences` how many there were.
    """

    record: Record
    conferences: tuple[ConferenceLine, ...]
    plans: Mapping[str, Mapping[str, int]]
    teams: tuple[str, ...]
    instruments: tuple[str, ...]
    disruptions: tuple[str, ...]
    differences: int

    @property
    def plans_in_all(self) -> int:
        return sum(sum(counts.values()) for counts in self.plans.values())


def instant_of(committee: Committee, *, side: str, seq: int) -> str | None:
    """The instant that an entry claims; None where it is not held."""
    found = Entry.objects.filter(ledger__committee=committee, ledger__side=side, seq=seq)
    return found.values_list("at", flat=True).first()


def read_stood(
    committee: Committee, *, reading: str, today: dt.date, date: dt.date | None = None, known_until: str | None = None
) -> Stood:
    """As of the civil `date`, or as it was known at the instant `known_until`, or both; read in the view `reading`."""
    plans = list(PlanLine.objects.filter(committee=committee).order_by("place").values_list("plan", flat=True))
    record = record_as_of(committee, subjects=plans, date=date, known_until=known_until)
    seen = view(record, reading, committee.us)
    day = date or today
    return Stood(
        record=record,
        conferences=tuple(conference_lines(seen)),
        plans=plans_by_progress(seen),
        teams=tuple(team for team in record.subjects("team") if is_in_force(seen, team, day)),
        instruments=tuple(each for each in record.subjects("instrument") if is_in_force_paper(seen, each, day)),
        disruptions=tuple(each for each in record.subjects("disruption") if is_in_force(seen, each, day)),
        differences=len(record.differences()),
    )


def plans_by_progress(seen: View) -> dict[str, dict[str, int]]:
    found: dict[str, Counter[str]] = {}
    for plan in seen.record.subjects("plan"):
        conference = str(seen.value(plan, "conference") or "")
        found.setdefault(conference, Counter())[seen.progress(plan).value or NO_REPORT] += 1
    return {conference: dict(counts) for conference, counts in sorted(found.items())}


def is_in_force_paper(seen: View, instrument: str, day: dt.date) -> bool:
    """Signed or in force, and not expired, as far as dates are known."""
    since = seen.value(instrument, "in_force") or seen.value(instrument, "signed")
    return within(since, seen.value(instrument, "expires"), day)


def within(since: object, until: object, day: dt.date) -> bool:
    begins = isinstance(since, str) and first_day(since) <= day
    return begins and not (isinstance(until, str) and last_day(until) < day)

"""What a calendar shows of a committee: conferences and what is due."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from comity.desk.people.here import Here
from comity.desk.reading.conferences import ConferenceLine, conference_lines
from comity.desk.reading.due import Due, read_due
from comity.desk.reading.names import in_language
from comity.desk.reading.part import load_part
from comity.record import view
from comity.record.dates import first_day, last_day

AHEAD = dt.timedelta(days=3 * 365)
LONGEST = dt.timedelta(days=31)
"""A date that may be any day of a year says too little for a calendar."""


@dataclass(frozen=True, slots=True)
class Event:
    """Something on whole days, `first` to `last`. `tentative`: the day is not known, or was not confirmed."""

    subject: str
    first: dt.date
    last: dt.date
    title: str
    tentative: bool


def read_calendar(here: Here) -> list[Event]:
    """Conferences at all times, and what is due from a year ago on; in the reader's language, by date."""
    seen = view(load_part(here.committee), here.view, here.us)
    name = seen.text(next(iter(seen.record.subjects("committee")), ""), "names", here.language) or here.committee.key
    conferences = [event for line in conference_lines(seen) for event in conference_events(line, committee=name)]
    due = read_due(
        here.committee, today=here.today, since=here.today - dt.timedelta(days=365), until=here.today + AHEAD
    )
    return sorted([*conferences, *(due_event(each, here.language) for each in due)], key=lambda event: event.first)


def conference_events(line: ConferenceLine, *, committee: str) -> Iterator[Event]:
    if not line.date or line.state in {"cancelled", "lapsed"}:
        return
    first, last = first_day(line.date), last_day(line.date)
    if last - first <= LONGEST:
        title = _("Conference %(number)s: %(committee)s") % {"number": line.number or "?", "committee": committee}
        yield Event(line.subject, first, last, title, tentative=line.state != "held" or first != last)


def due_event(due: Due, language: str) -> Event:
    title = in_language(due.title or due.plan_title, language, otherwise=due.plan)
    return Event(due.milestone or due.plan, due.day, due.day, _("Due: %(plan)s") % {"plan": title}, tentative=False)

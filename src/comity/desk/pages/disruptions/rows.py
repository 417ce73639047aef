"""Disruptions as they are listed, each with what fell into it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from comity.desk.pages.meetings.rows import MeetingLine, meeting_lines
from comity.desk.reading.conferences import ConferenceLine, conference_lines, status_of, text_of
from comity.record import View
from comity.record.dates import first_day, last_day
from comity.record.kinds import Value


@dataclass(frozen=True, slots=True)
class Hit:
    """A conference that was meant for a day within a disruption, or put off because of it.

    `dates` are the dates that were meant then; `caused`: somebody names the disruption as the cause.
    """

    line: ConferenceLine
    dates: tuple[str, ...]
    caused: bool


@dataclass(frozen=True, slots=True)
class DisruptionLine:
    """One disruption; `until` "" where it goes on, `touched` empty where all of the committee was."""

    subject: str
    kind: str
    since: str
    until: str
    touched: tuple[str, ...]
    days: int | None
    note: Value
    hits: tuple[Hit, ...]
    meetings: tuple[MeetingLine, ...]

    @property
    def key(self) -> str:
        return self.subject.partition("/")[2]

    @property
    def goes_on(self) -> bool:
        return bool(self.since) and not self.until


def disruption_lines(view: View, *, today: dt.date) -> list[DisruptionLine]:
    """The newest first."""
    conferences, meetings = conference_lines(view), meeting_lines(view)
    lines = [
        disruption_line(view, subject, conferences=conferences, meetings=meetings, today=today)
        for subject in view.record.subjects("disruption")
    ]
    return sorted(lines, key=lambda line: first_day(line.since) if line.since else dt.date.min, reverse=True)


def disruption_line(
    view: View, subject: str, *, conferences: list[ConferenceLine], meetings: list[MeetingLine], today: dt.date
) -> DisruptionLine:
    since, until = text_of(view.value(subject, "since")), text_of(view.value(subject, "until"))
    touched = view.value(subject, "touched")
    start = first_day(since) if since else None
    end = last_day(until) if until else today
    hits = [hit for line in conferences if (hit := hit_of(view, line, subject, start=start, end=end))]
    met = [each for each in meetings if start and each.date and start <= first_day(each.date) <= end]
    return DisruptionLine(
        subject=subject,
        kind=text_of(view.value(subject, "kind")),
        since=since,
        until=until,
        touched=tuple(str(each) for each in touched) if isinstance(touched, list | tuple) else (),
        days=(end - start).days + 1 if start and end >= start else None,
        note=view.value(subject, "note"),
        hits=tuple(hits),
        meetings=tuple(met),
    )


def hit_of(view: View, line: ConferenceLine, disruption: str, *, start: dt.date | None, end: dt.date) -> Hit | None:
    """Whether a conference was meant for that time, in any side's word, or any side names it as the cause."""
    statuses = [status_of(word) for words in view.record.history(line.subject, "status").values() for word in words]
    meant = {text_of(status.get("from")) for status in statuses}
    meant |= {text_of(status.get("date")) for status in statuses if status["state"] != "postponed"}
    within = sorted(date for date in meant if date and start and start <= last_day(date) and first_day(date) <= end)
    caused = any(status.get("cause") == disruption for status in statuses)
    return Hit(line, tuple(within), caused) if within or caused else None

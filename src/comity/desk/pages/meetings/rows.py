"""Meetings as they are listed."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from comity.desk.reading.conferences import ConferenceLine, conference_lines, day_of, text_of
from comity.record import View
from comity.record.dates import last_day
from comity.record.kinds import Value


@dataclass(frozen=True, slots=True)
class MeetingLine:
    """One meeting. `after` is the number of the conference that was held last before it."""

    subject: str
    date: str
    team: str
    kind: str
    title: Value
    place: Value
    after: int | None

    @property
    def key(self) -> str:
        return self.subject.partition("/")[2]


def meeting_lines(view: View) -> list[MeetingLine]:
    """By date; those without one come first."""
    held = [line for line in conference_lines(view) if line.state == "held"]
    lines = [meeting_line(view, subject, held) for subject in view.record.subjects("meeting")]
    return sorted(lines, key=lambda line: last_day(line.date) if line.date else dt.date.min)


def meeting_line(view: View, subject: str, held: list[ConferenceLine]) -> MeetingLine:
    date = text_of(view.value(subject, "date"))
    return MeetingLine(
        subject=subject,
        date=date,
        team=text_of(view.value(subject, "team")),
        kind=text_of(view.value(subject, "kind")),
        title=view.value(subject, "title"),
        place=view.value(subject, "place"),
        after=last_before(date, held),
    )


def last_before(date: str, held: list[ConferenceLine]) -> int | None:
    """The number of the last conference held by that day."""
    if not date:
        return None
    by = last_day(date)
    return max((line.number or 0 for line in held if (day := day_of(line)) and day <= by), default=None)

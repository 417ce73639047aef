"""What of the record is drawn on the committee's line of time."""

from __future__ import annotations

from collections.abc import Iterator

from comity.desk.charts import Chart
from comity.desk.charts.span import Band
from comity.desk.charts.timeline import Event, Post, timeline
from comity.desk.pages.showing.naming import name_of
from comity.desk.pages.showing.reader import Reader
from comity.desk.pages.showing.terms import term
from comity.desk.reading.conferences import ConferenceLine, conference_lines, status_of, text_of
from comity.record import View
from comity.record.dates import more_precise

DATED = (("meeting", "date"), ("instrument", "signed"))


def timeline_of(reader: Reader, view: View) -> Chart:
    """Conferences, meetings, instruments and disruptions, each as far as its date is known."""
    return timeline(
        posts=list(posts_of(reader, view)),
        events=list(events_of(reader, view)),
        disruptions=list(bands_of(reader, view)),
        today=reader.here.today,
        language=reader.language,
    )


def posts_of(reader: Reader, view: View) -> Iterator[Post]:
    for line in conference_lines(view):
        if line.date or line.planned:
            face = reader.face(line.host) if line.host else None
            yield Post(
                name=str(line.number or line.key),
                state=line.state or "planned",
                said=term(line.state or "planned", "conference_state"),
                date=line.date or line.planned,
                planned=tuple(moved_from(view, line)),
                ink=face.ink if face else None,
                host=face.name.text if face else "",
            )


def moved_from(view: View, line: ConferenceLine) -> Iterator[str]:
    """The dates that were meant before, each once, without the one that it was held on or is meant for."""
    told: list[str] = []
    for word in view.history(line.subject, "status"):
        status = status_of(word)
        for date in (text_of(status.get("from")), text_of(status.get("date")) if status["state"] == "planned" else ""):
            new = date and not (line.date and more_precise(date, line.date)) and date not in told
            if new and line.date:
                told.append(date)
    yield from told


def events_of(reader: Reader, view: View) -> Iterator[Event]:
    for kind, attribute in DATED:
        for subject in view.record.subjects(kind):
            date = text_of(view.value(subject, attribute))
            if date:
                yield Event(kind, name_of(reader, subject).text, date)


def bands_of(reader: Reader, view: View) -> Iterator[Band]:
    for subject in view.record.subjects("disruption"):
        since = text_of(view.value(subject, "since"))
        if since:
            yield Band(name_of(reader, subject).text, since, text_of(view.value(subject, "until")) or None)

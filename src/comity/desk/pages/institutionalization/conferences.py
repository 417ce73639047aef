"""The conferences and disruptions as the assessment lists them."""

from __future__ import annotations

from dataclasses import dataclass

from comity.desk.pages.institutionalization.tongues import said
from comity.measure.assessment import Assessment
from comity.measure.words import Language


@dataclass(frozen=True, slots=True)
class ConferenceRow:
    """One conference; `head` is its short name with the year in which it was held. Dates are civil dates."""

    number: int
    head: str
    status: str
    planned_first: str
    date: str
    host: str
    postponements: int
    open: bool
    known: bool


@dataclass(frozen=True, slots=True)
class DisruptionRow:
    subject: str
    name: str
    since: str
    until: str


def conference_rows(assessment: Assessment, *, tongue: Language) -> tuple[ConferenceRow, ...]:
    return tuple(
        ConferenceRow(
            number=line.conference,
            head=head_of(line.conference, date=line.date, tongue=tongue),
            status=line.status or "",
            planned_first=line.planned_first or "",
            date=line.date or "",
            host=line.host or "",
            postponements=line.postponements or 0,
            open=line.open,
            known=any((line.label, line.status, line.planned_first, line.date, line.host)),
        )
        for line in assessment.conferences
    )


def head_of(number: int, *, date: str | None, tongue: Language) -> str:
    """The name of a conference with the year in which it was held: Conference 3 (2018)."""
    name = tongue.conference(number)
    name = name[:1].upper() + name[1:]
    return tongue.bracket.format(name, date[:4]) if date else name


def disruption_rows(assessment: Assessment, *, language: str) -> tuple[DisruptionRow, ...]:
    return tuple(
        DisruptionRow(f"disruption/{each.key}", said(each.names, language), each.since, each.until or "")
        for each in assessment.disruptions
    )

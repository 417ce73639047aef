"""Progress as a series: the reports on each plan and milestone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from comity.record.dates import last_day
from comity.record.standing import Rank, by_rank, by_speaker
from comity.record.words import Report, Word

Attributes = Mapping[str, Mapping[str, Sequence[Word]]]
Rename = Callable[[str], str]
Series = dict[str, dict[str, tuple[Report, ...]]]


def report_series(reports: Mapping[str, Attributes], *, rank: Rank, rename: Rename) -> Series:
    """For each plan or milestone the reports of each side in time, sides in their order.

    `reports` holds the words on report subjects; `rename` gives the one name of a subject. What has no progress, or is
    about nothing, is no report (yet). Once a side's own ledger reports on a plan, hearsay of that side's reports on it
    counts no longer; else the hearsay of one speaker counts, the first in the order of the sides.
    """
    found: dict[str, dict[str, list[Report]]] = {}
    for subject, attributes in reports.items():
        for whose in {side: None for by_whose in attributes.values() for side in by_whose}:
            for report in _reports(subject, attributes, whose=whose, rename=rename):
                found.setdefault(report.about, {}).setdefault(whose, []).append(report)
    return {
        about: {whose: _one_series(sides[whose], whose=whose, rank=rank) for whose in by_rank(sides, rank)}
        for about, sides in sorted(found.items())
    }


def _reports(subject: str, attributes: Attributes, *, whose: str, rename: Rename) -> Iterator[Report]:
    """One report for each speaker (and each of plan and milestone) that says enough for one."""
    by_speaker_: dict[str, dict[str, Word]] = {}
    for name, by_whose in attributes.items():
        for word in by_whose.get(whose, ()):
            by_speaker_.setdefault(word.speaker, {})[name] = word
    for last in by_speaker_.values():
        said = {name: word for name, word in last.items() if word.value is not None}
        if "progress" in said:
            for about in (said[name] for name in ("plan", "milestone") if name in said):
                yield _report(subject, rename(str(about.value)), said, rename=rename)


def _report(subject: str, about: str, said: Mapping[str, Word], *, rename: Rename) -> Report:
    word = said["progress"]
    dates = [word.on, *(other.on for other in sorted(said.values(), key=lambda other: (-other.seq, -other.index)))]
    evidence = said["evidence"].value if "evidence" in said else []
    return Report(
        subject=subject,
        about=about,
        whose=word.whose,
        progress=str(word.value),
        on=next((date for date in dates if date is not None), None),
        note=said["note"].value if "note" in said else None,
        evidence=tuple(rename(str(part)) for part in evidence) if isinstance(evidence, list | tuple) else (),
        speaker=word.speaker,
        seq=word.seq,
        index=word.index,
        source=word.source,
        at=word.at,
    )


def _one_series(reports: Sequence[Report], *, whose: str, rank: Rank) -> tuple[Report, ...]:
    """The reports of the weightiest speaker, in time; one without a date stays behind that it was written after."""
    written = sorted(reports, key=lambda report: (report.speaker, report.seq, report.index, report.subject))
    return in_time(by_speaker(written, whose=whose, rank=rank)[:1])


def in_time(series: Iterable[Sequence[Report]]) -> tuple[Report, ...]:
    """Several series as one, by date; of one date the earlier series first."""
    placed: list[tuple[dt.date, Report]] = []
    for reports in series:
        day = dt.date.min
        for report in reports:
            day = last_day(report.on) if report.on is not None else day
            placed.append((day, report))
    return tuple(report for _, report in sorted(placed, key=lambda pair: pair[0]))

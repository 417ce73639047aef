"""The plans as they stood, a row for each conference."""

from __future__ import annotations

from dataclasses import dataclass

from comity.desk.reading.stood import NO_REPORT, Stood
from comity.record.vocabulary.choices import PROGRESS


@dataclass(frozen=True, slots=True)
class PlansRow:
    """`counts` are those of each progress in the order of `progresses`; `conference` "" where nobody said which."""

    conference: str
    counts: tuple[int, ...]
    total: int


@dataclass(frozen=True, slots=True)
class PlansTable:
    progresses: tuple[str, ...]
    rows: tuple[PlansRow, ...]


def plan_rows(stood: Stood) -> PlansTable:
    """Only the progresses that any plan had, "no report" last."""
    seen = {progress for counts in stood.plans.values() for progress in counts}
    columns = tuple(each for each in (*PROGRESS.values, "differs", NO_REPORT) if each in seen)
    rows = [
        PlansRow(conference, tuple(counts.get(each, 0) for each in columns), sum(counts.values()))
        for conference, counts in stood.plans.items()
    ]
    return PlansTable(columns, tuple(rows))

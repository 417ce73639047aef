"""Stretches of time read from tables whose dates may be a year, a month or a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from comity.measure.tables import complete
from comity.record.dates import first_day, is_civil_date, last_day

DAYS_IN_A_MONTH = 365.2425 / 12


@dataclass(frozen=True, slots=True)
class Span:
    """From the first to the last day that is meant; `key` names what lasted so long."""

    first: date
    last: date
    key: str = ""

    @classmethod
    def of(cls, text: str | None) -> Span | None:
        """All days that a civil date may mean; None where it is none."""
        if not is_civil_date(text) or text is None:
            return None
        return cls(first=first_day(text), last=last_day(text))


def overlap(one: Span, other: Span) -> bool:
    return one.first <= other.last and other.first <= one.last


def months_between(start: date, end: date) -> float:
    return (end - start).days / DAYS_IN_A_MONTH


def rows_of(frame: Any, *, table: str, committee: str) -> list[dict[str, Any]]:
    """One committee's rows of a table with all its documented columns; none where the table is absent."""
    import narwhals as nw

    if frame is None:
        return []
    own = complete(frame, table=table).filter(nw.col("committee") == committee)
    rows: list[dict[str, Any]] = own.collect(backend="polars").to_native().to_dicts()
    return rows


def disruptions_of(frame: Any, *, committee: str, today: date) -> list[Span]:
    """The disruptions that had begun by `today`, in order of their beginning; one without an end lasts until then."""
    found = []
    for row in rows_of(frame, table="disruptions", committee=committee):
        since, until = Span.of(row["since"]), Span.of(row["until"])
        if since is not None and since.first <= today:
            found.append(Span(first=since.first, last=until.last if until else today, key=row["disruption"]))
    return sorted(found, key=lambda span: (span.first, span.key))

"""Time in charts: where a civil date stands, and disruptions as bands behind everything."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from comity.desk.charts.chart import Spec, values
from comity.desk.charts.inks import QUIET, WASH
from comity.record.dates import first_day, last_day

ROWS_OF_NAMES = 3
NAME_HEIGHT = 16
FIRST_NAME = 11
"""Where the middle of the first row of names lies: below the edge by more than half the height of Hangul and Han."""
ALONE = dt.timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Band:
    """A disruption. Civil dates; `until` is None where it goes on."""

    name: str
    since: str
    until: str | None = None


def middle(date: str) -> str:
    """The day in the middle of a civil date, as precise as it is: where it stands on the line."""
    first, last = first_day(date), last_day(date)
    return (first + (last - first) / 2).isoformat()


def moment(date: str) -> str:
    """A day as the charts read it: noon in UTC, so that it is the same day everywhere."""
    return f"{date}T12:00:00Z"


def at(date: str) -> str:
    return moment(middle(date))


@dataclass(frozen=True, slots=True)
class Span:
    """From when to when a chart reaches."""

    first: dt.date
    last: dt.date

    @property
    def middle(self) -> dt.date:
        return self.first + (self.last - self.first) / 2


def span_of(dates: Iterable[str], *, disruptions: Sequence[Band], today: dt.date) -> Span:
    """Over all dates and disruptions; what happened on one day, or never, stands between a year before and after."""
    days = [dt.date.fromisoformat(middle(date)) for date in dates]
    days += [day for band in disruptions for day in (first_day(band.since), end_of(band, today=today))]
    first, last = min(days, default=today), max(days, default=today)
    return Span(first, last) if first < last else Span(first - ALONE, last + ALONE)


def end_of(band: Band, *, today: dt.date) -> dt.date:
    return last_day(band.until) if band.until else max(today, first_day(band.since))


def ends(span: Span, **encoding: Spec) -> Spec:
    """A layer that shows nothing and holds the chart open from end to end, so that none looks for an end in no data."""
    rows = [{"x": moment(day.isoformat()), "y": 0} for day in (span.first, span.last)]
    mark = {"type": "point", "opacity": 0, "size": 1}
    return {"data": values(rows), "mark": mark, "encoding": {"x": time_axis(field="x"), **encoding}}


def time_axis(**options: Any) -> Spec:
    return {
        "type": "temporal",
        "scale": {"type": "utc", "padding": 16},
        "axis": {
            "format": "%Y",
            "tickCount": "year",
            "title": None,
            "grid": False,
            "labelOverlap": True,
            "labelSeparation": 8,
        },
        **options,
    }


def bands(disruptions: Sequence[Band], *, span: Span, today: dt.date) -> list[Spec]:
    """A grey band for each, with its name at the top; neighbouring names stand on rows of their own."""
    if not disruptions:
        return []
    ordered = sorted(disruptions, key=lambda band: band.since)
    rows = [
        {
            "name": band.name,
            "since": moment(first_day(band.since).isoformat()),
            "until": moment(end_of(band, today=today).isoformat()),
            "row": place % ROWS_OF_NAMES,
            # What begins in the later half is named before its end: beyond it the name would leave the picture.
            "late": first_day(band.since) > span.middle,
        }
        for place, band in enumerate(ordered)
    ]
    across = {"x": time_axis(field="since"), "x2": {"field": "until"}}
    shown = sorted({(int(str(each["row"])), bool(each["late"])) for each in rows})
    return [
        {
            "data": values(rows),
            "layer": [
                {"mark": {"type": "rect", "color": WASH, "minBandSize": 2}, "encoding": across},
                *(_names(row=row, late=late) for row, late in shown),
            ],
        }
    ]


def _names(*, row: int, late: bool) -> Spec:
    return {
        "transform": [{"filter": f"datum.row == {row} && {'datum.late' if late else '!datum.late'}"}],
        "mark": {
            "type": "text", "align": "right" if late else "left", "dx": -3 if late else 3,
            "color": QUIET, "fontSize": 11,
            "limit": {"expr": "width / 2"},
        },
        "encoding": {
            "x": time_axis(field="until" if late else "since"),
            "y": {"value": NAME_HEIGHT * row + FIRST_NAME},
            "text": {"field": "name"},
        },
    }  # fmt: skip


def names_height(disruptions: Sequence[Band]) -> int:
    """How much room the names take above everything else."""
    rows = min(len(disruptions), ROWS_OF_NAMES)
    return NAME_HEIGHT * rows + (FIRST_NAME - NAME_HEIGHT // 2) if rows else 0


def in_words(disruptions: Sequence[Band]) -> str:
    return "; ".join(f"{band.name} ({band.since}–{band.until or ''})" for band in disruptions)

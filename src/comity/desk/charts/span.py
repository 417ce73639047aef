"""Time in charts: where a civil date stands, and disruptions as bands behind everything."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from comity.desk.charts.chart import Spec, values
from comity.desk.charts.inks import QUIET, WASH
from comity.record.dates import first_day, last_day

ROWS_OF_NAMES = 3
NAME_HEIGHT = 15


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


def time_axis(**options: Any) -> Spec:
    return {
        "type": "temporal",
        "scale": {"type": "utc", "padding": 16},
        "axis": {"format": "%Y", "tickCount": "year", "title": None, "grid": False, "labelOverlap": True},
        **options,
    }


def bands(disruptions: Sequence[Band], *, today: dt.date) -> list[Spec]:
    """A grey band for each, with its name at the top; neighbouring names stand on rows of their own."""
    if not disruptions:
        return []
    ordered = sorted(disruptions, key=lambda band: band.since)
    rows = [
        {
            "name": band.name,
            "since": moment(first_day(band.since).isoformat()),
            "until": moment((last_day(band.until) if band.until else max(today, first_day(band.since))).isoformat()),
            "row": place % ROWS_OF_NAMES,
        }
        for place, band in enumerate(ordered)
    ]
    span = {"x": time_axis(field="since"), "x2": {"field": "until"}}
    names = [
        {
            "transform": [{"filter": f"datum.row == {row}"}],
            "mark": {"type": "text", "align": "left", "dx": 3, "color": QUIET, "fontSize": 11, "limit": 160},
            "encoding": {
                "x": time_axis(field="since"),
                "y": {"value": NAME_HEIGHT * row + 7},
                "text": {"field": "name"},
            },
        }
        for row in sorted({int(str(each["row"])) for each in rows})
    ]
    return [
        {
            "data": values(rows),
            "layer": [{"mark": {"type": "rect", "color": WASH, "minBandSize": 2}, "encoding": span}, *names],
        }
    ]


def names_height(disruptions: Sequence[Band]) -> int:
    """How much room the names take above everything else."""
    return NAME_HEIGHT * min(len(disruptions), ROWS_OF_NAMES)


def in_words(disruptions: Sequence[Band]) -> str:
    return "; ".join(f"{band.name} ({band.since}–{band.until or ''})" for band in disruptions)

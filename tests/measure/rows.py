"""Short forms for tests of single indicators."""

from __future__ import annotations

import datetime as dt
from typing import Any

from comity.measure import Tables, figures
from tests.measure.panel import frame

TODAY = dt.date(2020, 11, 9)


def table(name: str, columns: str, *rows: tuple[Any, ...]) -> Any:
    """Rows of committee "a" with those columns."""
    names = columns.split()
    return frame(name, [{"committee": "a", **dict(zip(names, row, strict=True))} for row in rows])


def values(indicator: str, *, by_team: bool = True, **tables: Any) -> dict[tuple[Any, ...], Any]:
    """(variant, conference, team) -> the fraction, or the rounded value, of every row of an indicator.

    The team is left out where a row is of the whole committee. Unknowns, where there are any, stand behind.
    """
    found: dict[tuple[Any, ...], Any] = {}
    for row in figures(Tables(**tables), today=TODAY, by_team=by_team).select(indicator=indicator):
        place = (row.variant, row.conference) if row.team is None else (row.variant, row.conference, row.team)
        value: Any = (row.numerator, row.denominator) if row.denominator is not None else row.value
        value = round(value, 2) if isinstance(value, float) else value
        found[place] = (value, f"{row.unknown} unknown") if row.unknown else value
    return found


THREE = table(
    "conferences",
    "conference status date host",
    (1, "held", "2013-10-31", "seoul"),
    (2, "held", "2015-11-04", "beijing"),
    (3, "held", "2018-03-19", "seoul"),
)

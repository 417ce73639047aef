"""Civil dates as sources give them: a year ("2018"), a month ("2018-03") or a day ("2018-03-19")."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache

_SHAPE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_INSTANT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z")
DECEMBER = 12


def is_civil_date(text: object) -> bool:
    """Tell whether `text` is a year, month or day that the calendar has (so not 2013-02-30, and not year 0)."""
    return isinstance(text, str) and _bounds(text) is not None


def first_day(civil_date: str) -> dt.date:
    """The first day that `civil_date` may mean; raises ValueError where it is no civil date."""
    return _known_bounds(civil_date)[0]


def last_day(civil_date: str) -> dt.date:
    """The last day that `civil_date` may mean: "2018" gives 31 December 2018; raises ValueError where it is none."""
    return _known_bounds(civil_date)[1]


def is_instant(text: object) -> bool:
    """Tell whether `text` is a moment in UTC written "YYYY-MM-DDTHH:MM:SSZ"."""
    if not isinstance(text, str) or not _INSTANT.fullmatch(text):
        return False
    try:
        dt.datetime.fromisoformat(text)
    except ValueError:
        return False
    return True


def more_precise(first: str, second: str) -> str | None:
    """Of two civil dates that can mean the same day the more precise one; None where they contradict each other."""
    short, long = sorted((first, second), key=len)
    return long if long == short or long.startswith(f"{short}-") else None


def _known_bounds(civil_date: str) -> tuple[dt.date, dt.date]:
    bounds = _bounds(civil_date)
    if bounds is None:
        raise ValueError(f"{civil_date!r} is not a civil date: write 2018, 2018-03 or 2018-03-19.")
    return bounds


@lru_cache(maxsize=16384)
def _bounds(text: str) -> tuple[dt.date, dt.date] | None:
    found = _SHAPE.fullmatch(text)
    if found is None:
        return None
    year, month, day = (int(part) if part else None for part in found.groups())
    try:
        if year is None or month is None:
            return dt.date(year or 0, 1, 1), dt.date(year or 0, DECEMBER, 31)
        if day is None:
            return dt.date(year, month, 1), _end_of_month(year, month)
        return (dt.date(year, month, day),) * 2
    except ValueError:
        return None


def _end_of_month(year: int, month: int) -> dt.date:
    if month == DECEMBER:
        return dt.date(year, DECEMBER, 31)
    return dt.date(year, month + 1, 1) - dt.timedelta(days=1)

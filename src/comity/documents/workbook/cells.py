"""A workbook's cells as the text that a person reads in them."""

from __future__ import annotations

import datetime as dt

MIDNIGHT = dt.time()


def as_text(value: object) -> str:
    """Whole numbers without a point (a workbook keeps 3 as 3.0), dates as 2018-03-19, TRUE and FALSE as shown."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value)
    if isinstance(value, dt.datetime):
        return value.date().isoformat() if value.time() == MIDNIGHT else value.isoformat(sep=" ")
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    return "" if value is None else str(value)

"""What people write in cells, read as whole numbers and civil dates."""

from __future__ import annotations

import calendar
import datetime as dt
import re
import unicodedata

INTEGER = re.compile(r"([-+]?)(\d+|\d{1,3}(?:[,'’ ]\d{3})+)(?:\.0+)?")
DATE = re.compile(
    r"(\d{4})(?:\s*[-/.년年]\s*(\d{1,2})(?:\s*[-/.월月]\s*(\d{1,2})\s*[日일.]?|\s*[월月.]?)|\s*[年년.]?)"
    r"(?:[T ]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?"
)
MINUS_SIGNS = dict.fromkeys(map(ord, "‐‑‒–—−﹣－"), "-")
MONTHS = 12
MOST_DIGITS = 15
"""So many digits every table and every reader of JSON keeps exactly."""


class NotReadableError(ValueError):
    """A cell that says nothing of the kind; the message says why, as the end of a sentence."""


def plain(text: str) -> str:
    """`text` with full-width digits and letters made plain, every kind of minus sign a hyphen, and single spaces."""
    return " ".join(unicodedata.normalize("NFKC", text).translate(MINUS_SIGNS).split())


def read_integer(text: str) -> int:
    """The whole number that `text` writes: "３", "−2", "1 234", "4.0". Raises NotReadableError."""
    found = INTEGER.fullmatch(plain(text))
    if found is None:
        raise NotReadableError("is not a whole number")
    digits = re.sub(r"\D", "", found[2])
    if len(digits.lstrip("0")) > MOST_DIGITS:
        raise NotReadableError(f"is a number of more than {MOST_DIGITS} digits")
    return int(found[1] + digits[-MOST_DIGITS:])


def read_date(text: str, *, pattern: str | None = None) -> str:
    """The civil date in `text` as "2018", "2018-03" or "2018-03-19"; year first, or in the `pattern` of strptime.

    Raises NotReadableError.
    """
    if pattern is not None:
        return read_patterned(plain(text), pattern)
    found = DATE.fullmatch(plain(text))
    if found is None:
        raise NotReadableError("is not a date that begins with the year, such as 2018-03-19, 2018-03 or 2018")
    year, month, day = (int(part) if part else None for part in found.groups())
    if not year:
        raise NotReadableError("is not a date: there is no year 0")
    if month is None:
        return f"{year:04}"
    if not 1 <= month <= MONTHS:
        raise NotReadableError(f"is not a date: there is no month {month}")
    if day is None:
        return f"{year:04}-{month:02}"
    days = calendar.monthrange(year, month)[1]
    if not 1 <= day <= days:
        raise NotReadableError(f"is not a date: {calendar.month_name[month]} {year} has {days} days")
    return f"{year:04}-{month:02}-{day:02}"


def read_patterned(text: str, pattern: str) -> str:
    try:
        return dt.datetime.strptime(text, pattern).date().isoformat()  # noqa: DTZ007 (a civil date has no zone)
    except ValueError as error:
        raise NotReadableError(f"is not a date in the form {pattern}") from error


def natural_key(text: str) -> tuple[tuple[int, int, str], ...]:
    """Sorts labels as people do: the numbers in them by size, so that "Plan 2" comes before "Plan 10"."""
    parts = filter(None, re.split(r"(\d+)", plain(text).casefold()))
    return tuple(number_key(part) if part.isdecimal() else (1, 0, part) for part in parts)


def number_key(digits: str) -> tuple[int, int, str]:
    """By size without making a number of it: one of many thousand digits takes no longer than one of three."""
    significant = digits.lstrip("0")
    return 0, len(significant), significant

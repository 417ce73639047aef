"""A civil date as people write it: a year, a month or a day."""

from __future__ import annotations

import re
import unicodedata
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from comity.record.dates import is_civil_date

# 2018 · 2018-03 · 2018.3.19 · 2018/3/19 · 2018년 3월 19일 · 2018年3月19日
_NUMBERS = re.compile(
    r"(?P<year>[0-9]{4})\s*(?:년|年)?"
    r"|(?P<year2>[0-9]{4})\s*[-./년年]\s*(?P<month2>[0-9]{1,2})\s*[.월月]?"
    r"|(?P<year3>[0-9]{4})\s*[-./년年]\s*(?P<month3>[0-9]{1,2})\s*[-./월月]\s*(?P<day3>[0-9]{1,2})\s*[.일日号]?"
)
# 19 March 2018 · March 2018
_NAMED = re.compile(r"(?:(?P<day>[0-9]{1,2})\s+)?(?P<month>[A-Za-z]{3,9})\.?,?\s+(?P<year>[0-9]{4})")
MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
SHORTEST_MONTH = 3


class CivilDate(forms.CharField):
    """An ISO date as precise as it was written ("2018", "2018-03", "2018-03-19"); None where nothing was."""

    default_error_messages = {  # noqa: RUF012 - Django's way
        "no_date": _("That is no date that the calendar has. Write 2018, 2018-03 or 2018-03-19."),
    }

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"max_length": 40, **options})
        self.widget.attrs.setdefault("placeholder", "2018-03-19")
        self.widget.attrs.setdefault("inputmode", "text")
        self.widget.attrs.setdefault("autocomplete", "off")

    def clean(self, value: Any) -> str | None:
        text = super().clean(value)
        if not text:
            return None
        date = read_date(text)
        if date is None:
            raise forms.ValidationError(self.error_messages["no_date"], code="no_date")
        return date


def read_date(text: str) -> str | None:
    """The date that `text` writes in one of the usual ways; None where it is none, or the calendar lacks it."""
    plain = unicodedata.normalize("NFKC", text).strip()
    parts = _numbers(plain) or _named(plain)
    if parts is None:
        return None
    year, month, day = parts
    date = f"{year:04}" + (f"-{month:02}" if month is not None else "") + (f"-{day:02}" if day is not None else "")
    return date if is_civil_date(date) else None


def _numbers(text: str) -> tuple[int, int | None, int | None] | None:
    found = _NUMBERS.fullmatch(text)
    if found is None:
        return None
    part = {name.rstrip("23"): int(number) for name, number in found.groupdict().items() if number}
    return part["year"], part.get("month"), part.get("day")


def _named(text: str) -> tuple[int, int | None, int | None] | None:
    found = _NAMED.fullmatch(text)
    if found is None:
        return None
    name = found["month"].lower()
    month = next((number for number, full in enumerate(MONTHS, start=1) if full.startswith(name)), None)
    if month is None:
        return None
    return int(found["year"]), month, int(found["day"]) if found["day"] else None

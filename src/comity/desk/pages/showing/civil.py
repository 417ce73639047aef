"""Civil dates as far as they are known, and spans of days, in the reader's language."""

from __future__ import annotations

import datetime as dt
import math
from functools import lru_cache

from django.utils import formats
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from comity.record.dates import first_day, is_civil_date

# What a day, a month and a year look like; a further language takes Django's own.
FORMATS = {
    "ko": ("Y년 n월 j일", "Y년 n월", "Y년"),
    "zh": ("Y年n月j日", "Y年n月", "Y年"),
    "en": ("j F Y", "F Y", "Y"),
}
PRECISION = {10: 0, 7: 1, 4: 2}
DAYS_A_MONTH, DAYS_A_YEAR = 30.4375, 365.25
SHORT_SILENCE = 92
LONG_SILENCE = 731
"""The first whole number of days that are three months, and that are two years."""


def civil(value: object) -> str:
    """2018-03-19, 2018-03, 2018, a date or a moment, as the reader writes it. What is no date stays as it is."""
    if isinstance(value, dt.datetime | dt.date):
        value = value.isoformat()[:10]
    if not isinstance(value, str) or not is_civil_date(value):
        return "" if value is None else str(value)
    return _written(value, get_language() or "en")


@lru_cache(maxsize=8192)
def _written(civil_date: str, language: str) -> str:
    """A page has hundreds of dates, and a committee the same ones again and again."""
    day, month, year = FORMATS.get(language[:2], ("DATE_FORMAT", "YEAR_MONTH_FORMAT", "Y"))
    wanted = (day, month, year)[PRECISION[len(civil_date)]]
    return str(formats.date_format(first_day(civil_date), wanted))


HAN = "〇一二三四五六七八九"
LAST_IN_HAN = 99


def ordinal(number: int) -> str:
    """The number of a conference, which Chinese writes out: 三, 十二, 二十."""
    if (get_language() or "en")[:2] != "zh" or not 0 < number <= LAST_IN_HAN:
        return str(number)
    tens, ones = divmod(number, 10)
    before = "" if tens == 0 else ("十" if tens == 1 else f"{HAN[tens]}十")
    return before + (HAN[ones] if ones else "")


def silence(days: object) -> str:
    """How long nobody spoke: in days for three months, then in months, then in years, each of them whole.

    A month that is not over does not count. Says that there was no word yet where `days` is None.
    """
    if not isinstance(days, int) or isinstance(days, bool):
        return _("no word yet")
    if days < SHORT_SILENCE:
        return ngettext("%(count)s day", "%(count)s days", days) % {"count": days}
    months = math.floor(days / DAYS_A_MONTH)
    if days < LONG_SILENCE:
        return ngettext("%(count)s month", "%(count)s months", months) % {"count": months}
    years = math.floor(days / DAYS_A_YEAR)
    return ngettext("%(count)s year", "%(count)s years", years) % {"count": years}

"""A figure: the fraction large, the percentage, the interval as a thin bar, what nobody knows hollow."""

from __future__ import annotations

from functools import lru_cache, partial
from typing import Any, NamedTuple

from django.utils import formats
from django.utils.html import conditional_escape, escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

HUNDRED = 100
LEAST_WIDTH = 0.8


class Numbers(NamedTuple):
    """All that is drawn of a row: figures of the same numbers look the same."""

    numerator: int | None
    denominator: int | None
    value: float | None
    low: float | None
    high: float | None
    unknown: int
    no_report: int
    open: bool
    too_few: bool


def figure(row: Any, *, link: str = "", unit: str = "", before: bool = False) -> SafeString:
    """One row of the measure (`numerator`, `denominator`, `value`, `low`, `high`, `unknown`, `no_report`, `too_few`).

    `link` leads to the plans that it counts; `before` makes it small, as the first of a change.
    """
    names, number, beside = _drawn(_numbers(row), unit, before, get_language() or "en")
    shown = f'<a href="{conditional_escape(link)}">{number}</a>' if link else number
    return mark_safe(f'<span class="{names}">{shown}{beside}</span>')  # noqa: S308 - each part is escaped where it is made


def change(row: Any, earlier: Any, *, link: str = "", earlier_link: str = "") -> SafeString:
    """22/37 → 32/41."""
    return format_html("{} → {}", figure(earlier, link=earlier_link, before=True), figure(row, link=link))


@lru_cache(maxsize=8192)
def _drawn(numbers: Numbers, unit: str, before: bool, _language: str) -> tuple[str, str, str]:  # noqa: FBT001
    """Class names, the number, and what stands beside it, in one language. A page has hundreds, and many the same."""
    number = fraction(numbers) if numbers.denominator is not None else single(numbers, unit)
    states = {"too-few": numbers.too_few, "no-value": numbers.value is None, "before": before}
    names = " ".join(["figure-number", *(name for name, holds in states.items() if holds)])
    return names, number, "" if before else bar(numbers) + notes(numbers)


def fraction(numbers: Numbers) -> str:
    number = f'<span class="fraction">{numbers.numerator}/{numbers.denominator}</span>'
    return number if numbers.value is None else f'{number}<span class="percent">{escape(percent(numbers.value))}</span>'


def percent(share: float) -> str:
    return _("%(number)s %%") % {"number": formats.number_format(round(HUNDRED * share, 1), 1)}


def single(numbers: Numbers, unit: str) -> str:
    """A value that is no share, such as a number of months."""
    value = numbers.value
    if value is None:
        return format_html('<span class="fraction"><span aria-hidden="true">–</span><span class="visually-hidden">'
                           "{}</span></span>", _("no value"))  # fmt: skip
    number = formats.number_format(round(value, 1), 0 if float(value).is_integer() else 1)
    return format_html('<span class="fraction">{}</span><span class="percent">{}</span>', number, unit)


def bar(numbers: Numbers) -> str:
    """The share within its interval, from 0 to 100; beyond the end, hollow, what the figure leaves out."""
    share, low, high, counted = numbers.value, numbers.low, numbers.high, numbers.denominator
    if share is None or low is None or high is None or counted is None:
        return ""
    left_out = numbers.unknown + numbers.no_report
    whole = HUNDRED * counted / (counted + left_out)
    parts = [_rectangle("track", 0, whole, 2.2, 1.6), _rectangle("interval", whole * low, whole * (high - low), 2, 2)]
    if left_out:
        parts.append(_rectangle("left-out", whole + 0.5, HUNDRED - whole - 1, 2.2, 1.6))
    parts.append(_rectangle("value", max(0, whole * share - 0.6), 1.2, 0, 6))
    said = _("95 %% interval from %(low)s to %(high)s") % {"low": percent(low), "high": percent(high)}
    return (
        '<svg class="figure-bar" viewBox="0 0 100 6" preserveAspectRatio="none" role="img" '
        f'aria-label="{escape(said)}">{"".join(parts)}</svg>'
    )


def notes(numbers: Numbers) -> str:
    """What a reader must know before reading the figure."""
    found = []
    unknown, silent = numbers.unknown, numbers.no_report
    if unknown:
        found.append(ngettext("%(count)s unknown", "%(count)s unknown", unknown) % {"count": unknown})
    if silent:
        found.append(ngettext("%(count)s without a report", "%(count)s without a report", silent) % {"count": silent})
    if numbers.too_few and numbers.denominator:
        found.append(_("too few to tell"))
    if numbers.open:
        found.append(_("so far"))
    return format_html('<span class="figure-about">{}</span>', " · ".join(found)) if found else ""


def _rectangle(name: str, x: float, width: float, y: float, height: float) -> str:
    """A page has a thousand of them: nothing in them needs to be escaped."""
    wide = max(width, LEAST_WIDTH)
    return f'<rect class="{name}" x="{x:.1f}" y="{y}" width="{wide:.1f}" height="{height}"/>'


def _numbers(row: Any) -> Numbers:
    """Of a row of the measure, or of a dictionary or object that has some of its parts."""
    get = row.get if isinstance(row, dict) else partial(_part, row)
    return Numbers(
        get("numerator"), get("denominator"), get("value"), get("low"), get("high"),
        get("unknown") or 0, get("no_report") or 0, bool(get("open")), bool(get("too_few")),
    )  # fmt: skip


def _part(row: object, name: str) -> Any:
    return getattr(row, name, None)

"""A figure: the fraction large, the percentage, the interval as a thin bar, what nobody knows hollow."""

from __future__ import annotations

from typing import Any

from django.utils import formats
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from comity.desk.pages.showing.texts import NOTHING

HUNDRED = 100
LEAST_WIDTH = 0.8


def figure(row: Any, *, link: str = "", unit: str = "", before: bool = False) -> SafeString:
    """One row of the measure (`numerator`, `denominator`, `value`, `low`, `high`, `unknown`, `no_report`, `too_few`).

    `link` leads to the plans that it counts; `before` makes it small, as the first of a change.
    """
    number = fraction(row) if _get(row, "denominator") is not None else single(row, unit)
    about = NOTHING if before else notes(row)
    states = {"too-few": _get(row, "too_few"), "no-value": _get(row, "value") is None, "before": before}
    names = " ".join(["figure-number", *(name for name, holds in states.items() if holds)])
    shown = format_html('<a href="{}">{}</a>', link, number) if link else number
    drawn = NOTHING if before else bar(row)
    return format_html('<span class="{}">{}{}{}</span>', names, shown, drawn, about)


def change(row: Any, earlier: Any, *, link: str = "", earlier_link: str = "") -> SafeString:
    """22/37 → 32/41."""
    return format_html("{} → {}", figure(earlier, link=earlier_link, before=True), figure(row, link=link))


def fraction(row: Any) -> SafeString:
    share = _get(row, "value")
    number = format_html('<span class="fraction">{}/{}</span>', _get(row, "numerator"), _get(row, "denominator"))
    if share is None:
        return number
    return format_html('{}<span class="percent">{}</span>', number, percent(share))


def percent(share: float) -> str:
    return _("%(number)s %%") % {"number": formats.number_format(round(HUNDRED * share, 1), 1)}


def single(row: Any, unit: str) -> SafeString:
    """A value that is no share, such as a number of months."""
    value = _get(row, "value")
    if value is None:
        return format_html('<span class="fraction"><span aria-hidden="true">–</span><span class="visually-hidden">'
                           "{}</span></span>", _("no value"))  # fmt: skip
    number = formats.number_format(round(value, 1), 0 if float(value).is_integer() else 1)
    return format_html('<span class="fraction">{}</span><span class="percent">{}</span>', number, unit)


def bar(row: Any) -> SafeString:
    """The share within its interval, from 0 to 100; beyond the end, hollow, what the figure leaves out."""
    share, low, high = (_get(row, name) for name in ("value", "low", "high"))
    if share is None or low is None or high is None or _get(row, "denominator") is None:
        return NOTHING
    left_out = (_get(row, "unknown") or 0) + (_get(row, "no_report") or 0)
    counted = _get(row, "denominator")
    whole = HUNDRED * counted / (counted + left_out)
    parts = [_rectangle("track", 0, whole, 2.2, 1.6), _rectangle("interval", whole * low, whole * (high - low), 2, 2)]
    if left_out:
        parts.append(_rectangle("left-out", whole + 0.5, HUNDRED - whole - 1, 2.2, 1.6))
    parts.append(_rectangle("value", max(0, whole * share - 0.6), 1.2, 0, 6))
    said = _("95 %% interval from %(low)s to %(high)s") % {"low": percent(low), "high": percent(high)}
    return format_html(
        '<svg class="figure-bar" viewBox="0 0 100 6" preserveAspectRatio="none" role="img" aria-label="{}">{}</svg>',
        said,
        mark_safe("".join(parts)),  # noqa: S308 - rectangles of our own numbers
    )


def notes(row: Any) -> SafeString:
    """What a reader must know before reading the figure."""
    found = []
    unknown, silent = _get(row, "unknown") or 0, _get(row, "no_report") or 0
    if unknown:
        found.append(ngettext("%(count)s unknown", "%(count)s unknown", unknown) % {"count": unknown})
    if silent:
        found.append(ngettext("%(count)s without a report", "%(count)s without a report", silent) % {"count": silent})
    if _get(row, "too_few") and _get(row, "denominator"):
        found.append(_("too few to tell"))
    if _get(row, "open"):
        found.append(_("so far"))
    return format_html('<span class="figure-about">{}</span>', " · ".join(found)) if found else NOTHING


def _rectangle(name: str, x: float, width: float, y: float, height: float) -> str:
    """A page has a thousand of them: nothing in them needs to be escaped."""
    wide = max(width, LEAST_WIDTH)
    return f'<rect class="{name}" x="{x:.1f}" y="{y}" width="{wide:.1f}" height="{height}"/>'


def _get(row: Any, name: str) -> Any:
    return row.get(name) if isinstance(row, dict) else getattr(row, name, None)

"""One indicator over the conferences: the share, its interval, the fraction beside it, disruptions behind."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from comity.desk.charts.chart import Chart, Spec, Table, described, values
from comity.desk.charts.inks import SHEET, ink
from comity.desk.charts.span import Band, at, bands, ends, names_height, span_of, time_axis

HEIGHT = 190
DASHES = ([1000, 0], [6, 3], [2, 2], [8, 3, 2, 3], [4, 4], [1, 3], [10, 4])


@dataclass(frozen=True, slots=True)
class Point:
    """The figure at one conference. Shares from 0 to 1; None where there is no value."""

    conference: str
    date: str
    numerator: int | None
    denominator: int | None
    value: float | None
    low: float | None = None
    high: float | None = None
    is_open: bool = False
    too_few: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """An indicator in one view. `ink` is that of the side whose word it is, None where it is nobody's alone."""

    name: str
    points: tuple[Point, ...]
    ink: int | None = None


def rates(
    *,
    title: str,
    lines: Sequence[Line],
    disruptions: Sequence[Band],
    today: dt.date,
    language: str,
    unit: str = "share",
) -> Chart:
    """Shares (`unit` "share") stand between 0 and 100 %; other units take the scale that they need."""
    rows = [row for number, line in enumerate(lines) for row in _rows(line, number, unit)]
    above = names_height(disruptions)
    dates = [point.date for line in lines for point in line.points if point.value is not None]
    span = span_of(dates, disruptions=disruptions, today=today)
    scale: Spec = {"domain": [0, 1] if unit == "share" else [0, _top(rows)], "nice": unit != "share"}
    scale["range"] = [{"expr": "height"}, above]
    y: Spec = {
        "field": "value", "type": "quantitative", "scale": scale,
        "axis": {"format": "%" if unit == "share" else ".1~f", "tickCount": 4, "title": None, "domain": False},
    }  # fmt: skip
    layer: list[Spec] = [
        ends(span, y={**y, "field": "y"}),
        *bands(disruptions, span=span, today=today),
        *_drawn(rows, lines, y=y),
    ]
    spec = described(language=language, height=HEIGHT + above, parts={"layer": layer})
    return Chart(
        caption=title,
        alternative=_("%(title)s over the conferences. The table has the same figures.") % {"title": title},
        spec=spec,
        table=_table(lines, unit),
    )


def _drawn(rows: list[dict[str, object]], lines: Sequence[Line], *, y: Spec) -> list[Spec]:
    """Each line with the interval, the point and the fraction of each conference; nothing where there is no figure."""
    if not rows:
        return []
    x = time_axis(field="x")
    color = {"field": "ink", "type": "nominal", "scale": None, "legend": None}
    layer: list[Spec] = [
        {
            "mark": {"type": "rule", "strokeWidth": 5, "opacity": 0.28},
            "encoding": {"x": x, "y": {**y, "field": "low"}, "y2": {"field": "high"}, "color": color},
        },
        {
            "mark": {"type": "line", "strokeWidth": 1.6},
            "encoding": {
                "x": x, "y": y, "color": color, "detail": {"field": "line"},
                "strokeDash": {"field": "dash", "type": "nominal", "legend": None,
                               "scale": {"domain": list(range(len(DASHES))), "range": list(DASHES)}},
            },
        },
        {
            "mark": {"type": "point", "size": 70, "strokeWidth": 2, "opacity": 1},
            "encoding": {
                "x": x, "y": y, "stroke": color,
                "fill": {"field": "fill", "type": "nominal", "scale": None, "legend": None},
                "tooltip": {"field": "said"},
            },
        },
        {
            "mark": {"type": "text", "align": "left", "dx": 7, "dy": -8, "fontSize": 11},
            "encoding": {"x": x, "y": y, "text": {"field": "figure"}, "color": color},
        },
        *_names(lines, x=x, y=y, color=color),
    ]  # fmt: skip
    return [{"data": values(rows), "layer": layer}]


def _top(rows: Sequence[Mapping[str, Any]]) -> float:
    """Up to where a scale must reach that does not end at 100 %."""
    return max((float(row["high"]) for row in rows), default=0.0) or 1.0


def _rows(line: Line, number: int, unit: str) -> list[dict[str, object]]:
    shown = [point for point in line.points if point.value is not None]
    return [
        {
            "x": at(point.date),
            "line": line.name,
            "value": point.value,
            "low": point.value if point.low is None else point.low,
            "high": point.value if point.high is None else point.high,
            "figure": figure(point, unit),
            "said": f"{point.conference} · {line.name} · {in_words(point, unit)}",
            "ink": ink(line.ink),
            # What is still open, or too few to read, is hollow.
            "fill": SHEET if point.is_open or point.too_few else ink(line.ink),
            "dash": number % len(DASHES),
            "last": point is shown[-1],
        }
        for point in shown
    ]


def _names(lines: Sequence[Line], *, x: Spec, y: Spec, color: Spec) -> list[Spec]:
    """Several lines are named at their ends."""
    if len(lines) < len(("one", "another")):
        return []
    mark = {"type": "text", "align": "left", "dx": 7, "dy": 6, "fontWeight": 600}
    encoding = {"x": x, "y": y, "text": {"field": "line"}, "color": color}
    return [{"transform": [{"filter": "datum.last"}], "mark": mark, "encoding": encoding}]


def figure(point: Point, unit: str) -> str:
    if point.numerator is not None and point.denominator is not None:
        return f"{point.numerator}/{point.denominator}"
    return "" if point.value is None else number(point.value, unit)


def number(value: float, unit: str) -> str:
    return f"{100 * value:.1f} %" if unit == "share" else f"{value:.1f}".removesuffix(".0")


def in_words(point: Point, unit: str) -> str:
    """24/51, 47.1 %, 34.1–60.5 %, so far."""
    if point.value is None:
        return figure(point, unit) or "–"
    parts = [figure(point, unit)]
    if unit == "share":
        parts.append(number(point.value, unit))
    if point.low is not None and point.high is not None:
        parts.append(f"{number(point.low, unit).removesuffix(' %')}–{number(point.high, unit)}")
    if point.too_few:
        parts.append(_("too few to tell"))
    if point.is_open:
        parts.append(_("so far"))
    return ", ".join(dict.fromkeys(parts))


def _table(lines: Sequence[Line], unit: str) -> Table:
    conferences = list(dict.fromkeys(point.conference for line in lines for point in line.points))
    rows = tuple((line.name, *(_cell(line, conference, unit) for conference in conferences)) for line in lines)
    return Table(heads=("", *conferences), rows=rows)


def _cell(line: Line, conference: str, unit: str) -> str:
    found = [point for point in line.points if point.conference == conference]
    return in_words(found[0], unit) if found else "–"

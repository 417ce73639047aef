"""What every chart is: a description for Vega-Lite, a table of the same figures, and what it shows in a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from comity.desk.charts.inks import FAINT, HAIR, QUIET, TEXT

Spec = dict[str, Any]
SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json"
FONTS = "system-ui, -apple-system, Segoe UI, Roboto, Noto Sans, Helvetica Neue, Arial, sans-serif"
FONTS_OF = {
    "ko": f"Pretendard, Noto Sans KR, Noto Sans CJK KR, Apple SD Gothic Neo, Malgun Gothic, {FONTS}",
    "zh": f"Noto Sans SC, Noto Sans CJK SC, PingFang SC, Microsoft YaHei, {FONTS}",
}


@dataclass(frozen=True, slots=True)
class Table:
    """The figures of a chart in words and numbers; the first of each row is its head."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """`caption` names it, `alternative` says what it shows to those who do not see it."""

    caption: str
    alternative: str
    spec: Spec
    table: Table


def described(*, language: str, parts: Spec, height: int | None = None, cell: int | None = None) -> Spec:
    """`parts` as a whole description. With `cell` it is a row of small charts of that width, broken to fit the page."""
    size: Spec = {"width": "container"} if cell is None else {}
    return {
        "$schema": SCHEMA,
        "background": "transparent",
        "autosize": {"type": "fit-x" if cell is None else "pad", "contains": "padding"},
        **size,
        **({"height": height} if height is not None else {}),
        **({"usermeta": {"cell": cell}} if cell is not None else {}),
        "config": config(language),
        **parts,
    }


def config(language: str) -> Spec:
    return {
        "aria": False,
        "font": FONTS_OF.get(language, FONTS),
        "view": {"stroke": None},
        "axis": {
            "labelColor": QUIET, "titleColor": QUIET, "labelFontSize": 12, "titleFontSize": 12, "titleFontWeight": 400,
            "gridColor": HAIR, "domainColor": FAINT, "tickColor": FAINT,
        },
        "text": {"color": TEXT, "fontSize": 12},
        "title": {"color": TEXT, "fontSize": 13, "fontWeight": 600, "anchor": "start"},
        "header": {"labelColor": TEXT, "labelFontSize": 13, "labelFontWeight": 600, "labelAnchor": "start"},
        "legend": {"labelColor": TEXT, "labelFontSize": 12, "orient": "top", "title": None},
    }  # fmt: skip


def values(rows: list[dict[str, Any]]) -> Spec:
    return {"values": rows}

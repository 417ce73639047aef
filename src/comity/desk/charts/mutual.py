"""Mutual and one-sided plans of each conference: what several sides do is black, what one does has its ink."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from comity.desk.charts.chart import Chart, Spec, Table, described, values
from comity.desk.charts.inks import FAINT, SHEET, TEXT, ink

ROW = 34


@dataclass(frozen=True, slots=True)
class Shares:
    """The plans of one conference: done by several sides, by each side alone, and by nobody knows whom."""

    conference: str
    mutual: int
    alone: Mapping[str, int]
    unstated: int = 0

    @property
    def total(self) -> int:
        return self.mutual + sum(self.alone.values()) + self.unstated


def mutual_share(*, conferences: Sequence[Shares], sides: Mapping[str, tuple[str, int]], language: str) -> Chart:
    """`sides` gives each side's name and ink, in the order in which they are shown."""
    rows = [row for shares in conferences for row in _rows(shares, sides)]
    y: Spec = {
        "field": "conference", "type": "ordinal", "sort": [shares.conference for shares in conferences],
        "axis": {"title": None, "ticks": False, "domain": False},
    }  # fmt: skip
    x: Spec = {
        "field": "start", "type": "quantitative", "scale": {"domain": [0, 1]},
        "axis": {"format": "%", "values": [0, 0.25, 0.5, 0.75, 1], "title": None},
    }  # fmt: skip
    plain = {"type": "nominal", "scale": None, "legend": None}
    layer: list[Spec] = [
        {"mark": {"type": "bar", "height": 20},
         "encoding": {"y": y, "x": x, "x2": {"field": "end"}, "fill": {"field": "fill", **plain},
                      "stroke": {"field": "stroke", **plain}, "tooltip": {"field": "said"}}},
        {"transform": [{"filter": "datum.end - datum.start > 0.06"}],
         "mark": {"type": "text", "fontWeight": 600, "fontSize": 12},
         "encoding": {"y": y, "x": {**x, "field": "middle"}, "text": {"field": "count"},
                      "color": {"field": "letters", **plain}}},
    ]  # fmt: skip
    parts: Spec = {"data": values(rows), "layer": layer}
    heads = (_("Conference"), _("mutual"), *(name for name, _ink in sides.values()), _("unstated"), _("all"))
    return Chart(
        caption=_("Mutual plans and plans of one side"),
        alternative=_("How many plans of each conference several sides do, and how many one side alone."),
        spec=described(language=language, height=max(1, len(conferences)) * ROW, parts=parts),
        table=Table(
            heads=heads,
            rows=tuple(
                (
                    shares.conference,
                    str(shares.mutual),
                    *(str(shares.alone.get(side, 0)) for side in sides),
                    str(shares.unstated),
                    str(shares.total),
                )
                for shares in conferences
            ),
        ),
    )


def _rows(shares: Shares, sides: Mapping[str, tuple[str, int]]) -> list[dict[str, object]]:
    parts = [(_("mutual"), shares.mutual, TEXT, SHEET)]
    parts += [(name, shares.alone.get(side, 0), ink(number), SHEET) for side, (name, number) in sides.items()]
    parts.append((_("unstated"), shares.unstated, SHEET, TEXT))
    found: list[dict[str, object]] = []
    start = 0
    for name, count, fill, letters in parts:
        if count:
            found.append(
                {
                    "conference": shares.conference,
                    "count": count,
                    "start": start / shares.total,
                    "end": (start + count) / shares.total,
                    "middle": (start + count / 2) / shares.total,
                    "fill": fill,
                    "stroke": FAINT if fill == SHEET else fill,
                    "letters": letters,
                    "said": f"{shares.conference} · {name} · {count}/{shares.total}",
                }
            )
        start += count
    return found

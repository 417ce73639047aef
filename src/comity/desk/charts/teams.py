"""Teams side by side: a small chart for each team, all on one scale."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from comity.desk.charts.chart import Chart, Spec, Table, described, values
from comity.desk.charts.inks import FAINT, SHEET, TEXT
from comity.desk.charts.rates import Point, figure, in_words

CELL = 190
ROW = 26
APART = "▲"


@dataclass(frozen=True, slots=True)
class TeamShare:
    """A team's figures over the conferences; `apart`: it stands apart from the others."""

    name: str
    points: tuple[Point, ...]
    apart: bool = False


def teams_small_multiples(*, title: str, teams: Sequence[TeamShare], language: str) -> Chart:
    """Each team's share at each conference with its interval; whoever stands apart is marked in its name."""
    rows = [row for place, team in enumerate(teams) for row in _rows(team, place)]
    conferences = list(dict.fromkeys(point.conference for team in teams for point in team.points))
    y: Spec = {
        "field": "conference", "type": "ordinal", "sort": conferences,
        "axis": {"title": None, "ticks": False, "domain": False},
    }  # fmt: skip
    x: Spec = {
        "field": "value", "type": "quantitative", "scale": {"domain": [0, 1]},
        "axis": {"format": "%", "values": [0, 0.5, 1], "title": None},
    }  # fmt: skip
    layer: list[Spec] = [
        {"mark": {"type": "rule", "strokeWidth": 5, "color": FAINT, "opacity": 0.4},
         "encoding": {"y": y, "x": {**x, "field": "low"}, "x2": {"field": "high"}}},
        {"mark": {"type": "point", "size": 60, "stroke": TEXT, "strokeWidth": 1.6, "opacity": 1},
         "encoding": {"y": y, "x": x, "fill": {"field": "fill", "type": "nominal", "scale": None, "legend": None},
                      "tooltip": {"field": "said"}}},
        {"mark": {"type": "text", "dy": -10, "fontSize": 11},
         "encoding": {"y": y, "x": x, "text": {"field": "figure"}}},
    ]  # fmt: skip
    parts: Spec = {
        "data": values(rows),
        "facet": {"field": "team", "type": "nominal", "sort": [_name(team) for team in teams], "title": None},
        "columns": 1,
        "spec": {"width": CELL, "height": max(1, len(conferences)) * ROW + 14, "layer": layer},
    }
    return Chart(
        caption=title,
        alternative=_("%(title)s of each team at each conference. The table has the same figures.") % {"title": title},
        spec=described(language=language, parts=parts, cell=CELL + 100),
        table=Table(
            heads=(_("Team"), *conferences),
            rows=tuple((_name(team), *(_cell(team, conference) for conference in conferences)) for team in teams),
        ),
    )


def _rows(team: TeamShare, place: int) -> list[dict[str, object]]:
    return [
        {
            "team": _name(team),
            "place": place,
            "conference": point.conference,
            "value": point.value,
            "low": point.value if point.low is None else point.low,
            "high": point.value if point.high is None else point.high,
            "figure": figure(point, "share"),
            "said": f"{team.name} · {point.conference} · {in_words(point, 'share')}",
            "fill": SHEET if point.is_open or point.too_few else TEXT,
        }
        for point in team.points
    ]


def _name(team: TeamShare) -> str:
    return f"{APART} {team.name}" if team.apart else team.name


def _cell(team: TeamShare, conference: str) -> str:
    found = [point for point in team.points if point.conference == conference]
    return in_words(found[0], "share") if found else "–"

"""Where the sides lie. Land only, no borders: borders are disputed."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from comity.desk.charts.chart import Chart, Spec, Table, described, values
from comity.desk.charts.inks import FAINT, SHEET, WASH, ink

HEIGHT = 340
LEAST_SPAN = 24.0
MOST_SPAN = 300.0
WIDEST = 5
"""On the widest page the map is four times as wide as high; a quarter more leaves room at its edges."""
FURTHEST_NORTH = 78.0


@dataclass(frozen=True, slots=True)
class Pin:
    """A side on the map, degrees north and east."""

    name: str
    letters: str
    north: float
    east: float
    ink: int


def map_of_sides(*, pins: Sequence[Pin], land: str, language: str) -> Chart:
    """`land` is the address of the land's outlines (TopoJSON, object "land")."""
    north, east, span = _window(pins)
    projection: Spec = {
        "type": "mercator",
        "rotate": [-east, 0, 0],
        "center": [0, north],
        "scale": {"expr": f"max(width, 1) / {math.radians(span):.4f}"},
        "translate": {"expr": "[width / 2, height / 2]"},
    }
    rows = [
        {"name": pin.name, "letters": pin.letters, "north": pin.north, "east": pin.east, "ink": ink(pin.ink)}
        for pin in pins
    ]
    place: Spec = {
        "longitude": {"field": "east", "type": "quantitative"},
        "latitude": {"field": "north", "type": "quantitative"},
    }
    color = {"field": "ink", "type": "nominal", "scale": None, "legend": None}
    layer: list[Spec] = [
        {
            "data": {"url": land, "format": {"type": "topojson", "feature": "land"}},
            "mark": {"type": "geoshape", "fill": WASH, "stroke": FAINT, "strokeWidth": 0.5, "clip": True},
        },
        {"data": values(rows), "mark": {"type": "square", "size": 420, "opacity": 1, "clip": True},
         "encoding": {**place, "color": color}},
        {"data": values(rows), "mark": {"type": "text", "color": SHEET, "fontWeight": 600, "clip": True},
         "encoding": {**place, "text": {"field": "letters"}}},
        {"data": values(rows), "mark": {"type": "text", "align": "left", "dx": 14, "fontWeight": 600, "clip": True},
         "encoding": {**place, "text": {"field": "name"}, "color": color}},
    ]  # fmt: skip
    return Chart(
        caption=_("Where the sides lie"),
        alternative=_("The sides on a map without borders. The table has their places."),
        spec=described(language=language, height=HEIGHT, parts={"projection": projection, "layer": layer}),
        table=Table(
            heads=(_("Side"), _("Latitude"), _("Longitude")),
            rows=tuple((pin.name, f"{pin.north:.2f}°", f"{pin.east:.2f}°") for pin in pins),
        ),
    )


def _window(pins: Sequence[Pin]) -> tuple[float, float, float]:
    """The middle of the pins and how many degrees wide the map is; across the date line where that is nearer."""
    if not pins:
        return 20.0, 0.0, MOST_SPAN
    easts = [pin.east for pin in pins]
    if max(easts) - min(easts) > 180:  # noqa: PLR2004 - half the earth
        easts = [east % 360 for east in easts]
    norths = [min(max(pin.north, -FURTHEST_NORTH), FURTHEST_NORTH) for pin in pins]
    heights = [_height(north) for north in norths]
    span = max((max(easts) - min(easts)) * 2, (max(heights) - min(heights)) * WIDEST, LEAST_SPAN)
    return _north((max(heights) + min(heights)) / 2), (max(easts) + min(easts)) / 2, min(span, MOST_SPAN)


def _height(north: float) -> float:
    """How high a latitude stands on a Mercator map, in degrees of longitude."""
    return math.degrees(math.asinh(math.tan(math.radians(north))))


def _north(height: float) -> float:
    return math.degrees(math.atan(math.sinh(math.radians(height))))

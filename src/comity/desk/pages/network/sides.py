"""The sides as rows, as a matrix and as pins on a map."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from comity.desk.charts.map import Pin
from comity.desk.pages.showing.reader import Reader
from comity.desk.reading.conferences import text_of
from comity.desk.reading.pairs import Pairs

MILLIONTHS = 1_000_000


@dataclass(frozen=True, slots=True)
class SideRow:
    """`does` counts the plans that it does, `alone` those that it does alone."""

    side: str
    kind: str
    country: str
    since: str
    until: str
    status: str
    does: int
    alone: int


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """The plans that one side does with each other one; on the diagonal (`own`) those that it does alone."""

    side: str
    counts: tuple[tuple[int, bool], ...]


def side_rows(reader: Reader, pairs: Pairs) -> list[SideRow]:
    def said(side: str, attribute: str) -> str:
        return text_of(reader.ours.value(f"side/{side}", attribute))

    return [
        SideRow(
            side, said(side, "kind"), said(side, "country"), said(side, "since"), said(side, "until"),
            said(side, "status"), pairs.does.get(side, 0), pairs.alone.get(side, 0),
        )
        for side in reader.faces
    ]  # fmt: skip


def matrix(reader: Reader, pairs: Pairs) -> list[MatrixRow]:
    sides = list(reader.faces)
    return [MatrixRow(one, tuple((pairs.of(one, other), one == other) for other in sides)) for one in sides]


def pins(reader: Reader) -> list[Pin]:
    """The sides of which somebody said where they lie."""
    found = []
    for side, face in reader.faces.items():
        place = reader.ours.value(f"side/{side}", "place")
        if isinstance(place, Mapping):
            north, east = (degrees(place.get(part)) for part in ("lat_e6", "lon_e6"))
            if north is not None and east is not None:
                found.append(Pin(face.name.text, face.letters, north, east, face.ink))
    return found


def degrees(millionths: object) -> float | None:
    return millionths / MILLIONTHS if isinstance(millionths, int) else None

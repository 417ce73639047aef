"""The sides as rows, as a matrix and as pins on a map."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

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
class Count:
    """How many plans it is, of whom in words, and the question by which the register shows just those."""

    count: int
    words: str
    query: str
    own: bool


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """The plans that one side does with each other one; on the diagonal those that it does alone."""

    side: str
    counts: tuple[Count, ...]


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


def matrix(reader: Reader, pairs: Pairs, *, at: int | None) -> list[MatrixRow]:
    """Of the conference `at`, or of all."""
    sides = list(reader.faces)
    return [MatrixRow(one, tuple(count_of(reader, pairs, (one, other), at=at) for other in sides)) for one in sides]


def count_of(reader: Reader, pairs: Pairs, sides: tuple[str, str], *, at: int | None) -> Count:
    own = sides[0] == sides[1]
    asked = {"alone": sides[0]} if own else {"together": ",".join(sides)}
    if at is not None:
        asked["conference"] = str(at)
    count, names = pairs.of(*sides), dict.fromkeys(reader.face(side).name.text for side in sides)
    return Count(count, f"{' · '.join(names)}: {count}", urlencode(asked, safe=","), own)


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

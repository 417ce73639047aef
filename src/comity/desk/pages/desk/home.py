"""One's committees: what waits in each, and where their sides lie."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.templatetags.static import static

from comity.desk.charts.chart import Chart
from comity.desk.charts.map import Pin, map_of_sides
from comity.desk.pages.showing.faces import INKS, TONGUES, badge_letters
from comity.desk.pages.showing.texts import Picked, picked
from comity.desk.people.models import User
from comity.desk.people.own import OwnCommittee, own_committees
from comity.desk.reading.committees import CommitteeLine, SideOf, read_committees

LAND = "vendor/world-atlas-2.0.2/land-110m.json"


@dataclass(frozen=True, slots=True)
class HomeRow:
    own: OwnCommittee
    line: CommitteeLine
    name: Picked
    sides: tuple[Picked, ...]

    @property
    def other(self) -> str:
        """The other side where there are two: whose word is waited for is then a list of the register."""
        others = [each.side for each in self.line.sides if each.side != self.line.us]
        return others[0] if len(others) == 1 else ""

    @property
    def waits(self) -> bool:
        return bool(self.line.ours or self.line.differences)


def home_rows(user: User, *, language: str) -> list[HomeRow]:
    """Those in which something waits for us first."""
    own = own_committees(user)
    lines = read_committees([each.committee for each in own])
    rows = [home_row(each, line, language=language) for each, line in zip(own, lines, strict=True)]
    return sorted(rows, key=lambda row: (-row.line.ours, -row.line.differences, row.line.key))


def home_row(own: OwnCommittee, line: CommitteeLine, *, language: str) -> HomeRow:
    sides = tuple(name_in(side, language) for side in line.sides)
    return HomeRow(own, line, picked(line.names, language) or Picked(line.key), sides)


def home_map(rows: Sequence[HomeRow], *, language: str) -> Chart | None:
    """Every side of every committee that lets itself be drawn; None where no place is known."""
    pins = pins_of((row for row in rows if row.own.shows_map), language=language)
    return map_of_sides(pins=pins, land=static(LAND), language=language) if pins else None


def pins_of(rows: Iterable[HomeRow], *, language: str) -> list[Pin]:
    """A city that sits in several committees is one pin; its letter is that of its own name, as everywhere."""
    found: dict[tuple[float, float], SideOf] = {}
    for row in rows:
        for side in row.line.sides:
            if side.north is not None and side.east is not None:
                found.setdefault((side.north, side.east), side)
    letters = badge_letters({side.side: native_text(side) for side in found.values()})
    return [
        Pin(name_in(side, language).text, letters[side.side], north, east, place % INKS)
        for place, ((north, east), side) in enumerate(found.items())
    ]


def name_in(side: SideOf, language: str) -> Picked:
    return picked(side.names, language) or Picked(side.side)


def native_text(side: SideOf) -> str:
    return name_in(side, TONGUES.get(side.country, "en")).text

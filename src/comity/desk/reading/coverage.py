"""Teams and conferences: where a memorandum between the responsible offices is there, expiring, expired or missing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from comity.desk.reading.conferences import text_of
from comity.desk.reading.instruments import EXPIRED, EXPIRING, IN_FORCE, SOON, parties_of, sides_of
from comity.desk.reading.missing import is_in_force
from comity.measure.of_record.conferences import Conference, conferences_of
from comity.measure.of_record.papers import instrument_rows
from comity.measure.of_record.people import team_rows
from comity.measure.of_record.source import Source
from comity.record import Record, View
from comity.record import view as read
from comity.record.dates import first_day, last_day

MISSING, UNKNOWN, NO_TEAM = "missing", "unknown", ""
COUNTED = frozenset({IN_FORCE, EXPIRING})
YEAR_ALONE = len("2018")
NEVER = dt.date.max
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Column:
    """A conference that was held on `day`; today is after the last of them and has no `conference`."""

    conference: str
    number: int
    day: dt.date

    @property
    def is_today(self) -> bool:
        return not self.conference


@dataclass(frozen=True, slots=True)
class Cell:
    """`state` is in_force, expiring, expired, unknown or missing; "" where the team was not there on that day.

    `paper` is the one that decides, `sides` those that it binds. Unknown: of some paper nobody said what it is, between
    whom, or from when it holds. Where none between the offices holds, `of_cities` is the team's memorandum that the
    cities themselves have, "" where they have none.
    """

    team: str
    column: Column
    state: str
    paper: str = ""
    sides: tuple[str, ...] = ()
    of_cities: str = ""

    @property
    def of_cities_key(self) -> str:
        return self.of_cities.partition("/")[2]

    @property
    def paper_key(self) -> str:
        return self.paper.partition("/")[2]


@dataclass(frozen=True, slots=True)
class Figure:
    """As team_memoranda of the measure counts; a team of which it is unknown leaves the denominator."""

    numerator: int
    denominator: int
    unknown: int

    @property
    def value(self) -> float | None:
        return self.numerator / self.denominator if self.denominator else None


@dataclass(frozen=True, slots=True)
class Coverage:
    """`figures` are those of the columns, in their order."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, tuple[Cell, ...]], ...]
    figures: tuple[Figure, ...]


def coverage_of(record: Record, *, view: str, us: str, today: dt.date) -> Coverage:
    """Every team (but the secretariat) at every held conference whose day is known, and today."""
    seen = read(record.as_of(today), view, us)
    source = Source(view=seen, committee="", today=today)
    columns = columns_of(conferences_of(source), today=today)
    papers = [(f"instrument/{row['instrument']}", row) for row in instrument_rows(source)]
    rows = tuple(
        (f"team/{row['team']}", tuple(cell_of(seen, row, column, papers) for column in columns))
        for row in team_rows(source)
        if row["kind"] == "team"
    )
    cells = [[row[1][place] for row in rows] for place in range(len(columns))]
    return Coverage(columns, rows, tuple(figure_of(each) for each in cells))


def columns_of(conferences: Iterable[Conference], *, today: dt.date) -> tuple[Column, ...]:
    """A year alone is too coarse to say what was in force: such a conference is left out, as the measure does."""
    held = [each for each in conferences if each.status == "held"]
    dated = [Column(each.subject, each.number, each.day) for each in held if each.day and is_day(each.date)]
    last = max((each.number for each in held), default=0)
    return (*dated, Column("", last, today))


def is_day(date: str | None) -> bool:
    return date is not None and len(date) > YEAR_ALONE


def cell_of(view: View, team: Row, column: Column, papers: Sequence[tuple[str, Row]]) -> Cell:
    name = f"team/{team['team']}"
    if not is_there(team, column.day):
        return Cell(name, column, NO_TEAM)
    own_papers = [(paper, row) for paper, row in papers if row["team"] == team["team"]]
    own = [(paper, row, binds(row, column)) for paper, row in own_papers]
    there = [(end_of(row), paper) for paper, row, truth in own if truth]
    over = [(end_of(row), paper) for paper, row, truth in own if truth is False and has_ended(row, column)]
    unsure = [paper for paper, _row, truth in own if truth is None]
    if there:
        end, paper = max(there)
        return with_paper(view, name, column, EXPIRING if end <= column.day + SOON else IN_FORCE, paper)
    if unsure:
        return with_paper(view, name, column, UNKNOWN, unsure[-1])
    missing = with_paper(view, name, column, EXPIRED, max(over)[1]) if over else Cell(name, column, MISSING)
    return replace(missing, of_cities=of_cities(own_papers, column))


def with_paper(view: View, team: str, column: Column, state: str, paper: str) -> Cell:
    return Cell(team, column, state, paper, sides_of(view, parties_of(view, paper)))


def is_there(team: Row, day: dt.date) -> bool:
    since, until = team["since"], team["until"]
    return (not since or first_day(since) <= day) and (not until or last_day(until) >= day)


def binds(row: Row, column: Column) -> bool | None:
    """A memorandum between offices that was there and in force on that day; None where that is unknown."""
    is_memorandum = None if row["kind"] is None else row["kind"] == "memorandum"
    lasts = end_of(row) >= column.day
    return all_of(is_memorandum, row["between_offices"], was_there(row, column), has_begun(row, column), lasts)


def of_cities(papers: Sequence[tuple[str, Row]], column: Column) -> str:
    """Of these papers the memorandum in force on that day that is not between offices: the one that ends last."""
    there = [(end_of(row), paper) for paper, row in papers if row["between_offices"] is False and holds(row, column)]
    return max(there)[1] if there else ""


def holds(row: Row, column: Column) -> bool:
    told = (row["kind"] == "memorandum", was_there(row, column), has_begun(row, column), end_of(row) >= column.day)
    return all_of(*told) is True


def has_ended(row: Row, column: Column) -> bool:
    """It would bind, had it not ended before."""
    told = (row["kind"] == "memorandum", row["between_offices"], was_there(row, column), has_begun(row, column))
    return all_of(*told) is True and end_of(row) < column.day


def was_there(row: Row, column: Column) -> bool | None:
    """By the number of its conference, else by the day of its signature; today the other way round."""
    at, signed = at_conference(row, column), by_day(row["signed"], column)
    first, second = (signed, at) if column.is_today else (at, signed)
    return first if first is not None else second


def has_begun(row: Row, column: Column) -> bool | None:
    if row["in_force"]:
        return first_day(row["in_force"]) <= column.day
    signed = by_day(row["signed"], column)
    return signed if signed is not None else at_conference(row, column)


def at_conference(row: Row, column: Column) -> bool | None:
    return None if row["conference"] is None else row["conference"] <= column.number


def by_day(date: str | None, column: Column) -> bool | None:
    return last_day(date) <= column.day if date else None


def end_of(row: Row) -> dt.date:
    return last_day(row["expires"]) if row["expires"] else NEVER


def all_of(*truths: bool | None) -> bool | None:
    """False where one is; else unknown where one is; else true."""
    if any(each is False for each in truths):
        return False
    return None if None in truths else True


def figure_of(cells: Sequence[Cell]) -> Figure:
    there = [cell for cell in cells if cell.state != NO_TEAM]
    unknown = sum(cell.state == UNKNOWN for cell in there)
    return Figure(sum(cell.state in COUNTED for cell in there), len(there) - unknown, unknown)


def offices_of(view: View, team: str, *, today: dt.date) -> tuple[str, ...]:
    """The offices of a team on that day, in the order of their sides: the parties of a memorandum of that team."""
    own = [
        office
        for office in view.record.subjects("office")
        if view.value(office, "team") == team and is_in_force(view, office, today)
    ]
    rank = {side: place for place, side in enumerate(view.record.sides)}
    return tuple(sorted(own, key=lambda office: (rank.get(text_of(view.value(office, "side")), len(rank)), office)))

"""Teams side by side, and which of them stands apart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from comity.desk.pages.institutionalization.lines import Scene
from comity.desk.pages.institutionalization.tongues import said
from comity.desk.pages.showing.naming import address
from comity.measure.apart import Apart
from comity.measure.assessment import Assessment, TeamsApart
from comity.measure.profile import Profile
from comity.measure.rows import Row

COMPARED = (
    "promotion_rate",
    "implementation_rate",
    "mutual_promotion_rate",
    "mutual_share",
    "retention_rate",
    "follow_up",
    "precision",
)


@dataclass(frozen=True, slots=True)
class TeamCell:
    """A team's rate at one conference. `apart`: "above" or "below" the other teams where it stands apart."""

    column: str
    row: Row | None
    address: str
    apart: str


@dataclass(frozen=True, slots=True)
class TeamRow:
    """A team at one conference; `head` "" where all are taken together."""

    conference: int | None
    head: str
    cells: tuple[TeamCell, ...]


@dataclass(frozen=True, slots=True)
class TeamGroup:
    team: str
    name: str
    address: str
    rows: tuple[TeamRow, ...]


@dataclass(frozen=True, slots=True)
class TeamsTable:
    columns: tuple[tuple[str, str], ...]
    groups: tuple[TeamGroup, ...]
    words: tuple[tuple[str, tuple[str, ...]], ...]
    """What stands apart in words: of all conferences together (head ""), then of each."""


def teams_table(assessment: Assessment, *, scene: Scene) -> TeamsTable:
    """A row for each team and conference that has any value, a column for each rate that any team has."""
    rows = {
        party.key: rates_of(profile) for party, profile in zip(assessment.team_names, assessment.teams, strict=True)
    }
    there = [name for name in COMPARED if any(valued(found, name) for found in rows.values())]
    columns = {name: scene.name_of(name) for name in there}
    apart = {each.conference: each for each in assessment.apart}
    groups = [
        TeamGroup(
            party.key,
            said(party.names, scene.language),
            address("team", scene.committee, party.key) or "",
            tuple(rows_of(party.key, rows[party.key], columns, scene=scene, apart=apart)),
        )
        for party in assessment.team_names
    ]
    return TeamsTable(
        columns=tuple(columns.items()),
        groups=tuple(group for group in groups if group.rows),
        words=tuple(
            ("" if each.conference is None else scene.heads.get(each.conference, ""), tuple(said(one, scene.language)
             for one in each.words))
            for each in assessment.apart
        ),
    )  # fmt: skip


Rates = Mapping[tuple[str, int], Row]


def rates_of(profile: Profile) -> Rates:
    """The default variant of each rate that is compared, by indicator and conference."""
    return {
        (series.indicator, row.conference): row
        for aspect in profile.aspects
        for series in aspect.series
        if series.default and series.indicator in COMPARED
        for row in series.rows
        if row.conference is not None
    }


def valued(rates: Rates, indicator: str) -> bool:
    return any(name == indicator and row.value is not None for (name, _), row in rates.items())


def rows_of(
    team: str,
    rates: Rates,
    columns: Mapping[str, str],
    *,
    scene: Scene,
    apart: Mapping[int | None, TeamsApart],
) -> Iterator[TeamRow]:
    numbers = sorted({number for _, number in rates})
    for number in numbers:
        cells = tuple(
            cell_of(name, rates.get((name, number)), team, scene, column=column, apart=apart.get(number))
            for name, column in columns.items()
        )
        if any(cell.row is not None and cell.row.value is not None for cell in cells):
            yield TeamRow(number, scene.heads.get(number, str(number)), cells)
    if len(numbers) > 1 and None in apart:
        pooled = tuple(pooled_cell(name, team, column=column, apart=apart[None]) for name, column in columns.items())
        if any(cell.row is not None for cell in pooled):
            yield TeamRow(None, "", pooled)


def cell_of(
    indicator: str, row: Row | None, team: str, scene: Scene, *, column: str, apart: TeamsApart | None
) -> TeamCell:
    if row is None:
        return TeamCell(column, None, "", "")
    return TeamCell(column, row, scene.address(row), stands(compared(apart, team, indicator)))


def pooled_cell(indicator: str, team: str, *, column: str, apart: TeamsApart) -> TeamCell:
    """All conferences together, as the comparison of the teams counts them; there is no single list of plans."""
    found = compared(apart, team, indicator)
    if found is None:
        return TeamCell(column, None, "", "")
    share = found.numerator / found.denominator if found.denominator else None
    row = Row(
        committee=found.committee, conference=None, team=team, view=found.view, indicator=indicator,
        variant=found.variant, numerator=found.numerator, denominator=found.denominator, value=share,
    )  # fmt: skip
    return TeamCell(column, row, "", stands(found))


def compared(apart: TeamsApart | None, team: str, indicator: str) -> Apart | None:
    comparisons = apart.comparisons if apart else ()
    return next((each for each in comparisons if (each.team, each.indicator) == (team, indicator)), None)


def stands(found: Apart | None) -> str:
    if found is None or not found.stands_apart:
        return ""
    return "above" if (found.points or 0) > 0 else "below"

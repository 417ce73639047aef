"""Teams side by side, and which of them stands apart."""

from __future__ import annotations

from collections.abc import Iterator

from rich import box
from rich.cells import cell_len
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from comity.cli.show.figure import figure, uncertain
from comity.cli.show.heads import Heads
from comity.cli.show.labels import label, of
from comity.cli.show.lines import bullet
from comity.measure.assessment import Assessment
from comity.measure.catalogue import indicator
from comity.measure.profile import Profile, Series
from comity.measure.rows import Row
from comity.measure.words import language as language_of

COMPARED = (
    "promotion_rate",
    "implementation_rate",
    "mutual_promotion_rate",
    "mutual_share",
    "retention_rate",
    "follow_up",
)

WIDEST = 20
"""Cells of a column of the table of teams."""


def teams(assessment: Assessment, *, heads: Heads, language: str, details: bool) -> Iterator[RenderableType]:
    yield table_of(assessment, heads=heads, language=language, details=details)
    for group in assessment.apart:
        if group.conference is not None and not details:
            continue
        for words in group.words:
            at = "" if group.conference is None else heads.get(group.conference, str(group.conference))
            yield bullet((at and at + label("colon", language)) + of(words, language))


def table_of(assessment: Assessment, *, heads: Heads, language: str, details: bool) -> RenderableType:
    """A row for each team and conference, a column for each rate; without `details` only what has a value."""
    series_of = {
        of(party.names, language): compared(profile)
        for party, profile in zip(assessment.team_names, assessment.teams, strict=True)
    }
    columns = [name for name in COMPARED if any(valued(series.get(name)) for series in series_of.values())]
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column(label("team", language))
    table.add_column(label("no", language))
    for name in columns:
        heading = of(indicator(name).names, language)
        table.add_column(heading, overflow="fold", min_width=widest_word(heading), max_width=WIDEST)
    for team, series in series_of.items():
        for at in conferences_of(series):
            rows = [row_at(series.get(name), at) for name in columns]
            if details or any(row is not None and row.value is not None for row in rows):
                table.add_row(team, heads.get(at, str(at)), *(cell(row, language, details=details) for row in rows))
        table.add_section()
    return table


def widest_word(heading: str) -> int:
    """So that no word of a heading is broken."""
    return min(WIDEST, max(cell_len(word) for word in heading.split()))


def valued(series: Series | None) -> bool:
    return series is not None and any(row.value is not None for row in series.rows)


def compared(profile: Profile) -> dict[str, Series]:
    return {
        series.indicator: series
        for aspect in profile.aspects
        for series in aspect.series
        if series.default and series.indicator in COMPARED
    }


def conferences_of(series: dict[str, Series]) -> list[int]:
    return sorted({row.conference for each in series.values() for row in each.rows if row.conference is not None})


def row_at(series: Series | None, conference: int) -> Row | None:
    return next((row for row in series.rows if row.conference == conference), None) if series else None


def cell(row: Row | None, language: str, *, details: bool) -> Text:
    if row is None:
        return Text("")
    tongue = language_of(language)
    return figure(row, unit="share", tongue=tongue) if details else uncertain(row, tongue=tongue)

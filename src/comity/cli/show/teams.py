"""Teams side by side, and which of them stands apart."""

from __future__ import annotations

from collections.abc import Iterator

from rich import box
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from comity.cli.show.figure import figure
from comity.cli.show.labels import label, of
from comity.measure.assessment import Assessment
from comity.measure.catalogue import indicator
from comity.measure.profile import Profile, Series
from comity.measure.words import language as language_of

COMPARED = (
    "promotion_rate",
    "implementation_rate",
    "mutual_promotion_rate",
    "mutual_share",
    "retention_rate",
    "follow_up",
)


def teams(assessment: Assessment, *, language: str) -> Iterator[RenderableType]:
    yield table_of(assessment, language=language)
    for group in assessment.apart:
        for words in group.words:
            at = "" if group.conference is None else f"{language_of(language).conference(group.conference)}: "
            yield Text(f"• {at}{of(words, language)}")


def table_of(assessment: Assessment, *, language: str) -> RenderableType:
    """A row for each team and conference, a column for each rate."""
    tongue = language_of(language)
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column(label("team", language))
    table.add_column(label("no", language))
    for name in COMPARED:
        table.add_column(of(indicator(name).names, language), overflow="fold", max_width=20)
    for party, profile in zip(assessment.team_names, assessment.teams, strict=True):
        series = compared(profile)
        for at in conferences_of(series):
            cells = [cell(series.get(name), at, language=language) for name in COMPARED]
            table.add_row(of(party.names, language), tongue.conference(at), *cells)
        table.add_section()
    return table


def compared(profile: Profile) -> dict[str, Series]:
    return {
        series.indicator: series
        for aspect in profile.aspects
        for series in aspect.series
        if series.default and series.indicator in COMPARED
    }


def conferences_of(series: dict[str, Series]) -> list[int]:
    return sorted({row.conference for each in series.values() for row in each.rows if row.conference is not None})


def cell(series: Series | None, conference: int, *, language: str) -> Text:
    row = next((row for row in series.rows if row.conference == conference), None) if series else None
    return figure(row, unit="share", tongue=language_of(language)) if row else Text("")

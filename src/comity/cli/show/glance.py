"""The assessment at a glance: each aspect's main figures, on a line of its own."""

from __future__ import annotations

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from comity.cli.show.figure import number
from comity.cli.show.labels import label, of
from comity.cli.show.lines import Parts
from comity.measure.assessment import Assessment
from comity.measure.catalogue import indicator
from comity.measure.profile import AspectProfile, Series
from comity.measure.rows import Row
from comity.measure.words import Language
from comity.measure.words import language as language_of

MAIN = (
    "conference_continuity", "teams", "head_rank",
    "promotion_rate", "implementation_rate",
    "mutual_promotion_rate", "retention_rate",
)  # fmt: skip
RUNNING = frozenset({"conference_continuity"})
"""Totals that run on, so that the last one says it all."""
STEPS = 3
ARROW = " → "


def glance(assessment: Assessment, *, language: str) -> RenderableType:
    tongue = language_of(language)
    table = Table.grid(padding=(0, 2, 0, 0))
    for aspect in assessment.profile.aspects:
        told = main_figures(aspect, tongue=tongue) or (label("no_figures", language),)
        table.add_row(Text(of(aspect.names, language), style="bold"), Parts(told))
    return table


def main_figures(aspect: AspectProfile, *, tongue: Language) -> tuple[str, ...]:
    """What has a value, each over the conferences that are closed: "Promotion rate 24/51 → 40/58 (risen)"."""
    series = [each for each in aspect.series if each.default and each.indicator in MAIN]
    return tuple(part for each in series if (part := course(each, tongue=tongue)))


def course(series: Series, *, tongue: Language) -> str:
    closed = [row for row in series.rows if not row.open]
    rows = closed[-1:] if series.indicator in RUNNING else closed[-STEPS:]
    while rows and rows[0].value is None:
        rows = rows[1:]
    if not rows:
        return ""
    figures = ARROW.join(figure(row, unit=series.unit, tongue=tongue) for row in rows)
    name = of(indicator(series.indicator).names, tongue.code)
    judged = judgement(series, tongue=tongue) or caution(rows[-1], tongue=tongue)
    return f"{name} {tongue.bracket.format(figures, judged) if judged else figures}"


def figure(row: Row, *, unit: str, tongue: Language) -> str:
    if row.numerator is not None and row.denominator is not None:
        return f"{row.numerator}/{row.denominator}"
    return "–" if row.value is None else number(row.value, unit=unit, tongue=tongue)


def caution(last: Row, *, tongue: Language) -> str:
    """What a reader must know of a rate of which no finding says it."""
    if last.value is None:
        return tongue.names["finding.no_value"]
    return label("too_few", tongue.code) if last.too_few and last.indicator not in RUNNING else ""


def judgement(series: Series, *, tongue: Language) -> str:
    """What became of a rate at its latest closed step; counts and ranks speak for themselves."""
    closed = [each for each in series.findings if not each.open and each.finding != "no_value"]
    if not closed or closed[-1].decided_by != "interval":
        return ""
    return tongue.names[f"finding.{closed[-1].finding}"]

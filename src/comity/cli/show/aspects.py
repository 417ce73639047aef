"""One aspect: its indicators over the conferences, and what became of each in words."""

from __future__ import annotations

from collections.abc import Iterator

from rich import box
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from comity.cli.show.figure import figure
from comity.cli.show.heads import Heads, head
from comity.cli.show.labels import label, of
from comity.cli.show.lines import bullet
from comity.measure.catalogue import indicator, variant
from comity.measure.findings import Finding
from comity.measure.profile import AspectProfile, Series
from comity.measure.words import language as language_of


def aspect(
    found: AspectProfile, *, heads: Heads, language: str, all_variants: bool, details: bool
) -> Iterator[RenderableType]:
    series = [each for each in found.series if (all_variants or each.default) and has_value(each)]
    if not series:
        yield Text(label("no_figures", language))
        return
    yield table_of(series, heads=heads, language=language)
    for each in series:
        for sentence in findings(each, language=language, details=details):
            yield bullet(sentence)
    if not details and (small := undecided(series, language=language)):
        yield bullet(small)


def has_value(series: Series) -> bool:
    """Whether any conference has a value, or at least plans that could have one."""
    return any(row.value is not None or row.denominator is not None for row in series.rows)


def table_of(series: list[Series], *, heads: Heads, language: str) -> RenderableType:
    tongue = language_of(language)
    numbers = sorted({row.conference for each in series for row in each.rows if row.conference is not None})
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column(label("indicator", language), overflow="fold", max_width=38)
    for number in numbers:
        table.add_column(heads.get(number) or head(number, date=None, tongue=tongue))
    for each in series:
        rows = {row.conference: row for row in each.rows}
        cells = [figure(rows[at], unit=each.unit, tongue=tongue) if at in rows else Text("") for at in numbers]
        table.add_row(name_of(each, language=language), *cells)
    return table


def name_of(series: Series, *, language: str) -> str:
    """The indicator, and which of its variants, unless that is the only one."""
    entry = indicator(series.indicator)
    name = of(entry.names, language)
    if len(entry.variants) == 1:
        return name
    narrowed = of(variant(series.indicator, series.variant).names, language)
    own = series.variant.partition(":")[2]
    if own:
        narrowed += label("colon", language) + own
    return language_of(language).bracket.format(name, narrowed)


def findings(series: Series, *, language: str, details: bool) -> Iterator[str]:
    """What rose, fell or, by its interval, held; in detail also what cannot be told, is open, or merely stayed.

    Steps without a value are told under what is not known.
    """
    for each in series.findings:
        if each.finding != "no_value" and (details or is_main(each)):
            yield of(each.words, language)


def is_main(finding: Finding) -> bool:
    if finding.open or finding.finding == "too_few":
        return False
    return finding.finding != "held" or finding.decided_by == "interval"


def undecided(series: list[Series], *, language: str) -> str:
    """The rates of which nobody can tell at their latest closed step whether they changed, in one line."""
    latest = {
        name_of(each, language=language): [finding for finding in each.findings if not finding.open][-1:]
        for each in series
    }
    names = [name for name, steps in latest.items() if steps and steps[0].finding == "too_few"]
    return label("undecided", language, names=label("list", language).join(names)) if names else ""

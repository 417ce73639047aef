"""One aspect: its indicators over the conferences, and what became of each in words."""

from __future__ import annotations

from collections.abc import Iterator

from rich import box
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from comity.cli.show.figure import figure
from comity.cli.show.labels import label, of
from comity.measure.catalogue import indicator, variant
from comity.measure.profile import AspectProfile, Series
from comity.measure.words import language as language_of


def aspect(found: AspectProfile, *, language: str, all_variants: bool) -> Iterator[RenderableType]:
    series = [each for each in found.series if all_variants or each.default]
    numbers = sorted({row.conference for each in series for row in each.rows if row.conference is not None})
    yield Text(of(found.words, language), style="italic" if language == "en" else "")
    yield table_of(series, numbers=numbers, language=language)
    for each in series:
        for sentence in findings(each, language=language):
            yield Text(f"• {sentence}")


def table_of(series: list[Series], *, numbers: list[int], language: str) -> RenderableType:
    tongue = language_of(language)
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column(label("indicator", language), overflow="fold", max_width=38)
    for number in numbers:
        table.add_column(tongue.conference(number))
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
    return f"{name} ({narrowed}: {own})" if own else f"{name} ({narrowed})"


def findings(series: Series, *, language: str) -> Iterator[str]:
    """What changed from one conference to the next; steps without a value are told under what is not known."""
    for each in series.findings:
        if each.finding != "no_value":
            yield of(each.words, language)

"""One value in a cell: the fraction is the figure, with its share, its interval and what was left out beneath."""

from __future__ import annotations

from rich.text import Text

from comity.cli.show.labels import label
from comity.measure.rows import Row
from comity.measure.words import Language


def figure(row: Row, *, unit: str, tongue: Language) -> Text:
    """The cell of `row`; `unit` is the unit of its variant in the catalogue."""
    if row.denominator is not None and row.numerator is not None:
        return share(row, tongue=tongue)
    if row.value is None:
        return Text("–", style="dim")
    return Text(number(row.value, unit=unit, tongue=tongue))


def number(value: float, *, unit: str, tongue: Language) -> str:
    if unit == "rank":
        return tongue.rank(value)
    return tongue.quantity(value, unit)


def share(row: Row, *, tongue: Language) -> Text:
    cell = uncertain(row, tongue=tongue)
    for note in notes(row, tongue=tongue):
        cell.append(f"\n{note}", style="not bold dim")
    return cell


def uncertain(row: Row, *, tongue: Language) -> Text:
    """The fraction with its interval beneath."""
    cell = fraction(row, tongue=tongue)
    if row.value is not None and row.low is not None and row.high is not None:
        cell.append(f"\n{interval(row.low, row.high)}", style="not bold dim")
    return cell


def fraction(row: Row, *, tongue: Language) -> Text:
    """Numerator and denominator with the share, dim where there are too few to read; a dash where there is no value."""
    if row.denominator is None:
        return Text("–", style="dim")
    cell = Text(f"{row.numerator}/{row.denominator}", style="bold" if not row.too_few else "dim")
    if row.value is not None:
        cell.append(f"  {tongue.percent(row.value)}", style="not bold")
    return cell


def interval(low: float, high: float) -> str:
    return f"[{100 * low:.0f}–{100 * high:.0f}]"


def notes(row: Row, *, tongue: Language) -> list[str]:
    """What a reader must know before reading the figure."""
    found = []
    if row.unknown:
        found.append(label("unknown", tongue.code, count=row.unknown))
    if row.no_report:
        found.append(label("silent", tongue.code, count=row.no_report))
    if row.too_few and row.denominator:
        found.append(label("too_few", tongue.code))
    if row.open:
        found.append(label("so_far", tongue.code))
    return found

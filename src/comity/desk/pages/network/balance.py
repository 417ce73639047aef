"""How evenly the sides give and take, from the measure's own figures."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from comity.desk.pages.institutionalization.lines import Cell, Scene, cell_of
from comity.measure.assessment import Assessment
from comity.measure.profile import Series

KINDS = ("hosting", "proposing", "doing_alone", "aid")
BALANCE = "balance"


@dataclass(frozen=True, slots=True)
class BalanceRow:
    """One kind of giving: each side's share of all that was done, and how even the shares are (1: all alike)."""

    kind: str
    shares: tuple[Cell | None, ...]
    evenness: Cell | None


def balance_rows(assessment: Assessment, *, scene: Scene, sides: Iterable[str]) -> tuple[BalanceRow, ...]:
    """The kinds of which anything is known, with a share for each side in the order given."""
    series = {
        each.variant: each
        for aspect in assessment.profile.aspects
        for each in aspect.series
        if each.indicator == BALANCE
    }
    order = list(sides)
    rows = [
        BalanceRow(
            kind,
            tuple(latest(series.get(f"{kind}:{side}"), scene=scene) for side in order),
            latest(series.get(kind), scene=scene),
        )
        for kind in KINDS
    ]
    return tuple(row for row in rows if any(row.shares))


def latest(series: Series | None, *, scene: Scene) -> Cell | None:
    """The last conference's: each of these figures counts everything up to it."""
    return cell_of(series.rows[-1], unit=series.unit, scene=scene) if series and series.rows else None

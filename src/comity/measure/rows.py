"""Figures: what the indicators come to, one row for each value, kept by column."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING

from comity.measure.statistics import TOO_FEW

if TYPE_CHECKING:
    import polars as pl


@dataclass(frozen=True, slots=True)
class Row:
    """One value of one variant of an indicator.

    `conference` and `team` are None where the value is of all of them. Shares, `low` and `high` run from 0 to 1; other
    units are in the catalogue. `numerator` and `denominator` are None where the value is no share. `value` is None
    where there is none, never 0. `unknown` counts what was left out, or, where the denominator is all adopted plans,
    what stays in it undecided; `no_report` counts silence. `open`: the period of assessment is not over.
    """

    committee: str
    conference: int | None
    team: str | None
    view: str
    indicator: str
    variant: str
    numerator: int | None = None
    denominator: int | None = None
    value: float | None = None
    low: float | None = None
    high: float | None = None
    unknown: int = 0
    no_report: int = 0
    open: bool = False

    @property
    def too_few(self) -> bool:
        """A share of fewer than five: shown, but too few to read."""
        return self.denominator is not None and self.denominator < TOO_FEW


NAMES = tuple(each.name for each in fields(Row))


@dataclass(frozen=True, slots=True)
class Figures:
    """All values of one reading of the tables, in one view, as columns (`frame`) or as rows."""

    frame: pl.DataFrame = field(repr=False)
    view: str = "ours"

    @classmethod
    def of(cls, rows: Iterable[Row], *, view: str = "ours") -> Figures:
        """Figures made of `rows`, in their order."""
        import polars as pl

        listed = [[getattr(row, name) for name in NAMES] for row in rows]
        return cls(frame=pl.DataFrame(listed, schema=schema(), orient="row"), view=view)

    def rows(self) -> list[Row]:
        """Every value, by indicator (as in the catalogue), variant, committee, team and conference."""
        return [Row(*values) for values in self.frame.select(NAMES).iter_rows()]

    def select(
        self, *, indicator: str | None = None, variant: str | None = None, committee: str | None = None
    ) -> list[Row]:
        """The rows of one indicator, variant or committee, teams included."""
        frame = self.frame
        for name, wanted in (("indicator", indicator), ("variant", variant), ("committee", committee)):
            if wanted is not None:
                frame = frame.filter(frame[name] == wanted)
        return Figures(frame=frame, view=self.view).rows()

    def get(
        self,
        indicator: str,
        variant: str,
        *,
        conference: int | None,
        team: str | None = None,
        committee: str | None = None,
    ) -> Row | None:
        """The one row of that place, or None; without `committee` the first committee that has one."""
        found = self.select(indicator=indicator, variant=variant, committee=committee)
        return next((row for row in found if row.conference == conference and row.team == team), None)


def schema() -> dict[str, pl.DataType]:
    """Column names and Polars types of `Figures.frame`."""
    import polars as pl

    text, whole, real = pl.String(), pl.Int64(), pl.Float64()
    kinds: Sequence[pl.DataType] = (
        text,
        whole,
        *[text] * 4,
        whole,
        whole,
        *[real] * 3,
        whole,
        whole,
        pl.Boolean(),
    )
    return dict(zip(NAMES, kinds, strict=True))

"""Changes of the rates from conference to conference, for one committee or for a panel of many thousands.

Each rate is set against the one before it in the same committee, team and variant. A panel is compared by column:
hundreds of thousands of pairs in seconds.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, Any

from comity.measure.catalogue import INDICATORS
from comity.measure.contrast import MARGIN, contrast
from comity.measure.rates import SETTLED
from comity.measure.rows import Figures
from comity.measure.statistics import LEVEL

if TYPE_CHECKING:
    import polars as pl

# Counted over all conferences so far: each value holds the one before, so two of them are no independent shares.
_CUMULATIVE = frozenset({"conference_continuity"})
TESTED = frozenset(entry.id for entry in INDICATORS.values() if entry.rate) - _CUMULATIVE
"""The indicators whose changes are tested: whole numerators over whole denominators, counted anew each time."""

HOLDING_UNDECIDED = frozenset({"promotion_rate.adopted", "implementation_rate.adopted"})
"""Variants whose denominator holds plans of which nobody knows: they may yet turn out to be done."""

_GROUP = ("committee", "team", "view", "indicator", "variant")


@dataclass(frozen=True, slots=True)
class Change:
    """One rate at two conferences.

    `points`, `low`, `high`: percentage points (-100 to 100), second less first, with its 95 % Newcombe interval.
    `relative`: points over the first share (0.25: a quarter more), None where that is 0. `p`: Fisher's exact test,
    two-sided. All None where a denominator is empty. `too_few`: a denominator is below five. `before_undecided`,
    `after_undecided`: plans in the denominator of which nobody knows (unknown or no report). `finding`: risen, held,
    fallen, too_few or no_value; of a rate with undecided plans the one that stands however they turn out. `open`: the
    later conference's period of assessment is not over, so that it may move.
    """

    committee: str
    team: str | None
    view: str
    indicator: str
    variant: str
    before: int
    after: int
    before_numerator: int
    before_denominator: int
    before_undecided: int
    after_numerator: int
    after_denominator: int
    after_undecided: int
    points: float | None
    relative: float | None
    low: float | None
    high: float | None
    p: float | None
    too_few: bool
    finding: str
    open: bool


NAMES = tuple(each.name for each in fields(Change))


@dataclass(frozen=True, slots=True)
class Changes:
    """Many changes, by column (`frame`, columns as in `Change`, no value = null) or as `Change` objects."""

    frame: pl.DataFrame = field(repr=False)

    def rows(self) -> list[Change]:
        return [Change(*values) for values in self.frame.select(NAMES).iter_rows()]


def changes(
    figures: Figures, *, indicators: Collection[str] | None = None, level: float = LEVEL, margin: float = MARGIN
) -> Changes:
    """Every tested rate against the same rate at the conference before (the last one that has a row of it).

    `margin` (points): how far from 0 the interval of what "held" may reach.
    """
    import polars as pl

    rows = _tested(figures, indicators)
    earlier = [pl.col(name).shift(1).over(_GROUP).alias(f"before_{name}") for name in _SET_AGAINST]
    paired = rows.with_columns(earlier).filter(pl.col("before_conference").is_not_null())
    return _contrasted(paired, level=level, margin=margin)


def first_to_last(
    figures: Figures, *, indicators: Collection[str] | None = None, level: float = LEVEL, margin: float = MARGIN
) -> Changes:
    """Every tested rate at the last conference at which it has a value against the first such one.

    A conference that is still open is not the last: its rates will move.
    """
    import polars as pl

    rows = _tested(figures, indicators).filter((pl.col("denominator") > 0) & ~pl.col("open"))
    earliest = [pl.col(name).first().over(_GROUP).alias(f"before_{name}") for name in _SET_AGAINST]
    last = pl.col("conference") == pl.col("conference").last().over(_GROUP)
    paired = rows.with_columns(earliest).filter(last & (pl.col("before_conference") < pl.col("conference")))
    return _contrasted(paired, level=level, margin=margin)


_SET_AGAINST = ("conference", "numerator", "denominator", "undecided")


def _tested(figures: Figures, indicators: Collection[str] | None) -> pl.DataFrame:
    """The rows that can be compared, each series in the order of its conferences."""
    import polars as pl

    wanted = TESTED if indicators is None else TESTED & frozenset(indicators)
    there = (
        pl.col("indicator").is_in(list(wanted))
        & pl.col("conference").is_not_null()
        & pl.col("numerator").is_not_null()
        & pl.col("denominator").is_not_null()
    )
    name = pl.concat_str("indicator", pl.lit("."), "variant")
    silence = pl.sum_horizontal("unknown", "no_report")
    rows = figures.frame.filter(there).with_columns(
        pl.col("open").fill_null(value=False) & ~name.is_in(list(SETTLED)),
        pl.when(name.is_in(list(HOLDING_UNDECIDED))).then(silence).otherwise(0).alias("undecided"),
    )
    return rows.sort(*_GROUP, "conference", nulls_last=False)


def _contrasted(paired: pl.DataFrame, *, level: float, margin: float) -> Changes:
    import polars as pl

    def column(name: str) -> Any:
        return paired[name].cast(pl.Int64).to_numpy()

    before, after = (
        (column("before_numerator"), column("before_denominator")),
        (column("numerator"), column("denominator")),
    )
    found = contrast(before=before, after=after, level=level, margin=margin)
    finding = found.finding
    if paired.select(pl.sum_horizontal("before_undecided", "undecided").sum()).item():
        # However the undecided turn out: all those before done and none after, and the other way about.
        extremes = [
            contrast(
                before=(before[0] + more, before[1]), after=(after[0] + less, after[1]), level=level, margin=margin
            )
            for more, less in ((column("before_undecided"), 0), (0, column("undecided")))
        ]
        finding = unshaken(finding, *(each.finding for each in extremes))
    measured = {name: getattr(found, name) for name in ("points", "relative", "low", "high", "p")}
    frame = paired.select(
        *_GROUP,
        pl.col("before_conference").alias("before"),
        pl.col("conference").alias("after"),
        "before_numerator",
        "before_denominator",
        "before_undecided",
        pl.col("numerator").alias("after_numerator"),
        pl.col("denominator").alias("after_denominator"),
        pl.col("undecided").alias("after_undecided"),
        *(pl.Series(name, values).fill_nan(None) for name, values in measured.items()),
        pl.Series("too_few", found.few),
        pl.Series("finding", finding.astype(object), dtype=pl.String),
        "open",
    )
    return Changes(frame=frame)


def unshaken(finding: Any, *extremes: Any) -> Any:
    """The finding where every extreme case has the same one; else too_few. No value stays no value."""
    import numpy as np

    alike = np.logical_and.reduce([finding == extreme for extreme in extremes])
    return np.where(alike | (finding == "no_value"), finding, "too_few")

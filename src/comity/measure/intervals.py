"""Rates of a whole panel with their intervals, in wide form: one row a group, however many variants."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from comity.measure.rates import RATE_VARIANTS
from comity.measure.statistics import wilson

if TYPE_CHECKING:
    import polars as pl


def collect(counts: Any) -> pl.DataFrame:
    """A lazy Narwhals frame run on its own engine; Polars streams it, so that memory stays small."""
    import narwhals as nw

    streams = counts.implementation is nw.Implementation.POLARS
    frame: pl.DataFrame = counts.collect(backend="polars", **({"engine": "streaming"} if streams else {})).to_native()
    return frame


def with_intervals(counts: Any) -> pl.DataFrame:
    """The counts of `comity.measure.rates.rate_counts`, run, with ".value", ".low" and ".high" for each variant.

    Shares from 0 to 1, null where the denominator is 0. For panels of millions of groups: the long form of
    `comity.measure.figures` holds a row for each group and variant and needs several times the memory.

    >>> import polars as pl
    >>> from comity.measure.rates import rate_counts
    >>> plans = pl.DataFrame({"committee": ["a"], "conference": [1], "plan": ["p"], "progress": ["promoted"]})
    >>> frame = with_intervals(rate_counts(plans))
    >>> [round(frame[f"promotion_rate.assessed.{part}"][0], 3) for part in ("value", "low", "high")]
    [1.0, 0.207, 1.0]
    """
    import polars as pl

    frame = collect(counts)
    for rate in RATE_VARIANTS:
        n, d = f"{rate.key}.n", f"{rate.key}.d"
        share = pl.when(pl.col(d) > 0).then(pl.col(n) / pl.col(d)).alias(f"{rate.key}.value")
        low, high = interval_columns(frame[n], frame[d])
        frame = frame.with_columns(share, low.alias(f"{rate.key}.low"), high.alias(f"{rate.key}.high"))
    return frame


def interval_columns(n: pl.Series, d: pl.Series) -> tuple[pl.Series, pl.Series]:
    """The Wilson interval of each `n / d`, as the columns "low" and "high"; null where there is no share."""
    import polars as pl

    if d.null_count() == len(d):
        nothing = pl.repeat(None, len(d), dtype=pl.Float64(), eager=True)
        return nothing.alias("low"), nothing.alias("high")
    low, high = wilson(n.fill_null(0).to_numpy(), d.fill_null(0).to_numpy())
    return pl.Series("low", low).fill_nan(None), pl.Series("high", high).fill_nan(None)

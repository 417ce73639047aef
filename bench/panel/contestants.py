"""The same counts five ways: by the measure on two engines, and by hand in Polars, in DuckDB's SQL and in pandas.

Every way ends in one Polars table: committee, conference and, for each variant of each rate, its n and d.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import polars as pl

from comity.measure.rates import RATE_VARIANTS, rate_counts

BY = ["committee", "conference"]
ASSESSED = ["not_started", "promoted", "implemented", "dropped"]
COLUMNS = [*BY, *(f"{rate.key}.{part}" for rate in RATE_VARIANTS for part in ("n", "d"))]

# How each variant is put together from the counts that all three ways by hand make.
PAIRS = {
    "promotion_rate.assessed": ("promoted", "assessed"),
    "promotion_rate.adopted": ("promoted", "adopted"),
    "implementation_rate.assessed": ("implemented", "assessed"),
    "implementation_rate.promoted": ("implemented", "promoted"),
    "implementation_rate.adopted": ("implemented", "adopted"),
    "mutual_promotion_rate.mutual": ("mutual_promoted", "mutual_assessed"),
    "mutual_share.promoted": ("mutual_promoted", "promoted_stated"),
    "mutual_share.adopted": ("mutual", "mutual_known"),
    "mutual_share.implemented": ("mutual_implemented", "implemented_stated"),
    "retention_rate.forward": ("retained", "retained_known"),
    "retention_rate.backward": ("carried", "carried_known"),
    "follow_up.plans": ("followed_up", "followed_up_known"),
    "accord.spoken": ("accord", "accord_known"),
    "precision.plans": ("precise", "precise_known"),
}
TRUTHS = ("mutual", "retained", "carried", "followed_up", "accord", "precise")


def measure_on_polars(path: Path) -> pl.DataFrame:
    """comity.measure on a lazy Polars scan, n and d alone."""
    counted = rate_counts(pl.scan_parquet(path)).select(*COLUMNS)
    return _native(counted.collect(backend="polars", engine="streaming"))


def measure_on_duckdb(path: Path) -> pl.DataFrame:
    """comity.measure on a DuckDB relation, n and d alone."""
    import duckdb

    connection = duckdb.connect()
    return _native(rate_counts(connection.read_parquet(str(path))).select(*COLUMNS).collect(backend="polars"))


def intervals_on_polars(path: Path) -> pl.DataFrame:
    """comity.measure with unknowns, silence and the Wilson interval of every share, a row for each group."""
    from comity.measure.intervals import with_intervals

    return with_intervals(rate_counts(pl.scan_parquet(path)))


def figures_on_polars(path: Path) -> pl.DataFrame:
    """comity.measure's figures: the same in long form, a row for each group and variant, retention labelled.

    The plans are taken as checked: what `comity.measure.check` takes would be another measurement.
    """
    from comity.measure import Tables, figures

    return figures(Tables(plans=pl.scan_parquet(path)), by_team=False, checked=True).frame


def polars_by_hand(path: Path) -> pl.DataFrame:
    """One lazy Polars query, as somebody who knows Polars would write it."""
    progress, mutual = pl.col("progress"), pl.col("mutual")
    dropped_late = (progress == "dropped") & pl.col("was_promoted")
    promoted = (progress.is_in(["promoted", "implemented"]) | dropped_late).fill_null(value=False)
    assessed = progress.is_in(ASSESSED).fill_null(value=False)
    implemented = (progress == "implemented").fill_null(value=False)
    counts = (
        pl.scan_parquet(path)
        .group_by(BY)
        .agg(
            pl.len().alias("adopted"),
            assessed.sum().alias("assessed"),
            promoted.sum().alias("promoted"),
            implemented.sum().alias("implemented"),
            (promoted & mutual).sum().alias("mutual_promoted"),
            (assessed & mutual).sum().alias("mutual_assessed"),
            (implemented & mutual).sum().alias("mutual_implemented"),
            (promoted & mutual.is_not_null()).sum().alias("promoted_stated"),
            (implemented & mutual.is_not_null()).sum().alias("implemented_stated"),
            *(pl.col(name).sum().alias(name) for name in TRUTHS),
            *(pl.col(name).count().alias(f"{name}_known") for name in TRUTHS),
        )
    )
    return counts.select(*BY, *_pairs()).collect(engine="streaming")


def duckdb_by_hand(path: Path) -> pl.DataFrame:
    """One SQL query with FILTER, as somebody who knows DuckDB would write it."""
    import duckdb

    promoted = "(progress in ('promoted', 'implemented') or (progress = 'dropped' and was_promoted))"
    assessed = "progress in ('not_started', 'promoted', 'implemented', 'dropped')"
    filters = {
        "assessed": assessed,
        "promoted": promoted,
        "implemented": "progress = 'implemented'",
        "mutual_promoted": f"{promoted} and mutual",
        "mutual_assessed": f"{assessed} and mutual",
        "mutual_implemented": "progress = 'implemented' and mutual",
        "promoted_stated": f"{promoted} and mutual is not null",
        "implemented_stated": "progress = 'implemented' and mutual is not null",
        **{name: name for name in TRUTHS},
    }
    counts = ", ".join(
        [
            "count(*) as adopted",
            *(f"count(*) filter ({what}) as {name}" for name, what in filters.items()),
            *(f"count({name}) as {name}_known" for name in TRUTHS),
        ]
    )
    pairs = ", ".join(f'{n} as "{key}.n", {d} as "{key}.d"' for key, (n, d) in PAIRS.items())
    query = f"""
        with counts as (select committee, conference, {counts} from read_parquet('{path}') group by all)
        select committee, conference, {pairs} from counts
    """
    found: pl.DataFrame = duckdb.connect().sql(query).pl()
    return found


def pandas_by_hand(path: Path) -> pl.DataFrame:
    """Plain pandas: truth columns, then one group-by and sum. Only the columns that are needed are read."""
    import pandas as pd

    needed = [*BY, "progress", "was_promoted", *TRUTHS]
    plans = pd.read_parquet(path, columns=needed)
    progress = plans["progress"]
    promoted = progress.isin(["promoted", "implemented"]) | (
        (progress == "dropped") & (plans["was_promoted"] == True)  # noqa: E712
    )
    assessed, implemented = progress.isin(ASSESSED), progress == "implemented"
    mutual, stated = plans["mutual"] == True, plans["mutual"].notna()  # noqa: E712
    counts = plans[BY].assign(
        adopted=1,
        assessed=assessed,
        promoted=promoted,
        implemented=implemented,
        mutual_promoted=promoted & mutual,
        mutual_assessed=assessed & mutual,
        mutual_implemented=implemented & mutual,
        promoted_stated=promoted & stated,
        implemented_stated=implemented & stated,
        **{name: plans[name] == True for name in TRUTHS},  # noqa: E712
        **{f"{name}_known": plans[name].notna() for name in TRUTHS},
    )
    return pl.from_pandas(counts.groupby(BY, sort=False).sum().reset_index()).select(*BY, *_pairs())


def _pairs() -> list[pl.Expr]:
    return [
        pl.col(count).cast(pl.Int64).alias(f"{key}.{part}")
        for key, pair in PAIRS.items()
        for part, count in zip(("n", "d"), pair, strict=True)
    ]


def _native(frame: Any) -> pl.DataFrame:
    native: pl.DataFrame = frame.to_native()
    return native


CONTESTANTS = {
    each.__name__: each
    for each in (
        measure_on_polars,
        polars_by_hand,
        measure_on_duckdb,
        duckdb_by_hand,
        pandas_by_hand,
        intervals_on_polars,
        figures_on_polars,
    )
}

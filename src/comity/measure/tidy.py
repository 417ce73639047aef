"""Collected tables, and the one shape in which every indicator hands over its values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from comity.measure.tables import Tables, complete

if TYPE_CHECKING:
    import polars as pl

YEAR = 365.2425
MONTH = YEAR / 12
"""Days in the mean Gregorian month."""

_BEGINNINGS = {"since", "in_force"}


def collected(tables: Tables, name: str, *, dates: tuple[str, ...] = ()) -> pl.DataFrame | None:
    """A whole table in memory, or None where it is absent.

    `dates` become days: of a year or a month the last one, for what begins the first ("since 2013").
    """
    frame = getattr(tables, name)
    if frame is None:
        return None
    native: pl.DataFrame = complete(frame, table=name).collect(backend="polars").to_native()
    return native.with_columns((first_day if each in _BEGINNINGS else last_day)(each).alias(each) for each in dates)


def has(tables: Tables, name: str, *columns: str) -> bool:
    """The table is there, and these of its columns too."""
    frame = getattr(tables, name)
    return frame is not None and set(frame.collect_schema().names()).issuperset(columns)


def first_day(column: str) -> pl.Expr:
    """The first day that a civil date means: of its year, its month, or itself; null where it is none."""
    return _day(column, ends=("-01-01", "-01"))


def last_day(column: str) -> pl.Expr:
    """The last day that a civil date means: of its year, its month, or itself; null where it is none."""
    import polars as pl

    is_month = pl.col(column).str.strip_chars().str.len_chars() == len("2018-03")
    day = _day(column, ends=("-12-31", "-01"))
    return pl.when(is_month).then(day.dt.month_end()).otherwise(day)


def _day(column: str, *, ends: tuple[str, str]) -> pl.Expr:
    import polars as pl

    text = pl.col(column).str.strip_chars()
    length = text.str.len_chars()
    whole = (
        pl.when(length == len("2018"))
        .then(text + ends[0])
        .when(length == len("2018-03"))
        .then(text + ends[1])
        .when(length == len("2018-03-19"))
        .then(text)
    )
    return whole.str.to_date("%Y-%m-%d", strict=False)


def values(
    frame: pl.DataFrame,
    indicator: str,
    variant: str | pl.Expr,
    *,
    value: Any = None,
    n: Any = None,
    d: Any = None,
    unknown: Any = 0,
) -> pl.DataFrame:
    """`frame` (committee, and conference and team where they matter) in the shape of figures, one row for each row.

    Expressions or column names: a `value`, or a numerator `n` and a denominator `d` from which it follows.
    """
    import polars as pl

    def given(part: Any, dtype: pl.DataType) -> pl.Expr:
        return (pl.col(part) if isinstance(part, str) else part if isinstance(part, pl.Expr) else pl.lit(part)).cast(
            dtype
        )

    numerator, denominator = given(n, pl.Int64()), given(d, pl.Int64())
    share = pl.when(denominator > 0).then(numerator / denominator)
    absent = {"conference": pl.Int64(), "team": pl.String()}
    places = [
        pl.col(name) if name in frame.columns else pl.lit(None, dtype=dtype).alias(name)
        for name, dtype in absent.items()
    ]
    return frame.select(
        "committee",
        *places,
        pl.lit(indicator).alias("indicator"),
        (pl.lit(variant) if isinstance(variant, str) else variant).alias("variant"),
        numerator.alias("numerator"),
        denominator.alias("denominator"),
        (share if d is not None else given(value, pl.Float64())).alias("value"),
        given(unknown, pl.Int64()).fill_null(0).alias("unknown"),
        pl.lit(0, dtype=pl.Int64()).alias("no_report"),
    )

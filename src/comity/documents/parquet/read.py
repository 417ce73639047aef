"""Reads a Parquet file lazily; what a column holds becomes the text that a person would write for it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import polars as pl

from comity.documents.sheet import ROW, Sheet, tidy_name
from comity.problems import InputError, Problem, Where


def read_parquet(path: Path) -> Sheet:
    """The table in `path`; its first row is row 1, for there is no row with a header. Raises InputError: damaged."""
    with naming_damage(path):
        schema = pl.scan_parquet(path, glob=False).collect_schema()
    frame = pl.scan_parquet(path, glob=False, row_index_name=free_name(schema), row_index_offset=1)
    return Sheet(
        file=str(path),
        sheet=None,
        header=tuple(tidy_name(name) for name in schema),
        cells=frame.select(
            pl.col(free_name(schema)).cast(pl.UInt32).alias(ROW),
            *(as_text(name, dtype).alias(str(place)) for place, (name, dtype) in enumerate(schema.items())),
        ),
        is_held=False,
    )


@contextmanager
def naming_damage(path: Path) -> Iterator[None]:
    """Around whatever reads from `path`: damage within it comes to light only then, and is raised as InputError."""
    try:
        yield
    except (pl.exceptions.PolarsError, pl.exceptions.PanicException, OSError) as error:
        what = "the Parquet file cannot be read; it is damaged or cut off."
        mend = "Get the whole file again."
        problem = Problem(kind="cut_off", what=what, where=Where(file=str(path)), mend=mend)
        raise InputError([problem]) from error


def free_name(schema: pl.Schema) -> str:
    """A name for the row's number that no column has."""
    name = ROW
    while name in schema:
        name += "_"
    return name


def as_text(name: str, dtype: pl.DataType) -> pl.Expr:
    column = pl.col(name)
    if dtype == pl.String:
        return column
    if dtype.is_float():
        whole = column.cast(pl.Int64, strict=False)
        is_whole = column.is_finite() & (column == column.floor()) & whole.is_not_null()
        return pl.when(is_whole).then(whole.cast(pl.String)).otherwise(column.cast(pl.String))
    if isinstance(dtype, pl.Datetime):
        at_midnight = column.dt.time() == pl.time(0)
        text = pl.when(at_midnight).then(column.dt.to_string("%Y-%m-%d"))
        return text.otherwise(column.dt.to_string("%Y-%m-%d %H:%M:%S"))
    if isinstance(dtype, pl.List):
        return column.cast(pl.List(pl.String), strict=False).list.join(";")
    if isinstance(dtype, pl.Array | pl.Struct | pl.Object) or dtype == pl.Binary:
        return pl.lit(None, pl.String)
    return column.cast(pl.String)

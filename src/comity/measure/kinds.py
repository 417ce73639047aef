"""What a column may hold, by the type that its engine gives it: found without reading a row."""

from __future__ import annotations

from typing import Any

from comity.measure.columns import COLUMNS, Column
from comity.problems import Problem, Where

_WANTED = {
    "text": "text",
    "integer": "whole numbers",
    "truth": "true, false or null",
    "date": "dates or text like 2018-03-19",
}


def wrong_types(table: str, schema: Any) -> dict[str, Problem]:
    """A Problem (kind "wrong_type") for each documented column of `table` that holds something else, by its name."""
    found = {}
    for column in COLUMNS[table]:
        dtype = schema.get(column.name)
        if dtype is not None and not _fits(column, dtype):
            wanted = _WANTED[column.kind]
            found[column.name] = Problem(
                kind="wrong_type",
                what=f"The column {column.name} holds {dtype}, not {wanted}.",
                where=Where(sheet=table, column=column.name),
                mend=f"Turn it into {wanted}: {column.says}.",
            )
    return found


def holds_text(dtype: Any) -> bool:
    import narwhals as nw

    return isinstance(dtype, nw.String | nw.Categorical | nw.Enum)


def may_be_broken(dtype: Any) -> bool:
    """A number of this type may have a fraction, or lie beyond 64 bits."""
    import narwhals as nw

    return bool(dtype.is_float() or dtype.is_decimal() or isinstance(dtype, nw.UInt64 | nw.Int128 | nw.UInt128))


def _fits(column: Column, dtype: Any) -> bool:
    """Keys may be whole numbers; a column in which nothing was ever said has no type, and fits everywhere."""
    import narwhals as nw

    if isinstance(dtype, nw.Unknown):
        return True
    texts = holds_text(dtype)
    fitting: dict[str, bool] = {
        "text": texts or (dtype.is_integer() and not column.choices),
        "date": texts or isinstance(dtype, nw.Date | nw.Datetime),
        "integer": dtype.is_integer() or dtype.is_float() or dtype.is_decimal(),
        "truth": isinstance(dtype, nw.Boolean),
    }
    return fitting[column.kind]

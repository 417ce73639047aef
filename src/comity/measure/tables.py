"""The tidy tables that every indicator is computed from, over whatever dataframe holds them.

`Tables` takes Polars, pandas, PyArrow, DuckDB, PySpark and every other frame that Narwhals reads. Lazy frames stay
on their engine; eager ones are handed to Polars. The columns are described in `comity.measure.columns`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

from comity.measure.columns import COLUMNS, Column
from comity.measure.kinds import wrong_types
from comity.problems import InputError, Problem, Where

if TYPE_CHECKING:
    import narwhals as nw


@dataclass(frozen=True, slots=True)
class Tables:
    """One optional table each; `None` means that nothing of the kind is known, and its indicators have no value.

    Every table may be given as any dataframe and is held as a lazy Narwhals frame. A table that is no dataframe
    raises `InputError` (kind "not_a_table").
    """

    plans: Any = None
    links: Any = None
    plan_sides: Any = None
    conferences: Any = None
    delegations: Any = None
    officials: Any = None
    teams: Any = None
    meetings: Any = None
    instruments: Any = None
    disruptions: Any = None
    roles: Any = None
    aid: Any = None

    def __post_init__(self) -> None:
        for name, given in self.given():
            object.__setattr__(self, name, as_lazy(given, table=name))

    def given(self) -> Iterator[tuple[str, Any]]:
        """The tables that are there, by name."""
        for field in fields(self):
            table = getattr(self, field.name)
            if table is not None:
                yield field.name, table


def as_lazy(given: Any, *, table: str) -> nw.LazyFrame[Any]:
    """`given` as a lazy Narwhals frame; raises `InputError` where it is none, or one that cannot be read."""
    import narwhals as nw

    try:
        frame = nw.from_native(given, pass_through=False)
    except TypeError as error:
        what = f"{type(given).__name__} is not a dataframe."
        mend = "Give a Polars, pandas, PyArrow, DuckDB or PySpark table."
        raise InputError([Problem("not_a_table", what, Where(sheet=table), mend)]) from error
    except nw.exceptions.NarwhalsError as error:
        raise _unreadable(error, table=table) from error
    try:
        return frame.lazy(backend="polars") if isinstance(frame, nw.DataFrame) else frame
    except (TypeError, ValueError) as error:
        raise _unreadable(error, table=table) from error


def _unreadable(error: Exception, *, table: str) -> InputError:
    what = f"The table cannot be read: {' '.join(str(error).split())}."
    mend = "Every column needs a name of its own and values of one kind."
    return InputError([Problem("unreadable_table", what, Where(sheet=table), mend)])


def complete(frame: nw.LazyFrame[Any], *, table: str) -> nw.LazyFrame[Any]:
    """All documented columns of `table`, typed and in order: absent ones null, dates as ISO text, integers 64 bit.

    Columns that are not documented are left out. Raises `InputError` where a required column is missing or a
    column holds what cannot be read.
    """
    schema = frame.collect_schema()
    problems = [*missing_columns(table, list(schema)), *wrong_types(table, schema).values()]
    if problems:
        raise InputError(problems)
    return frame.select(*(_typed(column, schema.get(column.name)) for column in COLUMNS[table]))


def missing_columns(table: str, present: list[str]) -> list[Problem]:
    """A Problem (kind "missing_column") for each required column that is not there."""
    return [
        Problem(
            kind="missing_column",
            what=f"The table {table} has no column {column.name} ({column.says}).",
            where=Where(sheet=table, column=column.name),
            mend=f"Add it or rename one of: {', '.join(present) or 'none'}.",
        )
        for column in COLUMNS[table]
        if column.required and column.name not in present
    ]


def _typed(column: Column, dtype: Any) -> nw.Expr:
    import narwhals as nw

    kinds: dict[str, nw.dtypes.DType] = {"integer": nw.Int64(), "truth": nw.Boolean()}
    wanted = kinds.get(column.kind, nw.String())
    if dtype is None:
        return nw.lit(None).cast(wanted).alias(column.name)
    if column.kind == "date" and isinstance(dtype, nw.Datetime):
        return nw.col(column.name).cast(nw.Date).cast(nw.String)
    return nw.col(column.name) if dtype == wanted else nw.col(column.name).cast(wanted)

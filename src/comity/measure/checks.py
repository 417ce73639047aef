"""What is wrong with a user's tables: everything at once, with what would put it right."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from comity.measure.columns import COLUMNS, Column
from comity.measure.kinds import holds_text, may_be_broken, wrong_types
from comity.measure.links import check_links
from comity.measure.tables import Tables, missing_columns
from comity.problems import Problem, Where, shown
from comity.record.dates import is_civil_date

if TYPE_CHECKING:
    import narwhals as nw

_GREATEST = 2**53
_KEYS = {
    "plans": ("committee", "conference", "plan"),
    "conferences": ("committee", "conference"),
    "delegations": ("committee", "conference", "side"),
    "teams": ("committee", "team"),
    "instruments": ("committee", "instrument"),
    "disruptions": ("committee", "disruption"),
}


def check(tables: Tables) -> tuple[Problem, ...]:
    """Every problem of the tables that are there.

    Kinds: "missing_column", "wrong_type", "null_key" (a required cell is empty), "unknown_value" (each with how often
    it occurs), "unreadable_date", "twice" (a key has several rows), and those of `comity.measure.links.check_links`.

    >>> import polars as pl
    >>> plans = pl.DataFrame({"committee": ["a"], "conference": ["first"], "progress": ["promotd"]})
    >>> [problem.kind for problem in check(Tables(plans=plans))]
    ['missing_column', 'wrong_type', 'unknown_value']
    """
    problems = check_each(tables)
    if not problems and tables.plans is not None and tables.links is not None:
        problems += check_links(tables.plans, tables.links)
    return tuple(problems)


def check_each(tables: Tables) -> list[Problem]:
    """Every problem within a table: without what links say of plans, which makes no figure wrong."""
    return [problem for name, frame in tables.given() for problem in _check_table(name, frame)]


def _check_table(table: str, frame: nw.LazyFrame[Any]) -> Iterator[Problem]:
    schema = frame.collect_schema()
    present = list(schema.names())
    yield from missing_columns(table, present)
    columns = [column for column in COLUMNS[table] if column.name in present]
    wrong = wrong_types(table, schema)
    yield from wrong.values()
    sound = [column for column in columns if column.name not in wrong]
    yield from _empty_keys(table, frame, sound)
    for column in sound:
        if column.choices:
            yield from _unknown_values(table, frame, column)
        if column.kind == "date" and holds_text(schema[column.name]):
            yield from _unreadable_dates(table, frame, column)
        if column.kind == "integer" and may_be_broken(schema[column.name]):
            yield from _broken_numbers(table, frame, column)
    key = _KEYS.get(table, ())
    if key and {column.name for column in sound}.issuperset(key):
        yield from _twice(table, frame, key)


def _empty_keys(table: str, frame: nw.LazyFrame[Any], columns: list[Column]) -> Iterator[Problem]:
    import narwhals as nw

    names = [column.name for column in columns if column.required]
    if not names:
        return
    row = _collected(frame.select(*(nw.col(name).is_null().cast(nw.Int64).sum().alias(name) for name in names))).row(0)
    for name, count in zip(names, row, strict=True):
        if count:
            yield Problem(
                kind="null_key",
                what=f"The column {name} is empty in {int(count)} rows.",
                where=Where(sheet=table, column=name),
                mend="Every row needs it.",
            )


def _unknown_values(table: str, frame: nw.LazyFrame[Any], column: Column) -> Iterator[Problem]:
    import narwhals as nw

    text = nw.col(column.name).cast(nw.String)
    wrong = frame.select(text.alias("value")).filter(~nw.col("value").is_in(column.choices))
    counted = wrong.group_by("value").agg(nw.len().cast(nw.Int64).alias("rows"))
    for value, rows in sorted(_collected(counted).iter_rows(), key=lambda each: (-each[1], each[0])):
        near = difflib.get_close_matches(value.strip().lower(), column.choices, n=1)
        guess = f"Did you mean {near[0]}? " if near else ""
        yield Problem(
            kind="unknown_value",
            what=f"{column.name} is {shown(value)} in {rows} rows.",
            where=Where(sheet=table, column=column.name),
            mend=f"{guess}It may be {', '.join(column.choices)}, or null where nobody said.",
        )


def _unreadable_dates(table: str, frame: nw.LazyFrame[Any], column: Column) -> Iterator[Problem]:
    import narwhals as nw

    text = frame.select(nw.col(column.name).cast(nw.String).alias("value")).filter(~nw.col("value").is_null())
    counted = _collected(text.group_by("value").agg(nw.len().cast(nw.Int64).alias("rows")))
    wrong = sorted((value, rows) for value, rows in counted.iter_rows() if not is_civil_date(value.strip()))
    if wrong:
        value, _ = wrong[0]
        yield Problem(
            kind="unreadable_date",
            what=f"{column.name} is no date in {sum(rows for _, rows in wrong)} rows, the first is {shown(value)}.",
            where=Where(sheet=table, column=column.name),
            mend="Write it like 2018-03-19, 2018-03 or 2018, and leave it null where nobody said.",
        )


def _broken_numbers(table: str, frame: nw.LazyFrame[Any], column: Column) -> Iterator[Problem]:
    """Fractions, infinities, what is not a number, and numbers that floating point cannot tell apart."""
    import narwhals as nw

    number = nw.col(column.name).cast(nw.Float64)
    is_whole = (number.abs() <= _GREATEST) & (number == number.round(0))
    broken = _collected(frame.filter(~is_whole).select(nw.len().alias("rows"))).item()
    if broken:
        yield Problem(
            kind="wrong_type",
            what=f"The column {column.name} holds {broken} numbers that are not whole, or too large.",
            where=Where(sheet=table, column=column.name),
            mend=f"Give whole numbers up to {_GREATEST}, and null where nothing is known: {column.says}.",
        )


def _twice(table: str, frame: nw.LazyFrame[Any], key: tuple[str, ...]) -> Iterator[Problem]:
    import narwhals as nw

    doubled = frame.group_by(*key).agg(nw.len().cast(nw.Int64).alias("rows")).filter(nw.col("rows") > 1)
    found = _collected(doubled.select(nw.len().cast(nw.Int64).alias("keys"))).item()
    if found:
        example = _collected(doubled.sort(*key).head(1)).row(0)
        yield Problem(
            kind="twice",
            what=f"{found} keys have several rows, the first is {', '.join(str(part) for part in example[:-1])}.",
            where=Where(sheet=table, column=key[-1]),
            mend=f"Each {' and '.join(key)} may stand in one row only, or it is counted twice.",
        )


def _collected(frame: nw.LazyFrame[Any]) -> Any:
    return frame.collect(backend="polars").to_native()

"""Picks out of a sheet the columns that a mapping names, and cleans their cells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

import polars as pl

from comity.documents.mapping.form import From, Listed, PlanForm, Several
from comity.documents.sheet import ROW, Sheet
from comity.problems import InputError, Problem

SPACES = " \t\r\n\x0b\x0c\u00a0\u202f\u205f\u3000\ufeff" + "".join(map(chr, range(0x2000, 0x200C)))
"""Blanks, among them the no-break and the ideographic space, the thin ones (U+2000 on) and the invisible ones."""

Sources: TypeAlias = Mapping[str, "str | From"]
"""For each role that a column has in the mapping, the name of the column, or where else its value comes from."""


@dataclass(frozen=True, slots=True)
class Picked:
    """The rows of a sheet with one clean text column for each role (blank is null), and `ROW`."""

    sheet: Sheet
    rows: pl.LazyFrame
    names: Mapping[str, str]

    def name(self, role: str) -> str | None:
        """The column of the file behind a role."""
        return self.names.get(role)

    def has(self, role: str) -> bool:
        return role in self.rows.collect_schema()


def clean(column: pl.Expr) -> pl.Expr:
    """Without blanks (also the wide and the invisible ones) at its ends; null where nothing remains."""
    text = column.str.strip_chars(SPACES)
    return pl.when(text != "").then(text)


def pick(sheet: Sheet, sources: Sources) -> Picked:
    """Raises InputError that names every column which is not there."""
    problems, expressions, names = list[Problem](), list[pl.Expr](), dict[str, str]()
    columns = dict[str, str]()
    for role, source in sources.items():
        if isinstance(source, From) and source.value is not None:
            expressions.append(pl.lit(constant(source.value), pl.String).alias(role))
            continue
        name = source if isinstance(source, str) else source.column or ""
        try:
            columns[role] = sheet.find(name)
            names[role] = name
        except InputError as error:
            problems.extend(error.problems)
    if problems:
        raise InputError(problems)
    dirty = set(columns.values())
    if not sheet.is_held:
        asked = {column for role, column in columns.items() if not role.startswith("title.")}
        dirty = (dirty - asked) | dirty_columns(sheet, asked)
    for role, column in columns.items():
        expressions.append((clean(pl.col(column)) if column in dirty else pl.col(column)).alias(role))
    return Picked(sheet=sheet, rows=sheet.cells.select(ROW, *expressions), names=names)


def dirty_columns(sheet: Sheet, columns: set[str]) -> set[str]:
    """Those with a cell that is blank or has blanks at its ends. Asked once of a file that is read again each time."""
    tests = [(clean(pl.col(name)).ne_missing(pl.col(name))).any().alias(name) for name in sorted(columns)]
    found = sheet.cells.select(tests).collect(engine="streaming").row(0, named=True)
    return {name for name, is_dirty in found.items() if is_dirty}


def constant(value: Listed) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def plan_sources(plan: PlanForm, *, committee: str) -> Sources:
    """The roles of the table of plans; `committee` is the name of the only committee, where the file names none."""
    return dict(named_sources(plan, committee=committee))


def named_sources(plan: PlanForm, *, committee: str) -> Iterator[tuple[str, str | From]]:
    yield "committee", plan.committee or From(value=committee)
    yield "conference", plan.conference
    yield "id", plan.id
    for role in ("team", "due", "measure_of_success"):
        source = getattr(plan, role)
        if source is not None:
            yield role, source
    for role in ("horizon", "progress", "carried_forward", "mutual", "carried_from", "done_by", "proposed_by"):
        source = getattr(plan, role)
        if source is not None:
            yield role, source if isinstance(source, str) else source.column
    yield from ((f"progress_by.{side}", words.column) for side, words in plan.progress_by.items())
    yield from ((f"title.{language}", column) for language, column in plan.title.items())
    if isinstance(plan.owners, str):
        yield "owners", plan.owners
    elif plan.owners is not None:
        yield from ((f"owners.{side}", column) for side, column in plan.owners.items())


def separator_of(source: str | Several | None) -> str:
    return source.separator if isinstance(source, Several) else Several(column="").separator

"""Reads the worked cases as they stand in the repository."""

from __future__ import annotations

import datetime as dt
from functools import cache
from pathlib import Path

from comity.documents.case import Case, read_case
from comity.measure import Figures, figures
from comity.measure.of_record import tables
from comity.record import Record, Said, fold

CASES = Path(__file__).parents[2] / "cases"
PUBLIC, RECONSTRUCTION = "seoul-beijing", "seoul-beijing-2020"
NAMES = (PUBLIC, RECONSTRUCTION)
TODAY = dt.date(2026, 11, 24)
INVENTED = "document/reconstruction"


@cache
def case(name: str) -> Case:
    return read_case(CASES / name)


@cache
def record(name: str) -> Record:
    read = case(name)
    return fold(
        Said(read.us, 1, index, "2026-11-24T09:00:00Z", placed.statement)
        for index, placed in enumerate(read.statements)
    )


@cache
def measured(name: str, view: str = "ours") -> Figures:
    known = tables(record(name), view=view, ours=case(name).us, today=TODAY)
    return figures(known, view=view, today=TODAY)


def fractions(name: str, indicator: str, variant: str, *, team: str | None = None) -> dict[int | None, tuple[int, int]]:
    """Conference -> (numerator, denominator) of one variant, in the view `ours`."""
    rows = measured(name).select(indicator=indicator, variant=variant)
    return {
        row.conference: (row.numerator, row.denominator)
        for row in rows
        if row.team == team and row.numerator is not None and row.denominator is not None
    }


def values(name: str, indicator: str, variant: str) -> dict[int | None, float | None]:
    """Conference -> value of one variant of the whole committee, in the view `ours`."""
    rows = measured(name).select(indicator=indicator, variant=variant)
    return {row.conference: row.value for row in rows if row.team is None}

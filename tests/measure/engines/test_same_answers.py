"""Polars, DuckDB and Spark give equal figures, nulls included, and equal to counting by hand."""

from __future__ import annotations

import datetime as dt

import polars as pl
import pytest
from polars.testing import assert_frame_equal

from comity.measure import Tables, check, figures
from comity.measure.links import with_retention
from comity.measure.rates import rate_counts
from tests.measure.by_hand import counted_by_hand
from tests.measure.engines.engines import Loader
from tests.measure.panel import links, others, plans


@pytest.mark.parametrize("by", [("committee", "conference"), ("committee", "team"), ("committee", "shocked", "mutual")])
def test_rates_are_counted_as_by_hand(load: Loader, by: tuple[str, ...]) -> None:
    table = plans(0, committees=8)

    counted = rate_counts(load(table), by=by).collect(backend="polars").to_native()

    assert_frame_equal(counted, counted_by_hand(table, by=by), check_row_order=False)


def test_an_absent_column_is_no_value_and_not_nought(load: Loader) -> None:
    table = plans(1).select("committee", "conference", "plan", "progress")

    counted = rate_counts(load(table)).collect(backend="polars").to_native()

    without = [name for name in counted.columns if name.endswith((".n", ".d")) and counted[name].null_count()]
    assert {name.partition(".")[0] for name in without} == {
        "mutual_promotion_rate",
        "mutual_share",
        "retention_rate",
        "follow_up",
        "accord",
        "precision",
    }
    assert all(counted[name].null_count() == len(counted) for name in without)


def test_no_plans_at_all_give_no_rows(load: Loader) -> None:
    assert rate_counts(load(plans(1).clear())).collect(backend="polars").to_native().rows() == []


def test_retention_from_links(load: Loader) -> None:
    table = plans(3, committees=6).drop("retained", "carried")
    given = links(3, table)

    found = with_retention(load(table), load(given)).collect(backend="polars").to_native()

    expected = with_retention(table, given).collect().to_native()
    assert len(found) == len(table)
    assert_frame_equal(found, expected, check_row_order=False)


def test_every_indicator_of_every_table(load: Loader) -> None:
    table = plans(5).drop("retained", "carried")
    given = {"plans": table, "links": links(5, table), **others(5)}
    today = dt.date(2020, 11, 9)

    found = figures(Tables(**{name: load(each) for name, each in given.items()}), today=today)

    assert_frame_equal(found.frame, figures(Tables(**given), today=today).frame)


def test_what_is_wrong_is_found_on_every_engine(load: Loader) -> None:
    table = plans(2).with_columns(progress=pl.lit("promotd"), horizon=pl.lit(1, dtype=pl.Int64))

    found = check(Tables(plans=load(table)))

    assert [(problem.kind, problem.where.column) for problem in found] == [
        ("wrong_type", "horizon"),
        ("unknown_value", "progress"),
    ]
    assert str(len(table)) in found[1].what

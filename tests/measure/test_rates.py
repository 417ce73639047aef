"""What the rates count, and what they leave out."""

from __future__ import annotations

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from polars.testing import assert_frame_equal

from comity.measure.columns import PROGRESS
from comity.measure.rates import RATE_VARIANTS, rate_counts
from comity.problems import InputError
from tests.measure.by_hand import counted_by_hand
from tests.measure.panel import frame

TRUTH = st.sampled_from((True, False, None))
PLAN = st.fixed_dictionaries(
    {
        "committee": st.sampled_from(("a", "b")),
        "conference": st.integers(1, 2),
        "plan": st.just("p"),
        "horizon": st.sampled_from(("near", "long", None)),
        "progress": st.sampled_from((*PROGRESS, None)),
        **dict.fromkeys(
            ("mutual", "was_promoted", "retained", "carried", "followed_up", "accord", "precise", "open"), TRUTH
        ),
    }
)
TABLES = st.lists(PLAN, min_size=1, max_size=30).map(lambda rows: frame("plans", rows))


def counted(table: pl.DataFrame, **options: object) -> pl.DataFrame:
    found: pl.DataFrame = rate_counts(table, **options).collect().to_native()  # type: ignore[arg-type]
    return found


@settings(max_examples=40)
@given(TABLES)
def test_the_one_expression_counts_as_the_definitions_do(table: pl.DataFrame) -> None:
    by_hand = counted_by_hand(table, by=("committee", "conference"))

    assert_frame_equal(counted(table), by_hand, check_row_order=False)


@settings(max_examples=40)
@given(TABLES)
def test_assessed_unknown_and_silent_plans_are_all_plans(table: pl.DataFrame) -> None:
    key = "promotion_rate.assessed"
    sums = pl.col(f"{key}.d") + pl.col(f"{key}.unknown") + pl.col(f"{key}.no_report")

    assert counted(table).filter(sums != pl.col("plans")).rows() == []


@settings(max_examples=40)
@given(TABLES)
def test_no_numerator_exceeds_its_denominator(table: pl.DataFrame) -> None:
    found = counted(table)

    assert [rate.key for rate in RATE_VARIANTS if (found[f"{rate.key}.n"] > found[f"{rate.key}.d"]).any()] == []


@settings(max_examples=40)
@given(TABLES)
def test_counting_silence_as_not_done_only_moves_the_silent_into_the_denominator(table: pl.DataFrame) -> None:
    key = "implementation_rate.assessed"
    before = counted(table).sort("committee", "conference")
    after = counted(table, count_silence_as_not_done=True).sort("committee", "conference")

    assert after[f"{key}.n"].to_list() == before[f"{key}.n"].to_list()
    assert after[f"{key}.d"].to_list() == (before[f"{key}.d"] + before[f"{key}.no_report"]).to_list()
    assert after[f"{key}.no_report"].sum() == 0


@settings(max_examples=40)
@given(TABLES, st.sampled_from(("near", "long")))
def test_a_horizon_keeps_its_own_plans(table: pl.DataFrame, horizon: str) -> None:
    own = table.filter(pl.col("horizon") == horizon)

    assert_frame_equal(counted(table, horizon=horizon), counted(own), check_row_order=False)


def test_a_progress_that_is_no_known_word_counts_as_unknown() -> None:
    table = frame("plans", [{"committee": "a", "conference": 1, "plan": "p", "progress": "promotd"}])

    found = counted(table)

    assert [found[f"promotion_rate.assessed.{part}"][0] for part in ("n", "d", "unknown")] == [0, 0, 1]


def test_plans_without_a_required_column_are_refused_with_its_name() -> None:
    with pytest.raises(InputError) as raised:
        rate_counts(pl.DataFrame({"committee": ["a"], "plan": ["p"]}))

    assert [(problem.kind, problem.where.column) for problem in raised.value.problems] == [
        ("missing_column", "conference")
    ]

"""Intervals and tests against values from the literature and textbooks."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint

from comity.measure.statistics import holm, newcombe, wilson


def test_wilson_gives_newcombes_published_examples() -> None:
    # Newcombe (1998), Statistics in Medicine 17:857-872, table I, method 3.
    low, high = wilson([81, 15, 0, 1], [263, 148, 20, 29])

    assert [tuple(round(float(end), 4) for end in pair) for pair in zip(low, high, strict=True)] == [
        (0.2553, 0.3662),
        (0.0624, 0.1605),
        (0.0, 0.1611),
        (0.0061, 0.1718),
    ]


def test_an_empty_denominator_has_no_interval() -> None:
    low, high = wilson([0], [0])

    assert (math.isnan(low[0]), math.isnan(high[0])) == (True, True)
    assert [math.isnan(end[0]) for end in newcombe(([0], [0]), ([1], [2]))] == [True, True]
    assert [math.isnan(end[0]) for end in newcombe(([1], [2]), ([0], [0]))] == [True, True]


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        # Newcombe (1998), Statistics in Medicine 17:873-890, table II, method 10: first share less second.
        ((48, 80, 56, 70), (-0.3339, -0.0524)),
        ((3, 10, 9, 10), (-0.8090, -0.1705)),
    ],
)
def test_newcombe_gives_published_examples_with_the_change_turned_round(
    counts: tuple[int, int, int, int], expected: tuple[float, float]
) -> None:
    n1, d1, n2, d2 = counts

    interval = newcombe(([n1], [d1]), ([n2], [d2]))

    assert tuple(round(float(end[0]), 4) for end in interval) == tuple(-end for end in reversed(expected))


shares = st.integers(1, 100_000).flatmap(lambda d: st.tuples(st.integers(0, d), st.just(d)))
levels = st.sampled_from([0.8, 0.95, 0.99])


@given(shares, levels)
def test_wilson_is_that_of_statsmodels(share: tuple[int, int], level: float) -> None:
    n, d = share

    found = [float(end[0]) for end in wilson([n], [d], level=level)]

    assert found == pytest.approx(proportion_confint(n, d, alpha=1 - level, method="wilson"), abs=1e-12)


@given(shares, shares, levels)
def test_newcombe_is_that_of_statsmodels(before: tuple[int, int], after: tuple[int, int], level: float) -> None:
    found = [float(end[0]) for end in newcombe(*(([n], [d]) for n, d in (before, after)), level=level)]

    expected = confint_proportions_2indep(*after, *before, method="newcomb", compare="diff", alpha=1 - level)
    assert found == pytest.approx(expected, abs=1e-12)


@given(st.lists(st.floats(0, 1), max_size=12))
def test_holm_is_that_of_statsmodels(p: list[float]) -> None:
    assert holm(p) == pytest.approx(list(multipletests(p, method="holm")[1]) if p else [])

"""Intervals and tests against values from the literature and textbooks."""

from __future__ import annotations

import math

import pytest

from comity.measure.statistics import exact_test, newcombe, wilson


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
    assert newcombe(0, 0, 1, 2) is None
    assert exact_test(1, 2, 0, 0) is None


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
    interval = newcombe(*counts)

    assert interval is not None
    assert tuple(round(end, 4) for end in interval) == tuple(-end for end in reversed(expected))


def test_fishers_tea_tasting_lady() -> None:
    assert exact_test(3, 4, 1, 4) == pytest.approx(0.4857, abs=1e-4)

"""Two shares set against each other: published intervals, the exact test, and how a finding is decided."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import fisher_exact

from comity.measure.contrast import contrast, exact_p, judge

# Newcombe (1998), Statistics in Medicine 17:873-890, table II, method 10: contrasts (a) to (h).
PUBLISHED = [
    ((56, 70), (48, 80), 0.0524, 0.3339),
    ((9, 10), (3, 10), 0.1705, 0.8090),
    ((6, 7), (2, 7), 0.0582, 0.8062),
    ((5, 56), (0, 29), -0.0381, 0.1926),
    ((0, 10), (0, 20), -0.1611, 0.2775),
    ((0, 10), (0, 10), -0.2775, 0.2775),
    ((10, 10), (0, 20), 0.6791, 1.0000),
    ((10, 10), (0, 10), 0.6075, 1.0000),
]

shares = st.integers(1, 60).flatmap(lambda d: st.tuples(st.integers(0, d), st.just(d)))


def one(before: tuple[int, int], after: tuple[int, int]) -> dict[str, object]:
    found = contrast(before=([before[0]], [before[1]]), after=([after[0]], [after[1]]))
    return {name: getattr(found, name)[0] for name in found.__slots__}


@pytest.mark.parametrize(("after", "before", "low", "high"), PUBLISHED)
def test_interval_is_the_published_one(
    after: tuple[int, int], before: tuple[int, int], low: float, high: float
) -> None:
    found = one(before, after)

    assert (found["low"], found["high"]) == pytest.approx((100 * low, 100 * high), abs=0.00501)


def test_points_relative_interval_and_p_of_one_change() -> None:
    found = one((24, 51), (40, 58))

    assert found == {
        "points": pytest.approx(21.9067, abs=1e-4),
        "relative": pytest.approx(0.4655, abs=1e-4),
        "low": pytest.approx(3.3844, abs=1e-4),
        "high": pytest.approx(38.5671, abs=1e-4),
        "p": pytest.approx(fisher_exact([[24, 27], [40, 18]]).pvalue),
        "few": False,
        "finding": "risen",
    }


def test_an_empty_denominator_has_no_value() -> None:
    found = one((3, 7), (0, 0))

    assert np.isnan([found[name] for name in ("points", "relative", "low", "high", "p")]).all()  # type: ignore[list-item]
    assert (found["few"], found["finding"]) == (True, "no_value")


def test_growth_from_nothing_has_no_relative_change() -> None:
    assert np.isnan(one((0, 10), (5, 10))["relative"])  # type: ignore[arg-type]


@given(st.lists(st.tuples(shares, shares), min_size=1, max_size=20))
def test_exact_test_is_the_one_of_scipy(pairs: list[tuple[tuple[int, int], tuple[int, int]]]) -> None:
    n1, d1, n2, d2 = np.array([(*first, *second) for first, second in pairs]).T

    expected = [fisher_exact([[a, b - a], [c, d - c]]).pvalue for (a, b), (c, d) in pairs]
    assert exact_p(n1, d1, n2, d2) == pytest.approx(expected, rel=1e-6, abs=1e-12)


def test_exact_test_holds_for_large_counts_and_mixed_columns() -> None:
    found = exact_p(*(np.array(column) for column in ([400, 1, 0], [1000, 10, 0], [460, 9, 3], [1000, 10, 5])))

    expected = [fisher_exact([[400, 600], [460, 540]]).pvalue, fisher_exact([[1, 9], [9, 1]]).pvalue]
    assert found[:2] == pytest.approx(expected, rel=1e-6)
    assert np.isnan(found[2])


@given(shares, shares)
def test_swapping_the_order_flips_the_sign(first: tuple[int, int], second: tuple[int, int]) -> None:
    there, back = one(first, second), one(second, first)

    turned = {"risen": "fallen", "fallen": "risen"}
    assert (there["points"], there["low"], there["high"], there["p"], there["finding"]) == (
        pytest.approx(-back["points"], abs=1e-9),  # type: ignore[operator]
        pytest.approx(-back["high"], abs=1e-9),  # type: ignore[operator]
        pytest.approx(-back["low"], abs=1e-9),  # type: ignore[operator]
        pytest.approx(back["p"]),
        turned.get(str(back["finding"]), back["finding"]),
    )


@given(shares, shares)
def test_the_point_lies_within_its_interval(first: tuple[int, int], second: tuple[int, int]) -> None:
    found = one(first, second)

    assert found["low"] - 1e-9 <= found["points"] <= found["high"] + 1e-9  # type: ignore[operator]


@pytest.mark.parametrize(
    ("low", "high", "finding"),
    [
        (0.1, 30.0, "risen"),
        (-30.0, -0.1, "fallen"),
        (-10.0, 10.0, "held"),
        (-10.1, 9.0, "too_few"),
        (-9.0, 10.1, "too_few"),
        (0.0, 30.0, "too_few"),
        (0.0, 9.0, "held"),
    ],
)
def test_the_interval_decides_the_finding(low: float, high: float, finding: str) -> None:
    assert list(judge(low=[low], high=[high], few=[False], empty=[False])) == [finding]


def test_a_denominator_below_five_is_never_enough() -> None:
    assert one((0, 4), (40, 40))["low"] > 0  # type: ignore[operator]
    assert one((0, 4), (40, 40))["finding"] == "too_few"
    assert one((0, 5), (40, 40))["finding"] == "risen"


def test_margin_of_what_held_is_named() -> None:
    found = contrast(before=([40], [58]), after=([40], [59]), margin=20)

    assert list(found.finding) == ["held"]

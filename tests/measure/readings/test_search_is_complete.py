"""The search finds what trying every whole number finds."""

from __future__ import annotations

import math
from fractions import Fraction
from itertools import product

import pytest

from comity.measure.readings import Published, find_readings

LIMIT = 9


def pairs() -> list[tuple[int, int]]:
    return [(n, d) for d in range(1, LIMIT + 1) for n in range(d + 1)]


def rounds_to(share: Fraction, percent: str) -> bool:
    return abs(share * 100 - Fraction(percent)) <= Fraction(1, 20)


def test_rates_of_one_conference_share_their_counts() -> None:
    figures = (
        Published("promotion_rate", conference=1, percent=75.0, variants=("assessed",)),
        Published("mutual_promotion_rate", conference=1, percent=66.7),
    )
    by_hand = [
        (plans, promoted, mutual, mutual_promoted)
        for (promoted, plans), (mutual_promoted, mutual) in product(pairs(), pairs())
        if rounds_to(Fraction(promoted, plans), "75")
        and rounds_to(Fraction(mutual_promoted, mutual), "66.7")
        and mutual <= plans
        and mutual_promoted <= promoted
        and mutual - mutual_promoted <= plans - promoted
    ]

    (fit,) = find_readings(figures, limit=LIMIT)

    found = fit.example[0]
    smallest = (found.plans, found.promoted, found.mutual, found.mutual_promoted)
    assert (fit.solutions, smallest) == (len(by_hand), min(by_hand))


@pytest.mark.parametrize("all_assessed", [True, False])
@pytest.mark.parametrize(("promotion", "implementation"), [("21.4", "5.4"), ("50.0", "25.0"), ("-12.5", "0.0")])
def test_changes_are_exact_differences(promotion: str, implementation: str, *, all_assessed: bool) -> None:
    figures = tuple(
        Published(name, conference=2, change_points=float(points), from_conference=1, variants=("assessed",))
        for name, points in (("promotion_rate", promotion), ("implementation_rate", implementation))
    )
    triples = [(p, i, d) for p, d in pairs() for i in range(p + 1)]
    by_hand = sum(
        rounds_to(Fraction(p2, d2) - Fraction(p1, d1), promotion)
        and rounds_to(Fraction(i2, d2) - Fraction(i1, d1), implementation)
        for (p1, i1, d1), (p2, i2, d2) in product(triples, triples)
    )

    (fit,) = find_readings(figures, limit=LIMIT, all_assessed=all_assessed)

    assert fit.solutions == by_hand


def rounded(share: Fraction) -> set[Fraction]:
    """Per cent with one decimal; halfway lies at both."""
    whole = share * 1000
    return {Fraction(each, 10) for each in (math.ceil(whole - Fraction(1, 2)), math.floor(whole + Fraction(1, 2)))}


@pytest.mark.parametrize("points", ["21.4", "14.3", "-12.5", "0.0", "4.2"])
def test_changes_may_be_differences_of_rounded_percentages(points: str) -> None:
    figure = Published(
        "promotion_rate",
        conference=2,
        change_points=float(points),
        from_conference=1,
        change="rounded",
        variants=("adopted",),
    )
    by_hand = sum(
        any(
            after - before == Fraction(points)
            for before in rounded(Fraction(n1, d1))
            for after in rounded(Fraction(n2, d2))
        )
        for (n1, d1), (n2, d2) in product(pairs(), pairs())
    )

    (fit,) = find_readings([figure], limit=LIMIT)

    assert fit.solutions == by_hand


@pytest.mark.parametrize("growth", ["21.9", "50.0", "-12.5", "0.0", "300.0"])
def test_changes_may_be_relative(growth: str) -> None:
    figure = Published(
        "promotion_rate",
        conference=2,
        change_points=float(growth),
        from_conference=1,
        change="relative",
        variants=("adopted",),
    )
    by_hand = sum(
        n1 > 0 and rounds_to(Fraction(n2, d2) / Fraction(n1, d1) - 1, growth)
        for (n1, d1), (n2, d2) in product(pairs(), pairs())
    )

    (fit,) = find_readings([figure], limit=LIMIT)

    assert fit.solutions == by_hand


def test_a_figure_that_no_number_rounds_to_has_no_solution_and_no_example() -> None:
    figures = [Published("promotion_rate", conference=1, percent=1.0, variants=("adopted",))]

    (fit,) = find_readings(figures, limit=LIMIT)

    assert (fit.solutions, fit.example) == (0, ())

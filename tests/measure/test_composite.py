"""A composite is made only when asked for, and shows how much it hangs on its weights."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.measure.composite import BadWeightError, Weight, composite, extremes
from comity.measure.findings import Reading
from tests.measure.factories_assess import figures, plain, series

ENGLISH = Reading(languages=["en"])
ROWS = figures(
    *series("promotion_rate", [(5, 10), (8, 10), (8, 10)]),
    *series("mutual_share.adopted", [(2, 10), (4, 10), (0, 0)]),
    plain("teams", 1, 3),
)


def test_the_weighted_mean_with_its_weights_and_their_range() -> None:
    found = composite(ROWS, committee="a", weights={"promotion_rate": 3, "mutual_share.adopted": 1}, reading=ENGLISH)

    assert found.weights == (
        Weight("promotion_rate", "assessed", 0.75),
        Weight("mutual_share", "adopted", 0.25),
    )
    assert [(each.conference, each.value, each.missing) for each in found.values] == [
        (1, pytest.approx(0.425), ()),
        (2, pytest.approx(0.7), ()),
        (3, None, ("mutual_share.adopted",)),
    ]
    moved = "when every weight may be between 0.5 and 2 times the given one"
    assert [dict(each.words) for each in found.values] == [
        {"en": f"Composite 0.42 at conference 1; 0.33 to 0.48 {moved}"},
        {"en": f"Composite 0.70 at conference 2; 0.57 to 0.77 {moved}"},
        {"en": "No composite at conference 3: no value for share of mutual plans (of adopted plans)"},
    ]


def test_a_change_is_sure_only_where_all_weights_agree_on_its_sign() -> None:
    rows = figures(*series("promotion_rate", [(5, 10), (8, 10)]), *series("accord", [(6, 10), (4, 10)]))

    (even,) = composite(rows, committee="a", weights={"promotion_rate": 1, "accord": 1}, reading=ENGLISH).changes
    (leaning,) = composite(rows, committee="a", weights={"promotion_rate": 9, "accord": 1}, reading=ENGLISH).changes
    assert (even.before, even.after, round(even.difference, 3), even.sure) == (1, 2, 0.05, False)
    assert (round(leaning.difference, 3), leaning.sure) == (0.25, True)


@pytest.mark.parametrize(
    ("weights", "reason"),
    [
        ({"promotion_rate": 0.0}, "not above 0"),
        ({"promotion_rate": float("nan")}, "not above 0"),
        ({"promotoin_rate": 1.0}, "promotion_rate"),
        ({"promotion_rate.adoptd": 1.0}, "promotion_rate.adopted"),
        ({"teams": 1.0}, "only shares of 1"),
        ({}, "name at least one"),
    ],
)
def test_a_weight_that_cannot_be_used_is_named(weights: dict[str, float], reason: str) -> None:
    with pytest.raises(BadWeightError, match=reason):
        composite(ROWS, committee="a", weights=weights)


def test_a_spread_below_one_is_refused() -> None:
    with pytest.raises(BadWeightError, match="spread"):
        composite(ROWS, committee="a", weights={"promotion_rate": 1}, spread=0.5)


components = st.lists(st.tuples(st.floats(-1, 1), st.floats(0.1, 10)), min_size=1, max_size=6)


@given(components, st.integers(0, 10_000))
def test_no_weights_in_the_range_go_beyond_its_ends(parts: list[tuple[float, float]], seed: int) -> None:
    values, weights = [value for value, _ in parts], [weight for _, weight in parts]
    low, high = extremes(values, weights, spread=2.0)

    generator = random.Random(seed)
    drawn = [weight * 2 ** generator.choice([-1, 1, generator.uniform(-1, 1)]) for weight in weights]
    mean = sum(value * weight for value, weight in zip(values, drawn, strict=True)) / sum(drawn)
    assert low - 1e-9 <= mean <= high + 1e-9


@given(components)
def test_one_weight_for_each_is_the_whole_range_when_none_may_move(parts: list[tuple[float, float]]) -> None:
    values, weights = [value for value, _ in parts], [weight for _, weight in parts]
    mean = sum(value * weight for value, weight in parts) / sum(weights)

    assert extremes(values, weights, spread=1.0) == pytest.approx((mean, mean))

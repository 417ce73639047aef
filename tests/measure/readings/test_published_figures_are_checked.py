"""Published figures that cannot be searched for are named, all at once."""

from __future__ import annotations

import pytest

from comity.measure.readings import Published, check_published, find_readings
from comity.problems import InputError

WRONG = (
    Published("promotion_rate", conference=1),
    Published("promotion_rate", conference=1, percent=1.0, change_points=2.0, from_conference=0),
    Published("promotion_rate", conference=2, change_points=2.0),
    Published("promotion_rat", conference=2, percent=2.0),
    Published("promotion_rate", conference=2, percent=2.0, variants=("asessed",)),
    Published("head_rank", conference=2, percent=2.0, variants=("lowest",)),
    Published("promotion_rate", conference=2, percent=2.0),
    Published("promotion_rate", conference=2, change_points=2.0, from_conference=1, change="point"),
)


def test_each_wrong_figure_is_named_with_its_place() -> None:
    assert [(problem.kind, problem.where.row) for problem in check_published(WRONG)] == [
        ("not_one_value", 1),
        ("not_one_value", 2),
        ("no_earlier_conference", 3),
        ("unknown_reading", 4),
        ("unknown_reading", 5),
        ("unknown_reading", 6),
        ("unknown_change", 8),
    ]


def test_a_misspelt_reading_is_answered_with_what_is_near() -> None:
    (problem,) = check_published(WRONG[4:5])

    assert (
        problem.what
        == "There is no 'promotion_rate.asessed'. Did you mean promotion_rate.assessed, promotion_rate.adopted?"
    )


def test_a_search_with_wrong_figures_does_not_begin() -> None:
    with pytest.raises(InputError) as raised:
        find_readings(WRONG)

    assert len(raised.value.problems) == 7

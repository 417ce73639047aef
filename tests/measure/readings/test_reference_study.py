"""The abstract of the reference study publishes six figures and no count; these are the readings that fit it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from comity.measure.readings import Counts, Fit, Published, find_readings

MUTUAL = (
    "mutual_promotion_rate.mutual",
    "mutual_share.promoted",
    "mutual_share.adopted",
    "mutual_share.implemented",
)
ABSTRACT = (
    Published("promotion_rate", conference=2, change_points=21.9, from_conference=1),
    Published("implementation_rate", conference=2, change_points=5.4, from_conference=1),
    Published("mutual_promotion_rate", conference=1, percent=59.5, variants=MUTUAL),
    Published("mutual_promotion_rate", conference=2, percent=78.0, variants=MUTUAL),
    Published("retention_rate", conference=2, percent=39.2),
    Published("retention_rate", conference=3, percent=62.1),
)


def by_mutual_and_retention(fits: tuple[Fit, ...]) -> dict[tuple[str, str, str], int]:
    def named(fit: Fit) -> tuple[str, str, str]:
        readings = dict(fit.readings)
        implementation = readings["implementation_rate"].removeprefix("implementation_rate.")
        retention = readings["retention_rate"].removeprefix("retention_rate.")
        return implementation, readings["mutual_promotion_rate"], retention

    return {named(fit): fit.solutions for fit in fits}


def test_where_every_plan_is_assessed_forward_retention_leaves_only_the_promotion_rate_of_mutual_plans() -> None:
    assert by_mutual_and_retention(find_readings(ABSTRACT)) == {
        ("assessed", "mutual_promotion_rate.mutual", "forward"): 590,
        ("assessed", "mutual_promotion_rate.mutual", "backward"): 55860,
        ("assessed", "mutual_share.promoted", "forward"): 0,
        ("assessed", "mutual_share.promoted", "backward"): 70,
        ("assessed", "mutual_share.adopted", "forward"): 0,
        ("assessed", "mutual_share.adopted", "backward"): 0,
        ("assessed", "mutual_share.implemented", "forward"): 0,
        ("assessed", "mutual_share.implemented", "backward"): 20,
        ("promoted", "mutual_promotion_rate.mutual", "forward"): 525,
        ("promoted", "mutual_promotion_rate.mutual", "backward"): 38600,
        ("promoted", "mutual_share.promoted", "forward"): 0,
        ("promoted", "mutual_share.promoted", "backward"): 40,
        ("promoted", "mutual_share.adopted", "forward"): 0,
        ("promoted", "mutual_share.adopted", "backward"): 0,
        ("promoted", "mutual_share.implemented", "forward"): 0,
        ("promoted", "mutual_share.implemented", "backward"): 35,
    }


@pytest.mark.parametrize(
    ("change", "assessed", "promoted"), [("points", 590, 525), ("rounded", 668, 431), ("relative", 137, 109)]
)
def test_the_same_is_left_however_the_changes_are_read(change: str, assessed: int, promoted: int) -> None:
    forward = tuple(
        replace(
            figure, change=change, variants=("forward",) if figure.indicator == "retention_rate" else figure.variants
        )
        for figure in ABSTRACT
    )

    fits = by_mutual_and_retention(find_readings(forward))

    assert {name: ways for name, ways in fits.items() if ways} == {
        ("assessed", "mutual_promotion_rate.mutual", "forward"): assessed,
        ("promoted", "mutual_promotion_rate.mutual", "forward"): promoted,
    }


def test_the_default_readings_have_a_smallest_example() -> None:
    smallest = find_readings(ABSTRACT)[0].example

    assert smallest == (
        Counts(
            conference=1,
            plans=51,
            assessed=51,
            promoted=24,
            implemented=21,
            mutual=37,
            mutual_assessed=37,
            mutual_promoted=22,
            retained=20,
        ),
        Counts(
            conference=2,
            plans=58,
            assessed=58,
            promoted=40,
            implemented=27,
            mutual=41,
            mutual_assessed=41,
            mutual_promoted=32,
            retained=36,
        ),
    )


def test_where_some_plans_may_lack_a_report_a_share_of_promoted_plans_fits_forward_retention_too() -> None:
    narrowed = tuple(
        Published(
            figure.indicator,
            conference=figure.conference,
            percent=figure.percent,
            change_points=figure.change_points,
            from_conference=figure.from_conference,
            variants={
                "promotion_rate": ("assessed",),
                "implementation_rate": ("assessed",),
                "mutual_promotion_rate": ("mutual_share.promoted", "mutual_share.adopted"),
                "retention_rate": ("forward",),
            }[figure.indicator],
        )
        for figure in ABSTRACT
    )

    assert by_mutual_and_retention(find_readings(narrowed, all_assessed=False)) == {
        ("assessed", "mutual_share.promoted", "forward"): 451,
        ("assessed", "mutual_share.adopted", "forward"): 0,
    }

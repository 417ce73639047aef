"""On the desk, too, every share of plans leads to as many plans as it says."""

from __future__ import annotations

from datetime import date

import pytest

from comity.desk.measured.answer import behind, measured, subjects_behind
from comity.desk.models import Committee
from comity.measure.behind import Part
from comity.measure.rates import RATE_VARIANTS
from comity.measure.rows import Row
from tests.desk.committees import network, reconstruction

pytestmark = pytest.mark.django_db

TODAY = date(2026, 11, 24)
PARTS: tuple[Part, ...] = ("numerator", "denominator", "unknown", "no_report")
SHARES = {rate.indicator for rate in RATE_VARIANTS}


def figures(committee: Committee, *, view: str) -> list[Row]:
    whole = measured(committee=committee, view=view, today=TODAY).assessment
    assert whole is not None
    profiles = (whole.profile, *whole.teams)
    series = [each for profile in profiles for aspect in profile.aspects for each in aspect.series]
    return [row for each in series for row in each.rows if row.indicator in SHARES]


def count(committee: Committee, row: Row, *, part: Part) -> int:
    found = behind(
        committee=committee, view=row.view, indicator=row.indicator, variant=row.variant, today=TODAY, part=part,
        conference=row.conference, team=row.team,
    )  # fmt: skip
    return -1 if found is None else len(found)


@pytest.mark.parametrize("view", ["ours", "theirs", "side:beijing", "either", "agreed"])
def test_every_figure_of_the_reconstruction_has_its_plans(view: str) -> None:
    committee = reconstruction()

    rows = figures(committee, view=view)

    assert len(rows) > 100
    assert [[count(committee, row, part=part) for part in PARTS] for row in rows] == [
        [getattr(row, part) or 0 for part in PARTS] for row in rows
    ]


def test_where_nothing_is_kept_nothing_is_known() -> None:
    committee = network(2)

    found = behind(
        committee=committee, view="ours", indicator="promotion_rate", variant="assessed", today=TODAY, part="numerator"
    )

    assert found is None
    assert subjects_behind(committee=committee, view="ours", indicator="teams", variant="in_force", today=TODAY) is None


def test_a_count_leads_to_the_subjects_that_it_counts() -> None:
    committee = network(2)
    measured(committee=committee, view="ours", today=TODAY)

    found = subjects_behind(
        committee=committee, view="ours", indicator="teams", variant="in_force", today=TODAY, conference=1
    )

    assert found == ("team/culture", "team/environment")

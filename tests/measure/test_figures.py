"""Figures: one row for each value, labelled, with interval, unknowns and silence."""

from __future__ import annotations

from typing import Any

import pytest

from comity.measure import Figures, Row, Tables, figures
from comity.measure.statistics import wilson
from tests.measure.panel import frame


def plan(conference: int, progress: str | None, *, team: str | None = None, **said: Any) -> dict[str, Any]:
    return {"committee": "a", "conference": conference, "team": team, "progress": progress, **said}


def of_plans(*rows: dict[str, Any], **options: Any) -> Figures:
    """The plans named by their place."""
    return figures(Tables(plans=frame("plans", [{"plan": f"p{at}", **row} for at, row in enumerate(rows)])), **options)


def test_a_row_carries_all_that_belongs_to_a_rate() -> None:
    progress = ("promoted", "implemented", "not_started", "unknown", None)
    found = of_plans(*(plan(1, each) for each in progress), view="agreed")

    low, high = wilson([2], [3])
    assert found.get("promotion_rate", "assessed", conference=1) == Row(
        committee="a",
        conference=1,
        team=None,
        view="agreed",
        indicator="promotion_rate",
        variant="assessed",
        numerator=2,
        denominator=3,
        value=pytest.approx(2 / 3),
        low=pytest.approx(float(low[0])),
        high=pytest.approx(float(high[0])),
        unknown=1,
        no_report=1,
        open=False,
    )


def test_an_empty_denominator_is_no_value_and_never_nought() -> None:
    row = of_plans(plan(1, None)).get("promotion_rate", "assessed", conference=1)

    assert row is not None
    assert (row.numerator, row.denominator, row.value, row.low, row.high) == (0, 0, None, None, None)


@pytest.mark.parametrize(("plans", "too_few"), [(0, True), (4, True), (5, False)])
def test_fewer_than_five_are_too_few_to_read(plans: int, too_few: bool) -> None:
    row = of_plans(plan(1, None), *(plan(1, "promoted") for _ in range(plans))).get(
        "promotion_rate", "assessed", conference=1
    )

    assert row is not None
    assert row.too_few is too_few


def test_forward_retention_is_shown_at_the_conference_after_even_where_a_team_skipped_one() -> None:
    found = of_plans(
        plan(1, None, team="x", retained=True),
        plan(1, None, team="y", retained=False),
        plan(3, None, team="y", retained=None, carried=True),
        plan(4, None, team="x"),
    )

    forward = found.select(indicator="retention_rate", variant="forward")
    assert [(row.team, row.conference, row.numerator, row.denominator) for row in forward] == [
        (None, 3, 1, 2),
        (None, 4, 0, 0),
        ("x", 3, 1, 1),
        ("y", 3, 0, 1),
        ("y", 4, 0, 0),
    ]


def forward(found: Figures) -> list[tuple[int | None, int | None, int | None]]:
    rows = found.select(indicator="retention_rate", variant="forward")
    return [(row.conference, row.numerator, row.denominator) for row in rows if row.team is None]


def test_a_horizon_without_plans_at_the_conference_after_does_not_move_retention_to_a_later_one() -> None:
    plans = [
        plan(1, None, horizon="long", retained=True),
        plan(2, None, horizon="near", retained=False),
        plan(3, None, horizon="long"),
    ]

    assert forward(of_plans(*plans, horizon="long")) == [(2, 1, 1)]


def test_what_the_last_conference_of_a_table_says_was_kept_is_shown_at_the_one_that_comes_next() -> None:
    plans = [plan(1, None, retained=False), plan(4, None, retained=True), plan(4, None, retained=False)]
    conferences = frame(
        "conferences",
        [{"committee": "a", "conference": at, "status": state} for at, state in ((5, "cancelled"), (6, "held"))],
    )

    assert forward(of_plans(*plans)) == [(4, 0, 1), (5, 1, 2)]
    table = frame("plans", [{"plan": f"p{at}", **each} for at, each in enumerate(plans)])
    assert forward(figures(Tables(plans=table, conferences=conferences))) == [(4, 0, 1), (6, 1, 2)]


def test_plans_without_a_team_are_in_the_whole_alone() -> None:
    found = of_plans(plan(1, "promoted", team="x"), plan(1, "promoted"))

    rows = found.select(indicator="promotion_rate", variant="adopted")
    assert [(row.team, row.denominator) for row in rows] == [(None, 2), ("x", 1)]
    alone = of_plans(plan(1, "promoted", team="x"), by_team=False)
    assert {row.team for row in alone.rows()} == {None}


def test_only_what_reports_can_still_change_is_open() -> None:
    found = of_plans(plan(1, "promoted", mutual=True, carried=True, open=True))

    assert sorted({f"{row.indicator}.{row.variant}" for row in found.rows() if not row.open}) == [
        "mutual_share.adopted",
        "precision.plans",
        "retention_rate.backward",
    ]


def test_links_stand_in_where_the_plans_do_not_say_what_was_retained() -> None:
    plans = frame(
        "plans", [{"committee": "a", "conference": at, "plan": key} for at, key in ((1, "p"), (1, "q"), (2, "r"))]
    )
    links = frame("links", [{"committee": "a", "plan": "r", "carried_from": "p"}])

    row = figures(Tables(plans=plans, links=links)).get("retention_rate", "forward", conference=2)

    assert row is not None
    assert (row.numerator, row.denominator) == (1, 2)


def test_options_reach_the_counts() -> None:
    table = (plan(1, None, horizon="near"), plan(1, "promoted", horizon="near"), plan(1, "promoted", horizon="long"))

    row = of_plans(*table, horizon="near", count_silence_as_not_done=True).get(
        "promotion_rate", "assessed", conference=1
    )

    assert row is not None
    assert (row.numerator, row.denominator, row.no_report) == (1, 2, 0)


def test_no_tables_give_no_figures() -> None:
    assert figures(Tables()).rows() == []


def test_figures_made_of_rows_give_them_back() -> None:
    rows = [Row("a", 1, None, "ours", "x", "y", 1, 2, 0.5), Row("a", None, "t", "ours", "x", "y")]

    assert Figures.of(rows).rows() == rows

"""Changes between consecutive conferences, and from the first to the last."""

from __future__ import annotations

from dataclasses import astuple

import polars as pl
import pytest

from comity.measure.changes import TESTED, Change, changes, first_to_last
from comity.measure.rates import rate_counts
from tests.measure.factories_assess import figures, plain, series, share


def brief(change: Change) -> tuple[object, ...]:
    return (
        change.indicator,
        change.variant,
        change.team,
        (change.before, change.before_numerator, change.before_denominator),
        (change.after, change.after_numerator, change.after_denominator),
        None if change.points is None else round(change.points, 1),
        change.finding,
    )


def test_each_conference_is_set_against_the_one_before() -> None:
    found = changes(figures(*series("promotion_rate", [(24, 51), (40, 58), (40, 59)])))

    assert [brief(change) for change in found.rows()] == [
        ("promotion_rate", "assessed", None, (1, 24, 51), (2, 40, 58), 21.9, "risen"),
        ("promotion_rate", "assessed", None, (2, 40, 58), (3, 40, 59), -1.2, "too_few"),
    ]


def test_first_is_set_against_last_over_conferences_without_a_value() -> None:
    found = first_to_last(figures(*series("promotion_rate", [(0, 0), (24, 51), (30, 50), (40, 58), (0, 0)])))

    assert [brief(change) for change in found.rows()] == [
        ("promotion_rate", "assessed", None, (2, 24, 51), (4, 40, 58), 21.9, "risen")
    ]


def test_an_empty_denominator_leaves_the_change_without_a_value() -> None:
    (found,) = changes(figures(*series("accord", [(3, 7), (0, 0)]))).rows()

    assert astuple(found) == (
        *("a", None, "ours", "accord", "spoken", 1, 2, 3, 7, 0, 0, 0, 0),
        *(None, None, None, None, None, True, "no_value", False),
    )


def test_variants_teams_and_committees_are_never_mixed() -> None:
    rows = [
        *series("promotion_rate", [(1, 10), (2, 10)]),
        *series("promotion_rate.adopted", [(1, 20), (2, 20)]),
        *series("promotion_rate", [(3, 10), (4, 10)], team="education"),
        *series("promotion_rate", [(5, 10), (6, 10)], committee="b"),
    ]

    found = changes(figures(*reversed(rows))).rows()
    assert [
        (each.committee, each.team, each.variant, each.before_numerator, each.after_numerator) for each in found
    ] == [
        ("a", None, "adopted", 1, 2),
        ("a", None, "assessed", 1, 2),
        ("a", "education", "assessed", 3, 4),
        ("b", None, "assessed", 5, 6),
    ]


def test_only_shares_counted_anew_are_tested() -> None:
    rows = [
        *series("conference_continuity", [(1, 1), (2, 2)]),
        *series("balance.hosting:seoul", [(1, 1), (1, 2)]),
        plain("teams", 1, 3),
        plain("teams", 2, 4),
        share("promotion_rate", None, 5, 9),
        share("promotion_rate", 1, 5, 9),
    ]

    assert changes(figures(*rows)).rows() == []
    assert "conference_continuity" not in TESTED


def test_indicators_can_be_chosen() -> None:
    rows = [*series("promotion_rate", [(1, 10), (2, 10)]), *series("accord", [(1, 10), (2, 10)])]

    assert {change.indicator for change in changes(figures(*rows), indicators=["accord"]).rows()} == {"accord"}


def test_margin_decides_what_held() -> None:
    rows = figures(*series("promotion_rate", [(40, 58), (40, 59)]))

    assert [change.finding for change in changes(rows, margin=20).rows()] == ["held"]
    assert [change.finding for change in changes(rows, margin=10).rows()] == ["too_few"]


def test_a_panel_gives_what_each_committee_gives_alone() -> None:
    counts = [(n % 7, 7 + n % 11) for n in range(60)]
    rows = [share("promotion_rate", 1 + at % 3, n, d, committee=f"c{at // 3:02}") for at, (n, d) in enumerate(counts)]

    alone = [change for start in range(0, 60, 3) for change in changes(figures(*rows[start : start + 3])).rows()]
    assert changes(figures(*rows)).rows() == alone


@pytest.mark.parametrize("unclear", ["unknown", "differs", None])
def test_adding_unknowns_never_changes_a_rate(unclear: str | None) -> None:
    known = ["promoted"] * 4 + ["not_started"] * 3 + ["implemented", "dropped"]

    def counts(progress: list[str | None]) -> tuple[int, int]:
        plans = pl.DataFrame(
            {"committee": "a", "conference": 1, "plan": [str(at) for at in range(len(progress))], "progress": progress}
        )
        found = rate_counts(plans).collect()
        return found["promotion_rate.assessed.n"][0], found["promotion_rate.assessed.d"][0]

    assert counts([*known, *[unclear] * 5]) == counts([*known]) == (5, 9)


@pytest.mark.parametrize(
    ("silent", "finding"),
    [((0, 0), "fallen"), ((0, 3), "fallen"), ((0, 40), "too_few"), ((10, 0), "fallen")],
)
def test_what_nobody_knows_must_not_be_able_to_turn_a_finding_round(silent: tuple[int, int], finding: str) -> None:
    rows = [
        share("promotion_rate.adopted", 1, 40, 60, no_report=silent[0]),
        share("promotion_rate.adopted", 2, 10, 60, unknown=silent[1]),
    ]

    (found,) = changes(figures(*rows)).rows()
    assert (found.finding, (found.before_undecided, found.after_undecided)) == (finding, silent)


def test_what_nobody_knows_of_the_earlier_conference_counts_too() -> None:
    rows = [share("promotion_rate.adopted", 1, 10, 60, no_report=30), share("promotion_rate.adopted", 2, 40, 60)]

    (found,) = changes(figures(*rows)).rows()
    assert (found.finding, found.before_undecided, found.after_undecided) == ("too_few", 30, 0)


def test_silence_outside_the_denominator_leaves_the_finding_alone() -> None:
    rows = [share("promotion_rate", 1, 40, 60), share("promotion_rate", 2, 10, 60, no_report=40)]

    (found,) = changes(figures(*rows)).rows()
    assert (found.finding, found.after_undecided) == ("fallen", 0)

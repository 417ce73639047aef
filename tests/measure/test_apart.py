"""Which team stands apart."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from statsmodels.stats.multitest import multipletests

from comity.measure.apart import Apart, apart, apart_sentences
from comity.measure.findings import Reading
from comity.measure.rows import Row
from tests.measure.factories_assess import SEOUL_NAMES, figures, series, share

READING = Reading(languages=["en"], names=SEOUL_NAMES)
PROMOTED = {"education": [2, 3], "environment": [9, 11], "culture": [8, 8], "economy": [9, 7]}


def teams(name: str = "promotion_rate", of: int = 12) -> list[Row]:
    return [
        row for team, counts in PROMOTED.items() for row in series(name, [(count, of) for count in counts], team=team)
    ]


def brief(row: Apart) -> tuple[object, ...]:
    return (row.conference, row.team, (row.numerator, row.denominator), (row.rest_numerator, row.rest_denominator))


def test_each_team_is_set_against_the_sum_of_the_others() -> None:
    found = [row for row in apart(figures(*teams(), share("promotion_rate", 1, 1, 99))).rows() if row.conference == 1]

    assert [brief(row) for row in found] == [
        (1, "culture", (8, 12), (20, 36)),
        (1, "economy", (9, 12), (19, 36)),
        (1, "education", (2, 12), (26, 36)),
        (1, "environment", (9, 12), (19, 36)),
    ]


def test_conferences_are_also_pooled() -> None:
    found = [row for row in apart(figures(*teams())).rows() if row.conference is None]

    assert [brief(row) for row in found] == [
        (None, "culture", (16, 24), (41, 72)),
        (None, "economy", (16, 24), (41, 72)),
        (None, "education", (5, 24), (52, 72)),
        (None, "environment", (20, 24), (37, 72)),
    ]


def test_holm_corrects_across_teams_and_indicators_that_can_be_read() -> None:
    rows = [*teams(), *teams("implementation_rate"), share("accord", 1, 1, 4, team="education")]
    found = apart(figures(*rows, share("accord", 1, 3, 4, team="economy"))).rows()

    for conference in (None, 1, 2):
        family = [row for row in found if row.conference == conference and not row.too_few]
        expected = multipletests([row.p for row in family], method="holm")[1]
        assert [row.p_holm for row in family] == pytest.approx(list(expected))
        assert [row.stands_apart for row in family] == [p < 0.05 for p in expected]


def test_too_few_are_shown_and_never_stand_apart() -> None:
    rows = [share("promotion_rate", 1, 0, 4, team="education"), share("promotion_rate", 1, 90, 90, team="economy")]

    found = apart(figures(*rows)).rows()
    assert [(row.too_few, row.p_holm, row.stands_apart) for row in found] == [(True, None, False)] * 4


def test_only_the_default_variant_of_each_rate_is_compared() -> None:
    rows = [*teams("promotion_rate.adopted"), *teams("team_memoranda")]

    assert apart(figures(*rows)).rows() == []


def test_a_single_team_has_nothing_to_be_compared_with() -> None:
    assert apart(figures(share("promotion_rate", 1, 5, 9, team="education"))).rows() == []


def test_the_team_that_stands_apart_is_named_with_its_indicator() -> None:
    pooled = [row for row in apart(figures(*teams())).rows() if row.conference is None]

    first, second = (said["en"] for said in apart_sentences(pooled, reading=READING))
    assert first == (
        "Education Team stands apart: promotion rate 5/24 (20.8 %) against 52/72 (72.2 %) in the other teams, "
        "−51.4 points, 95 % interval −66.1 to −28.7, p < 0.001 after Holm"
    )
    assert second == (
        "Environment Team stands apart: promotion rate 20/24 (83.3 %) against 37/72 (51.4 %) in the other teams, "
        "+31.9 points, 95 % interval +9.7 to +47.0, p = 0.023 after Holm"
    )


def test_where_no_team_stands_apart_the_furthest_is_named_as_such() -> None:
    rows = [share("accord", 1, n, 9, team=team) for team, n in (("education", 6), ("culture", 4), ("economy", 5))]

    (said,) = apart_sentences([row for row in apart(figures(*rows)).rows() if row.conference == 1], reading=READING)
    assert said["en"].startswith("No team can be told apart from the others; furthest is ")


def test_of_two_teams_one_sentence_says_it() -> None:
    rows = [share("accord", 1, 1, 30, team="education"), share("accord", 1, 29, 30, team="economy")]
    found = [row for row in apart(figures(*rows)).rows() if row.conference == 1]

    assert [row.stands_apart for row in found] == [True, True]
    assert len(apart_sentences(found, reading=READING)) == 1


def test_nothing_to_compare_is_said() -> None:
    assert [dict(said) for said in apart_sentences([], reading=READING)] == [
        {"en": "There are too few plans in the teams to set one against the others"}
    ]


@settings(max_examples=20, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 20), st.integers(20, 40)), min_size=2, max_size=5))
def test_counts_are_conserved(counts: list[tuple[int, int]]) -> None:
    rows = [share("promotion_rate", 1, n, d, team=f"team-{at}") for at, (n, d) in enumerate(counts)]

    found = apart(figures(*rows)).rows()
    totals = {(row.numerator + row.rest_numerator, row.denominator + row.rest_denominator) for row in found}
    assert totals == {(sum(n for n, _ in counts), sum(d for _, d in counts))}

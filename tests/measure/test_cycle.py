"""Whether one aspect goes before another."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.stats import pearsonr

from comity.measure.cycle import Cycle, cycle
from comity.measure.findings import Reading
from comity.measure.lagged import Bootstrap, correlate, lagged
from comity.measure.rows import Figures, Row
from tests.measure.factories_assess import figures, plain, share

ENGLISH = Reading(languages=["en"])
PAIR = ("promotion_rate", "mutual_share")


def led(committees: int, conferences: int, *, seed: int = 1, level: float = 0.0) -> Figures:
    """Committees in which the share of mutual plans follows the promotion rate of the conference before."""
    generator = np.random.default_rng(seed)
    rows: list[Row] = []
    for at in range(committees):
        before = 0.5
        for conference in range(1, conferences + 1):
            promoted = int(generator.integers(5, 36))
            mutual = int(generator.binomial(40, before))
            before = promoted / 40
            extra = int(level * at)
            rows += [
                share("promotion_rate", conference, promoted + extra, 40 + extra, committee=f"c{at:03}"),
                share("mutual_share", conference, mutual + extra, 40 + extra, committee=f"c{at:03}"),
            ]
    return figures(*rows)


def finding(found: Cycle, leader: str, follower: str) -> str:
    return next(each.finding for each in found.associations if (each.leader, each.follower) == (leader, follower))


def test_with_four_conferences_the_association_is_shown_and_too_little_to_tell() -> None:
    found = cycle(led(1, 4), reading=ENGLISH)

    assert (found.pairs, found.enough) == (3, False)
    assert [(each.correlation.effective, each.correlation.low, each.finding) for each in found.associations] == [
        (3, None, "too_little"),
        (3, None, "too_little"),
    ]
    assert all(each.correlation.r is not None for each in found.associations)
    assert [dict(said) for said in found.words] == [
        {
            "en": "Whether the aspects reinforce each other cannot be told: "
            "steps from one conference to the next: 3, needed: 4 or more"
        }
    ]


def test_a_panel_shows_which_aspect_goes_before_the_other() -> None:
    found = cycle(led(30, 5), reading=ENGLISH)

    assert (found.pairs, found.enough) == (120, True)
    assert finding(found, *PAIR) == "positive"
    assert finding(found, *reversed(PAIR)) == "unclear"
    assert [said["en"].split(":")[0] for said in found.words] == ["Promotion rate goes before share of mutual plans"]


def test_one_committee_is_the_plain_correlation_with_fisher_s_interval() -> None:
    rows = led(1, 9)
    columns = lagged(rows, PAIR, 5)
    found = correlate(columns, *PAIR, level=0.95)

    expected = pearsonr(columns.now["promotion_rate"], columns.then["mutual_share"])
    interval = expected.confidence_interval(0.95)
    assert found is not None
    assert (found.r, found.low, found.high) == pytest.approx((expected.statistic, interval.low, interval.high))
    assert (found.pairs, found.committees, found.effective, found.method) == (8, 1, 8, "Fisher z")


def test_a_committee_s_own_level_does_not_pass_for_a_cycle() -> None:
    generator = np.random.default_rng(5)
    rows = [
        share(name, conference, int(generator.binomial(100, 0.05 + 0.9 * at / 30)), 100, committee=f"c{at}")
        for at in range(30)
        for conference in range(1, 6)
        for name in PAIR
    ]

    assert {each.finding for each in cycle(figures(*rows), reading=ENGLISH).associations} == {"unclear"}


def test_effective_pairs_count_one_mean_for_each_committee() -> None:
    found = correlate(lagged(led(30, 5), PAIR, 5), *PAIR, level=0.95)

    assert found is not None
    assert (found.pairs, found.committees, found.effective, found.allowance) == (120, 30, 91, 0.25)


def test_the_bootstrap_draws_whole_committees_and_can_be_repeated() -> None:
    columns = lagged(led(30, 5), PAIR, 5)
    first, again, other = (
        correlate(columns, *PAIR, level=0.95, bootstrap=Bootstrap(draws=200, seed=seed)) for seed in (1, 1, 2)
    )

    assert first == again
    assert first != other
    assert first is not None
    assert first.low is not None
    assert first.high is not None
    assert first.method == "bootstrap of committees, seed 1"
    assert 0.5 < first.low < (first.r or 0) < first.high < 1


def test_rates_of_fewer_than_five_are_not_read() -> None:
    rows = [share(name, conference, conference % 4, 4, committee="a") for name in PAIR for conference in range(1, 9)]

    assert cycle(figures(*rows), reading=ENGLISH).associations == ()
    assert cycle(figures(*rows), reading=ENGLISH, least=4).enough


def test_indicators_of_one_aspect_are_not_set_against_each_other() -> None:
    rows = [
        row
        for conference in range(1, 7)
        for row in (
            share("promotion_rate", conference, conference, 10),
            share("implementation_rate", conference, conference % 3, 10),
            plain("head_rank", conference, 50 + 10 * (conference % 2)),
        )
    ]

    found = cycle(figures(*rows), reading=ENGLISH)
    assert {(each.leader, each.follower) for each in found.associations} == {
        ("head_rank", "promotion_rate"),
        ("head_rank", "implementation_rate"),
        ("promotion_rate", "head_rank"),
        ("implementation_rate", "head_rank"),
    }


def test_what_never_varies_has_no_correlation() -> None:
    rows = [
        row
        for conference in range(1, 8)
        for row in (share("promotion_rate", conference, 5, 10), plain("head_rank", conference, float(conference)))
    ]

    assert {each.correlation.r for each in cycle(figures(*rows), reading=ENGLISH).associations} == {None}

"""The profile: which finding each step gets, and how it is decided."""

from __future__ import annotations

from dataclasses import replace

import pytest

from comity.measure.catalogue import variant
from comity.measure.findings import Reading
from comity.measure.profile import Series, profile
from tests.measure.factories_assess import figures, plain, series, share

ENGLISH = Reading(languages=["en"])


def findings_of(*rows: object, team: str | None = None, reading: Reading = ENGLISH) -> dict[str, list[str]]:
    found = profile(figures(*rows), committee="a", team=team, reading=reading)  # type: ignore[arg-type]
    return {
        f"{each.indicator}.{each.variant}": [finding.finding for finding in each.findings]
        for aspect in found.aspects
        for each in aspect.series
    }


def only_series(*rows: object) -> Series:
    found = profile(figures(*rows), committee="a", reading=ENGLISH)  # type: ignore[arg-type]
    (one,) = [each for aspect in found.aspects for each in aspect.series]
    return one


def test_a_rate_rises_or_falls_only_where_the_interval_says_so() -> None:
    assert findings_of(
        *series("promotion_rate", [(24, 51), (40, 58)]),
        *series("mutual_promotion_rate", [(22, 37), (32, 41)]),
        *series("implementation_rate", [(40, 58), (24, 51)]),
        *series("precision", [(500, 1000), (510, 1000)]),
        *series("accord", [(0, 4), (4, 4)]),
        *series("follow_up", [(0, 4), (0, 0)]),
    ) == {
        "promotion_rate.assessed": ["risen"],
        "implementation_rate.assessed": ["fallen"],
        "follow_up.plans": ["no_value"],
        "accord.spoken": ["too_few"],
        "precision.plans": ["held"],
        "mutual_promotion_rate.mutual": ["too_few"],
    }


def test_counts_and_ranks_are_plain_arithmetic() -> None:
    found = only_series(plain("teams", 1, 3), plain("teams", 2, 4), plain("teams", 3, 4), plain("teams", 4, 2))

    assert [(each.decided_by, each.finding, each.change) for each in found.findings] == [
        ("arithmetic", "risen", None),
        ("arithmetic", "held", None),
        ("arithmetic", "fallen", None),
    ]
    assert found.overall is not None
    assert found.overall.words == {"en": "Number of teams fell from 3 at conference 1 to 2 at conference 4"}


def test_a_rank_is_said_by_its_name() -> None:
    found = only_series(plain("head_rank", 1, 50), plain("head_rank", 2, 60))

    assert [dict(each.words) for each in found.findings] == [
        {"en": "Rank of the heads rose from vice mayor at conference 1 to mayor at conference 2"}
    ]


def test_a_count_that_is_not_known_cannot_be_compared() -> None:
    found = only_series(plain("participants", 1, 50), plain("participants", 2, None))

    assert [(each.finding, dict(each.words)) for each in found.findings] == [
        (
            "no_value",
            {
                "en": "Number of participants cannot be compared between conference 1 and conference 2: "
                "no value at conference 2"
            },
        )
    ]


def test_the_running_share_of_conferences_held_is_not_tested() -> None:
    found = only_series(*series("conference_continuity", [(9, 9), (9, 10)]))

    assert [(each.decided_by, each.finding) for each in found.findings] == [("arithmetic", "fallen")]


def test_first_to_last_is_told_only_where_the_steps_do_not_say_it() -> None:
    assert only_series(*series("promotion_rate", [(24, 51), (40, 58)])).overall is None

    overall = only_series(*series("promotion_rate", [(24, 51), (32, 58), (40, 58)])).overall
    assert overall is not None
    assert (overall.before, overall.after, overall.finding) == (1, 3, "risen")


def test_a_team_has_its_own_profile() -> None:
    rows = [
        *series("promotion_rate", [(24, 51), (40, 58)]),
        *series("promotion_rate", [(40, 58), (24, 51)], team="education"),
    ]

    assert findings_of(*rows, team="education") == {"promotion_rate.assessed": ["fallen"]}
    assert findings_of(*rows) == {"promotion_rate.assessed": ["risen"]}


def test_each_aspect_is_tallied_by_its_default_variants() -> None:
    rows = [
        *series("promotion_rate", [(24, 51), (40, 58)]),
        *series("promotion_rate.adopted", [(40, 58), (24, 51)]),
        *series("accord", [(0, 4), (4, 4)]),
        share("precision", 1, 5, 9),
    ]
    found = profile(figures(*rows), committee="a", reading=ENGLISH)

    principles = found.aspects[1]
    assert (principles.aspect, principles.tally, dict(principles.words)) == (
        "principles",
        {"risen": 1, "held": 0, "fallen": 0, "too_few": 1, "no_value": 0},
        {"en": "Generalized principles of conduct: 1 risen, 0 held, 0 fallen, 1 too few to tell"},
    )


def test_series_stand_in_the_order_of_the_catalogue_default_first() -> None:
    rows = [
        *series("promotion_rate.adopted", [(24, 51)]),
        *series("promotion_rate", [(24, 51)]),
        plain("instruments", 1, 1),
        plain("head_rank.side:seoul", 1, 50),
        plain("head_rank.side:beijing", 1, 50),
        plain("head_rank", 1, 50),
    ]

    assert list(findings_of(*rows)) == [
        "head_rank.lowest",
        "head_rank.side:beijing",
        "head_rank.side:seoul",
        "instruments.in_all",
        "promotion_rate.assessed",
        "promotion_rate.adopted",
    ]


def test_a_step_to_a_conference_that_is_still_open_says_so_and_is_not_tallied() -> None:
    steps = series("promotion_rate", [(24, 51), (40, 58), (10, 58)])
    rows = [*steps[:2], replace(steps[2], open=True)]
    found = profile(figures(*rows), committee="a", reading=ENGLISH).aspects[1]

    assert [(step.finding, step.open) for step in found.series[0].findings] == [("risen", False), ("fallen", True)]
    assert found.series[0].findings[1].words["en"].endswith("95 % interval −64.6 to −34.4 (still open)")
    assert found.series[0].overall is None
    assert found.tally == {"risen": 1, "held": 0, "fallen": 0, "too_few": 0, "no_value": 0}


@pytest.mark.parametrize(
    "settled", ["precision.plans", "mutual_share.adopted", "retention_rate.forward", "retention_rate.backward"]
)
def test_what_is_settled_at_adoption_does_not_wait(settled: str) -> None:
    rows = [replace(row, open=row.conference == 2) for row in series(settled, [(5, 50), (45, 50)])]

    assert [(step.finding, step.open) for step in only_series(*rows).findings] == [("risen", False)]
    tallies = [aspect.tally["risen"] for aspect in profile(figures(*rows), committee="a", reading=ENGLISH).aspects]
    assert sum(tallies) == (1 if variant(*settled.split(".")).default else 0)

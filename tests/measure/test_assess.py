"""The assessment of tables: everything a first page shows, as plain data."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from datetime import date

import polars as pl
import pytest

from comity.measure.assess import WhichCommitteeError, assess
from comity.measure.assessment import Assessment, ConferenceLine, DisruptionLine, Party
from comity.measure.findings import Reading
from comity.measure.tables import Tables
from tests.measure.factories_assess import SEOUL_NAMES, committee_tables, plans

TODAY = date(2018, 6, 1)
ENGLISH = Reading(languages=["en"], names=SEOUL_NAMES)


@pytest.fixture(scope="module")
def found() -> Assessment:
    return assess(committee_tables(), view="ours", today=TODAY, reading=ENGLISH)


def test_who_and_when(found: Assessment) -> None:
    assert (found.committee, found.view, found.today, found.reconstruction) == ("a", "ours", "2018-06-01", {})
    assert found.sides == (Party("beijing", {"en": "Beijing"}), Party("seoul", {"en": "Seoul"}))
    assert found.team_names == (
        Party("education", {"en": "Education Team"}),
        Party("environment", {"en": "Environment Team"}),
    )
    assert found.disruptions == (
        DisruptionLine(key="thaad", names={"en": "THAAD"}, since="2016-07-08", until="2017-10-31"),
    )


def test_conferences_with_the_one_that_is_still_open(found: Assessment) -> None:
    assert found.conferences == (
        ConferenceLine(1, None, "held", "2013-10-31", "2013-10-31", "seoul", 0, open=False),
        ConferenceLine(2, None, "held", "2015-11-04", "2015-11-04", "beijing", 0, open=False),
        ConferenceLine(3, "third", "held", "2017", "2018-03-19", "seoul", 1, open=True),
    )
    assert [dict(said) for said in found.open_words] == [
        {"en": "Conference 3 is still open: its plans are read as they stand today"}
    ]


def test_a_profile_of_the_whole_and_of_each_team(found: Assessment) -> None:
    assert [(each.committee, each.team, each.view) for each in (found.profile, *found.teams)] == [
        ("a", None, "ours"),
        ("a", "education", "ours"),
        ("a", "environment", "ours"),
    ]
    assert [aspect.aspect for aspect in found.profile.aspects] == ["identity", "principles", "reciprocity"]


def test_teams_of_one_conference_add_up_to_the_whole(found: Assessment) -> None:
    def counts(profile_at: int) -> list[tuple[int | None, int | None]]:
        profiles = (found.profile, *found.teams)
        rows = [
            row
            for aspect in profiles[profile_at].aspects
            for series in aspect.series
            if (series.indicator, series.variant) == ("promotion_rate", "assessed")
            for row in series.rows
        ]
        return [(row.numerator, row.denominator) for row in rows]

    teams = [counts(1), counts(2)]
    assert counts(0) == [
        (sum(part[0] or 0 for part in parts), sum(part[1] or 0 for part in parts)) for parts in zip(*teams, strict=True)
    ]
    assert counts(0) == [(16, 24), (11, 17), (6, 11)]


def test_teams_are_compared_pooled_first_then_at_each_conference(found: Assessment) -> None:
    assert [each.conference for each in found.apart] == [None, 1, 2, 3]
    assert all(row.conference == each.conference for each in found.apart for row in each.comparisons)
    assert found.apart[0].words[0]["en"].startswith("Education Team stands apart: promotion rate 6/25")


def test_disruption_and_cycle_are_there(found: Assessment) -> None:
    assert len(found.shock.rates) == len(found.shock.recoveries) == 3
    assert (found.cycle.pairs, found.cycle.enough) == (2, False)


def test_what_is_not_known(found: Assessment) -> None:
    known = found.not_known

    assert [(each.conference, each.assessed, each.unknown, each.no_report) for each in known.left_out] == [
        (1, 24, 0, 0),
        (2, 17, 1, 1),
        (3, 11, 0, 0),
    ]
    assert [(each.indicator, each.conferences, each.needs) for each in known.without_value] == [
        ("head_rank", (3,), ()),
        ("participants", (1, 2, 3), ("delegations.size",)),
        ("tenure", (1, 2, 3), ("roles",)),
        ("instruments", (1, 2, 3), ("instruments.kind",)),
        ("team_memoranda", (1, 2, 3), ("instruments.between_offices",)),
        ("follow_up", (1, 2, 3), ("plans.followed_up",)),
        ("accord", (1, 2, 3), ("plans.accord",)),
        ("precision", (1, 2, 3), ("plans.precise",)),
        ("mutual_promotion_rate", (1, 2, 3), ("plans.mutual",)),
        ("mutual_share", (1, 2, 3), ("plans.mutual",)),
        ("retention_rate", (1, 2, 3), ("plans.retained",)),
    ]
    assert known.gaps == ()


def test_it_is_plain_data(found: Assessment) -> None:
    text = json.dumps(asdict(found), ensure_ascii=False, allow_nan=False)

    assert json.loads(text)["not_known"]["left_out"][1]["no_report"] == 1


def test_a_composite_only_when_asked_for(found: Assessment) -> None:
    asked = assess(committee_tables(), view="ours", today=TODAY, reading=ENGLISH, weights={"promotion_rate": 1})

    assert found.composite is None
    assert asked.composite is not None
    assert replace(asked, composite=None) == found


def test_every_sentence_is_there_in_every_language() -> None:
    found = assess(committee_tables(), view="ours", today=TODAY, reading=Reading(names=SEOUL_NAMES))

    assert found.profile.aspects[0].words.keys() == {"en", "ko", "zh"}
    assert found.apart[0].words[0]["ko"] == (
        "교육팀 추진율은 6/25(24.0%)로 다른 팀 27/27(100.0%)보다 76.0%p 낮아 뚜렷한 차이를 보임"
        "(95% 신뢰구간 -88.5~-52.9%p, 홀름 보정 p < 0.001)"
    )


def test_of_a_panel_one_committee_is_chosen() -> None:
    one = plans({(1, None): {"promoted": 5}})
    both = pl.concat([one, one.with_columns(pl.lit("b").alias("committee"))])

    assert assess(Tables(plans=both), view="ours", today=TODAY, committee="b", reading=ENGLISH).committee == "b"
    for asked in (None, "c"):
        with pytest.raises(WhichCommitteeError, match="the tables hold: a, b"):
            assess(Tables(plans=both), view="ours", today=TODAY, committee=asked)

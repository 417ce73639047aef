"""How long it took to meet again."""

from __future__ import annotations

from datetime import date

import polars as pl

from comity.measure.findings import Reading
from comity.measure.recovery import recoveries
from comity.measure.tables import Tables
from tests.measure.factories_assess import SEOUL_NAMES, committee_tables

READING = Reading(languages=["en"], names=SEOUL_NAMES)


def brief(tables: Tables, today: date) -> list[tuple[object, ...]]:
    found = recoveries(tables, committee="a", today=today, reading=READING)
    return [(each.disruption, each.team, each.began, each.met, round(each.months, 1)) for each in found]


def test_each_team_and_the_whole_from_the_beginning_to_the_next_meeting() -> None:
    assert brief(committee_tables(), date(2018, 6, 1)) == [
        ("thaad", None, "2016-07-08", "2017-03-31", 8.7),
        ("thaad", "education", "2016-07-08", None, 22.8),
        ("thaad", "environment", "2016-07-08", "2017-03-31", 8.7),
    ]


def test_what_happened_after_today_is_not_known_yet() -> None:
    assert brief(committee_tables(), date(2017, 1, 8)) == [
        ("thaad", None, "2016-07-08", None, 6.0),
        ("thaad", "education", "2016-07-08", None, 6.0),
        ("thaad", "environment", "2016-07-08", None, 6.0),
    ]
    assert brief(committee_tables(), date(2016, 7, 7)) == []


def test_a_team_that_did_not_exist_yet_or_any_more_is_not_asked() -> None:
    tables = Tables(
        teams=pl.DataFrame(
            {
                "committee": ["a"] * 3,
                "team": ["later", "ended", "there"],
                "since": ["2018", "2013", None],
                "until": [None, "2015", None],
            }
        ),
        meetings=pl.DataFrame({"committee": ["a"], "team": [None], "date": ["2016"]}, schema_overrides={"team": str}),
        disruptions=pl.DataFrame({"committee": ["a"], "disruption": ["thaad"], "since": ["2016-07"]}),
    )

    assert [team for _, team, *_ in brief(tables, date(2018, 6, 1))] == [None, "there"]


def test_a_meeting_of_an_unknown_day_of_that_year_is_not_taken_for_one_after_it() -> None:
    tables = Tables(
        meetings=pl.DataFrame({"committee": ["a"], "date": ["2016"]}),
        disruptions=pl.DataFrame({"committee": ["a"], "disruption": ["thaad"], "since": ["2016-07"]}),
    )

    assert brief(tables, date(2016, 12, 31)) == [("thaad", None, "2016-07-01", None, 6.0)]


def test_it_is_said_in_words() -> None:
    found = recoveries(committee_tables(), committee="a", today=date(2018, 6, 1), reading=READING)

    assert [each.words["en"] for each in found] == [
        "The whole committee: met again 8.7 months after THAAD began",
        "Education Team: no meeting on record in the 22.8 months since THAAD began",
        "Environment Team: met again 8.7 months after THAAD began",
    ]

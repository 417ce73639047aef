"""A plan is assessed as reported up to the next conference that was held."""

from __future__ import annotations

import datetime as dt

import pytest

from comity.record import Record
from tests.measure.of_record.records import held, record, rows, say

COLUMNS = ("plan", "progress", "was_promoted", "open")


@pytest.fixture
def made() -> Record:
    return record(
        held(1, "2013-10-31"),
        held(2, "2015-11-04"),
        say("conference/3", number=3, status={"state": "planned", "date": "2021-05"}),
        say("plan/a", conference="conference/1", title={"en": "A"}),
        say("plan/b", conference="conference/1", title={"en": "B"}),
        say("plan/c", conference="conference/2", title={"en": "C"}),
        say("report/1", plan="plan/a", progress="promoted", on="2014-05-01"),
        say("report/2", plan="plan/a", progress="implemented", on="2016-05-01"),
        say("report/3", plan="plan/b", progress="promoted", on="2014-05-01"),
        say("report/4", plan="plan/b", progress="dropped", on="2015-11-04"),
        say("report/5", plan="plan/c", progress="not_started", on="2020"),
    )


def test_what_came_after_the_next_conference_does_not_count(made: Record) -> None:
    assert rows(made, "plans", *COLUMNS) == [
        ("a", "promoted", True, False),
        ("b", "dropped", True, False),
        ("c", None, False, True),
    ]


def test_a_date_of_assessment_takes_the_place_of_the_next_conference(made: Record) -> None:
    assert rows(made, "plans", *COLUMNS, at=dt.date(2017, 1, 1)) == [
        ("a", "implemented", True, False),
        ("b", "dropped", True, False),
        ("c", None, False, True),
    ]


def test_a_report_of_a_year_counts_from_its_last_day(made: Record) -> None:
    assert rows(made, "plans", "plan", "progress", today=dt.date(2020, 12, 31))[-1] == ("c", "not_started")

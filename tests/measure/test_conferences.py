"""Continuity, intervals and meetings between, against counts made by hand."""

from __future__ import annotations

from tests.measure.rows import THREE, table, values


def test_held_over_held_cancelled_and_lapsed_and_nothing_that_is_not_due() -> None:
    conferences = table(
        "conferences",
        "conference status planned_first date postponements",
        (1, "held", "2013-10-31", "2013-10-31", None),
        (2, "held", "2015", "2015-11-04", None),
        (3, "held", "2017-11-01", "2018-03-19", 1),
        (4, "lapsed", "2021-05", None, None),
        (5, "planned", "2027-05", None, None),
        (6, "postponed", "2027-05", None, 2),
    )

    assert values("conference_continuity", conferences=conferences) == {
        ("due", 1): (1, 1),
        ("due", 2): (2, 2),
        ("due", 3): (3, 3),
        ("due", 4): (3, 4),
        ("due", None): (3, 4),
        ("postponements", 1): 0,
        ("postponements", 2): 0,
        ("postponements", 3): 1,
        ("postponements", 4): 0,
        ("postponements", 6): 2,
        ("postponements", None): 3,
        ("days_of_delay", 1): 0,
        ("days_of_delay", 2): (None, "1 unknown"),
        ("days_of_delay", 3): 138,
        ("days_of_delay", None): (138, "1 unknown"),
    }


def test_months_between_held_conferences() -> None:
    assert values("conference_interval", conferences=THREE) == {
        ("months", 2): 24.12,
        ("months", 3): 28.45,
        ("mean_months", 2): 24.12,
        ("mean_months", 3): 26.28,
        ("longest_months", 2): 24.12,
        ("longest_months", 3): 28.45,
        ("variation", 2): None,
        ("variation", 3): 0.12,
        ("since_last", None): 31.74,
    }


def test_an_interval_with_an_unknown_end_is_left_out_and_counted() -> None:
    conferences = table(
        "conferences",
        "conference status date",
        (1, "held", "2013-10-31"),
        (2, "held", "2015"),
        (3, "cancelled", None),
        (4, "held", "2018-03-19"),
        (5, "held", "2020-03-19"),
    )

    found = values("conference_interval", conferences=conferences)

    assert {place: value for place, value in found.items() if place[0] in {"months", "mean_months"}} == {
        ("months", 2): (None, "1 unknown"),
        ("months", 4): (None, "1 unknown"),
        ("months", 5): 24.02,
        ("mean_months", 2): (None, "1 unknown"),
        ("mean_months", 4): (None, "2 unknown"),
        ("mean_months", 5): (24.02, "2 unknown"),
    }


def test_meetings_after_the_conference_before_and_up_to_this_one() -> None:
    meetings = table(
        "meetings",
        "team date",
        ("environment", "2015-11-04"),
        ("environment", "2016-03-22"),
        ("environment", "2017-03-31"),
        (None, "2018-03-19"),
        ("culture", "2018-11-26"),
    )

    found = values("meetings_between", conferences=THREE, meetings=meetings)

    assert {place: value for place, value in found.items() if place[0] != "per_year"} == {
        ("between", 2): 1,
        ("between", 3): 3,
        ("between", 2, "environment"): 1,
        ("between", 3, "environment"): 2,
        ("between", 2, "culture"): 0,
        ("between", 3, "culture"): 0,
        ("since_last", None): 1,
        ("since_last", None, "environment"): 0,
        ("since_last", None, "culture"): 1,
    }
    assert (found["per_year", 2], found["per_year", 3]) == (0.5, 1.27)


def test_a_meeting_without_a_date_is_unknown() -> None:
    meetings = table("meetings", "team date", ("culture", None), ("culture", "2014"))

    assert values("meetings_between", conferences=THREE, meetings=meetings, by_team=False)["between", 2] == (
        1,
        "1 unknown",
    )

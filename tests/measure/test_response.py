"""The response to a disruption as figures, against the same told of one committee and against counts by hand."""

from __future__ import annotations

import datetime as dt

import pytest

from comity.measure import Tables, figures
from comity.measure.findings import Reading
from comity.measure.shock import shock
from comity.measure.wording import indicator_name
from comity.measure.words import language
from tests.measure.factories_assess import SEOUL_NAMES, committee_tables
from tests.measure.rows import table, values

TODAY = dt.date(2018, 6, 1)
THAAD = table("disruptions", "disruption since until", ("thaad", "2016-07-08", "2017-10-31"))


def test_plans_that_were_hit_are_set_against_the_others_in_all_and_in_each_team() -> None:
    plans = table(
        "plans",
        "conference plan team progress shocked open",
        *((1, f"a{at}", "x", "promoted", False, False) for at in range(8)),
        *((1, f"b{at}", "x", "not_started", False, False) for at in range(2)),
        *((2, f"c{at}", "x", "promoted", True, True) for at in range(3)),
        *((2, f"d{at}", "x", "not_started", True, True) for at in range(7)),
        (2, "e", "y", None, True, True),
        (2, "f", "y", "unknown", True, True),
        (2, "g", "y", "promoted", None, True),
    )

    assert values("shock_response", plans=plans) == {
        ("difference", None): (-0.5, "1 unknown"),
        ("difference", None, "x"): -0.5,
        ("difference", None, "y"): (None, "1 unknown"),
        ("hit", None): ((3, 10), "1 unknown"),
        ("hit", None, "x"): (3, 10),
        ("hit", None, "y"): ((0, 0), "1 unknown"),
        ("spared", None): (8, 10),
        ("spared", None, "x"): (8, 10),
        ("spared", None, "y"): (0, 0),
    }
    rows = figures(Tables(plans=plans), by_team=False).select(indicator="shock_response")
    assert [(row.variant, row.no_report, row.open) for row in rows] == [
        ("difference", 0, True),
        ("hit", 1, True),
        ("spared", 0, False),
    ]
    assert rows[0].low == pytest.approx(-0.7398, abs=1e-4)
    assert rows[0].high == pytest.approx(-0.0665, abs=2e-4)


def test_conferences_due_meanwhile_are_postponed_or_cancelled_and_never_both() -> None:
    conferences = table(
        "conferences",
        "conference status planned_first date postponements",
        (1, "held", None, "2013-10-31", 0),
        (2, "held", "2017", "2018-03-19", 1),
        (3, "held", None, "2016-12-01", 0),
        (4, "cancelled", "2017-05", None, 0),
        (5, "postponed", "2017-10-31", None, None),
        (6, "cancelled", "2019", None, 0),
        (7, "lapsed", None, None, 0),
    )

    found = values("shock_response", conferences=conferences, disruptions=THAAD)

    assert {place: found[place] for place in found if place[0] in {"postponed", "cancelled"}} == {
        ("postponed", None): (2, "1 unknown"),
        ("cancelled", None): (1, "1 unknown"),
    }


def test_rows_tell_what_the_assessment_of_one_committee_tells() -> None:
    tables = committee_tables()
    rows = {(row.variant, row.team): row for row in figures(tables, today=TODAY).select(indicator="shock_response")}
    told = shock(tables, committee="a", today=TODAY, reading=Reading(languages=["en"]))

    shares = {
        rate.team: ((rate.hit_numerator, rate.hit_denominator), (rate.spared_numerator, rate.spared_denominator))
        for rate in told.rates
    }
    assert shares == {
        team: tuple((rows[which, team].numerator, rows[which, team].denominator) for which in ("hit", "spared"))
        for variant, team in rows
        if variant == "hit"
    }
    assert {rate.team: (rate.points, rate.low, rate.high) for rate in told.rates} == {
        team: tuple(pytest.approx(100 * each) for each in (row.value, row.low, row.high))  # type: ignore[operator]
        for (variant, team), row in rows.items()
        if variant == "difference"
    }
    assert told.conferences is not None
    assert (told.conferences.postponed, told.conferences.cancelled) == (
        rows["postponed", None].value,
        rows["cancelled", None].value,
    )
    assert {each.team: each.months if each.met else None for each in told.recoveries} == {
        team: row.value if row.value is None else pytest.approx(row.value)
        for (variant, team), row in rows.items()
        if variant == "months_to_next:thaad"
    }


def test_a_disruption_that_lasts_and_a_team_that_has_not_met_yet() -> None:
    covid = table("disruptions", "disruption since until", ("covid", "2020-01-20", None))
    teams = table("teams", "team kind since until", ("x", "team", "2013", None), ("y", "team", "2021", None))
    meetings = table("meetings", "team date", ("x", "2019-12-31"), ("z", "2020-02-20"))

    assert values("shock_response", disruptions=covid, teams=teams, meetings=meetings) == {
        ("months_to_next:covid", None): 1.02,
        ("months_to_next:covid", None, "x"): (None, "1 unknown"),
    }


def test_who_meets_on_the_day_it_begins_has_met_at_once() -> None:
    covid = table("disruptions", "disruption since until", ("covid", "2020-01-20", None))
    meetings = table("meetings", "team date", ("x", "2020-01-20"))

    assert values("shock_response", disruptions=covid, meetings=meetings) == {("months_to_next:covid", None): 0}
    (told,) = shock(Tables(disruptions=covid, meetings=meetings), committee="a", today=dt.date(2020, 2, 1)).recoveries
    assert (told.team, told.met, told.months) == (None, "2020-01-20", 0)


def test_without_disruptions_and_without_the_column_there_is_nothing_to_tell() -> None:
    plans = table("plans", "conference plan progress", (1, "p", "promoted"))
    conferences = table("conferences", "conference status date", (1, "held", "2013-10-31"))

    unasked = Tables(plans=plans.drop("shocked") if "shocked" in plans.columns else plans, conferences=conferences)
    assert figures(unasked, today=TODAY).select(indicator="shock_response") == []


def test_the_months_of_a_disruption_are_called_by_its_name() -> None:
    name = indicator_name("shock_response", "months_to_next:thaad", tongue=language("en"), names=SEOUL_NAMES)

    assert name == "Response to a disruption (months until the next meeting, THAAD)"

"""What a disruption did to plans, conferences and meetings."""

from __future__ import annotations

from datetime import date

import polars as pl
import pytest

from comity.measure.findings import Reading
from comity.measure.shock import ShockRate, shock
from comity.measure.tables import Tables
from tests.measure.factories_assess import SEOUL_NAMES, committee_tables, plans

READING = Reading(languages=["en"], names=SEOUL_NAMES)
TODAY = date(2018, 6, 1)
DISRUPTIONS = pl.DataFrame(
    {"committee": ["a"], "disruption": ["thaad"], "since": ["2016-07-08"], "until": ["2017-10-31"]}
)


def conferences(*rows: tuple[int, str, str | None, str | None, int]) -> pl.DataFrame:
    names = ["conference", "status", "planned_first", "date", "postponements"]
    frame = pl.DataFrame(rows, schema=names, orient="row")
    return frame.with_columns(pl.lit("a").alias("committee"), pl.col("planned_first", "date").cast(pl.String))


def counted(rate: ShockRate) -> tuple[object, ...]:
    return (
        rate.team,
        (rate.hit_numerator, rate.hit_denominator),
        (rate.spared_numerator, rate.spared_denominator),
        rate.unplaced,
        rate.finding,
    )


def test_plans_met_by_a_disruption_are_set_against_the_others_per_team_and_in_all() -> None:
    found = shock(committee_tables(), committee="a", today=TODAY, reading=READING)

    assert [counted(rate) for rate in found.rates] == [
        (None, (6, 11), (27, 41), 0, "too_few"),
        ("education", (0, 5), (6, 20), 0, "too_few"),
        ("environment", (6, 6), (21, 21), 0, "too_few"),
    ]


def test_plans_that_nobody_could_place_are_left_out_and_counted() -> None:
    known = plans({(1, None): {"promoted": 20}}, shocked=False)
    hit = plans({(1, None): {"not_started": 18, "promoted": 2}}, shocked=True)
    unplaced = plans({(1, None): {"promoted": 7}}, shocked=None).with_columns(pl.col("shocked").cast(pl.Boolean))
    found = shock(Tables(plans=pl.concat([known, hit, unplaced])), committee="a", today=TODAY, reading=READING)

    assert [counted(rate) for rate in found.rates] == [(None, (2, 20), (20, 20), 7, "fallen")]
    assert dict(found.rates[0].words) == {
        "en": "Plans met by a disruption were promoted less often: 2/20 (10.0 %) against 20/20 (100.0 %) of the "
        "others, −90.0 points, 95 % interval −97.2 to −64.2"
    }


def test_without_the_column_there_is_no_rate() -> None:
    assert shock(Tables(plans=plans({(1, None): {"promoted": 2}})), committee="a", today=TODAY).rates == ()


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ((4, "held", "2017", "2018-03-19", 1), (1, 1, 1, 0, 0)),
        ((4, "held", "2017-05-01", "2017-05-01", 0), (1, 1, 0, 0, 0)),
        ((4, "postponed", "2017-05", None, 1), (1, 0, 1, 0, 0)),
        ((4, "cancelled", "2017-05", None, 0), (1, 0, 0, 1, 0)),
        ((4, "lapsed", "2017-05", None, 0), (1, 0, 0, 0, 1)),
        ((4, "held", "2018-03-19", "2018-03-19", 0), (0, 0, 0, 0, 0)),
        ((4, "held", None, "2016-12-01", 0), (1, 1, 0, 0, 0)),
        ((4, "planned", None, None, 0), (0, 0, 0, 0, 0)),
    ],
)
def test_postponed_is_never_counted_as_cancelled(
    row: tuple[int, str, str | None, str | None, int], expected: tuple[int, ...]
) -> None:
    tables = Tables(conferences=conferences(row), disruptions=DISRUPTIONS)

    found = shock(tables, committee="a", today=TODAY).conferences
    assert found is not None
    assert (found.due, found.held, found.postponed, found.cancelled, found.lapsed) == expected


def test_a_conference_that_is_not_due_yet_is_not_counted() -> None:
    tables = Tables(conferences=conferences((4, "planned", "2017-09", None, 0)), disruptions=DISRUPTIONS)

    found = shock(tables, committee="a", today=date(2017, 8, 1)).conferences
    assert found is not None
    assert found.due == 0


def test_without_disruptions_nothing_is_said_of_conferences() -> None:
    assert shock(Tables(conferences=conferences((1, "held", "2013", "2013", 0))), committee="a", today=TODAY) == shock(
        Tables(), committee="a", today=TODAY
    )

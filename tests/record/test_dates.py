"""Civil dates: a year, a month or a day that the calendar has."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.record.dates import first_day, is_civil_date, is_instant, last_day, more_precise


@given(day=st.dates())
def test_a_day_is_its_first_and_its_last(day: dt.date) -> None:
    assert (first_day(day.isoformat()), last_day(day.isoformat())) == (day, day)


@given(day=st.dates(max_value=dt.date(9999, 11, 30)))
def test_a_month_ends_the_day_before_the_next_begins(day: dt.date) -> None:
    month = day.isoformat()[:7]

    assert first_day(month) == day.replace(day=1)
    assert (last_day(month) + dt.timedelta(days=1)).day == 1
    assert first_day(month) <= day <= last_day(month)


def test_partial_dates_span_what_they_name() -> None:
    spans = {text: (first_day(text).isoformat(), last_day(text).isoformat()) for text in ("2018", "2016-02", "9999-12")}

    assert spans == {
        "2018": ("2018-01-01", "2018-12-31"),
        "2016-02": ("2016-02-01", "2016-02-29"),
        "9999-12": ("9999-12-01", "9999-12-31"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "",
        "18",
        "2018-3",
        "2018-13",
        "2013-02-30",
        "0000",
        "0000-01-01",
        "20180319",
        "2018-03-19T00:00",
        "２０１８",
        "2018\n",
    ],
)
def test_what_is_no_date(text: object) -> None:
    assert not is_civil_date(text)
    assert not is_civil_date(2018)


def test_no_date_has_no_days() -> None:
    with pytest.raises(ValueError, match="'soon' is not a civil date"):
        last_day("soon")


@pytest.mark.parametrize(
    ("text", "instant"),
    [
        ("2018-03-19T09:00:00Z", True), ("2018-03-19T25:00:00Z", False), ("2018-02-30T09:00:00Z", False),
        ("2018-03-19T09:00:00", False), ("2018-03-19T09:00:00+09:00", False), ("2018-03-19", False), (None, False),
    ],
)  # fmt: skip
def test_an_instant_is_a_moment_in_utc(text: object, instant: bool) -> None:
    assert is_instant(text) is instant


@pytest.mark.parametrize(
    ("one", "other", "precise"),
    [
        ("2018", "2018-03", "2018-03"),
        ("2018-03-19", "2018", "2018-03-19"),
        ("2018", "2018", "2018"),
        ("2018", "2019-01", None),
    ],
)
def test_the_more_precise_of_two_dates(one: str, other: str, precise: str | None) -> None:
    assert more_precise(one, other) == more_precise(other, one) == precise

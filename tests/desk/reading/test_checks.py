"""Rounds of follow-up: when one is due, who is asked, who has answered."""

from __future__ import annotations

import datetime as dt

import pytest

from comity.desk.reading.checks import Round, find_round, follow_up, months_after, next_round, open_round, rounds_of
from comity.record import Statement, View, view
from tests.measure.of_record.records import held, record, say

TODAY = dt.date(2020, 11, 9)


def seen(*statements: Statement) -> View:
    return view(record(*statements), "ours", "seoul")


def plan(key: str, *doers: str) -> Statement:
    done_by = {"done_by": list(doers)} if doers else {}
    return say(f"plan/{key}", conference="conference/1", title={"en": key}, **done_by)


def word(key: str, on: str | None, *, about: str = "both", by: str | None = None) -> Statement:
    return Statement(f"report/{key}", {"plan": f"plan/{about}", "progress": "promoted"}, by=by, on=on, source="x")


def a_round(opened: str = "2018-06-10", closed: str = "", *plans: str) -> Round:
    return Round("check/seoul-1", opened, closed, plans, None)


@pytest.mark.parametrize(
    ("date", "is_in"),
    [
        ("2018-06-09", False), ("2018-06-10", True), ("2018-06", True), ("2018", True), ("2018-08-31", True),
        ("2018-09-01", False), ("2018-09", False), ("2019", False),
    ],
)  # fmt: skip
def test_a_word_belongs_to_a_round_where_it_may_have_been_said_in_it(date: str, is_in: bool) -> None:
    assert a_round("2018-06-10", "2018-08-31").covers(date) is is_in


def test_a_round_is_open_until_the_day_on_which_it_is_closed() -> None:
    assert [
        a_round("2020-11-09").is_open(TODAY),
        a_round("2020-11-10").is_open(TODAY),
        a_round("2020-01", "2020-11-09").is_open(TODAY),
        a_round("2020-01", "2020-11-10").is_open(TODAY),
    ] == [True, False, False, True]


def test_rounds_come_the_newest_first_and_the_open_one_is_found() -> None:
    read = seen(
        plan("both", "seoul", "beijing"),
        say("check/seoul-1", opened="2019-01-01", closed="2019-02-01", plans=["plan/both"]),
        say("check/seoul-2", opened="2020-01-01", plans=["plan/both"], note={"en": "Second"}),
        say("check/seoul-3", closed="2020-02-01"),
    )

    second = Round("check/seoul-2", "2020-01-01", "", ("plan/both",), {"en": "Second"})
    assert [each.key for each in rounds_of(read)] == ["seoul-2", "seoul-1"]
    assert open_round(read, today=TODAY) == find_round(read, "seoul-2") == second
    assert find_round(read, "seoul-9") is None


def test_a_plan_counts_once_every_side_that_does_it_has_spoken_in_the_round() -> None:
    plans = ("plan/both", "plan/one", "plan/nobody", "plan/late")
    read = seen(
        plan("both", "seoul", "beijing"),
        plan("one", "seoul"),
        plan("nobody"),
        plan("late", "seoul"),
        word("a", "2018-06-20"),
        word("b", "2018-07-01", by="beijing"),
        word("c", "2018-08", about="one"),
        word("d", "2018-08", about="nobody"),
        word("e", "2018-06-01", about="late"),
        word("f", "2018-10-01", about="late"),
    )

    closed = follow_up(read, a_round("2018-06-10", "2018-08-31", *plans))
    still_open = follow_up(read, a_round("2018-06-10", "", *plans))
    empty = follow_up(read, a_round())

    assert (closed.numerator, closed.denominator, closed.value) == (2, 4, 0.5)
    assert (still_open.numerator, still_open.denominator) == (3, 4)
    assert (empty.numerator, empty.denominator, empty.value) == (0, 0, None)


def test_a_report_without_a_date_counts_from_when_it_was_written() -> None:
    read = seen(plan("both", "seoul"), word("a", None))

    assert follow_up(read, a_round("2020-11-01", "", "plan/both")).numerator == 1
    assert follow_up(read, a_round("2020-11-10", "", "plan/both")).numerator == 0


@pytest.mark.parametrize(
    ("statements", "a_year", "due"),
    [
        ((), None, None),
        ((), 2, TODAY),
        ((held(1, "2018-03-19"), held(2, "2099-01-01")), 2, dt.date(2018, 9, 19)),
        ((held(1, "2018-03-19"), say("check/seoul-1", opened="2020-08-31")), 2, dt.date(2021, 2, 28)),
        ((say("check/seoul-1", opened="2020-08-31"), say("check/seoul-2", opened="2020-10")), 12, dt.date(2020, 11, 1)),
    ],
)
def test_the_next_round_is_due_by_the_rhythm_after_the_last_one_or_the_last_conference(
    statements: tuple[Statement, ...], a_year: int | None, due: dt.date | None
) -> None:
    assert next_round(seen(*statements), a_year=a_year, today=TODAY) == due


def test_months_end_where_a_shorter_month_ends() -> None:
    assert [months_after(dt.date(2019, 12, 31), months) for months in (1, 2, 12)] == [
        dt.date(2020, 1, 31), dt.date(2020, 2, 29), dt.date(2020, 12, 31),
    ]  # fmt: skip

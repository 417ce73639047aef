"""Conferences come from their histories: what was moved, what fell through, what was held."""

from __future__ import annotations

from comity.measure import figures
from comity.measure.of_record import tables
from tests.measure.of_record.records import TODAY, held, record, rows, say

COLUMNS = ("conference", "status", "planned_first", "date", "host", "postponements")


def test_a_postponed_conference_keeps_its_first_date() -> None:
    made = record(
        say("conference/3", number=3, host="seoul"),
        say("conference/3", status={"state": "planned", "date": "2017"}, on="2015-11-04"),
        say("conference/3", status={"state": "postponed", "from": "2017", "date": "2018-03"}, on="2017-06"),
        held(3, "2018-03-19"),
    )

    assert rows(made, "conferences", *COLUMNS) == [(3, "held", "2017", "2018-03-19", "seoul", 1)]


def test_a_planned_conference_whose_time_passed_without_a_word_has_lapsed() -> None:
    made = record(
        say("conference/1", number=1, status={"state": "planned", "date": "2019-05"}),
        say("conference/2", number=2, status={"state": "planned", "date": "2021-05"}),
        say("conference/3", number=3, status={"state": "postponed", "from": "2019"}),
    )

    assert rows(made, "conferences", "conference", "status", "date") == [
        (1, "lapsed", None),
        (2, "planned", None),
        (3, "postponed", None),
    ]


def test_a_conference_that_adopted_plans_was_held_though_nobody_said_so() -> None:
    made = record(say("plan/a", conference="conference/7", title={"en": "A"}))

    assert rows(made, "conferences", *COLUMNS) == [(7, "held", None, None, None, 0)]


def test_the_other_sides_word_on_what_became_of_it_shows_in_its_view() -> None:
    made = record(
        say("conference/1", number=1, status={"state": "postponed", "from": "2017"}),
        beijing=(say("conference/1", number=1, status={"state": "cancelled"}),),
    )

    statuses = {view: rows(made, "conferences", "status", view=view) for view in ("ours", "theirs", "agreed")}
    assert statuses == {"ours": [("postponed",)], "theirs": [("cancelled",)], "agreed": [("planned",)]}


def test_the_day_on_which_it_was_held_is_no_planned_date() -> None:
    made = record(
        held(1, "2013-10-31"),
        say("conference/2", number=2, date="2015-11-04"),
        say("conference/3", number=3),
        say("conference/3", status={"state": "postponed", "date": "2018-03"}, on="2017-06"),
        held(3, "2018-03-19"),
        say("conference/4", number=4),
        say("conference/4", status={"state": "planned"}, on="2018-03-19"),
        say("conference/4", status={"state": "cancelled", "date": "2020-05-07"}, on="2020-04"),
    )

    assert rows(made, "conferences", "conference", "planned_first", "date") == [
        (1, None, "2013-10-31"),
        (2, None, "2015-11-04"),
        (3, None, "2018-03-19"),
        (4, "2020-05-07", None),
    ]
    delays = figures(tables(made, view="ours", ours="seoul", today=TODAY)).select(variant="days_of_delay")
    assert [(row.conference, row.value, row.unknown) for row in delays] == [
        (1, None, 1),
        (2, None, 1),
        (3, None, 1),
        (None, None, 3),
    ]

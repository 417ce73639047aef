"""Conferences come from their histories: what was moved, what fell through, what was held."""

from __future__ import annotations

from tests.measure.of_record.records import held, record, rows, say

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

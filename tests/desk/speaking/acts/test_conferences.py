"""A conference goes from planned by way of postponed to held, cancelled or lapsed; nothing of it is forgotten."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from comity.desk.speaking.acts.conferences import (
    NewConference,
    amend_conference,
    cancel,
    hold,
    lapse,
    plan_conference,
    postpone,
    protocol_order,
    take_back_state,
)
from comity.record import Statement
from tests.desk.speaking.acts.sound import after, values, wrong

C3 = "conference/3"
NEW = NewConference(key=C3, number=3, date="2021-05", level="mayor", host="seoul", place={"en": "City Hall"})
PLANNED = plan_conference(NEW, on="2020-01-10", announced_by="seoul")


def history(*statements: Statement) -> list[tuple[str | None, object]]:
    return [(word.on, word.value) for word in after(statements).history(C3, "status")["seoul"]]


def test_a_planned_conference_is_on_record_with_its_first_state() -> None:
    assert values(after(PLANNED), C3) == {
        "number": 3,
        "level": "mayor",
        "host": "seoul",
        "place": {"en": "City Hall"},
        "date": "2021-05",
        "status": {"state": "planned", "date": "2021-05", "announced_by": "seoul"},
    }


def test_postponed_keeps_the_old_date_says_the_cause_and_leaves_no_date_of_holding() -> None:
    moved = postpone(C3, on="2020-03-01", from_="2021-05", cause={"en": "Covid-19"}, announced_by="beijing")

    status = {"state": "postponed", "cause": {"en": "Covid-19"}, "announced_by": "beijing", "from": "2021-05"}
    assert history(*PLANNED, *moved)[-1] == ("2020-03-01", status)
    assert "date" not in values(after([*PLANNED, *moved]), C3)


def test_postponed_to_a_new_date_and_held() -> None:
    moved = postpone(C3, on="2020-03-01", from_="2021-05", date="2021-11")
    held = hold(C3, date="2021-11-04")

    assert [(on, status["state"], status.get("date")) for on, status in history(*PLANNED, *moved, *held)] == [  # type: ignore[index, attr-defined]
        ("2020-01-10", "planned", "2021-05"),
        ("2020-03-01", "postponed", "2021-11"),
        ("2021-11-04", "held", "2021-11-04"),
    ]
    assert values(after([*PLANNED, *moved, *held]), C3)["date"] == "2021-11-04"


@pytest.mark.parametrize(
    ("ended", "state"),
    [
        (cancel(C3, on="2021-04-01", from_="2021-05", cause="a dispute", announced_by="beijing"), "cancelled"),
        (lapse(C3, on="2021-06-01", from_="2021-05"), "lapsed"),
    ],
)
def test_cancelled_is_not_lapsed(ended: list[Statement], state: str) -> None:
    assert [status["state"] for _, status in history(*PLANNED, *ended)] == ["planned", state]  # type: ignore[index]


def test_a_state_that_was_said_by_mistake_is_taken_back_alone() -> None:
    ended = lapse(C3, on="2021-06-01")

    assert len(history(*PLANNED, *ended, *take_back_state(C3, on="2021-06-01"))) == 1


def test_what_it_is_can_be_amended() -> None:
    assert values(after([*PLANNED, *amend_conference(C3, {"host": "beijing", "level": ""})]), C3)["host"] == "beijing"


def test_we_name_the_sides_in_our_own_order() -> None:
    record = after(protocol_order("committee/seoul-beijing", sides=["beijing", "seoul"]))

    assert record.sides == ("beijing", "seoul")


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"number": 1}, ("number_is_not_the_key", "number")),
        ({"key": "conference/third", "number": 1}, ("conference_number_taken", "number")),
        ({"number": 0}, ("out_of_range", "number")),
        ({"date": "2021-13"}, ("not_a_date", "date")),
        ({"date": "2018-03-19"}, ("two_conferences_on_one_date", "date")),
        ({"host": "tokyo"}, ("no_such_subject", "host")),
        ({"level": "king"}, ("not_a_choice", "level")),
    ],
)
def test_what_is_wrong_stands_at_its_attribute(change: dict[str, Any], problem: tuple[str, str]) -> None:
    statements = plan_conference(replace(NEW, **change), on="2020-01-10")

    assert (problem[0], problem[1]) in [(kind, attribute) for kind, _, attribute in wrong(statements)]


@pytest.mark.parametrize(
    "statements",
    [
        postpone(C3, on="2020-03-01", date="soon"),
        postpone(C3, on="2020-03-01", announced_by="tokyo"),
        cancel(C3, on="2020-03-01", cause="disruption/none"),
    ],
)
def test_what_is_wrong_with_a_state_stands_at_the_status(statements: list[Statement]) -> None:
    assert {attribute for _, _, attribute in wrong(statements, beside=PLANNED)} <= {"status", "date"}
    assert wrong(statements, beside=PLANNED) != []

from __future__ import annotations

import datetime as dt

import pytest

from comity.desk.models import Committee
from comity.desk.reading.waiting import Wait, read_waiting
from comity.record import Statement
from tests.desk.committees import network, text
from tests.desk.factories import say

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]

TODAY = dt.date(2023, 6, 30)


def waited(committee: Committee, *, limit: int = 10) -> dict[str, tuple[int, list[tuple[str, str, int]]]]:
    return {
        side: (waits.total, [(wait.plan, wait.since.isoformat(), wait.days) for wait in waits.newest])
        for side, waits in read_waiting(committee, today=TODAY, limit=limit).items()
    }


def report(number: int, plan: int, progress: str, on: str, *, by: str | None = None) -> Statement:
    return Statement(f"report/seoul-9{number}", {"plan": f"plan/seoul-{plan}", "progress": progress}, by=by, on=on)


def test_each_side_is_waited_for_where_another_spoke_later() -> None:
    """Seoul spoke in March on both plans, Beijing in April and May; on the fourth plan Seoul alone."""
    assert waited(network(sides=2)) == {
        "seoul": (2, [("plan/seoul-2", "2023-05-31", 30), ("plan/seoul-1", "2023-04-01", 90)]),
        "beijing": (1, [("plan/seoul-4", "2024-09-15", 0)]),
    }


def test_a_wait_says_what_is_needed_to_write_to_somebody() -> None:
    waits = read_waiting(network(sides=2), today=TODAY, limit=1)["seoul"]

    assert (waits.total, waits.newest) == (
        2,
        [
            Wait(
                side="seoul",
                plan="plan/seoul-2",
                title=text("협력안 2", "合作方案 2", "Plan 2"),
                conference=1,
                team="team/environment",
                office="office/seoul-environment",
                progress="promoted",
                said_on=dt.date(2023, 3, 1),
                since=dt.date(2023, 5, 31),
                days=30,
            )
        ],
    )


def test_who_answers_is_waited_for_no_longer() -> None:
    committee = network(sides=2)
    say(committee=committee.key, statements=[report(1, 2, "implemented", "2023-06-01")])

    assert waited(committee)["seoul"] == (1, [("plan/seoul-1", "2023-04-01", 90)])
    assert waited(committee)["beijing"][1][1] == ("plan/seoul-2", "2023-06-01", 29)


def test_a_side_that_does_not_do_a_plan_is_not_asked() -> None:
    committee = network(sides=3)

    assert [plan for plan, *_ in waited(committee)["tokyo"][1]] == ["plan/seoul-4", "plan/seoul-1"]


def test_as_long_as_nobody_said_who_does_it_everybody_is_asked() -> None:
    committee = network(sides=3)
    say(committee=committee.key, statements=[Statement("plan/seoul-2", {"done_by": None})])

    assert "plan/seoul-2" in [plan for plan, *_ in waited(committee)["tokyo"][1]]


def test_nobody_is_waited_for_on_a_plan_that_a_conference_dropped() -> None:
    committee = network(sides=2)
    item = {
        "conference": "conference/2",
        "title": text("안", "案", "Item"),
        "plan": "plan/seoul-2",
        "outcome": "dropped",
    }
    say(committee=committee.key, statements=[Statement("agenda-item/seoul-1", item)])

    assert waited(committee)["seoul"] == (1, [("plan/seoul-1", "2023-04-01", 90)])


def test_only_the_newest_are_shown_of_each_side() -> None:
    assert waited(network(), limit=1)["seoul"] == (2, [("plan/seoul-2", "2023-05-31", 30)])


def test_who_spoke_on_the_same_day_has_answered() -> None:
    committee = network(sides=2)
    say(committee=committee.key, statements=[report(1, 2, "promoted", "2023-05-31")])

    assert waited(committee)["seoul"] == (1, [("plan/seoul-1", "2023-04-01", 90)])
    assert [plan for plan, *_ in waited(committee)["beijing"][1]] == ["plan/seoul-4"]

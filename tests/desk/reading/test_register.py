from __future__ import annotations

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from comity.desk.models import Committee
from comity.desk.reading.register import Filter, Page, read_plans, read_register
from comity.record import Statement, UnknownViewError
from tests.desk.committees import network, reconstruction
from tests.desk.factories import say

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]

TODAY = dt.date(2024, 10, 1)


def read(committee: Committee, *, sort: str = "oldest", **which: object) -> Page:
    return read_register(committee, which=Filter(**which), today=TODAY, sort=sort)  # type: ignore[arg-type]


def plans(page: Page) -> list[str]:
    return [row.plan.removeprefix("plan/seoul-") for row in page.rows]


def test_a_row_says_everything_of_a_plan_and_each_sides_word() -> None:
    committee = network(sides=3)

    (row,) = read(committee, only=["plan/seoul-2"]).rows

    assert (row.plan, row.title["ko"], row.conference, row.adopted_at) == (
        "plan/seoul-2",
        "협력안 2",
        1,
        "conference/1",
    )
    assert (row.team, row.mutual, row.horizon, row.due) == ("team/environment", True, "near", "2023-12")
    assert (row.progress, row.differs, row.standing, row.done_by) == ("promoted", True, "", ("seoul", "beijing"))
    assert row.said_on == dt.date(2023, 5, 31)
    assert row.silent_days(TODAY) == (TODAY - dt.date(2023, 5, 31)).days
    told = {
        side: (word.does, word.office, word.progress, word.on, word.hearsay, word.waited_since)
        for side, word in row.words.items()
    }
    assert told == {
        "seoul": (True, "office/seoul-environment", "promoted", "2023-03-01", False, dt.date(2023, 5, 31)),
        "beijing": (True, "office/beijing-environment", "not_started", "2023-05", True, None),
        "tokyo": (False, "", "", "", False, None),
    }
    assert list(told) == ["seoul", "beijing", "tokyo"]


@pytest.mark.parametrize(
    ("which", "found"),
    [
        ({}, ["1", "2", "3", "4", "5", "6"]),
        ({"conference": 2}, ["4", "5", "6"]),
        ({"without_conference": True}, []),
        ({"team": "team/culture"}, ["3", "6"]),
        ({"team": "none"}, []),
        ({"progress": "implemented"}, ["1"]),
        ({"progress": "silent"}, ["3", "5", "6"]),
        ({"progress": "differs", "view": "agreed"}, ["2"]),
        ({"progress": "not_started", "view": "theirs"}, ["2"]),
        ({"progress": "not_started", "view": "side:beijing"}, ["2"]),
        ({"progress": "silent", "view": "side:beijing"}, ["3", "4", "5", "6"]),
        ({"mutual": True}, ["1", "2", "4", "5"]),
        ({"mutual": False}, ["3", "6"]),
        ({"unstated_doers": True}, []),
        ({"horizon": "long"}, ["3", "6"]),
        ({"office": "office/bangkok-culture"}, ["3", "6"]),
        ({"done_by": "tokyo"}, ["1", "4"]),
        ({"silent_days": 100}, ["1", "2", "3", "5", "6"]),
        ({"waited_for": "tokyo"}, ["1", "4"]),
        ({"waited_for": "seoul"}, ["1", "2"]),
        ({"standing": ""}, ["1", "2", "3", "4", "5", "6"]),
        ({"standing": "proposed"}, []),
        ({"differs": True}, ["2"]),
        ({"due_until": dt.date(2023, 12, 31)}, ["2", "3"]),
        ({"carried_on": True}, ["1"]),
        ({"carried_on": False, "conference": 1}, ["2", "3"]),
        ({"only": ["plan/seoul-5", "plan/seoul-9"]}, ["5"]),
        ({"only": []}, []),
    ],
)
def test_a_filter_lets_through_what_it_asks_for(which: dict[str, object], found: list[str]) -> None:
    assert sorted(plans(read(network(), **which))) == found


@pytest.mark.parametrize(
    ("sort", "order"),
    [
        ("newest", ["6", "4", "5", "3", "1", "2"]),
        ("oldest", ["3", "1", "2", "6", "4", "5"]),
        ("team", ["6", "3", "4", "5", "1", "2"]),
        ("due", ["3", "2", "6", "4", "5", "1"]),
        ("silence", ["3", "6", "5", "1", "2", "4"]),
        ("word", ["4", "2", "1", "3", "6", "5"]),
    ],
)
def test_the_register_is_sorted_as_asked(sort: str, order: list[str]) -> None:
    assert plans(read(network(), sort=sort)) == order


def test_numbers_in_keys_count_as_numbers() -> None:
    committee = network(sides=2)
    for key in ("10", "9", "x"):
        said = {"conference": "conference/1", "title": {"en": key}, "team": "team/culture"}
        say(committee=committee.key, statements=[Statement(f"plan/seoul-{key}", said)])

    assert plans(read(committee, conference=1, team="team/culture")) == ["x", "3", "9", "10"]


def test_the_counts_say_how_many_each_choice_would_show() -> None:
    page = read(network(), team="team/environment", conference=1)

    assert page.total == 2
    assert page.counts == {
        "conference": {"1": 2, "2": 2},
        "team": {"team/culture": 1, "team/environment": 2},
        "progress": {"implemented": 1, "promoted": 1},
        "mutual": {"yes": 2},
        "horizon": {"near": 2},
        "standing": {"": 2},
        "differs": {"no": 1, "yes": 1},
        "waited_for": {"bangkok": 1, "hanoi": 1, "jakarta": 1, "seoul": 2, "tokyo": 1, "ulaanbaatar": 1},
    }


def test_the_counts_of_progress_are_those_of_the_view() -> None:
    assert read(network(), view="side:beijing").counts["progress"] == {"implemented": 1, "not_started": 1, "silent": 4}


def test_a_page_beyond_the_last_is_the_last() -> None:
    committee = network()
    page = read_register(committee, today=TODAY, sort="oldest", page=9, size=4)

    assert (plans(page), page.number, page.pages, page.total) == (["4", "5"], 2, 2, 6)


def test_a_view_of_nobody_is_refused() -> None:
    with pytest.raises(UnknownViewError, match="side:paris"):
        read(network(), view="side:paris")


def test_some_plans_are_read_in_the_order_given() -> None:
    found = read_plans(network(), ["plan/seoul-5", "plan/nowhere", "plan/seoul-1"], view="either")

    assert {plan: row.progress for plan, row in found.items()} == {"plan/seoul-5": "", "plan/seoul-1": "implemented"}
    assert list(found) == ["plan/seoul-5", "plan/seoul-1"]


def test_the_number_of_queries_does_not_depend_on_what_there_is() -> None:
    counts = []
    for committee in (network(), reconstruction()):
        read(committee)
        with CaptureQueriesContext(connection) as queries:
            read(committee)
        counts.append(len(queries))

    assert counts[0] == counts[1] <= 12


def test_open_is_what_is_still_worked_on_in_the_view() -> None:
    """Not what is finished in the view, what was given up, nor what another plan carries on."""
    committee = network(sides=2)
    dropped = {"conference": "conference/1", "title": {"en": "X"}, "plan": "plan/seoul-3", "outcome": "dropped"}
    say(
        committee=committee.key,
        statements=[
            Statement("plan/seoul-4", {"carried_from": ["plan/seoul-2"]}),
            Statement("agenda-item/seoul-50", dropped),
            Statement("report/seoul-50", {"plan": "plan/seoul-5", "progress": "dropped"}, on="2024-01"),
        ],
    )

    assert sorted(plans(read(committee))) == ["1", "2", "3", "4", "5", "6"]
    assert sorted(plans(read(committee, progress="open"))) == ["4", "6"]
    assert sorted(plans(read(committee, progress="open", view="side:beijing"))) == ["4", "5", "6"]
    assert read(committee, progress="open").counts["progress"] == read(committee).counts["progress"]

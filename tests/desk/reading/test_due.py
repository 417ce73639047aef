from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from comity.desk.models import Committee
from comity.desk.reading.due import by_office, read_due
from comity.record import Statement
from tests.desk.committees import network
from tests.desk.factories import say

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]

TODAY = dt.date(2024, 1, 15)
SOON = dt.date(2024, 12, 31)


@pytest.fixture
def committee(home: Path) -> Committee:
    """The long-term sixth plan has two milestones; the first is reached."""
    found = network(sides=2)
    for key, due in (("first", "2024-01"), ("second", "2024-03-01")):
        said = {"plan": "plan/seoul-6", "title": {"en": key}, "due": due}
        say(committee=found.key, statements=[Statement(f"milestone/seoul-{key}", said)])
    reached = {"milestone": "milestone/seoul-first", "progress": "implemented"}
    say(committee=found.key, statements=[Statement("report/seoul-99", reached, on="2024-01-10")])
    return found


def due(committee: Committee, *, until: dt.date = SOON, **which: object) -> list[tuple[str, str, int]]:
    found = read_due(committee, today=TODAY, until=until, **which)  # type: ignore[arg-type]
    return [
        (each.plan.removeprefix("plan/seoul-"), each.milestone.removeprefix("milestone/seoul-"), each.days)
        for each in found
    ]


def test_what_is_open_and_due_comes_by_day_with_its_milestones(committee: Committee) -> None:
    """The first plan is implemented, so it is due no longer."""
    assert due(committee) == [
        ("2", "", -15),
        ("3", "", -15),
        ("6", "second", 46),
        ("4", "", 351),
        ("5", "", 351),
        ("6", "", 351),
    ]


@pytest.mark.parametrize(
    ("which", "found"),
    [
        ({"until": dt.date(2024, 3, 1)}, ["2", "3", "6"]),
        ({"until": dt.date(2024, 2, 1), "since": TODAY}, []),
        ({"since": TODAY}, ["6", "4", "5", "6"]),
        ({"side": "seoul"}, ["2", "4", "5"]),
        ({"office": "office/beijing-culture"}, ["3", "6", "6"]),
    ],
)
def test_it_can_be_asked_for_by_time_side_and_office(
    committee: Committee, which: dict[str, object], found: list[str]
) -> None:
    assert [plan for plan, *_ in due(committee, **which)] == found  # type: ignore[arg-type]


def test_it_is_put_together_by_office(committee: Committee) -> None:
    found = by_office(read_due(committee, today=TODAY, until=SOON), side="beijing")

    assert {office: [each.plan for each in dues] for office, dues in found.items()} == {
        "office/beijing-culture": ["plan/seoul-3", "plan/seoul-6", "plan/seoul-6"],
        "office/beijing-environment": ["plan/seoul-2", "plan/seoul-4", "plan/seoul-5"],
    }
    assert [each.is_late for each in found["office/beijing-environment"]] == [True, False, False]


def test_the_register_knows_the_milestones_and_what_is_due_next(committee: Committee) -> None:
    from comity.desk.reading.register import read_plans

    row = read_plans(committee, ["plan/seoul-6"])["plan/seoul-6"]

    assert row.next_due == dt.date(2024, 3, 1)
    assert [(each.milestone, each.due, each.progress) for each in row.milestones] == [
        ("milestone/seoul-first", "2024-01", "implemented"),
        ("milestone/seoul-second", "2024-03-01", ""),
    ]

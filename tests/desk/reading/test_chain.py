from __future__ import annotations

import pytest

from comity.desk.reading.chain import read_chain
from comity.record import Statement
from tests.desk.committees import network
from tests.desk.factories import say

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]


def test_a_chain_is_the_same_from_each_of_its_plans() -> None:
    committee = network(sides=2)
    further = {"conference": "conference/3", "title": {"en": "On"}, "carried_from": ["plan/seoul-4", "plan/seoul-5"]}
    say(committee=committee.key, statements=[Statement("plan/seoul-7", further)])

    found = read_chain(committee, "plan/seoul-1")

    assert [(link.plan, link.conference, link.progress) for link in found] == [
        ("plan/seoul-1", 1, "implemented"),
        ("plan/seoul-4", 2, "promoted"),
        ("plan/seoul-7", 3, ""),
    ]
    assert [link.carried_to for link in found] == [("plan/seoul-4",), ("plan/seoul-7",), ()]
    back = [link.plan for link in read_chain(committee, "plan/seoul-7")]
    assert back == ["plan/seoul-1", "plan/seoul-4", "plan/seoul-5", "plan/seoul-7"]


def test_a_circle_that_somebody_else_said_is_no_endless_chain() -> None:
    committee = network(sides=2)
    say(committee=committee.key, statements=[Statement("plan/seoul-1", {"carried_from": ["plan/seoul-4"]})])

    assert [link.plan for link in read_chain(committee, "plan/seoul-1")] == ["plan/seoul-1", "plan/seoul-4"]


def test_a_plan_that_nobody_carried_is_alone_and_one_that_is_not_there_is_nothing() -> None:
    committee = network(sides=2)

    assert [link.plan for link in read_chain(committee, "plan/seoul-3")] == ["plan/seoul-3"]
    assert read_chain(committee, "plan/nowhere") == []

"""One statement changes all rows that it must, whatever it leads to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from comity.desk.models import Committee, PlanLine
from comity.record import Statement
from tests.desk.committees import network, reconstruction
from tests.desk.factories import say
from tests.desk.projection.expected import expected, projected
from tests.desk.projection.worlds import LONG_NAME

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]

ONE = "plan/seoul-1"
BEFORE = [
    Statement("milestone/seoul-1", {"plan": ONE, "title": {"en": "First"}, "due": "2023-03"}),
    Statement("report/seoul-8", {"milestone": "milestone/seoul-1", "progress": "promoted"}, on="2023-01"),
    Statement("agenda-item/seoul-1", {"conference": "conference/2", "title": {"en": "Item"}, "plan": ONE}),
    Statement("conference/late", {"place": {"en": "Jeju"}}),
    Statement("plan/seoul-5", {"conference": "conference/late"}),
]
AFTER: Mapping[str, tuple[Statement, dict[str, Any]]] = {
    "a report on the plan": (
        Statement("report/seoul-9", {"plan": ONE, "progress": "dropped"}, on="2024-01-01"), {"ours": "dropped"},
    ),
    "a correction of a report that does not name the plan again": (
        Statement("report/seoul-1", {"progress": "promoted"}, on="2023-03-02"), {"ours": "promoted"},
    ),
    "a report that is moved to another plan": (
        Statement("report/seoul-1", {"plan": "plan/seoul-5"}), {"ours": "implemented", "said_on": "2023-04-01"},
    ),
    "a report that is taken back": (
        Statement("report/seoul-2", {"progress": None}, by="beijing"), {"theirs": ""},
    ),
    "a milestone that comes to the plan": (
        Statement("milestone/seoul-2", {"plan": ONE, "due": "2023-02"}), {"next_due": "2023-02-28"},
    ),
    "a milestone that is moved away": (
        Statement("milestone/seoul-1", {"plan": "plan/seoul-2"}), {"milestones": [], "next_due": None},
    ),
    "a report on a milestone": (
        Statement("report/seoul-8", {"progress": "implemented"}, on="2023-02"), {"next_due": None},
    ),
    "the outcome of an agenda item that does not name the plan again": (
        Statement("agenda-item/seoul-1", {"outcome": "dropped"}), {"standing": "dropped"},
    ),
    "another plan that is carried from it": (
        Statement("plan/seoul-6", {"carried_from": [ONE]}), {"carried_to": ["plan/seoul-4", "plan/seoul-6"]},
    ),
    "another plan that is carried from it no longer": (
        Statement("plan/seoul-4", {"carried_from": None}), {"carried_to": []},
    ),
    "another plan that is the same": (
        Statement("plan/seoul-2", {"same": ONE}), {"carried_to": ["plan/seoul-4"]},
    ),
    "the number of a conference": (
        Statement("conference/1", {"number": 11}), {"conference": 11, "adopted_at": "conference/1"},
    ),
    "who does it": (Statement(ONE, {"done_by": ["seoul"]}), {"mutual": False, "done_by": ["seoul"]}),
    "a contradiction": (Statement(ONE, {"horizon": "long"}, by="tokyo"), {"differs": True, "horizon": "near"}),
    "another side's title": (
        Statement(ONE, {"title": {"vi": "Một"}}, by="tokyo"),
        {"title": {"ko": "협력안 1", "zh": "合作方案 1", "en": "Plan 1", "vi": "Một"}},
    ),
    "an order of the sides": (
        Statement("committee/capitals", {"sides": ["tokyo", "seoul", "beijing"]}),
        {"done_by": ["tokyo", "seoul", "beijing"]},
    ),
    "a side that joins": (Statement("side/osaka", {"names": {"en": "Osaka"}}), {}),
    "a statement that no column can hold": (Statement(ONE, {"horizon": "long", LONG_NAME: 1}), {"horizon": "long"}),
    "a team that is another's name": (Statement("team/green", {"same": "team/environment"}), {}),
}  # fmt: skip


@pytest.mark.parametrize("what", AFTER)
def test_what_a_statement_leads_to_is_projected(what: str) -> None:
    committee = network(sides=3)
    say(committee=committee.key, statements=BEFORE)
    statement, changed = AFTER[what]
    before = projected(committee)

    say(committee=committee.key, statements=[statement])

    assert projected(committee) == expected(committee)
    assert projected(committee) != before
    line = next(line for line in projected(committee)["lines"] if line["plan"] == ONE)
    assert {name: line[name] for name in changed} == changed


def test_a_plan_that_is_taken_back_has_no_line() -> None:
    committee = network(sides=2)
    named = ("conference", "title", "team", "proposed_by", "done_by", "horizon", "due", "owners")

    say(committee=committee.key, statements=[Statement("plan/seoul-5", dict.fromkeys(named))])

    assert not PlanLine.objects.filter(plan="plan/seoul-5").exists()
    assert projected(committee) == expected(committee)


def test_what_is_said_of_one_plan_costs_the_same_however_many_there_are() -> None:
    def queries(committee: Committee, plan: str) -> int:
        for number, on in ((90, "2024-10-01"), (91, "2024-10-02")):
            with CaptureQueriesContext(connection) as captured:
                said = {"plan": plan, "progress": "promoted"}
                say(committee=committee.key, statements=[Statement(f"report/seoul-{number}", said, on=on)])
        return len(captured)

    few, many = queries(network(), ONE), queries(reconstruction(), "plan/reconstructed-3-01")

    assert many <= few <= 40


def test_a_day_of_joining_changes_the_order_of_the_sides_where_nobody_gave_one() -> None:
    committee = network(sides=3)
    say(committee=committee.key, statements=[Statement("committee/capitals", {"sides": None})])

    say(committee=committee.key, statements=[Statement("side/tokyo", {"since": "2020-01-01"})])

    assert projected(committee) == expected(committee)
    assert PlanLine.objects.get(plan=ONE).done_by == ["tokyo", "beijing", "seoul"]

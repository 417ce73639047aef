"""Proposing and amending plans, what each side does in them, and their milestones."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from comity.desk.speaking.acts.plans import (
    NewPlan,
    amend_milestone,
    amend_plan,
    carry_link,
    milestone,
    plan,
    propose_plan,
)
from tests.desk.speaking.acts.sound import after, seen, values, wrong

NEW = NewPlan(
    key="plan/seoul-9",
    conference="conference/2",
    title={"ko": "대기질 공동 연구", "en": " Joint study of the air ", "zh": ""},
    team="team/environment",
    proposed_by=["seoul"],
    done_by=["seoul", "beijing", "seoul"],
    done_parts={"seoul": {"en": "Measures"}, "beijing": {"en": ""}},
    horizon="long",
    due="2022",
    owners={"seoul": {"office": "office/seoul-air", "person": ""}, "beijing": {}},
    measure_of_success={"en": "A report"},
)


def test_a_proposed_plan_says_what_was_filled_in_and_that_it_is_carried_from_none() -> None:
    record = after(propose_plan(NEW, item="agenda-item/seoul-1", order=3))

    assert values(record, "plan/seoul-9") == {
        "conference": "conference/2",
        "title": {"ko": "대기질 공동 연구", "en": "Joint study of the air"},
        "team": "team/environment",
        "proposed_by": ["seoul"],
        "done_by": ["seoul", "beijing"],
        "done_parts": {"seoul": {"en": "Measures"}},
        "horizon": "long",
        "due": "2022",
        "owners": {"seoul": {"office": "office/seoul-air"}},
        "measure_of_success": {"en": "A report"},
        "carried_from": [],
    }
    assert values(record, "agenda-item/seoul-1") == {
        "conference": "conference/2",
        "title": {"ko": "대기질 공동 연구", "en": "Joint study of the air"},
        "team": "team/environment",
        "order": 3,
        "proposed_by": ["seoul"],
        "plan": "plan/seoul-9",
    }
    assert seen(record).doers("plan/seoul-9") == ("seoul", "beijing")


def test_amending_says_what_changed_and_takes_back_what_was_emptied() -> None:
    changes = {"due": "2023", "horizon": "", "done_by": ["seoul"], "carried_from": []}

    assert values(after(amend_plan("plan/seoul-1", changes)), "plan/seoul-1") == {
        "conference": "conference/1",
        "title": {"en": "Plan 1", "ko": "협력안 1"},
        "team": "team/environment",
        "done_by": ["seoul"],
        "due": "2023",
        "carried_from": [],
    }
    assert amend_plan("plan/seoul-1", {}) == []


def test_a_link_that_a_person_confirmed_is_said() -> None:
    record = after([*plan(NEW), *carry_link("plan/seoul-9", carried_from=["plan/seoul-1", "plan/seoul-2"])])

    assert values(record, "plan/seoul-9")["carried_from"] == ["plan/seoul-1", "plan/seoul-2"]


def test_a_milestone_is_added_and_moved() -> None:
    added = milestone(key="milestone/seoul-1", plan="plan/seoul-2", title={"en": "Step"}, due="2019")

    record = after([*added, *amend_milestone("milestone/seoul-1", {"due": "2020"})])

    assert values(record, "milestone/seoul-1") == {"plan": "plan/seoul-2", "title": {"en": "Step"}, "due": "2020"}


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"title": {}}, ("missing_attribute", "title")),
        ({"conference": "conference/7"}, ("no_such_subject", "conference")),
        ({"conference": ""}, ("missing_attribute", "conference")),
        ({"team": "team/health"}, ("no_such_subject", "team")),
        ({"done_by": ["tokyo"]}, ("no_such_subject", "done_by")),
        ({"proposed_by": ["Seoul"]}, ("not_a_side", "proposed_by")),
        ({"done_parts": {"tokyo": {"en": "All"}}}, ("no_such_subject", "done_parts")),
        ({"owners": {"seoul": {"office": "office/none"}}}, ("no_such_subject", "owners")),
        ({"horizon": "middle"}, ("not_a_choice", "horizon")),
        ({"due": "soon"}, ("not_a_date", "due")),
        ({"conference": "conference/1", "carried_from": ["plan/seoul-1"]}, ("carried_from_no_earlier", "carried_from")),
    ],
)
def test_what_is_wrong_stands_at_its_attribute(change: dict[str, Any], problem: tuple[str, str]) -> None:
    assert wrong(plan(replace(NEW, **change))) == [(problem[0], "plan/seoul-9", problem[1])]


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"carried_from": ["plan/seoul-1"]}, ("carried_in_a_circle", "carried_from")),
        ({"due": "soon"}, ("not_a_date", "due")),
        ({"title": None}, ("missing_attribute", "title")),
    ],
)
def test_what_is_wrong_with_an_amendment_too(changes: dict[str, Any], problem: tuple[str, str]) -> None:
    assert wrong(amend_plan("plan/seoul-1", changes)) == [(problem[0], "plan/seoul-1", problem[1])]

from __future__ import annotations

import uuid

import pytest

from comity.desk.models import Committee, Entry
from tests.desk.api.calls import caller
from tests.desk.committees import seoul_beijing

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]
REPORT = {
    "about": "meeting/seoul-77",
    "said": {"date": "2026-11-20", "kind": "working", "team": "team/environment"},
}


@pytest.fixture
def committee(home: object) -> Committee:
    return seoul_beijing()


@pytest.mark.parametrize("role", ["office", "secretariat"])
def test_a_call_drafts_and_never_says(role: str, committee: Committee) -> None:
    before = Entry.objects.count()
    who = caller(role, committee, team="team/environment")

    status, told = who.draft(REPORT)

    assert (status, Entry.objects.count()) == (201, before)
    kept = who.get(f"drafts/{told['draft']}/")[1]
    assert (kept["state"], kept["statements"], kept["entry"]) == ("open", [REPORT], None)


def test_the_same_call_sent_again_drafts_once(committee: Committee) -> None:
    office = caller("office", committee, team="team/environment")
    once = str(uuid.uuid4())

    assert office.draft(REPORT, once=once) == office.draft(REPORT, once=once)
    assert len(office.get("drafts/")[1]) == 1


@pytest.mark.parametrize("role", ["reader", "administrator"])
def test_who_may_not_draft_is_told_so(role: str, committee: Committee) -> None:
    assert caller(role, committee).draft(REPORT)[0] == 403


def test_what_is_wrong_is_named_at_its_place(committee: Committee) -> None:
    wrong = {"about": "meeting/seoul-77", "said": {"date": "2026-13-01", "kindd": "working"}}

    status, told = caller("office", committee, team="team/environment").draft(wrong)

    assert status == 422
    assert sorted((fault["kind"], fault["at"]) for fault in told["detail"]) == [
        ("not_a_date", "meeting/seoul-77, date"),
        ("unknown_attribute", "meeting/seoul-77, kindd"),
    ]


def test_a_draft_of_others_cannot_be_read(committee: Committee) -> None:
    number = caller("office", committee, team="team/environment").draft(REPORT)[1]["draft"]

    assert caller("office", committee, team="team/culture").get(f"drafts/{number}/")[0] == 404
    assert caller("secretariat", committee).get(f"drafts/{number}/")[0] == 200

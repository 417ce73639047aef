"""In the meeting every item is decided as a draft; concluded, all is signed together and the plans exist."""

from __future__ import annotations

import re
import uuid
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from comity.desk.store import load_record, say_new
from comity.record import Statement
from tests.desk.committees import NETWORK, network
from tests.desk.pages.conferences.table import ROOT, drafts, opened
from tests.desk.pages.plans.factory import browser, committee, words_of
from tests.desk.people_factory import client_of, person
from tests.desk.speaking.here_factory import COMMITTEE, report

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]
TODAY = timezone.localdate().isoformat()
NEAR, LONG, NEW = "plan-seoul-1", "plan-seoul-2", "agenda-item-seoul-3"
ROOM = "meeting/"


def test_items_are_decided_and_signed_together_and_the_plans_exist() -> None:
    committee()
    client = browser()
    on_agenda(client)

    for key, outcome in ((NEAR, "agreed"), (LONG, "deferred"), (NEW, "agreed")):
        assert opened(client, ROOM).choose(key, outcome).status_code == 302
    before = load_record(committee=COMMITTEE)
    shown = client.get(f"{ROOT}conclude/")
    concluded, again = conclude(client, shown), conclude(client, shown)

    record = load_record(committee=COMMITTEE)
    assert before.words("agenda-item/seoul-1", "outcome") == {}
    assert "2 plans of this conference" in words_of(shown)
    assert "Said and signed as entry 3 of our ledger. Take back" in words_of(concluded)
    assert "is signed as entry 3" in words_of(again)
    assert outcomes(record) == ["agreed", "deferred", "agreed"]
    assert {
        plan: (record.words(plan, "carried_from")["seoul"].value, record.words(plan, "proposed_by"))
        for plan in record.subjects("plan")
        if record.words(plan, "conference")["seoul"].value == "conference/2"
    }.keys() == {"plan/seoul-3", "plan/seoul-4"}
    assert record.words("plan/seoul-3", "carried_from")["seoul"].value == ["plan/seoul-1"]
    assert record.words("plan/seoul-4", "carried_from")["seoul"].value == []
    assert record.words("agenda-item/seoul-3", "plan")["seoul"].value == "plan/seoul-4"
    assert drafts() == {}


def test_a_decision_takes_the_place_of_what_was_prepared_and_undone_gives_it_back() -> None:
    committee()
    client = browser()
    on_agenda(client)
    prepared = drafts()["agenda-item/seoul-1"]

    opened(client, ROOM).choose(NEAR, "dropped", reason="No budget")
    decided = drafts()["agenda-item/seoul-1"]
    undo(client, opened(client, ROOM).row(NEAR))

    assert decided[0] == "decision"
    assert [each["said"].get("outcome") or each["said"].get("progress") for each in decided[1]] == ["dropped"] * 2
    assert drafts()["agenda-item/seoul-1"] == prepared


def test_a_plan_is_not_dropped_without_a_reason() -> None:
    committee()
    client = browser()
    on_agenda(client)

    refused = opened(client, ROOM).choose(NEAR, "dropped")

    assert refused.status_code == 422
    assert "Say why the plan is given up" in words_of(refused)


def test_of_a_new_plan_it_is_decided_who_does_it_and_until_when() -> None:
    committee()
    client = browser()
    on_agenda(client)
    details = {"detailed": "on", "done_by": ["seoul"], "horizon": "near", "due": "2028-06"}

    bad = opened(client, ROOM).choose(NEW, "agreed", **{**details, "due": "someday"})
    opened(client, ROOM).choose(NEW, "agreed", **details)

    assert (bad.status_code, 'value="someday"' in bad.content.decode()) == (422, True)
    assert drafts()["agenda-item/seoul-3"][1][0]["said"] == {
        "conference": "conference/2", "title": {"en": "Archive"}, "team": "team/culture", "proposed_by": ["seoul"],
        "done_by": ["seoul"], "horizon": "near", "due": "2028-06", "carried_from": [],
    }  # fmt: skip


def test_an_item_that_the_other_side_put_on_the_agenda_is_adopted() -> None:
    item = {"conference": "conference/2", "title": {"en": "Theirs"}, "proposed_by": ["beijing"]}
    committee(Statement("agenda-item/beijing-1", item))
    client = browser()

    opened(client, ROOM).choose("agenda-item-beijing-1", "agreed", detailed="on", done_by=["seoul", "beijing"])

    assert [each["said"] for each in drafts()["agenda-item/beijing-1"][1]] == [
        {"conference": "conference/2", "title": {"en": "Theirs"}, "proposed_by": ["beijing"],
         "done_by": ["seoul", "beijing"], "carried_from": []},
        {"plan": "plan/seoul-3", "outcome": "agreed"},
    ]  # fmt: skip


def test_two_who_decide_on_the_same_item_see_each_other() -> None:
    committee()
    client = browser()
    on_agenda(client)
    one, other = opened(browser(), ROOM), opened(client, ROOM)
    one.choose(NEAR, "agreed")

    late = other.choose(NEAR, "deferred")

    assert late.status_code == 409
    assert "Somebody else spoke of the same thing" in words_of(late)
    assert drafts()["agenda-item/seoul-1"][1][-1]["said"] == {"outcome": "agreed"}


def test_what_was_prepared_is_decided_at_once_and_can_be_undone_one_by_one() -> None:
    committee()
    client = browser()
    on_agenda(client)

    answer = client.post(f"{ROOT}as-prepared/", follow=True)
    kept = {item: act for item, (act, _said) in drafts().items()}
    undo(client, opened(client, ROOM).row(NEAR))

    assert "2 items are decided as they were prepared." in words_of(answer)
    assert "1 item is not decided." in words_of(answer)
    assert kept == {"agenda-item/seoul-1": "decision", "agenda-item/seoul-3": "decision"}
    assert drafts()["agenda-item/seoul-1"][0] == "agenda"


def test_nothing_is_signed_where_something_was_said_meanwhile_that_it_rests_on() -> None:
    committee()
    client = browser()
    on_agenda(client)
    opened(client, ROOM).choose(NEAR, "agreed")
    shown = client.get(f"{ROOT}conclude/")
    say_new(committee=COMMITTEE, statements=[report(7, "not_started")])

    stopped = conclude(client, shown)
    again = conclude(client, stopped)

    assert stopped.status_code == 409
    assert "Nothing was signed" in words_of(stopped)
    assert "Said and signed as entry 4" in words_of(again)


def test_items_are_decided_as_of_the_day_on_which_the_conference_was_held() -> None:
    held = {"status": {"state": "held", "date": "2021-05-10"}}
    committee(Statement("conference/2", {"date": "2021-05-10"}), Statement("conference/2", held, on="2021-05-10"))
    client = browser()
    on_agenda(client)

    opened(client, ROOM).choose(NEAR, "agreed")

    assert [each["on"] for each in drafts()["agenda-item/seoul-1"][1]] == ["2021-05-10", "2021-05-10"]


def test_only_the_secretariat_concludes() -> None:
    committee()
    roles = [
        browser(role, team="team/culture" if role == "office" else "") for role in ("reader", "office", "administrator")
    ]
    assert [client.get(f"{ROOT}conclude/").status_code for client in roles] == [403, 403, 403]
    assert [client.post(f"{ROOT}as-prepared/").status_code for client in roles] == [403, 403, 403]


def test_an_agenda_of_seven_sides_is_decided_alike() -> None:
    found = network(sides=7)
    say_new(committee=NETWORK, statements=[Statement("conference/3", {"number": 3, "host": "hanoi"})])
    client = client_of(person("secretariat", committee=found))
    root = f"/c/{NETWORK}/conferences/3/agenda/"
    page = client.get(root)

    client.post(root, {"row": "plan/seoul-5", "choice": "carry", "once": str(uuid.uuid4()), "seen": ""})
    client.post(f"{root}meeting/", {"row": "plan/seoul-5", "choice": "agreed", "once": str(uuid.uuid4()), "seen": ""})
    conclude(client, client.get(f"{root}conclude/"), root=root)

    assert "proposed by S Seoul" in words_of(page)
    assert "one-sided Ba Bangkok" in words_of(page)
    record = load_record(committee=NETWORK)
    carried = [plan for plan in record.subjects("plan") if record.words(plan, "carried_from").get("seoul")]
    assert [(plan, record.words(plan, "done_by")["seoul"].value) for plan in carried] == [
        ("plan/seoul-4", ["seoul", "beijing", "tokyo", "ulaanbaatar", "hanoi", "jakarta", "bangkok"]),
        ("plan/seoul-7", ["seoul", "beijing"]),
    ]


def on_agenda(client: Client) -> None:
    """Plan 1 is meant to be carried, plan 2 is left to the meeting, a new plan is proposed; all three are signed."""
    opened(client).choose(NEAR, "carry")
    opened(client).choose(LONG, "ask")
    new = {"team": "team/culture", "title_en": "Archive", "proposed_by": ["seoul"], "once": str(uuid.uuid4())}
    client.post(f"{ROOT}new/", new)
    client.post(f"{ROOT}sign/", {"seen": ""})


def conclude(client: Client, shown: Any, *, root: str = ROOT) -> HttpResponse:
    """Signs what a page showed."""
    html = shown.content.decode()
    seen = re.findall(r'name="seen" value="([^"]*)"', html)
    sent = {"draft": re.findall(r'name="draft" value="(\d+)"', html), "seen": seen[-1]}
    answer: Any = client.post(f"{root}conclude/", sent, follow=True)
    return answer  # type: ignore[no-any-return]


def undo(client: Client, row: str) -> None:
    draft = row.split('name="draft" value="')[1].split('"', maxsplit=1)[0]
    client.post(f"{ROOT}undo/", {"draft": draft, "row": "agenda-item/seoul-1", "from": "meeting"})


def outcomes(record: Any) -> list[Any]:
    return [record.words(item, "outcome")["seoul"].value for item in record.subjects("agenda-item")]

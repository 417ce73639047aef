"""In the meeting what was prepared stands first, and its reason is kept; a team's rest is decided by one act."""

from __future__ import annotations

import re
import uuid
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client

from comity.desk.speaking.models import Draft
from comity.desk.store import load_record
from comity.record import Statement
from tests.desk.pages.conferences.table import ROOT, drafts, opened
from tests.desk.pages.plans.factory import browser, committee, many_plans, plain, queries_of, words_of
from tests.desk.speaking.here_factory import COMMITTEE

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]
NEAR, LONG = "plan-seoul-1", "plan-seoul-2"
ROOM, REST = "meeting/", f"{ROOT}rest/?team=team/environment"
BUTTON = re.compile(r'<button class="(button[^"]*)" name="choice" value="([^"]*)".*?>(.*?)</button>', re.DOTALL)


def buttons(row: str) -> list[tuple[str, str, str]]:
    """Of the form of a row: whether a button leads, what it sends, and what stands on it."""
    return [(" ".join(kind.split()[1:2]), value, plain(words)) for kind, value, words in BUTTON.findall(row)]


def said(item: str = "agenda-item/seoul-1") -> list[dict[str, Any]]:
    """What is meant for an item, without what puts it on the agenda."""
    return [each["said"] for each in drafts()[item][1] if "conference" not in each["said"] or "plan" in each["about"]]


def test_what_was_prepared_is_the_first_button_and_says_what_it_does() -> None:
    committee()
    client = browser()
    opened(client).choose(NEAR, "drop", reason="No budget")
    opened(client).choose(LONG, "done", reason="The park is open")

    page = opened(client, ROOM)

    assert buttons(page.row(NEAR)) == [
        ("as-meant", "dropped", "As prepared: Drop No budget"),
        ("", "agreed", "Carry over"),
        ("", "done", "Done"),
        ("", "deferred", "Defer"),
        ("", "noted", "Only note"),
    ]
    assert buttons(page.row(LONG))[:3] == [
        ("as-meant", "done", "As prepared: Close as done The park is open"),
        ("", "agreed", "Continue"),
        ("", "dropped", "Close and drop"),
    ]


@pytest.mark.parametrize(
    ("choice", "pressed", "progress", "outcome"),
    [("drop", "dropped", "dropped", "dropped"), ("done", "done", "implemented", "noted")],
)
def test_pressing_it_keeps_what_was_prepared_with_its_reason(
    choice: str, pressed: str, progress: str, outcome: str
) -> None:
    committee()
    client = browser()
    opened(client).choose(NEAR, choice, reason="As we said")
    prepared = said()

    answer = opened(client, ROOM).choose(NEAR, pressed)

    assert answer.status_code == 302
    assert drafts()["agenda-item/seoul-1"][0] == "decision"
    assert said() == prepared
    report = {"plan": "plan/seoul-1", "progress": progress, "note": {"en": "As we said"}}
    assert said() == [report, {"outcome": outcome}]


def test_a_reason_goes_with_what_it_was_given_for_and_with_nothing_else() -> None:
    committee()
    client = browser()
    opened(client).choose(NEAR, "drop", reason="No budget")

    lost = opened(client, ROOM).choose(NEAR, "agreed", reason="Because")
    opened(client, ROOM).choose(NEAR, "done")

    assert lost.status_code == 422
    assert "A reason is kept only where the plan is done or dropped." in words_of(lost)
    assert said() == [{"plan": "plan/seoul-1", "progress": "implemented"}, {"outcome": "noted"}]


def test_what_was_decided_says_what_it_does_to_the_plan() -> None:
    committee()
    client = browser()
    for key, choice in ((NEAR, "carry"), (LONG, "carry")):
        opened(client).choose(key, choice)
        opened(client, ROOM).choose(key, "agreed")

    page = opened(client, ROOM)

    assert "agreed: carried over" in plain(page.row(NEAR))
    assert "agreed: it continues" in plain(page.row(LONG))
    assert [value for kind, value, _words in buttons(page.row(NEAR)) if kind == "chosen"] == ["agreed"]


def test_an_office_is_offered_only_what_it_may_decide() -> None:
    committee()
    for key in (NEAR, LONG):
        opened(browser()).choose(key, "carry")
    office = browser("office", team="team/environment")

    page = opened(office, ROOM)

    assert [len(buttons(page.row(key))) for key in (NEAR, LONG)] == [5, 0]
    assert re.findall(r'href="[^"]*/rest/\?team=([^"]*)"', page.html) == ["team%2Fenvironment"]
    assert office.get(f"{ROOT}rest/?team=team/culture").status_code == 403
    assert office.get(f"{ROOT}rest/?team=team/nowhere").status_code == 404


def full() -> Client:
    """Of the environment team: one to be dropped, one to be carried, one left open, a new one without a plan."""
    theirs = {"conference": "conference/2", "title": {"en": "Theirs"}, "team": "team/environment"}
    committee(*many_plans(2), Statement("agenda-item/beijing-1", {**theirs, "proposed_by": ["beijing"]}))
    client = browser()
    opened(client).choose(NEAR, "drop", reason="No budget")
    opened(client).choose("plan-seoul-100", "carry")
    opened(client).choose("plan-seoul-101", "ask")
    opened(client).choose(LONG, "ask")
    return client


def decide_rest(client: Client, shown: HttpResponse) -> HttpResponse:
    html = shown.content.decode()
    sent = {name: re.findall(rf'name="{name}" value="([^"]*)"', html) for name in ("row", "once", "seen")}
    answer: Any = client.post(REST, sent, follow=True)
    return answer  # type: ignore[no-any-return]


def test_the_rest_of_a_team_is_shown_then_decided_by_one_act_and_undone_by_one() -> None:
    client = full()
    before = drafts()

    shown = client.get(REST)
    decided, again = decide_rest(client, shown), decide_rest(client, shown)
    after = drafts()
    page = opened(client, ROOM)
    together = re.search(r'<form method="post" action="[^"]*/rest/undo/">(.*?)</form>', page.html, re.DOTALL)
    assert together is not None
    undone = client.post(f"{ROOT}rest/undo/", {"draft": re.findall(r'name="draft" value="(\d+)"', together[1])})

    words = words_of(shown)
    assert "3 items of this team are decided at once" in words
    assert "Carried over 2" in words
    assert "Dropped 1 2. Plan 1: No budget" in words
    assert "4. More 101 mid and long term S Seoul nothing was prepared" in words
    assert "Stays undecided 1" in words
    assert "3 items are decided and kept as drafts." in words_of(decided)
    assert "Nothing was decided" in words_of(again)
    assert {item: act for item, (act, _said) in after.items()} == {
        **dict.fromkeys(("agenda-item/seoul-1", "agenda-item/seoul-2", "agenda-item/seoul-3"), "decision"),
        "agenda-item/seoul-4": "agenda",
    }
    assert [each["said"].get("outcome") for each in after["agenda-item/seoul-3"][1]] == [None, None, "agreed"]
    assert "Undo what was decided together: 3 items" in plain(page.html)
    assert (undone.status_code, drafts()) == (302, before)
    assert load_record(committee=COMMITTEE).words("agenda-item/seoul-1", "outcome") == {}


def test_what_was_decided_or_came_onto_the_agenda_meanwhile_is_left_alone() -> None:
    client = full()
    shown = client.get(REST)
    opened(client, ROOM).choose(NEAR, "agreed")

    decide_rest(client, shown)

    assert said()[-1] == {"outcome": "agreed"}
    assert drafts()["agenda-item/seoul-2"][0] == "decision"


def test_one_changed_decision_stops_all_of_them() -> None:
    client = full()
    shown = client.get(REST)
    opened(browser()).choose(NEAR, "carry")

    stopped = decide_rest(client, shown)

    assert stopped.status_code == 409
    assert "Somebody else spoke of the same thing" in words_of(stopped)
    assert {act for act, _said in drafts().values()} == {"agenda"}


def test_undoing_together_takes_nothing_else_back() -> None:
    client = full()
    decide_rest(client, client.get(REST))
    opened(client, ROOM).choose(NEAR, "agreed")
    every = [str(number) for number in Draft.objects.values_list("pk", flat=True)]
    office = browser("office", team="team/environment")

    assert office.post(f"{ROOT}rest/undo/", {"draft": every}).status_code == 403
    client.post(f"{ROOT}rest/undo/", {"draft": every})

    assert {item: act for item, (act, _said) in drafts().items() if act == "decision"} == {
        "agenda-item/seoul-1": "decision"
    }


def test_the_meeting_asks_no_more_of_a_longer_agenda() -> None:
    client = full()
    decide_rest(client, client.get(REST))
    few = queries_of(client, f"conferences/2/agenda/{ROOM}")
    opened(client, ROOM).choose(LONG, "agreed")

    assert queries_of(client, f"conferences/2/agenda/{ROOM}") == few


def test_nothing_is_concluded_that_is_no_decision_of_this_conference() -> None:
    committee(Statement("conference/3", {"number": 3}))
    client = browser()
    elsewhere = "conferences/3/agenda/"
    opened(client).choose(NEAR, "carry")
    new = {"title_en": "Later", "proposed_by": ["seoul"], "once": str(uuid.uuid4())}
    client.post(f"/c/{COMMITTEE}/{elsewhere}new/", new)
    client.post(f"/c/{COMMITTEE}/{elsewhere}as-prepared/")
    numbers = {act: str(pk) for act, pk in acts()}

    answers = [
        client.post(f"{ROOT}conclude/", sent)
        for sent in ({}, {"draft": numbers["agenda"]}, {"draft": numbers["decision"]}, {"draft": "99999"})
    ]

    assert [answer.status_code for answer in answers] == [422, 422, 422, 422]
    assert "Nothing was signed: no decision was sent." in words_of(answers[0])
    assert ["is no decision of this conference" in words_of(answer) for answer in answers[1:]] == [True, True, True]
    assert sorted(act for act, _said in drafts().values()) == ["agenda", "decision"]


def acts() -> list[tuple[str, int]]:
    from comity.desk.models import Committee
    from comity.desk.speaking.agenda_drafts import meant

    return [(line.act, line.pk) for line in meant(Committee.objects.get(key=COMMITTEE)).values()]


def test_the_agenda_on_paper_says_what_is_meant_with_each_item_and_who_proposed_it() -> None:
    client = full()
    new = {"team": "team/culture", "title_en": "Archive", "proposed_by": ["beijing"], "once": str(uuid.uuid4())}
    client.post(f"{ROOT}new/", new)
    opened(client).choose("plan-seoul-101", "done", reason="It is built")

    words = words_of(client.get(f"{ROOT}print/"))

    assert "Meant: to be dropped: No budget" in words
    assert "Meant: to continue" in words
    assert "Meant: to be noted as done: It is built" in words
    assert "On the agenda, left to the meeting" in words
    assert "Archive new · proposed by B Beijing Meant: to be adopted" in words

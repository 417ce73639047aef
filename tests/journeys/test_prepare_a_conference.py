"""Prepare a conference: an agenda from the last plans, new ones, delegations, the meeting, and what comes of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

import pytest

from tests.journeys.conftest import Opened, windows
from tests.journeys.desk import Desk
from tests.journeys.house import house
from tests.journeys.people import SECRETARIAT
from tests.journeys.words import LANGUAGES

YESTERDAY = (dt.datetime.now(dt.UTC).date() - dt.timedelta(days=1)).isoformat()
TITLE = "Air 2030"
REASON = "A 2027"


@pytest.fixture
def opened(chromium: Any, template: Any, tmp_path: Any) -> Iterator[Opened]:
    """A workspace for each language: every one of them plans the fourth conference."""
    with house(template, tmp_path / "home") as server, windows(chromium, server) as open_window:
        yield open_window


@pytest.mark.parametrize("language", LANGUAGES)
def test_from_the_last_conferences_plans_to_the_plans_of_the_next(opened: Opened, language: str) -> None:
    desk = opened(language)
    desk.sign_in(SECRETARIAT)
    plan_the_conference(desk)
    carried, done, dropped = prepare_the_agenda(desk)
    propose_anew(desk)
    name_the_delegation(desk)
    decide_in_the_meeting(desk, agreed=[carried], noted=[done], dropped=[dropped])
    conclude(desk)

    desk.place("Plans")
    desk.page.locator("select[name=conference]").select_option("4")
    desk.page.wait_for_url("**conference=4**")
    desk.page.get_by_role("status").get_by_text(desk.counted("%(n)s plan", "%(n)s plans", n=2)).wait_for()
    assert desk.page.get_by_role("rowheader").filter(has_text=TITLE).count() == 1
    desk.page.get_by_role("rowheader").get_by_role("link").filter(has_not_text=TITLE).click()
    chain = desk.page.get_by_role("navigation", name=desk.said("Carried over from conference to conference"))
    assert [desk.conference(3) in chain.inner_text(), desk.conference(4) in chain.inner_text()] == [True, True]
    assert chain.locator(f"a[href$='/plans/{carried.removeprefix('plan-')}/']").count() == 1


def plan_the_conference(desk: Desk) -> None:
    desk.place("Conferences")
    desk.follow("Plan a conference")
    assert desk.field("Number").input_value() == "4"
    desk.field("Date").fill(YESTERDAY)
    desk.field("Host").select_option("beijing")
    desk.press("Confirm and sign")
    assert desk.title == desk.conference(4)


def prepare_the_agenda(desk: Desk) -> list[str]:
    """Of the environment team's near-term plans one is carried over, one is noted as done, one is given up."""
    desk.follow("Prepare the agenda")
    team = desk.page.locator("section.agenda-team").filter(has=desk.page.locator("h2 a[href$='/teams/environment/']"))
    near = team.locator("li.agenda-row").filter(has=desk.button("Carry over"))
    carried, done, dropped = (str(near.nth(place).get_attribute("id")) for place in range(3))

    desk.press("Carry over", within=row(desk, carried))
    row(desk, carried).get_by_text(desk.said("Meant: to carry over")).wait_for()
    desk.press("Done", within=row(desk, done))
    row(desk, done).get_by_text(desk.said("Meant: to be noted as done")).wait_for()
    row(desk, dropped).get_by_text(desk.said("Drop…"), exact=True).click()
    desk.press("Drop", within=row(desk, dropped))
    row(desk, dropped).get_by_role("alert").wait_for()  # nothing is given up without a reason
    row(desk, dropped).get_by_role("textbox").fill(REASON)
    desk.press("Drop", within=row(desk, dropped))
    row(desk, dropped).get_by_text(desk.said("Meant: to be dropped")).wait_for()
    assert REASON in row(desk, dropped).inner_text()
    return [carried, done, dropped]


def row(desk: Desk, key: str) -> Any:
    return desk.page.locator(f"li[id='{key}']")


def propose_anew(desk: Desk) -> None:
    team = desk.page.locator("section.agenda-team").filter(has=desk.page.locator("h2 a[href$='/teams/environment/']"))
    desk.follow("Propose a new plan", within=team)
    desk.texts("Title").fill(TITLE)
    desk.page.locator("#field-proposed_by").get_by_label(desk.seoul).check()
    for side in (desk.seoul, desk.beijing):
        desk.page.locator("#field-done_by").get_by_label(side).check()
    desk.press("Keep as draft")
    new = desk.page.locator("li.agenda-row").filter(has_text=TITLE)
    assert desk.said("Meant: to be adopted") in new.inner_text()
    desk.press("Confirm and sign the agenda")
    desk.page.locator("li.agenda-row").filter(has_text=TITLE).wait_for()
    assert desk.button("Confirm and sign the agenda").count() == 0


def name_the_delegation(desk: Desk) -> None:
    desk.go("conferences/4/")
    desk.region(desk.said("Delegations")).locator("a[href$='/delegations/seoul/']").click()
    desk.field("Rank of the head").select_option("mayor")
    desk.page.locator("[name=size]").fill("12")
    desk.press("Confirm and sign")
    assert desk.term("rank", "mayor") in desk.region(desk.said("Delegations")).inner_text()
    desk.follow("Places in protocol order")
    places = desk.page.locator(".places-list > li h2").all_inner_texts()
    assert [desk.seoul in places[0], desk.beijing in places[1]] == [True, True]


def decide_in_the_meeting(desk: Desk, *, agreed: list[str], noted: list[str], dropped: list[str]) -> None:
    desk.go("conferences/4/")
    desk.follow("In the meeting")
    new = str(desk.page.locator("li.card-row").filter(has_text=TITLE).get_attribute("id"))
    for key in (*agreed, new):
        decide(desk, key, "agreed")
    for key in noted:
        decide(desk, key, "noted", press="done")
    for key in dropped:
        row(desk, key).get_by_text(desk.said("Reason or remark"), exact=True).click()
        row(desk, key).get_by_role("textbox").fill(REASON)
        decide(desk, key, "dropped")
    assert desk.page.locator(".agenda-figures .fraction").first.inner_text() == "4/4"


def decide(desk: Desk, key: str, outcome: str, *, press: str = "") -> None:
    """The choice by its value: what was prepared stands first, and its words tell what it does."""
    row(desk, key).locator(f"button[name=choice][value={press or outcome}]").click()
    row(desk, key).locator(".meant strong").get_by_text(desk.term("outcome", outcome)).wait_for()


def conclude(desk: Desk) -> None:
    """First it must have been held, though it was said today that it is planned; then all is signed together."""
    desk.follow("Conclude")
    desk.follow("Say that it was held")
    assert desk.field("Held on").input_value() == YESTERDAY
    desk.press("Confirm and sign")
    desk.page.locator("[name=in_time]").check()
    desk.press("Confirm and sign")
    desk.follow("In the meeting")
    desk.follow("Conclude")
    desk.press("Conclude: confirm and sign all")
    assert desk.page.get_by_role("status").count() == 1

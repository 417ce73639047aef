"""The page of one plan: both sides, and everything that belongs to it."""

from __future__ import annotations

import re

import pytest

from comity.desk.store import say_new
from comity.record import Statement
from tests.desk.committees import network
from tests.desk.pages.plans.factory import ROOT, browser, committee, heard, one_plan, plain, sends, words_of
from tests.desk.people_factory import client_of, person, stranger
from tests.desk.speaking.here_factory import COMMITTEE, plan

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]


def test_each_side_has_its_column_with_its_series_its_part_and_its_office() -> None:
    committee(
        Statement("plan/seoul-1", {
            "done_parts": {"seoul": {"en": "Measures the air"}, "beijing": {"en": "Sends data"}},
            "owners": {"seoul": {"office": "office/seoul-air"}},
        }),
        Statement("report/seoul-1", {"plan": "plan/seoul-1", "progress": "promoted", "note": {"en": "A team is named"},
                                      "evidence": ["document/minutes"]}, on="2018-11-26"),
        Statement("report/seoul-2", {"plan": "plan/seoul-1", "progress": "implemented"}, on="2019-05-02"),
        heard("report/seoul-3", "plan/seoul-1", "not_started", on="2019-01"),
    )  # fmt: skip

    answer = browser().get(f"{ROOT}plans/seoul-1/")

    columns = answer.content.decode().split('<section class="plan-side')[1:]
    ours, theirs = map(plain, columns)
    assert ours.index("implemented 2 May 2019") < ours.index("promoted 26 November 2018")
    assert all(each in ours for each in ("Measures the air", "Air", "A team is named", "Minutes", "Report"))
    assert all(each in theirs for each in ("Sends data", "not started January 2019", "hearsay", "Ask Beijing"))
    assert "No responsible office is named." in theirs
    assert "ink-0" in columns[0]
    assert "ink-1" in columns[1]
    assert "the sides differ on it" in words_of(answer)


def test_the_languages_in_which_the_title_is_missing_are_named_with_the_way_to_fill_them_in() -> None:
    committee()

    page = browser().get(f"{ROOT}plans/seoul-1/").content.decode()

    assert '<span lang="zh">简体中文</span>' in page
    assert f"{ROOT}plans/seoul-1/amend/#field-title" in page
    assert '<span lang="ko">한국어</span>' not in page


def test_where_the_sides_say_it_otherwise_both_words_stand_and_where_alike_only_once() -> None:
    committee(Statement("plan/seoul-1", {"due": "2019"}))
    say_new(
        committee=COMMITTEE,
        statements=[Statement("plan/seoul-1", {"due": "2020", "horizon": "near"}, by="beijing", source="a letter")],
    )

    shown = words_of(browser().get(f"{ROOT}plans/seoul-1/"))

    assert "Where the sides differ" in shown
    assert shown.count("a letter") >= 2
    assert "horizon near term" in shown


def test_the_chain_shows_the_conferences_as_posts_and_what_is_not_decided_yet() -> None:
    committee(
        Statement("conference/3", {"number": 3, "date": "2099"}),
        plan(3, conference="conference/2", carried_from=["plan/seoul-1"]),
    )

    shown = words_of(browser().get(f"{ROOT}plans/seoul-3/"))

    assert "Conference 1 Plan 1 no report Conference 2 this plan no report Conference 3 not decided yet" in shown


def test_milestones_offers_and_agenda_items_stand_on_the_page() -> None:
    committee(
        *one_plan(100),
        Statement("report/seoul-5", {"milestone": "milestone/seoul-100", "progress": "promoted"}, on="2018-09"),
        Statement("offer/seoul-100", {"answer": "declined", "reason": {"en": "No budget"}}, by="beijing", source="x"),
        Statement("agenda-item/seoul-1", {
            "conference": "conference/2", "title": {"en": "Item"}, "plan": "plan/seoul-100", "outcome": "deferred",
        }),
    )  # fmt: skip

    shown = words_of(browser().get(f"{ROOT}plans/seoul-100/"))

    assert "A step 2019 · late" in shown
    assert "promoted September 2018" in shown
    assert "declined" in shown
    assert "No budget" in shown
    assert "Item" in shown
    assert "deferred" in shown


def test_the_history_says_who_said_what_when_and_what_of_ours_can_be_taken_back() -> None:
    committee()
    client = browser()
    sends(client, "plans/seoul-1/report/", {"progress": "promoted", "on": "2019-01-02"})

    secretariat = client.get(f"{ROOT}plans/seoul-1/").content.decode()
    reader = browser("reader").get(f"{ROOT}plans/seoul-1/").content.decode()

    stated = secretariat.split('id="history"')[1]
    assert re.findall(rf'href="{ROOT}(entries/[^"]*)"', stated) == ["entries/2/0/take-back/"]
    assert "secretariat-" in stated
    assert "take-back" not in reader


def test_drafts_that_wait_are_shown_to_those_who_draft_and_readers_get_no_buttons() -> None:
    committee()
    office = browser("office", team="team/environment")
    sends(office, "plans/seoul-1/report/", {"progress": "promoted", "on": "2019-01-02"})

    pages = {
        role: browser(role, team="team/environment").get(f"{ROOT}plans/seoul-1/").content.decode()
        for role in ("secretariat", "office", "reader")
    }

    assert {role: "Drafts that wait" in page for role, page in pages.items()} == {
        "secretariat": True, "office": True, "reader": False,
    }  # fmt: skip
    assert {role: "plans/seoul-1/report/" in page for role, page in pages.items()} == {
        "secretariat": True, "office": True, "reader": False,
    }  # fmt: skip


def test_an_office_gets_no_buttons_on_the_plans_of_another_team() -> None:
    committee()

    page = browser("office", team="team/culture").get(f"{ROOT}plans/seoul-1/").content.decode()

    assert "plans/seoul-1/report/" not in page


def test_a_plan_goes_by_its_one_name_and_what_nobody_spoke_of_is_not_there() -> None:
    committee(plan(3), Statement("plan/seoul-3", {"same": "plan/seoul-1"}))
    client = browser("reader")

    joined = [client.get(f"{ROOT}plans/seoul-{number}/") for number in (1, 3)]

    assert sorted(answer.status_code for answer in joined) == [200, 302]
    assert client.get(f"{ROOT}plans/seoul-77/").status_code == 404


def test_strangers_cannot_tell_that_there_is_a_plan() -> None:
    committee()
    assert client_of(stranger()).get(f"{ROOT}plans/seoul-1/").status_code == 404


def test_seven_sides_have_seven_columns() -> None:
    network()

    page = client_of(person("reader", committee="capitals")).get("/c/capitals/plans/seoul-1/").content.decode()

    assert page.count('<section class="plan-side') == 7

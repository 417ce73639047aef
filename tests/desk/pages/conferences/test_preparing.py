"""The agenda begins with the last conference's plans; each choice is a draft, to be undone until it is signed."""

from __future__ import annotations

import uuid

import pytest
from django.utils import timezone

from comity.desk.store import load_record, say_new
from comity.record import Statement
from tests.desk.pages.conferences.table import ROOT, drafts, opened
from tests.desk.pages.plans.factory import browser, committee, many_plans, queries_of, words_of
from tests.desk.speaking.here_factory import COMMITTEE, report

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]
TODAY = timezone.localdate().isoformat()
NEAR, LONG = "plan-seoul-1", "plan-seoul-2"
ITEM = {
    "about": "agenda-item/seoul-1",
    "said": {
        "conference": "conference/2", "title": {"en": "Plan 1", "ko": "협력안 1"}, "team": "team/environment",
        "order": 2, "plan": "plan/seoul-1",
    },
}  # fmt: skip
CARRIED = {
    "about": "plan/seoul-3",
    "said": {
        "conference": "conference/2", "title": {"en": "Plan 1", "ko": "협력안 1"}, "team": "team/environment",
        "done_by": ["seoul", "beijing"], "horizon": "near", "carried_from": ["plan/seoul-1"],
    },
    "on": TODAY,
}  # fmt: skip
AGREED = {"about": "agenda-item/seoul-1", "said": {"outcome": "agreed"}, "on": TODAY}


def test_it_begins_with_the_last_plans_team_by_team_with_both_sides_words() -> None:
    committee(report(1, "implemented"), report(2, "promoted", by="beijing", source="document/minutes"))

    page = opened(browser())
    words = words_of(browser().get(ROOT))

    assert page.keys == [LONG, NEAR]
    assert "As it stood after Conference 1: 1 plan · promoted 1 · implemented 1" in words
    assert "implemented 26 November 2018" in words
    assert "promoted 26 November 2018 · hearsay" in words
    assert [text in page.row(LONG) for text in ("Continue", "Close as done", "Carry over")] == [True, True, False]
    assert [text in page.row(NEAR) for text in ("Carry over", "Done", "Continue")] == [True, True, False]


def test_a_plan_that_is_carried_over_is_kept_as_a_draft_of_the_item_and_of_the_new_plan() -> None:
    committee()
    client = browser()

    answer = opened(client).choose(NEAR, "carry")

    assert (answer.status_code, answer["Location"]) == (302, f"{ROOT}#{NEAR}")
    assert drafts() == {"agenda-item/seoul-1": ("agenda", [ITEM, CARRIED, AGREED])}
    assert load_record(committee=COMMITTEE).subjects("agenda-item") == ()
    assert "Meant: to carry over" in opened(client).row(NEAR)


def test_a_plan_is_dropped_only_with_a_reason_and_what_was_written_stays() -> None:
    committee()
    client = browser()

    without = opened(client).choose(NEAR, "drop")
    nowhere = opened(client).choose(NEAR, "fly", reason="We wrote this")
    dropped = opened(client).choose(NEAR, "drop", reason="No budget")

    assert [answer.status_code for answer in (without, nowhere, dropped)] == [422, 422, 302]
    assert "Say why the plan is given up" in words_of(without)
    assert "We wrote this" in nowhere.content.decode()
    assert drafts()["agenda-item/seoul-1"][1][1:] == [
        {
            "about": "report/seoul-1",
            "said": {"plan": "plan/seoul-1", "progress": "dropped", "note": {"en": "No budget"}},
            "on": TODAY,
        },
        {"about": "agenda-item/seoul-1", "said": {"outcome": "dropped"}, "on": TODAY},
    ]


def test_a_long_term_plan_is_closed_as_done_with_a_report_and_noted() -> None:
    committee()

    opened(browser()).choose(LONG, "done")

    assert [each["said"] for each in drafts()["agenda-item/seoul-1"][1][1:]] == [
        {"plan": "plan/seoul-2", "progress": "implemented"},
        {"outcome": "noted"},
    ]


def test_what_is_left_to_the_meeting_is_only_on_the_agenda() -> None:
    committee()
    opened(browser()).choose(NEAR, "ask")
    assert drafts() == {"agenda-item/seoul-1": ("agenda", [ITEM])}


def test_another_choice_takes_the_place_of_the_first_and_undoing_gives_it_back() -> None:
    committee()
    client = browser()
    opened(client).choose(NEAR, "carry")
    opened(client).choose(NEAR, "drop", reason="No budget")
    dropped = opened(client)

    client.post(f"{ROOT}undo/", {"draft": draft_in(dropped.row(NEAR)), "row": "agenda-item/seoul-1"})
    carried = opened(client)
    client.post(f"{ROOT}undo/", {"draft": draft_in(carried.row(NEAR)), "row": "agenda-item/seoul-1"})

    assert "Meant: to be dropped" in dropped.row(NEAR)
    assert "Meant: to carry over" in carried.row(NEAR)
    assert "Not on the agenda yet." in opened(client).row(NEAR)


def test_a_form_that_is_sent_twice_is_kept_once() -> None:
    committee()
    page = opened(browser())

    answers = [page.choose(NEAR, "carry") for _ in range(2)]

    assert [answer.status_code for answer in answers] == [302, 302]
    assert list(drafts()) == ["agenda-item/seoul-1"]


def test_two_who_choose_on_the_same_row_see_each_other() -> None:
    committee()
    one, other = opened(browser()), opened(browser())
    one.choose(NEAR, "carry")

    late = other.choose(NEAR, "drop", reason="No budget")
    elsewhere = other.choose(LONG, "carry")

    assert (late.status_code, elsewhere.status_code) == (409, 302)
    assert "Somebody else spoke of the same thing" in words_of(late)
    assert "No budget" in late.content.decode()
    assert drafts()["agenda-item/seoul-1"][1][1:] == [CARRIED, AGREED]


def test_an_office_prepares_what_belongs_to_its_team_and_a_reader_nothing() -> None:
    committee()
    office, reader = browser("office", team="team/environment"), browser("reader")

    page = opened(office)
    own, others = page.choose(NEAR, "carry"), office.post(ROOT, {**elsewhere(), "choice": "carry"})
    refused = reader.post(ROOT, {"row": "plan/seoul-1", "choice": "carry"})
    signed = office.post(f"{ROOT}sign/", {"seen": ""})

    assert [answer.status_code for answer in (own, others, refused, signed)] == [302, 422, 403, 403]
    assert "Plan 2 belongs to Culture Team. Ask the office of that team" in words_of(others)
    assert "<form" not in page.row(LONG)
    assert list(drafts()) == ["agenda-item/seoul-1"]
    assert "<form" not in opened(reader).row(LONG)


def test_a_new_plan_comes_onto_the_agenda_with_who_proposed_it() -> None:
    committee()
    client = browser()
    said = {"team": "team/culture", "title_en": "Archive", "proposed_by": ["beijing"], "done_by": ["beijing", "seoul"],
            "horizon": "long", "due": "2030"}  # fmt: skip

    bad = client.post(f"{ROOT}new/", {**said, "once": str(uuid.uuid4()), "due": "2030-13"})
    good = client.post(f"{ROOT}new/", {**said, "once": str(uuid.uuid4())})

    assert (bad.status_code, good.status_code) == (422, 302)
    assert 'value="Archive"' in bad.content.decode()
    assert "no date that the calendar has" in words_of(bad)
    assert [each["said"] for each in drafts()["agenda-item/seoul-1"][1]] == [
        {"conference": "conference/2", "title": {"en": "Archive"}, "team": "team/culture", "order": 2,
         "proposed_by": ["beijing"]},
        {"conference": "conference/2", "title": {"en": "Archive"}, "team": "team/culture", "proposed_by": ["beijing"],
         "done_by": ["seoul", "beijing"], "horizon": "long", "due": "2030", "carried_from": []},
        {"plan": "plan/seoul-3", "outcome": "agreed"},
    ]  # fmt: skip


def test_the_mutual_share_grows_with_what_is_meant() -> None:
    committee()
    client = browser()
    before = words_of(client.get(ROOT))
    opened(client).choose(NEAR, "carry")

    assert "1/2 → 0/0" in before
    assert "1/2 → 1/1 100 %" in words_of(client.get(ROOT))


def test_a_plan_that_goes_on_can_be_worded_anew() -> None:
    committee()
    client = browser()
    address = f"{ROOT}change/?of=plan/seoul-2"
    shown = client.get(address).content.decode()

    said = {"title_en": "Plan 2, larger", "title_ko": "협력안 2", "done_by": ["seoul", "beijing"], "horizon": "long"}
    client.post(address, {**said, "once": str(uuid.uuid4())})

    assert 'value="Plan 2"' in shown
    assert drafts()["agenda-item/seoul-1"][1][1]["said"] == {
        "conference": "conference/2", "title": {"en": "Plan 2, larger", "ko": "협력안 2"}, "team": "team/culture",
        "done_by": ["seoul", "beijing"], "horizon": "long", "carried_from": ["plan/seoul-2"],
    }  # fmt: skip
    assert load_record(committee=COMMITTEE).words("plan/seoul-2", "title")["seoul"].value == {
        "en": "Plan 2", "ko": "협력안 2",
    }  # fmt: skip


def test_items_move_up_and_down_and_said_twice_they_moved_once() -> None:
    committee(*many_plans(3))
    client = browser()
    keys = [NEAR, "plan-seoul-100", "plan-seoul-101"]
    for key in keys:
        opened(client).choose(key, "ask")
    places = [opened(client).keys.index(key) for key in keys]

    for _ in range(2):
        client.post(f"{ROOT}order/", {"row": "agenda-item/seoul-3", "to": "1", "once": str(uuid.uuid4())})

    assert places == sorted(places)
    assert [key for key in opened(client).keys if key in keys] == ["plan-seoul-101", NEAR, "plan-seoul-100"]


def test_signed_items_move_by_a_word_of_ours_and_an_office_moves_only_its_own() -> None:
    committee(*many_plans(1))
    client, office = browser(), browser("office", team="team/culture")
    for key in (NEAR, "plan-seoul-100"):
        opened(client).choose(key, "ask")
    move = {"row": "agenda-item/seoul-2", "to": "1"}

    refused = office.post(f"{ROOT}order/", {**move, "once": "a"}, follow=True)
    client.post(f"{ROOT}sign/", {"seen": ""})
    before = opened(client).keys
    client.post(f"{ROOT}order/", {**move, "once": "b"})

    assert "Plan 1 belongs to Environment Team." in words_of(refused)
    assert before == [LONG, NEAR, "plan-seoul-100"]
    assert opened(client).keys == [LONG, "plan-seoul-100", NEAR]


def test_what_no_form_of_ours_sends_is_refused() -> None:
    committee()
    client = browser()
    opened(client).choose(NEAR, "ask")
    answers = [
        client.post(f"{ROOT}order/", {"row": "agenda-item/seoul-1", "to": "9" * 40, "once": "a"}),
        client.post(f"{ROOT}order/", {"row": "agenda-item/seoul-1\0", "to": "1", "once": "a"}),
        client.post(f"{ROOT}undo/", {"draft": "9" * 40}),
        client.post(f"{ROOT}conclude/", {"draft": ["9" * 40, "x"], "seen": "\0 seoul:" + "9" * 40}),
        client.post(ROOT, {"row": "plan/nowhere", "choice": "carry", "once": "a"}),
        client.get(f"{ROOT}change/?of=plan/nowhere"),
        client.get(f"{ROOT}order/"),
    ]
    assert [answer.status_code for answer in answers] == [404, 404, 403, 422, 422, 404, 405]


def test_what_is_on_the_agenda_is_signed_and_what_is_meant_stays_a_draft() -> None:
    committee()
    client = browser()
    opened(client).choose(NEAR, "carry")
    opened(client).choose(LONG, "ask")

    answer = client.post(f"{ROOT}sign/", {"seen": ""}, follow=True)

    record = load_record(committee=COMMITTEE)
    assert "Said and signed as entry 2 of our ledger. Take back" in words_of(answer)
    assert [(item, record.words(item, "order")["seoul"].value) for item in record.subjects("agenda-item")] == [
        ("agenda-item/seoul-1", 2),
        ("agenda-item/seoul-2", 1),
    ]
    assert drafts() == {"agenda-item/seoul-1": ("agenda", [CARRIED, AGREED])}


def test_what_the_last_conference_deferred_comes_up_again() -> None:
    later = {"conference": "conference/1", "title": {"en": "Later"}, "team": "team/culture"}
    committee(Statement("agenda-item/beijing-1", later), Statement("agenda-item/beijing-1", {"outcome": "deferred"}))
    client = browser()
    before = opened(client)

    before.choose("agenda-item-beijing-1", "ask")

    assert "deferred by the last conference" in before.row("agenda-item-beijing-1")
    assert drafts() == {"agenda-item/seoul-1": ("agenda", [
        {"about": "agenda-item/seoul-1", "said": {**later, "conference": "conference/2"}},
    ])}  # fmt: skip
    assert "agenda-item-beijing-1" not in opened(client).keys


def test_as_many_queries_for_many_plans_as_for_few() -> None:
    committee(*many_plans(3))
    client = browser()
    paths = [f"conferences/2/agenda/{path}" for path in ("", "meeting/", "print/", "conclude/")]
    few = [queries_of(client, path) for path in paths]
    say_new(
        committee=COMMITTEE, statements=[each for each in many_plans(58) if int(each.about.split("-")[1][-3:]) > 102]
    )

    assert [queries_of(client, path) for path in paths] == few
    assert max(few) < 30


@pytest.mark.parametrize(
    ("language", "title"), [("en", "Prepare the agenda"), ("ko", "의제 준비"), ("zh-hans", "准备议题")]
)
def test_it_speaks_three_languages(language: str, title: str) -> None:
    committee()
    page = browser(language=language).get(ROOT).content.decode()
    assert f"<h1>{title}</h1>" in page
    assert "협력안 1" in page if language == "ko" else "Plan 1" in page


def draft_in(row: str) -> str:
    return row.split('name="draft" value="')[1].split('"', maxsplit=1)[0]


def elsewhere() -> dict[str, str]:
    """What the form of another team's plan would carry."""
    return {"row": "plan/seoul-2", "once": str(uuid.uuid4()), "seen": ""}

"""Offering a plan to be done together, and answering."""

from __future__ import annotations

import pytest

from comity.desk.models import Entry
from comity.desk.store import load_record
from comity.record import Statement
from tests.desk.pages.plans.factory import ROOT, browser, committee, sends, words_of
from tests.desk.speaking.here_factory import COMMITTEE, report

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]

THEIRS = Statement("offer/beijing-1", {"plan": "plan/beijing-1", "from": "beijing", "to": ["seoul"]})
THEIR_PLAN = Statement(
    "plan/beijing-1", {"conference": "conference/1", "title": {"en": "Their plan"}, "done_by": ["beijing"],
                       "team": "team/environment"},
)  # fmt: skip


def values(subject: str, *names: str) -> dict[str, dict[str, object]]:
    record = load_record(committee=COMMITTEE)
    return {name: {side: word.value for side, word in record.words(subject, name).items()} for name in names}


def test_a_plan_is_offered_to_another_side_with_words() -> None:
    committee()

    answer = sends(browser(), "plans/seoul-2/offer/", {"to": ["beijing"], "note_en": "Join us"})

    assert answer["Location"] == f"{ROOT}plans/seoul-2/"
    assert values("offer/seoul-1", "plan", "from", "to", "note") == {
        "plan": {"seoul": "plan/seoul-2"}, "from": {"seoul": "seoul"}, "to": {"seoul": ["beijing"]},
        "note": {"seoul": {"en": "Join us"}},
    }  # fmt: skip


@pytest.mark.parametrize("to", [[], ["seoul"], ["tokyo"]])
def test_it_is_offered_to_another_side_of_the_committee(to: list[str]) -> None:
    committee()

    answer = sends(browser(), "plans/seoul-2/offer/", {"to": to})

    assert answer.status_code == 422
    assert 'id="id_to_error"' in answer.content.decode()
    assert Entry.objects.count() == 1


def test_joining_says_that_we_do_it_too_and_what() -> None:
    committee(THEIR_PLAN, THEIRS)

    answer = sends(browser(), "offers/beijing-1/answer/", {"answer": "joined", "part_en": "Send experts"})

    assert answer.status_code == 302
    assert values("offer/beijing-1", "answer") == {"answer": {"seoul": "joined"}}
    assert values("plan/beijing-1", "done_by", "done_parts") == {
        "done_by": {"seoul": ["beijing", "seoul"]},
        "done_parts": {"seoul": {"seoul": {"en": "Send experts"}}},
    }


@pytest.mark.parametrize(
    ("told", "field"),
    [({}, "answer"), ({"answer": "declined"}, "reason"), ({"answer": "countered"}, "title")],
)
def test_declining_needs_a_reason_and_a_proposal_of_ours_a_title(told: dict[str, str], field: str) -> None:
    committee(THEIR_PLAN, THEIRS)

    answer = sends(browser(), "offers/beijing-1/answer/", told)

    assert answer.status_code == 422
    assert f'id="id_{field}_error"' in answer.content.decode()


def test_declining_keeps_the_reason() -> None:
    committee(THEIR_PLAN, THEIRS)

    sends(browser(), "offers/beijing-1/answer/", {"answer": "declined", "reason_en": "No budget"})

    assert values("offer/beijing-1", "answer", "reason") == {
        "answer": {"seoul": "declined"}, "reason": {"seoul": {"en": "No budget"}},
    }  # fmt: skip


def test_proposing_it_otherwise_makes_a_plan_of_ours_that_is_offered_in_turn() -> None:
    committee(THEIR_PLAN, THEIRS)

    sends(browser(), "offers/beijing-1/answer/", {"answer": "countered", "title_en": "Smaller plan"})

    assert values("offer/beijing-1", "answer")["answer"] == {"seoul": "countered"}
    assert values("plan/seoul-3", "title", "team", "done_by") == {
        "title": {"seoul": {"en": "Smaller plan"}}, "team": {"seoul": "team/environment"},
        "done_by": {"seoul": ["seoul"]},
    }  # fmt: skip
    assert values("offer/seoul-1", "plan", "to") == {
        "plan": {"seoul": "plan/seoul-3"}, "to": {"seoul": ["beijing"]},
    }  # fmt: skip


def test_only_who_was_invited_answers() -> None:
    committee(Statement("offer/seoul-1", {"plan": "plan/seoul-2", "from": "seoul", "to": ["beijing"]}))

    assert browser().get(f"{ROOT}offers/seoul-1/answer/").status_code == 404
    assert browser().get(f"{ROOT}offers/seoul-9/answer/").status_code == 404


def test_what_the_others_answered_is_kept_as_hearsay_with_its_source() -> None:
    committee(Statement("offer/seoul-1", {"plan": "plan/seoul-2", "from": "seoul", "to": ["beijing"]}))

    without = sends(browser(), "offers/seoul-1/answer/beijing/", {"answer": "joined"})
    sends(browser(), "offers/seoul-1/answer/beijing/", {"answer": "joined", "source_words": "a call"})

    assert without.status_code == 422
    assert values("offer/seoul-1", "answer") == {"answer": {"beijing": "joined"}}


def test_the_page_of_mutual_plans_has_offers_of_both_sides_what_could_be_offered_and_the_share() -> None:
    committee(
        THEIR_PLAN, THEIRS, Statement("offer/seoul-1", {"plan": "plan/seoul-2", "from": "seoul", "to": ["beijing"]})
    )

    answer = browser().get(f"{ROOT}mutual/")
    shown, page = words_of(answer), answer.content.decode()

    ours, theirs = shown.split("Offers that wait for the others")
    assert "Their plan · Beijing B · open for 0 days" in ours.replace("B Beijing", "Beijing B")
    assert "Plan 2" in theirs.split("How the mutual share grows")[0]
    assert f"{ROOT}offers/beijing-1/answer/" in page
    assert f"{ROOT}chase/beijing/?plan=seoul-2" in page
    assert "Conference 1 1/3 33.3 %" in shown
    assert "What one side does alone 2" in shown
    assert f"{ROOT}plans/beijing-1/amend/" not in page


def test_the_chart_of_the_share_has_what_each_conference_adopted() -> None:
    committee(report(1))

    spec = browser("reader").get(f"{ROOT}mutual/chart.json").json()

    rows = spec["data"]["values"]
    assert [(row["count"], row["start"], row["end"]) for row in rows] == [(1, 0, 0.5), (1, 0.5, 1)]

"""Saying what a plan is carried from, or that two are one; and confirming what is likely."""

from __future__ import annotations

import pytest

from comity.desk.models import Entry
from comity.desk.pages.plans.suggestions import MOST_HIDDEN, hide_one, mark_of
from comity.desk.reading.alike import Likely
from comity.desk.speaking.models import Draft
from comity.desk.store import load_record
from comity.record import Statement
from tests.desk.pages.plans.factory import ROOT, browser, committee, sends, words_of
from tests.desk.speaking.here_factory import COMMITTEE, plan

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]

LATER = plan(3, conference="conference/2", team="team/environment")
PAIR = {"later": "plan/seoul-3", "earlier": "plan/seoul-1"}


def carried(subject: str = "plan/seoul-3") -> object:
    words = load_record(committee=COMMITTEE).words(subject, "carried_from")
    return {side: word.value for side, word in words.items()}


def test_a_plan_is_carried_from_one_of_an_earlier_conference() -> None:
    committee(LATER, plan(4, team="team/environment"), Statement("plan/seoul-3", {"carried_from": ["plan/seoul-4"]}))

    answer = sends(browser(), "plans/seoul-3/link/", {"how": "carried", "other": "plan/seoul-1"})

    assert answer["Location"] == f"{ROOT}plans/seoul-3/"
    assert carried() == {"seoul": ["plan/seoul-4", "plan/seoul-1"]}


@pytest.mark.parametrize("other", ["plan/seoul-3", "plan/seoul-1", "plan/nowhere", ""])
def test_not_from_itself_nor_from_a_later_or_unknown_one(other: str) -> None:
    committee(LATER)
    about = "seoul-1" if other in ("plan/seoul-1", "plan/seoul-3") else "seoul-3"

    answer = sends(browser(), f"plans/{about}/link/", {"how": "carried", "other": other})

    assert answer.status_code == 422
    assert 'id="id_other_error"' in answer.content.decode()


def test_two_plans_are_said_to_be_one() -> None:
    committee(plan(3, team="team/environment"))

    sends(browser(), "plans/seoul-3/link/", {"how": "same", "other": "plan/seoul-1"})

    record = load_record(committee=COMMITTEE)
    assert record.canonical("plan/seoul-3") == record.canonical("plan/seoul-1")


def test_a_likely_carry_over_stands_side_by_side_with_the_reason_and_is_confirmed_singly() -> None:
    committee(LATER)
    client = browser()

    shown = words_of(client.get(f"{ROOT}plans/suggestions/"))
    answer = sends(client, "plans/suggestions/confirm/", PAIR)

    assert "Conference 1 Plan 1" in shown
    assert "Conference 2 Plan 3" in shown
    assert "Environment Team · titles alike by" in shown
    assert answer["Location"] == f"{ROOT}plans/suggestions/"
    assert carried() == {"seoul": ["plan/seoul-1"]}
    assert "Plan 3" not in words_of(client.get(f"{ROOT}plans/suggestions/"))


def test_what_is_hidden_is_hidden_from_that_person_says_nothing_and_can_be_shown_again() -> None:
    committee(LATER)
    client, other = browser(), browser()

    client.post(f"{ROOT}plans/suggestions/hide/", PAIR)
    hidden = [words_of(each.get(f"{ROOT}plans/suggestions/")) for each in (client, other)]
    client.post(f"{ROOT}plans/suggestions/hide/")
    again = words_of(client.get(f"{ROOT}plans/suggestions/"))

    assert ["Plan 3" in page for page in (*hidden, again)] == [False, True, True]
    assert "1 suggestion is hidden from you" in hidden[0]
    assert Entry.objects.count() == 2


def test_hiding_over_and_over_does_not_let_the_session_grow() -> None:
    committee(LATER)
    client = browser()

    for number in range(30):
        client.post(f"{ROOT}plans/suggestions/hide/", {"later": f"plan/{'x' * 150}-{number}", "earlier": "plan/none"})
        client.post(f"{ROOT}plans/suggestions/hide/", PAIR)

    kept = client.session["hidden_suggestions"]
    assert [len(marks) for marks in kept.values()] == [1]
    assert len(str(kept)) < 100
    assert "1 suggestion is hidden from you" in words_of(client.get(f"{ROOT}plans/suggestions/"))


def test_of_very_many_hidden_the_last_are_kept() -> None:
    alike = [Likely(f"plan/{n}", {}, "plan/later", {}, "", "en", 1.0) for n in range(MOST_HIDDEN + 5)]
    hidden: list[str] = []
    for each in alike:
        hidden = hide_one(hidden, (each.later, each.earlier), alike=alike)

    assert hidden == [mark_of(each) for each in alike[5:]]


def test_an_office_confirms_by_a_draft_what_is_its_teams_and_a_reader_nothing() -> None:
    committee(LATER)

    office = browser("office", team="team/environment")
    sends(office, "plans/suggestions/confirm/", PAIR)
    others = browser("office", team="team/culture").get(f"{ROOT}plans/suggestions/").content.decode()

    assert Draft.objects.get().statements == [{"about": "plan/seoul-3", "said": {"carried_from": ["plan/seoul-1"]}}]
    assert "suggestions/confirm/" not in others
    assert sends(browser("reader"), "plans/suggestions/confirm/", PAIR).status_code == 403


def test_a_faulty_confirmation_is_told_above_the_form() -> None:
    committee(LATER)

    answer = sends(browser(), "plans/suggestions/confirm/", {**PAIR, "earlier": "plan/nowhere"})

    assert answer.status_code == 422
    assert "plan/nowhere" in words_of(answer)
    assert carried() == {}

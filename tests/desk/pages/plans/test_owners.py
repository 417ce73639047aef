"""Who answers for a plan is said with the plan, and called by the name that is known here."""

from __future__ import annotations

import pytest

from comity.desk.store import load_record, say_new
from comity.record import Statement
from tests.desk.pages.plans.factory import ROOT, browser, committee, sends, words_of
from tests.desk.speaking.here_factory import COMMITTEE

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]

SHOWN = {
    "title_ko": "협력안 1", "title_en": "Plan 1", "conference": "conference/1", "team": "team/environment",
    "done_by": ["seoul", "beijing"], "horizon": "near",
}  # fmt: skip
OWNED = {"seoul": {"office": "office/seoul-air"}, "beijing": {"office": "office/beijing-air"}}
HONG = {"native_name": "홍길동", "native_language": "ko", "office": "office/seoul-air", "since": "2020"}


def owners() -> object:
    return load_record(committee=COMMITTEE).words("plan/seoul-1", "owners")["seoul"].value


def test_somebody_in_a_post_answers_and_is_called_by_name() -> None:
    committee(Statement("plan/seoul-1", {"owners": OWNED}))
    client = browser()
    sends(client, "people/new/", HONG)

    offices = {"office-seoul": "office/seoul-air", "office-beijing": "office/beijing-air"}
    answer = sends(client, "plans/seoul-1/amend/", {**SHOWN, **offices, "person-seoul": "person/seoul-1"})
    page = client.get(f"{ROOT}plans/seoul-1/")

    assert answer.status_code == 302
    assert owners() == {**OWNED, "seoul": {"office": "office/seoul-air", "person": "person/seoul-1"}}
    assert "홍길동" in words_of(page)


def test_who_is_named_stays_named_when_the_office_changes_and_when_the_post_has_ended() -> None:
    committee()
    client = browser()
    sends(client, "people/new/", {**HONG, "office": "", "since": ""})
    say_new(
        committee=COMMITTEE, statements=[Statement("plan/seoul-1", {"owners": {"seoul": {"person": "person/seoul-1"}}})]
    )

    sends(
        client, "plans/seoul-1/amend/", {**SHOWN, "office-seoul": "office/seoul-air", "person-seoul": "person/seoul-1"}
    )

    assert owners() == {"seoul": {"office": "office/seoul-air", "person": "person/seoul-1"}}


def test_who_holds_no_post_of_that_side_is_refused_at_the_field() -> None:
    committee()
    client = browser()
    sends(client, "people/new/", HONG)

    answer = sends(client, "plans/seoul-1/amend/", {**SHOWN, "person-beijing": "person/seoul-1"})

    assert answer.status_code == 422
    assert 'id="id_person-beijing_error"' in answer.content.decode()

"""Proposing a plan, and amending what we say of one."""

from __future__ import annotations

import pytest

from comity.desk.models import Entry, Word
from comity.desk.speaking.models import Draft
from comity.desk.store import load_record, say_new
from comity.record import Statement
from tests.desk.pages.plans.factory import ROOT, browser, committee, sends
from tests.desk.speaking.here_factory import COMMITTEE

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]

NEW = {
    "title_ko": "대기질 공동연구", "title_en": "Air research", "conference": "conference/2", "team": "team/environment",
    "proposed_by": ["seoul"], "done_by": ["seoul", "beijing"], "horizon": "long", "due": "2028년 12월",
    "part-seoul_en": "Measures", "office-seoul": "office/seoul-air", "office-beijing": "office/beijing-air",
    "on_agenda": "on",
}  # fmt: skip
# What the form of the first plan shows before anything is changed.
SHOWN = {
    "title_ko": "협력안 1", "title_en": "Plan 1", "conference": "conference/1", "team": "team/environment",
    "done_by": ["seoul", "beijing"], "horizon": "near",
}  # fmt: skip


def said(subject: str, *, speaker: str = "seoul") -> dict[str, object]:
    record = load_record(committee=COMMITTEE)
    return {
        name: words[speaker].value
        for name in record.attributes(subject)
        if speaker in (words := record.words(subject, name))
    }


def test_a_plan_is_proposed_with_what_each_side_does_and_stands_on_the_agenda() -> None:
    committee()

    answer = sends(browser(), "plans/new/", NEW)

    assert answer.status_code == 302
    title = {"ko": "대기질 공동연구", "en": "Air research"}
    assert said("plan/seoul-3") == {
        "conference": "conference/2", "title": title, "team": "team/environment", "proposed_by": ["seoul"],
        "done_by": ["seoul", "beijing"], "done_parts": {"seoul": {"en": "Measures"}}, "horizon": "long",
        "due": "2028-12", "carried_from": [],
        "owners": {"seoul": {"office": "office/seoul-air"}, "beijing": {"office": "office/beijing-air"}},
    }  # fmt: skip
    assert said("agenda-item/seoul-1") == {
        "conference": "conference/2", "title": title, "team": "team/environment", "proposed_by": ["seoul"],
        "plan": "plan/seoul-3",
    }  # fmt: skip


def test_the_form_begins_with_the_next_conference_and_the_offices_own_team() -> None:
    committee()

    page = browser("office", team="team/culture").get(f"{ROOT}plans/new/").content.decode()

    assert '<option value="conference/2" selected>' in page
    assert '<option value="team/culture" selected>' in page


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"title_ko": "", "title_en": ""}, "title"),
        ({"conference": ""}, "conference"),
        ({"due": "2028-13"}, "due"),
        ({"done_by": ["tokyo"]}, "done_by"),
        ({"office-seoul": "office/beijing-air"}, "office-seoul"),
    ],
)
def test_what_is_wrong_is_told_at_its_field_and_the_rest_is_kept(wrong: dict[str, object], field: str) -> None:
    committee()

    answer = sends(browser(), "plans/new/", {**NEW, **wrong})

    assert answer.status_code == 422
    assert f'id="id_{field}_error"' in answer.content.decode()
    assert 'value="Measures"' in answer.content.decode()
    assert Entry.objects.count() == 1


def test_an_office_drafts_a_plan_of_its_own_team_only() -> None:
    committee()
    office = browser("office", team="team/culture")

    answers = [sends(office, "plans/new/", {**NEW, "team": team}) for team in ("team/environment", "team/culture")]

    assert [answer.status_code for answer in answers] == [422, 302]
    assert Draft.objects.count() == 1


def test_only_what_was_changed_is_said() -> None:
    committee()

    sends(browser(), "plans/seoul-1/amend/", {**SHOWN, "horizon": "long", "due": "2030"})

    words = Word.objects.filter(seq=2).values_list("about", "attribute", "value")
    assert sorted(words) == [("plan/seoul-1", "due", '"2030"'), ("plan/seoul-1", "horizon", '"long"')]


def test_filling_in_a_language_leaves_the_others_words_theirs() -> None:
    committee()
    heard = {"conference": "conference/1", "title": {"zh": "合作方案九"}}
    say_new(committee=COMMITTEE, statements=[Statement("plan/beijing-9", heard, by="beijing", source="minutes")])
    shown = {"title_zh": "合作方案九", "conference": "conference/1"}

    answer = sends(browser(), "plans/beijing-9/amend/", {**shown, "title_ko": "협력안 9"})

    assert answer.status_code == 302
    assert said("plan/beijing-9") == {"title": {"ko": "협력안 9"}}
    assert said("plan/beijing-9", speaker="beijing")["title"] == {"zh": "合作方案九"}


def test_emptied_fields_take_our_word_back() -> None:
    committee()

    sends(browser(), "plans/seoul-1/amend/", {**SHOWN, "horizon": "", "done_by": []})

    assert said("plan/seoul-1").keys() == {"conference", "title", "team"}


def test_of_the_sides_parts_and_offices_those_that_were_not_changed_stay() -> None:
    committee(
        Statement("plan/seoul-1", {
            "done_parts": {"seoul": {"en": "Ours"}, "beijing": {"en": "Theirs"}},
            "owners": {"beijing": {"office": "office/beijing-air"}},
        })
    )  # fmt: skip
    shown = {**SHOWN, "part-seoul_en": "Ours", "part-beijing_en": "Theirs", "office-beijing": "office/beijing-air"}

    sends(browser(), "plans/seoul-1/amend/", {**shown, "part-seoul_en": "More", "office-seoul": "office/seoul-air"})

    now = said("plan/seoul-1")
    assert now["done_parts"] == {"seoul": {"en": "More"}, "beijing": {"en": "Theirs"}}
    assert now["owners"] == {"seoul": {"office": "office/seoul-air"}, "beijing": {"office": "office/beijing-air"}}


def test_who_amends_what_another_changed_meanwhile_sees_it_first() -> None:
    committee()
    client = browser()
    page = client.get(f"{ROOT}plans/seoul-1/amend/")
    hidden = {name: page.context["form"][name].value() for name in ("once", "seen")}
    sends(browser(), "plans/seoul-1/amend/", {**SHOWN, "due": "2029"})

    answer = client.post(f"{ROOT}plans/seoul-1/amend/", {**SHOWN, "due": "2031", **hidden})

    assert answer.status_code == 409
    assert 'value="2031"' in answer.content.decode()
    assert said("plan/seoul-1")["due"] == "2029"


def test_milestones_are_added_and_amended() -> None:
    committee()
    client = browser()

    added = sends(client, "plans/seoul-2/milestones/new/", {"title_en": "First step", "due": "2027"})
    sends(client, "milestones/seoul-1/amend/", {"title_en": "First step", "title_ko": "첫 단계", "due": "2028"})
    wrong = sends(client, "plans/seoul-2/milestones/new/", {"due": "2027"})

    assert added["Location"] == f"{ROOT}plans/seoul-2/"
    assert said("milestone/seoul-1") == {
        "plan": "plan/seoul-2", "title": {"en": "First step", "ko": "첫 단계"}, "due": "2028",
    }  # fmt: skip
    assert 'id="id_title_error"' in wrong.content.decode()

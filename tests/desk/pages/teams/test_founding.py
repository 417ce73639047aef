"""A team is started step by step; nothing is said before the last step, and then all of it at once."""

from __future__ import annotations

import re
from datetime import date

import pytest

from comity.desk.measured.answer import subjects_behind, what_is_asked
from comity.desk.measured.measure import measure_now
from comity.desk.models import Committee, Entry
from comity.desk.speaking.models import Draft
from comity.desk.store import found_committee, load_record, say_new
from comity.record import Record, Statement
from tests.desk.pages.plans.factory import ROOT, browser, committee, words_of
from tests.desk.pages.teams.steps import HEALTH, ORDER, confirms, takes, told
from tests.desk.speaking.here_factory import COMMITTEE, small_statements

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]
TODAY = date(2026, 11, 24)


def record() -> Record:
    return load_record(committee=COMMITTEE)


def said_of(subject: str) -> dict[str, object]:
    found = record()
    return {name: found.words(subject, name)["seoul"].value for name in found.attributes(subject)}


def entries() -> int:
    return Entry.objects.filter(ledger__side="seoul").count()


def test_every_step_is_told_before_anything_is_said_and_then_it_is_one_entry() -> None:
    committee()
    before = entries()
    client = told()
    assert entries() == before

    answer = confirms(client)

    assert (answer.status_code, answer["Location"], entries()) == (302, f"{ROOT}teams/", before + 1)
    assert said_of("team/seoul-1") == {
        "names": {"ko": "보건의료팀", "zh": "卫生医疗组", "en": "Health and Medical Team"},
        "kind": "team",
        "since": "2018-01-01",
        "remit": {"en": "Epidemics and hospitals"},
        "urgent_matters": {"en": "Whoever hears of it calls the other within a day."},
    }
    assert [said_of(f"office/seoul-{number}") for number in (1, 2)] == [
        {"names": {"ko": "시민건강국", "en": "Citizens' Health Bureau"}, "side": "seoul", "team": "team/seoul-1",
         "since": "2018-01-01"},
        {"names": {"zh": "卫生健康委员会"}, "side": "beijing", "team": "team/seoul-1", "since": "2018-02"},
    ]  # fmt: skip
    assert said_of("instrument/seoul-1") == {
        "kind": "memorandum", "title": {"en": "Memorandum on health"}, "signed": "2018-01-15", "team": "team/seoul-1",
        "parties": ["office/seoul-1", "office/seoul-2"], "signatories": [{"side": "seoul", "rank": "bureau"}],
    }  # fmt: skip


def test_a_plan_is_proposed_for_the_next_conference_or_begins_now() -> None:
    committee(Statement("conference/2", {"status": {"state": "planned", "date": "2027"}}, on="2018-03"))
    confirms(told())

    assert said_of("plan/seoul-3") == {
        "conference": "conference/2", "title": {"en": "Hotline between hospitals"}, "team": "team/seoul-1",
        "proposed_by": ["seoul"], "done_by": ["seoul", "beijing"], "horizon": "near", "carried_from": [],
        "owners": {"seoul": {"office": "office/seoul-1"}, "beijing": {"office": "office/seoul-2"}},
    }  # fmt: skip
    assert said_of("agenda-item/seoul-1") == {
        "conference": "conference/2", "team": "team/seoul-1", "title": {"en": "Hotline between hospitals"},
        "proposed_by": ["seoul"], "plan": "plan/seoul-3",
    }  # fmt: skip
    assert said_of("plan/seoul-4")["conference"] == "conference/1"
    assert record().subjects("agenda-item") == ("agenda-item/seoul-1",)
    words = words_of(browser("reader").get(f"{ROOT}teams/seoul-1/"))
    assert [text in words for text in ("1 plan is open", "1 plan is proposed")] == [True, True]
    assert "Masks now" in words


def test_the_new_team_is_growth_in_the_measure() -> None:
    found = committee()
    assert teams_in_force(found) == ("team/culture", "team/environment")

    confirms(told())

    assert teams_in_force(found) == ("team/culture", "team/environment", "team/seoul-1")


def teams_in_force(found: Committee) -> tuple[str, ...] | None:
    measure_now(what_is_asked(committee=found, view="ours", today=TODAY, on=None, horizon=""))
    return subjects_behind(
        committee=found, view="ours", indicator="teams", variant="in_force", today=TODAY, conference=1
    )  # fmt: skip


def test_the_last_step_shows_everything_that_will_be_said_by_its_name() -> None:
    committee()
    words = words_of(told().get(f"{ROOT}teams/new/preview/"))
    shown = ["보건의료팀", "卫生健康委员会", "Memorandum on health", "Hotline between hospitals", "Masks now",
             "Whoever hears of it", "Conference 2", "one entry"]  # fmt: skip
    assert [text for text in shown if text not in words] == []
    assert "not-yet" not in words


def test_it_can_be_kept_as_a_draft_instead() -> None:
    committee()
    before = entries()

    answer = confirms(told(), keep="yes")

    draft = Draft.objects.get()
    assert (answer.status_code, entries(), draft.act, draft.subjects[0]) == (302, before, "found-team", "team/seoul-1")
    assert len(draft.statements) == 7
    assert "Start a new team" in words_of(browser().get(f"{ROOT}drafts/"))


def test_sent_twice_it_is_said_once() -> None:
    committee()
    client = told()
    once = {"once": "5f0c0b2e-1111-4222-8333-444455556666"}

    answers = [confirms(client, **once) for _time in range(2)]

    assert [(answer.status_code, answer["Location"]) for answer in answers] == [(302, f"{ROOT}teams/")] * 2
    assert record().subjects("team") == ("team/culture", "team/environment", "team/seoul-1")


def test_back_and_forth_nothing_is_lost_and_another_plan_makes_room() -> None:
    committee()
    client = browser()
    takes(client, "team", HEALTH["team"])
    back = takes(client, "offices", {"name-beijing_zh": "卫生"}, back="yes")
    assert back["Location"] == f"{ROOT}teams/new/team/"
    assert 'value="Health and Medical Team"' in client.get(f"{ROOT}teams/new/team/").content.decode()
    assert 'value="卫生"' in client.get(f"{ROOT}teams/new/offices/").content.decode()

    takes(client, "plans", {"count": "1", "plan-0-title_en": "Hotline"}, more="yes")

    shown = client.get(f"{ROOT}teams/new/plans/").content.decode()
    there = ['value="Hotline"', 'name="plan-1-title_en"', 'name="plan-2-title_en"', 'class="errors"']
    assert [text in shown for text in there] == [True, True, False, False]


@pytest.mark.parametrize(
    ("step", "given", "error", "kept"),
    [
        ("team", {"names_en": "", "remit_en": "Kept words", "since": "2018"}, "Write it in one language", "Kept words"),
        ("team", {"names_en": "Health", "since": "2018-02-30"}, "no date that the calendar has", "Health"),
        ("offices", {"name-beijing_en": "Commission"}, "Write it in one language", "Commission"),
        ("memorandum", {"signed": "2018"}, "Give the paper a title", "2018"),
        ("memorandum", {"title_en": "M", "kind": "song"}, "Choose one of those", "M"),
        ("plans", {"count": "1", "plan-0-due": "2019-12", "plan-0-when": "next"}, "Give the plan a title", "2019-12"),
        ("plans", {"count": "1", "plan-0-title_en": "P", "plan-0-when": "never"}, "Select a valid choice", "P"),
    ],
)
def test_what_is_wrong_is_said_at_its_step_and_the_rest_is_kept(
    step: str, given: dict[str, str], error: str, kept: str
) -> None:
    committee()
    client = browser()
    for earlier in ORDER[: ORDER.index(step)]:
        takes(client, earlier, HEALTH[earlier])

    answer = takes(client, step, given)

    assert answer.status_code == 422
    assert error in words_of(answer)
    assert kept in answer.content.decode()
    assert client.get(f"{ROOT}teams/new/preview/")["Location"] == f"{ROOT}teams/new/{step}/"


def test_what_may_be_left_out_is_left_out() -> None:
    committee()
    confirms(told(memorandum={"kind": "memorandum"}, plans={"count": "1", "plan-0-when": "next"}, urgent={}))
    assert [record().subjects(type_) for type_ in ("team", "office", "instrument", "agenda-item")] == [
        ("team/culture", "team/environment", "team/seoul-1"),
        ("office/beijing-air", "office/seoul-air", "office/seoul-1", "office/seoul-2"),
        (), (),
    ]  # fmt: skip
    assert "urgent_matters" not in said_of("team/seoul-1")


def test_what_the_record_refuses_is_told_before_the_button() -> None:
    committee()
    wrong = {**HEALTH["memorandum"], "expires": "2017"}

    answer = confirms(told(memorandum=wrong))

    assert answer.status_code == 422
    assert "2017" in words_of(answer)
    assert record().subjects("instrument") == ()


def test_begun_anew_nothing_is_left() -> None:
    committee()
    client = told()
    client.post(f"{ROOT}teams/new/")
    assert "Health and Medical Team" not in client.get(f"{ROOT}teams/new/team/").content.decode()


def test_only_who_speaks_for_the_side_starts_a_team() -> None:
    committee()
    found = [
        browser(role, team="team/culture" if role == "office" else "").get(f"{ROOT}teams/new/team/").status_code
        for role in ("reader", "office", "administrator", "secretariat")
    ]
    assert found == [403, 403, 403, 200]
    assert browser().get(f"{ROOT}teams/new/dance/").status_code == 404


def test_without_a_conference_no_plan_is_asked_for() -> None:
    found_committee(committee=COMMITTEE, us="seoul")
    sides = [each for each in small_statements() if each.about.startswith(("side/", "committee/"))]
    say_new(committee=COMMITTEE, statements=sides)
    client = browser()
    for step in ("team", "offices", "memorandum"):
        takes(client, step, HEALTH[step])

    shown = words_of(client.get(f"{ROOT}teams/new/plans/"))
    answers = [takes(client, "plans", {"count": "1"}), takes(client, "urgent", {}), confirms(client)]

    assert ("A plan needs a conference" in shown, "Add another plan" in shown) == (True, False)
    assert [answer.status_code for answer in answers] == [302, 302, 302]
    assert record().subjects("team") == ("team/seoul-1",)


@pytest.mark.parametrize("step", ORDER)
def test_the_first_button_of_every_step_goes_on(step: str) -> None:
    """The one that a browser presses for the Enter key."""
    committee()
    client = told()

    page = client.get(f"{ROOT}teams/new/{step}/").content.decode()

    form = next(part for part in page.split("<form")[1:] if 'value="yes"' in part)
    buttons = re.findall(r'<button class="[^"]*" type="submit" name="(\w+)"', form)
    assert buttons[0] == "next"
    assert ("more" in buttons) is (step == "plans")

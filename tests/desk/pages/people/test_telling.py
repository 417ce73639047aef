"""What is told of a person stays here unless it is shared; posts change hands with their plans; names are erased."""

from __future__ import annotations

from typing import Any

import pytest
from django.http import HttpResponse

from comity.desk.models import Entry
from comity.desk.speaking.local_people import find_person
from comity.desk.speaking.models import LocalPerson
from comity.desk.store import load_record, say_new
from comity.record import Statement
from tests.desk.pages.people.test_people import hong, told
from tests.desk.pages.plans.factory import ROOT, browser, committee, sends, words_of
from tests.desk.speaking.here_factory import COMMITTEE, in_the_ledger

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]
KIM = {
    "native_name": "김하나", "native_language": "ko", "romanised": "Kim Hana", "others_zh": "金荷娜",
    "kind": "official", "expertise_en": "Water", "languages": ["ko", "zh"], "contact": "02-111-1111",
}  # fmt: skip


def said(subject: str) -> dict[str, object]:
    found = load_record(committee=COMMITTEE)
    return {name: found.words(subject, name)["seoul"].value for name in found.attributes(subject)}


def kept(person: str) -> dict[str, Any]:
    return LocalPerson.objects.values("names", "contact", "fields", "languages", "shared").get(person=person)


def entries() -> int:
    return Entry.objects.filter(ledger__side="seoul").count()


def owned_by(person: str) -> dict[str, Any]:
    return {"seoul": {"office": "office/seoul-air", "person": person}, "beijing": {"office": "office/beijing-air"}}


def erases(**more: Any) -> HttpResponse:
    return sends(browser(), "people/seoul-1/erase/", more)


def test_somebody_new_is_kept_here_with_their_post_and_the_ledger_says_a_digest() -> None:
    found = committee()
    post = {"office": "office/seoul-air", "role_title_ko": "과장", "rank": "division", "since": "2026-01"}

    answer = sends(browser(), "people/new/", {**KIM, **post})

    known = find_person(found, "person/seoul-1")
    assert (answer.status_code, answer["Location"], entries()) == (302, f"{ROOT}people/", 2)
    assert kept("person/seoul-1") == {
        "names": {"ko": "김하나", "ko-Latn": "Kim Hana", "zh": "金荷娜"}, "contact": "02-111-1111",
        "fields": {"en": "Water"}, "languages": ["ko", "zh"], "shared": False,
    }  # fmt: skip
    assert known is not None
    assert said("person/seoul-1") == {"digest": known.digest, "kind": "official"}
    assert said("role/seoul-1") == {
        "person": "person/seoul-1", "office": "office/seoul-air", "title": {"ko": "과장"}, "rank": "division",
        "since": "2026-01",
    }  # fmt: skip
    assert not any(in_the_ledger(text) for text in ("김하나", "Kim Hana", "金荷娜", "02-111-1111", "Water"))


def test_shared_from_the_start_the_name_is_told_to_all_but_not_the_contact() -> None:
    committee()
    sends(browser(), "people/new/", {**KIM, "shared": "on"})
    assert said("person/seoul-1") == {
        "names": {"ko": "김하나", "ko-Latn": "Kim Hana", "zh": "金荷娜"}, "kind": "official", "languages": ["ko", "zh"],
        "fields": {"en": "Water"},
    }  # fmt: skip
    assert not in_the_ledger("02-111-1111")


def test_sent_twice_there_is_one_person() -> None:
    committee()
    client = browser()
    answers = [sends(client, "people/new/", {**KIM, "once": "5f0c0b2e-1111-4222-8333-444455556666"}) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [302, 302]
    assert list(LocalPerson.objects.values_list("person", flat=True)) == ["person/seoul-1"]


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"native_name": ""}, "Write the name."),
        ({"languages": ["klingon"]}, "Select a valid choice"),
        ({"since": "soon", "office": "office/seoul-air"}, "no date that the calendar has"),
        ({"rank": "bureau"}, "Say in which office"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_kept_of_it_but_in_the_form(change: dict[str, Any], error: str) -> None:
    committee()
    answer = sends(browser(), "people/new/", {**KIM, **change})
    assert answer.status_code == 422
    assert error in words_of(answer)
    assert 'value="Kim Hana"' in answer.content.decode()
    assert not LocalPerson.objects.exists()


def test_what_the_record_refuses_keeps_nothing() -> None:
    committee()
    hong()
    sends(browser(), "people/seoul-1/roles/new/", {"office": "office/seoul-air", "since": "2016", "until": "2015"})
    answer = sends(browser(), "people/posts/seoul-2/hand-over/", {**KIM, "on": "2014"})
    assert answer.status_code == 422
    assert list(LocalPerson.objects.values_list("person", flat=True)) == ["person/seoul-1"]
    assert said("role/seoul-3") == {}


def test_what_is_told_of_a_person_can_be_amended_and_only_of_those_of_whom_we_told() -> None:
    committee(*told())
    hong()
    form = browser().get(f"{ROOT}people/seoul-1/amend/").content.decode()
    assert [text in form for text in ('value="홍길동"', 'value="Hong Gildong"', "02-000-0000")] == [True] * 3

    answer = sends(browser(), "people/seoul-1/amend/", {**KIM, "native_name": "홍길순"})
    other = browser().get(f"{ROOT}people/wang/amend/")

    assert (answer.status_code, other.status_code) == (302, 404)
    assert kept("person/seoul-1")["names"]["ko"] == "홍길순"
    assert not in_the_ledger("홍길순")


def test_a_post_is_added_and_ended() -> None:
    committee()
    hong()
    neither = sends(browser(), "people/seoul-1/roles/new/", {"rank": "bureau"})
    answer = sends(
        browser(), "people/seoul-1/roles/new/", {"conference": "conference/1", "side": "seoul", "rank": "bureau"}
    )
    ended = sends(browser(), "people/posts/seoul-2/end/", {"until": "2026-01-01"})

    assert [each.status_code for each in (neither, answer, ended)] == [422, 302, 302]
    assert "Choose an office, a side or a conference." in words_of(neither)
    assert said("role/seoul-3") == {
        "person": "person/seoul-1", "side": "seoul", "conference": "conference/1", "rank": "bureau",
    }  # fmt: skip
    assert said("role/seoul-2")["until"] == "2026-01-01"


def test_a_post_changes_hands_with_its_plans_in_one_act() -> None:
    committee()
    hong()
    say_new(committee=COMMITTEE, statements=[Statement("plan/seoul-2", {"owners": owned_by("person/seoul-1")})])
    before = entries()
    shown = words_of(browser().get(f"{ROOT}people/posts/seoul-2/hand-over/"))
    given = {"on": "2026-07-01", "title_en": "Director", "rank": "bureau", "plans": ["plan/seoul-2"]}

    neither = sends(browser(), "people/posts/seoul-2/hand-over/", given)
    answer = sends(browser(), "people/posts/seoul-2/hand-over/", {**KIM, **given})

    assert [text in shown for text in ("Plan 1", "Plan 2", "Hong Gildong")] == [True] * 3
    assert (neither.status_code, answer.status_code, entries()) == (422, 302, before + 1)
    assert "Choose a successor" in words_of(neither)
    assert said("role/seoul-2")["until"] == "2026-07-01"
    assert said("role/seoul-3") == {
        "person": "person/seoul-2", "office": "office/seoul-air", "title": {"en": "Director"}, "rank": "bureau",
        "since": "2026-07-01",
    }  # fmt: skip
    assert said("plan/seoul-2")["owners"] == owned_by("person/seoul-2")
    assert said("plan/seoul-1")["owners"] == {"seoul": {"office": "office/seoul-air", "person": "person/seoul-1"}}
    assert kept("person/seoul-2")["names"]["ko"] == "김하나"
    assert "Plan 2" in words_of(browser("reader").get(f"{ROOT}people/seoul-2/"))


def test_the_successor_may_be_somebody_who_is_known() -> None:
    committee(*told())
    hong()
    both = sends(browser(), "people/posts/seoul-2/hand-over/", {**KIM, "on": "2026-07", "successor": "person/wang"})
    answer = sends(browser(), "people/posts/seoul-2/hand-over/", {
        "on": "2026-07", "successor": "person/wang", "native_language": "ko", "plans": ["plan/seoul-1"],
    })  # fmt: skip
    assert (both.status_code, answer.status_code) == (422, 302)
    assert said("plan/seoul-1")["owners"] == {"seoul": {"office": "office/seoul-air", "person": "person/wang"}}
    assert browser().get(f"{ROOT}people/posts/seoul-1/hand-over/").status_code == 404


def test_a_name_is_shared_and_shared_no_more() -> None:
    committee()
    hong()
    shown = words_of(browser().get(f"{ROOT}people/seoul-1/share/"))
    sends(browser(), "people/seoul-1/share/", {})
    shared = said("person/seoul-1")
    sends(browser(), "people/seoul-1/share/", {})

    assert "They stay in every side's copy of the ledger for good" in shown
    assert shared["names"] == {"ko": "홍길동", "ko-Latn": "Hong Gildong"}
    assert "names" not in said("person/seoul-1")
    assert kept("person/seoul-1")["names"] == {"ko": "홍길동", "ko-Latn": "Hong Gildong"}


def test_an_erased_name_is_nowhere_on_the_server_and_posts_and_digest_stay() -> None:
    found = committee()
    hong()
    known = find_person(found, "person/seoul-1")
    before = entries()
    assert known is not None
    asked = words_of(browser().get(f"{ROOT}people/seoul-1/erase/"))

    answer = erases()

    words = words_of(browser().get(f"{ROOT}people/seoul-1/"))
    assert ("What stays" in asked, known.digest in asked) == (True, True)
    assert (answer.status_code, entries()) == (302, before)
    assert kept("person/seoul-1") == {"names": {}, "contact": "", "fields": {}, "languages": [], "shared": False}
    assert ("홍길동" in words, "name erased" in words, "Director" in words) == (False, True, True)
    assert said("person/seoul-1")["digest"] == known.digest
    assert browser().get(f"{ROOT}people/seoul-1/erase/").status_code == 404


def test_what_was_shared_is_taken_back_before_it_is_erased() -> None:
    committee()
    sends(browser(), "people/new/", {**KIM, "shared": "on"})
    assert "This name was shared." in words_of(browser().get(f"{ROOT}people/seoul-1/erase/"))

    erases()

    assert sorted(said("person/seoul-1")) == ["digest", "kind"]
    assert kept("person/seoul-1")["names"] == {}


def test_people_are_for_the_secretariat_to_tell_of() -> None:
    committee()
    hong()
    paths = ["people/new/", "people/seoul-1/amend/", "people/seoul-1/share/", "people/seoul-1/erase/",
             "people/seoul-1/roles/new/", "people/posts/seoul-2/end/", "people/posts/seoul-2/hand-over/"]  # fmt: skip
    for role, status in (("reader", 403), ("office", 403), ("administrator", 403), ("secretariat", 200)):
        client = browser(role, team="team/environment" if role == "office" else "")
        assert [client.get(ROOT + path).status_code for path in paths] == [status] * 7, role
    nobody = ["people/x/", "people/x/amend/", "people/x/share/", "people/x/roles/new/", "people/posts/x/end/"]
    assert [browser().get(ROOT + path).status_code for path in nobody] == [404] * 5

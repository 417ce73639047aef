"""What was taken back keeps its name in the history, and only what can be taken back is offered for it."""

from __future__ import annotations

import re
from typing import Any

import pytest

from comity.desk.people.here import Here
from comity.desk.speaking.local_people import erase_person, keep_person, said_of
from comity.desk.speaking.undo import take_back
from comity.desk.store import say_new
from comity.record import Statement
from tests.desk.pages.plans.factory import ROOT, browser, committee, words_of
from tests.desk.people_factory import client_of
from tests.desk.speaking.here_factory import COMMITTEE, here_as, plan, report, tells

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]


def officer() -> Here:
    committee()
    return here_as("secretariat", name="Lee")


def takes_back(here: Here, entry: int) -> None:
    back = take_back(here.committee, entry=entry)
    tells(here, *back.statements, subjects=back.subjects)


def heads(client: Any, path: str) -> list[tuple[str, str | None]]:
    """What each statement is about as it is called, and the page to which it leads."""
    markup = client.get(f"{ROOT}{path}").content.decode()
    found = re.findall(r'<p class="stated-head">.*?<strong>(.*?)</strong>', markup)
    return [(re.sub("<[^>]+>", "", one), next(iter(re.findall(r'href="([^"]+)"', one)), None)) for one in found]


def offered(client: Any, path: str) -> list[str]:
    return re.findall(r'href="[^"]*/(entries/[^"]+)"', client.get(f"{ROOT}{path}").content.decode())


@pytest.mark.parametrize(
    ("language", "named"),
    [("en", ["report: Plan 9", "Plan 9"]), ("ko", ["이행 보고: 협력안 9", "협력안 9"])],
)
def test_what_was_taken_back_is_called_by_the_name_that_it_had_and_leads_nowhere(
    language: str, named: list[str]
) -> None:
    here = officer()
    tells(here, plan(9), report(1, of="plan/seoul-9"))
    takes_back(here, 2)

    shown = heads(browser("reader", language=language), "history/seoul/3/")

    assert sorted(shown) == sorted((name, None) for name in named)


def test_only_what_can_be_taken_back_is_offered() -> None:
    here = officer()
    tells(here, report(1), report(2, of="plan/seoul-2"))
    client = client_of(here.user)
    both = "entries/2/take-back/", "entries/2/0/take-back/", "entries/2/1/take-back/"
    assert (offered(client, "history/seoul/2/"), offered(client, "history/seoul/1/")) == ([*both], [])

    takes_back(here, 2)

    again = "entries/3/take-back/", "entries/3/0/take-back/", "entries/3/1/take-back/"
    assert (offered(client, "history/seoul/2/"), offered(client, "history/seoul/3/")) == ([], [*again])
    assert offered(client, "history/") == [*again[1:]]
    assert offered(browser("reader"), "history/") == []


@pytest.mark.parametrize(
    ("language", "elsewhere"),
    [
        ("en", "a person (name kept by Beijing)"),
        ("ko", "인물(성명은 Beijing 보관)"),
        ("zh-hans", "人员（姓名由Beijing保存）"),
    ],
)
def test_a_person_whose_name_is_local_is_called_by_it_here_and_by_who_keeps_it_elsewhere(
    language: str, elsewhere: str
) -> None:
    here = officer()
    known = keep_person(here, "person/seoul-1", names={"ko": "김철수"})
    tells(here, *said_of(known))
    say_new(
        committee=COMMITTEE,
        statements=[Statement("person/beijing-1", {"digest": "ab" * 32}, by="beijing", source="a letter")],
    )
    client = browser("reader", language=language)

    words = words_of(client.get(f"{ROOT}history/?type=person"))

    assert (known.digest in words, "ab" * 32 in words) == (False, False)
    assert heads(client, "history/?type=person") == [
        (elsewhere, f"{ROOT}people/beijing-1/"), ("김철수", f"{ROOT}people/seoul-1/")
    ]  # fmt: skip
    assert words.count(elsewhere) == 2


def test_a_person_who_was_erased_is_called_by_no_name_any_more() -> None:
    here = officer()
    shared = keep_person(here, "person/seoul-1", names={"en": "Kim"}, shared=True)
    tells(here, *said_of(shared))
    local = keep_person(here, "person/seoul-1", names={"en": "Kim"})
    tells(here, *said_of(local, was_shared=True))
    erase_person(here, "person/seoul-1")

    assert heads(browser("reader"), "history/seoul/3/") == [("a person (name erased)", f"{ROOT}people/seoul-1/")]


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "“report: Plan 9” names “Plan 9”, and would name nothing."),
        ("ko", "“이행 보고: 협력안 9”이(가) “협력안 9”을(를) 가리키고 있어 가리킬 대상이 없어집니다."),
        ("zh-hans", "“落实情况报告：Plan 9”引用了“Plan 9”，撤回后引用将落空。"),
    ],
)
def test_what_keeps_it_from_being_taken_back_is_told_by_name(language: str, told: str) -> None:
    here = officer()
    tells(here, plan(9))
    tells(here, report(1, of="plan/seoul-9"))

    answer = browser(language=language).get(f"{ROOT}entries/2/take-back/")

    assert (answer.status_code, told in words_of(answer)) == (409, True)

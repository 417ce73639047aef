"""Who owes a word, and the page with the message to them."""

from __future__ import annotations

import datetime as dt
import html
import re
from urllib.parse import unquote

import pytest
from django.utils import timezone

from comity.desk.store import say_new
from comity.record import Statement
from tests.desk.pages.plans.factory import ROOT, browser, committee, heard, plain, words_of
from tests.desk.speaking.here_factory import COMMITTEE, plan

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]


def days_ago(days: int) -> str:
    return (timezone.localdate() - dt.timedelta(days=days)).isoformat()


def debts() -> None:
    """Late and silent; waited for; due soon though it spoke lately; finished; carried on."""
    both = {"team": "team/environment", "done_by": ["seoul", "beijing"]}
    air = {"owners": {"seoul": {"office": "office/seoul-air"}, "beijing": {"office": "office/beijing-air"}}}
    committee(
        plan(3, due="2019", **both, **air),
        plan(4, due=days_ago(-30), **both, **air),
        plan(5, due="2019", **both, **air),
        plan(6, due="2019", **both, **air),
        plan(7, conference="conference/2", title={"en": "Later"}, carried_from=["plan/seoul-6"]),
        heard("report/seoul-4", "plan/seoul-4", "promoted", on=days_ago(10)),
        heard("report/seoul-5", "plan/seoul-5", "implemented", on="2019-01"),
    )  # fmt: skip


def rows(page: str, side: str) -> list[list[str]]:
    """The table of one side, cell by cell, without what to do."""
    part = page.split(f'id="side-{side}"')[1].split("</section>", maxsplit=1)[0]
    lines = re.findall(r"<tr>(.*?)</tr>", part.split("<tbody>")[1], flags=re.DOTALL)
    return [[plain(cell) for cell in re.split(r"</t[hd]>", line)[:6]] for line in lines]


def test_each_office_with_how_many_plans_are_late_due_soon_waited_for_and_silent() -> None:
    debts()

    page = browser().get(f"{ROOT}chase/").content.decode()

    assert rows(page, "beijing") == [["Air", "2", "1", "1", "0", "1"], ["No office is named", "1", "0", "0", "0", "1"]]
    assert rows(page, "seoul") == [["Air", "3", "2", "1", "2", "3"], ["No office is named", "2", "0", "0", "0", "2"]]


def test_what_counts_as_silence_can_be_said_and_what_is_wrong_is_told() -> None:
    debts()
    client = browser()

    week = client.get(f"{ROOT}chase/?silent=7").content.decode()
    wrong = client.get(f"{ROOT}chase/?silent=-1&conference=9")

    assert rows(week, "beijing")[0] == ["Air", "2", "1", "1", "0", "2"]
    assert wrong.status_code == 200
    assert 'id="chase-silent_error"' in wrong.content.decode()


def test_only_plans_of_the_last_conference_that_was_held_unless_all_are_asked_for() -> None:
    debts()
    held = Statement("conference/2", {"status": {"state": "held", "date": "2020-05-01"}}, on="2020-05-01")
    say_new(committee=COMMITTEE, statements=[held])
    client = browser()

    last = words_of(client.get(f"{ROOT}chase/seoul/"))
    every = words_of(client.get(f"{ROOT}chase/seoul/?conference=all"))

    assert ("Later" in last, "Plan 3" in last) == (True, False)
    assert ("Later" in every, "Plan 3" in every) == (True, True)


def message(page: str) -> str:
    return html.unescape(re.findall(r"<textarea[^>]*>(.*?)</textarea>", page, flags=re.DOTALL)[0])


def test_the_message_to_an_office_of_theirs_is_in_their_language_and_says_what_we_said() -> None:
    debts()
    say_new(
        committee=COMMITTEE,
        statements=[
            Statement("side/beijing", {"country": "CN", "names": {"zh": "北京", "en": "Beijing"}}),
            Statement("report/seoul-3", {"plan": "plan/seoul-3", "progress": "promoted"}, on="2019-02"),
        ],
    )

    page = browser().get(f"{ROOT}chase/beijing/?office=beijing-air").content.decode()

    told = message(page)
    assert told.startswith("致Air：")
    assert "1. Plan 3\n   第一次全体会议通过；期限2019年（已逾期）；贵方最新陈述：尚无；" in told
    assert "我方陈述：推进（2019年2月）" in told
    assert "Plan 1\n" not in told
    assert "readonly" in page
    assert 'lang="zh-Hans"' in page


def test_our_own_offices_are_written_to_in_the_readers_language_or_any_other() -> None:
    debts()
    client = browser(language="ko")

    usual = message(client.get(f"{ROOT}chase/seoul/?office=seoul-air").content.decode())
    english = message(client.get(f"{ROOT}chase/seoul/?office=seoul-air&language=en").content.decode())

    assert usual.startswith("Air 담당자께\n")
    assert english.startswith("To Air\n")
    assert "our word" not in english


def test_about_one_plan_whatever_is_owed_and_by_mail() -> None:
    debts()

    page = browser().get(f"{ROOT}chase/beijing/?plan=seoul-5&language=en").content.decode()

    mail = unquote(html.unescape(re.findall(r'href="mailto:\?([^"]*)"', page)[0]))
    assert message(page).count("\n1. ") == 1
    assert mail.startswith("subject=Committee: the progress of our plans&body=To Beijing\r\n")
    assert "Plan 5" in mail


def test_a_long_message_is_not_put_into_an_address() -> None:
    committee(*(plan(number, done_by=["beijing"]) for number in range(10, 40)))

    page = browser().get(f"{ROOT}chase/beijing/").content.decode()

    assert message(page).count("Plan ") == 31
    assert "&amp;body=" not in page


@pytest.mark.parametrize(
    "path",
    ["chase/tokyo/", "chase/beijing/?office=seoul-air", "chase/beijing/?plan=nothing", "chase/beijing/?office=x"],
)
def test_nobody_is_asked_who_is_not_there(path: str) -> None:
    committee()

    assert browser().get(ROOT + path).status_code == 404


def test_it_works_without_scripts_and_the_copy_button_waits_for_one() -> None:
    committee(plan(3, done_by=["beijing"]))

    page = browser("reader").get(f"{ROOT}chase/beijing/").content.decode()

    assert re.search(r"<button[^>]*\bhidden\b[^>]*data-copy=\"message\"", page)
    assert "onclick" not in page

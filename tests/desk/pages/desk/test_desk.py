"""What waits of a morning, for each role."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from django.utils import timezone

from comity.desk.store import say_new
from comity.record import Statement
from tests.desk.committees import NETWORK, network
from tests.desk.pages.plans.factory import ROOT, browser, committee, heard, many_plans, queries_of, words_of
from tests.desk.people_factory import client_of, person
from tests.desk.speaking.here_factory import COMMITTEE, here_as, plan, report, tells

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]


def waiting() -> None:
    """Beijing spoke on the first plan and we did not; we on the third, and Beijing did not."""
    committee(
        plan(3, team="team/culture", done_by=["seoul", "beijing"]),
        heard("report/seoul-1", "plan/seoul-1", "promoted", on="2018-12-01"),
        report(2, "implemented", of="plan/seoul-3"),
    )


def part(answer: object, heading: str) -> str:
    """What stands in the section with that heading."""
    html = answer.content.decode()  # type: ignore[attr-defined]
    sections = re.findall(r"<section.*?</section>", html, flags=re.DOTALL)
    found = [each for each in sections if heading in re.sub(r"<[^>]+>", "", each)]
    assert found, heading
    return found[0]


def test_what_the_counterpart_said_that_we_did_not_answer_waits_with_days_of_silence_and_a_way_to_report() -> None:
    waiting()

    shown = part(browser().get(ROOT), "Waits for our word")

    assert 'href="/c/seoul-beijing/plans/seoul-1/"' in shown
    assert "Plan 1" in shown
    assert "promoted" in shown
    assert "hearsay" in shown
    assert re.search(r"silent for \d+ years", shown)
    assert f'href="{ROOT}plans/seoul-1/report/"' in shown
    assert "Plan 3" not in shown


def test_what_we_said_that_they_did_not_answer_waits_for_them_with_a_way_to_ask() -> None:
    waiting()

    html = browser("reader").get(ROOT).content.decode()

    assert f'href="{ROOT}chase/beijing/"' in html
    assert "Plan 3" in html
    assert "plans/seoul-1/report/" not in html


def test_an_office_finds_its_own_teams_plans_first_and_its_drafts_with_their_fate() -> None:
    waiting()
    say_new(committee=COMMITTEE, statements=[heard("report/seoul-8", "plan/seoul-2", "promoted", on="2019-06-01")])
    say_new(committee=COMMITTEE, statements=[plan(2, team="team/culture", done_by=["seoul", "beijing"])])
    office = here_as("office", team="team/environment", name="Kim")
    tells(office, report(9, "promoted"))

    answer = client_of(office.user).get(ROOT)

    shown = part(answer, "Waits for our word")
    assert shown.index("Plan 1") < shown.index("Plan 2")
    assert shown.count("your team") == 1
    assert re.findall(r"plans/(seoul-\d)/report/", shown) == ["seoul-1"]
    assert "waits for the secretariat" in words_of(answer)


def test_the_secretariat_sees_how_many_drafts_wait_and_a_reader_does_not() -> None:
    waiting()
    tells(here_as("office", team="team/environment"), report(9, "promoted"))

    assert "1 draft to confirm Read and confirm" in words_of(browser().get(ROOT))
    assert "to confirm" not in words_of(browser("reader").get(ROOT))


def test_the_next_conference_and_what_is_missing_for_it() -> None:
    committee(Statement("conference/2", {"status": {"state": "planned", "date": "2099-05"}}, on="2026-01-01"))

    shown = words_of(browser().get(ROOT))

    assert "Conference 2 · planned · May 2099 · B Beijing" in shown
    assert "agenda: Culture Team, Environment Team" in shown
    assert "delegation: S Seoul, B Beijing" in shown


def test_a_conference_whose_day_has_passed_without_a_word_is_late() -> None:
    committee(Statement("conference/2", {"status": {"state": "planned", "date": "2019-05"}}, on="2018-06-01"))

    answer = browser().get(ROOT)

    assert "The day has passed, and nobody said what became of it." in words_of(answer)
    assert '<time datetime="2019-05" class="late">' in answer.content.decode()


def test_an_open_check_tells_who_has_answered() -> None:
    waiting()
    check = {"opened": "2018-06-01", "closed": "2099-01-01", "plans": ["plan/seoul-1", "plan/seoul-3"]}
    say_new(committee=COMMITTEE, statements=[Statement("check/seoul-1", check)])

    shown = words_of(browser().get(ROOT))

    assert "A round of follow-up is open" in shown
    assert "S Seoul 1 of 2 answered · B Beijing 1 of 2 answered" in shown


def test_memoranda_that_expire_and_when_each_side_was_last_heard() -> None:
    committee(
        Statement(
            "instrument/seoul-1",
            {"kind": "memorandum", "title": {"en": "Memorandum on air"}, "signed": "2020-01-01", "expires": "2026-12"},
        ),
        heard("report/seoul-1", "plan/seoul-1", "promoted", on="2018-12-01"),
    )

    shown = words_of(browser().get(ROOT))

    assert "Memorandum on air December 2026" in shown
    assert "S Seoul today · 2 entries" in shown
    assert "B Beijing keeps no ledger here · hearsay up to 1 December 2018" in shown


def test_differences_stand_with_both_words() -> None:
    committee(report(1, "promoted"), heard("report/seoul-2", "plan/seoul-1", "not_started", on="2018-12-01"))

    shown = part(browser().get(ROOT), "Differences")

    assert "Plan 1" in shown
    assert "promoted" in shown
    assert "not started" in shown


def test_what_is_late_stands_before_what_is_due_soon_and_alone_in_red() -> None:
    today = timezone.localdate()
    days = {3: -400, 4: -1, 5: 0, 6: 59, 7: 90}
    committee(
        *(plan(number, done_by=["seoul"], due=(today + dt.timedelta(days=left)).isoformat())
          for number, left in days.items()),
        plan(8, done_by=["beijing"], due="2019"),
        plan(9, done_by=["seoul"], due="2019"),
        plan(10, done_by=["seoul"], conference="conference/2", carried_from=["plan/seoul-9"]),
    )  # fmt: skip

    page = browser().get(ROOT)

    late, soon = part(page, "Overdue"), part(page, "Due within two months")
    assert (re.findall(r">(Plan \d)<", late), re.findall(r">(Plan \d)<", soon)) == (
        ["Plan 3", "Plan 4"], ["Plan 5", "Plan 6"],
    )  # fmt: skip
    assert (late.count('class="late"'), soon.count('class="late"')) == (2, 0)
    assert page.content.decode().index('id="late"') < page.content.decode().index('id="due"')


def test_nothing_late_has_no_heading() -> None:
    committee()
    assert 'id="late"' not in browser().get(ROOT).content.decode()


def test_the_number_of_queries_does_not_depend_on_how_much_waits() -> None:
    waiting()
    say_new(committee=COMMITTEE, statements=many_plans(1))
    client = browser()
    few = queries_of(client, "")
    say_new(committee=COMMITTEE, statements=many_plans(15))

    assert queries_of(client, "") == few


def test_several_cities_stand_beside_each_other_where_anything_waits_for_them() -> None:
    network(sides=4)

    shown = words_of(client_of(person("reader", committee=NETWORK)).get(f"/c/{NETWORK}/"))

    assert all(f"Waits for {letter} {city}" in shown for letter, city in (("B", "Beijing"), ("T", "Tokyo")))


@pytest.mark.parametrize(("language", "told"), [("ko", "우리 진술 대기 1"), ("zh-hans", "待我方陈述 1")])
def test_it_is_told_in_the_readers_language(language: str, told: str) -> None:
    waiting()
    assert told in words_of(browser(language=language).get(ROOT))

"""Every statement, every entry, and the record as it stood."""

from __future__ import annotations

import re

import pytest

from comity.desk.models import Entry
from comity.desk.store import say_new
from comity.ledger.chain import open_entry
from comity.ledger.keys import fingerprint
from comity.record import Statement
from tests.desk.pages.plans.factory import ROOT, browser, committee, heard, many_plans, queries_of, words_of
from tests.desk.people_factory import client_of
from tests.desk.speaking.here_factory import COMMITTEE, here_as, report, tells

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]


def test_a_statement_stands_with_whose_word_it_is_of_what_since_when_from_where_and_in_which_entry() -> None:
    committee(heard("report/seoul-2", "plan/seoul-1", "not_started", on="2018-12-01"))

    answer = browser("reader").get(f"{ROOT}history/")

    first = words_of(answer).partition("statements ")[2]
    assert first.startswith(
        "B Beijing report: Plan 1 report · seoul-2 hearsay: S Seoul plan Plan 1 progress not started "
        "holds from 1 December 2018 · source: Minutes · entry 2 · "
    )
    assert '<div class="word ink-1 hearsay">' in answer.content.decode()
    assert "Take back" not in words_of(answer)


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("", 14),
        ("?side=seoul", 14),
        ("?side=beijing", 0),
        ("?type=plan", 2),
        ("?type=report", 1),
        ("?subject=plan/seoul-1", 2),
        ("?subject=plan/seoul-2", 1),
        ("?subject=plan/seoul-1&type=report", 1),
        ("?type=nonsense", 14),
    ],
)
def test_the_filters(query: str, count: int) -> None:
    committee(report(1))

    words = words_of(browser("reader").get(f"{ROOT}history/{query}"))

    assert re.search(rf" {count} statements? ", words)


def test_what_somebody_drafted_or_signed_is_found_by_their_name() -> None:
    committee()
    writer, officer = here_as("office", team="team/environment", name="Kim"), here_as("secretariat", name="Lee")
    tells(officer, Statement("conference/2", {"level": "mayor"}))
    client = client_of(officer.user)

    words = words_of(client.get(f"{ROOT}history/?person={officer.user.pk}"))

    assert " 1 statement " in words
    assert "signed by Lee" in words
    assert f'<option value="{writer.user.pk}">' not in client.get(f"{ROOT}history/").content.decode()


def test_an_entry_shows_its_statements_digest_key_and_what_was_heard() -> None:
    committee(report(1))
    entry = open_entry(bytes(Entry.objects.get(seq=2).envelope))

    answer = browser().get(f"{ROOT}history/seoul/2/")

    words = words_of(answer)
    assert entry.digest in words
    assert fingerprint(entry.signed_by[0]) in words
    assert "Had heard nothing of the other sides" in words
    assert "report: Plan 1 report · seoul-1 plan Plan 1 progress promoted" in words


def test_there_is_no_page_for_an_entry_that_is_not_held() -> None:
    committee()
    assert browser().get(f"{ROOT}history/seoul/99/").status_code == 404
    assert browser().get(f"{ROOT}history/beijing/1/").status_code == 404


def test_the_record_as_of_a_day() -> None:
    committee(report(1), heard("report/seoul-2", "plan/seoul-1", "not_started", on="2018-12-01"))
    client = browser("reader")

    before, after = (words_of(client.get(f"{ROOT}history/?on={day}")) for day in ("2018-03-18", "2018-11"))

    assert "On 18 March 2018: what is dated later does not hold" in before
    assert "Conference 1 not said yet" in before
    assert "Conference no report in all Conference 1 2 2" in before
    assert "Conference 1 held 19 March 2018 S Seoul" in after
    assert "Conference promoted no report in all Conference 1 1 1 2" in after
    assert "0 differences" in after
    assert "1 difference" in words_of(client.get(f"{ROOT}history/?on=2018-12"))


def test_the_record_as_it_was_known_after_an_entry() -> None:
    committee()
    Entry.objects.filter(seq=1).update(at="2019-01-01T00:00:00Z")
    client = browser("reader")

    words = words_of(client.get(f"{ROOT}history/?known=seoul/1"))

    assert "As it was known on 1 January 2019: what was written later is left out." in words


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("on=2018-02-30", "That is no date that the calendar has."),
        ("known=tokyo/1", "Write a side and the number of an entry of its ledger: seoul/120."),
        ("known=seoul/99", "This ledger has no entry of that number here."),
    ],
)
def test_what_cannot_be_read_is_said_at_its_field(query: str, told: str) -> None:
    committee()
    answer = browser("reader").get(f"{ROOT}history/?{query}")
    assert (answer.status_code, told in words_of(answer)) == (422, True)


def test_what_this_version_does_not_understand_is_shown_as_it_came() -> None:
    committee()
    from tests.desk.factories import say

    say(committee=COMMITTEE, statements=[Statement("spaceship/seoul-1", {"speed": 7})])

    words = words_of(browser("reader").get(f"{ROOT}history/"))

    assert "&quot;about&quot;: &quot;spaceship/seoul-1&quot;" in words or '"about": "spaceship/seoul-1"' in words
    assert "This version does not understand it" in words


def test_the_number_of_queries_does_not_depend_on_how_much_was_said() -> None:
    committee(report(1))
    client = browser()
    few = queries_of(client, "history/"), queries_of(client, "history/seoul/1/")
    say_new(committee=COMMITTEE, statements=many_plans(12))

    assert (queries_of(client, "history/"), queries_of(client, "history/seoul/1/")) == few


@pytest.mark.parametrize("language", ["ko", "zh-hans"])
def test_it_is_told_in_the_readers_language(language: str) -> None:
    committee(report(1))

    words = words_of(browser("reader", language=language).get(f"{ROOT}history/"))

    assert ("추진" if language == "ko" else "推进") in words
    assert "statements" not in words

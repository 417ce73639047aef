"""Disruptions with what they touched and what fell into their time; added, changed, ended."""

from __future__ import annotations

import pytest

from comity.desk.store import load_record, say_new
from comity.record import Statement
from tests.desk.committees import reconstruction, seoul_beijing
from tests.desk.pages.plans.factory import ROOT, browser, committee, queries_of, sends, words_of
from tests.desk.people_factory import client_of, person
from tests.desk.speaking.here_factory import COMMITTEE

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]
FLOOD = "disruption/seoul-1"
GIVEN = {"names_en": "Flood", "kind": "disaster", "since": "2019-07", "touched": ["team/culture", "conference/2"]}


def standing(subject: str) -> dict[str, object]:
    record = load_record(committee=COMMITTEE)
    return {name: record.words(subject, name)["seoul"].value for name in record.attributes(subject)}


def test_each_is_listed_with_the_conferences_that_were_meant_for_its_time() -> None:
    found = seoul_beijing()
    client = client_of(person("reader", committee=found))
    words, one = (words_of(client.get(f"/c/{found.key}/disruptions/{path}")) for path in ("", "thaad/"))

    assert (
        "THAAD deployment security 8 July 2016 31 October 2017 481 Culture Team, Economy Team, Conference 3 "
        "Conference 3: held 19 March 2018 1" in words
    )
    assert "Covid-19 pandemic health 30 January 2020 5 May 2023" in words
    assert "Conference 3 · 2017 → held 19 March 2018 named as the cause" in one
    assert "31 March 2017 · The Environment Team meets in spite of THAAD · Environment Team" in one


def test_what_was_hit_is_told_against_the_rest() -> None:
    found = reconstruction()
    words = words_of(client_of(person("reader", committee=found)).get(f"/c/{found.key}/disruptions/"))
    told = words[words.index("What was hit, against the rest") :]
    assert "postponed" in told
    assert "promoted" in told


def test_a_disruption_is_added_and_a_faulty_one_shown_again_as_it_was_written() -> None:
    committee()

    faulty = sends(browser(), "disruptions/new/", {**GIVEN, "until": "2018"})
    answer = sends(browser(), "disruptions/new/", GIVEN)

    assert (faulty.status_code, answer.status_code) == (422, 302)
    assert "It cannot end before it began." in words_of(faulty)
    assert 'value="Flood"' in faulty.content.decode()
    assert standing(FLOOD) == {
        "names": {"en": "Flood"}, "kind": "disaster", "since": "2019-07", "touched": ["team/culture", "conference/2"],
    }  # fmt: skip
    assert "2019 goes on" in words_of(browser("reader").get(f"{ROOT}disruptions/"))


def test_its_end_is_said_later_and_what_it_touched_stays() -> None:
    said = {"names": {"en": "Flood"}, "since": "2019-07", "touched": ["plan/seoul-1", "team/culture"]}
    committee(Statement(FLOOD, said))
    shown = browser().get(f"{ROOT}disruptions/seoul-1/").content.decode()

    given = {"names_en": "Flood", "since": "2019-07", "until": "2019-09", "touched": ["team/environment"]}
    sends(browser(), "disruptions/seoul-1/amend/", given)

    assert "Change it, or say that it ended" in shown
    assert standing(FLOOD) == {**said, "until": "2019-09", "touched": ["plan/seoul-1", "team/environment"]}


def test_a_reader_only_reads() -> None:
    committee(Statement(FLOOD, {"names": {"en": "Flood"}, "since": "2019-07"}))
    reader = browser("reader")
    paths = ["", "seoul-1/", "new/", "seoul-1/amend/", "2/"]
    answers = [reader.get(f"{ROOT}disruptions/{path}").status_code for path in paths]
    assert answers == [200, 200, 403, 403, 404]
    assert sends(reader, "disruptions/new/", GIVEN).status_code == 403


def test_as_many_queries_for_many_disruptions_as_for_few() -> None:
    committee(*floods(1, 2))
    queries_of(browser(), "disruptions/")
    say_new(committee=COMMITTEE, statements=floods(2, 4))
    few = [queries_of(browser(), path) for path in ("disruptions/", "disruptions/seoul-1/")]
    say_new(committee=COMMITTEE, statements=floods(4, 40))
    assert [queries_of(browser(), path) for path in ("disruptions/", "disruptions/seoul-1/")] == few


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "No disruption is on record."), ("ko", "기록된 외부 충격이 없습니다."),
     ("zh-hans", "尚无外部冲击记录。")],
)  # fmt: skip
def test_it_speaks_three_languages(language: str, words: str) -> None:
    committee()
    assert words in words_of(browser(language=language).get(f"{ROOT}disruptions/"))


def floods(first: int, end: int) -> list[Statement]:
    return [
        Statement(f"disruption/seoul-{number}", {"names": {"en": f"Flood {number}"}, "since": f"{1960 + number}"})
        for number in range(first, end)
    ]

"""The committee's page: what it is called, who is in it, and its whole time as a picture with a table beside it."""

from __future__ import annotations

import pytest

from comity.desk.store import load_record, say_new
from comity.record import Statement
from tests.desk.committees import NETWORK, network, seoul_beijing
from tests.desk.pages.plans.factory import ROOT, browser, committee, queries_of, sends, words_of
from tests.desk.people_factory import client_of, person
from tests.desk.speaking.here_factory import COMMITTEE

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]
PURPOSES = {"purposes_en": "To plan together", "name1_text_en": "Committee"}


def test_it_shows_its_names_its_sides_and_its_meetings_our_own_city_first() -> None:
    found = seoul_beijing()
    words = words_of(client_of(person("reader", committee=found)).get(f"/c/{found.key}/committee/"))
    names = words[words.index("What it is called") :]

    assert "서 Seoul city member 21 April 2013" in words
    assert "Integration Council Seoul Metropolitan Government 2013 – 2015" in names
    assert names.index("Seoul-Beijing Joint Committee") < names.index("北京首尔友城合作混委会")
    assert "30 July 2024 The two mayors meet" in words


def test_its_time_is_a_picture_with_the_same_as_a_table() -> None:
    found = seoul_beijing()
    client = client_of(person("reader", committee=found))

    words = words_of(client.get(f"/c/{found.key}/committee/"))
    spec = client.get(f"/c/{found.key}/committee/timeline/").json()

    assert "2018-03-19 3 held; planned before for 2017" in words
    assert "2016-07-08 – 2017-10-31 THAAD deployment disruption" in words
    assert "2017-03-31 The Environment Team meets in spite of THAAD meeting" in words
    assert (spec["$schema"].endswith("/v6.json"), len(spec["layer"])) == (True, 6)


def test_names_and_purposes_are_changed_by_the_secretariat() -> None:
    committee()
    given = {**PURPOSES, "name2_text_ko": "통합위원회", "name2_used_by": "Seoul", "name2_since": "2013"}

    answer = sends(browser(), "committee/amend/", given)

    record = load_record(committee=COMMITTEE)
    assert answer.status_code == 302
    assert record.words("committee/seoul-beijing", "purposes")["seoul"].value == {"en": "To plan together"}
    assert record.words("committee/seoul-beijing", "names")["seoul"].value == [
        {"text": {"en": "Committee"}},
        {"text": {"ko": "통합위원회"}, "used_by": "Seoul", "since": "2013"},
    ]


def test_a_name_without_words_is_shown_at_its_row_and_the_rest_is_kept() -> None:
    committee()

    nameless = sends(browser(), "committee/amend/", {**PURPOSES, "name2_used_by": "Seoul"})
    none = sends(browser(), "committee/amend/", {"purposes_en": "To plan together"})

    assert (nameless.status_code, none.status_code) == (422, 422)
    assert "Write the name, or leave the whole row empty." in words_of(nameless)
    assert "A committee needs one name at least." in words_of(none)
    assert 'value="Seoul"' in nameless.content.decode()
    assert "To plan together" in none.content.decode()


def test_languages_that_the_form_does_not_show_stay() -> None:
    committee(Statement("committee/seoul-beijing", {"purposes": {"en": "To plan", "ru": "Планировать"}}))
    sends(browser(), "committee/amend/", PURPOSES)
    assert load_record(committee=COMMITTEE).words("committee/seoul-beijing", "purposes")["seoul"].value == {
        "en": "To plan together", "ru": "Планировать",
    }  # fmt: skip


def test_only_the_secretariat_changes_what_the_committee_is() -> None:
    committee()
    roles = [browser("reader"), browser("office", team="team/culture"), browser("administrator")]
    assert [client.get(f"{ROOT}committee/amend/").status_code for client in roles] == [403] * 3
    assert ["Change names and purposes" in words_of(client.get(f"{ROOT}committee/")) for client in roles] == [False] * 3


def test_a_network_names_all_its_sides() -> None:
    found = network(sides=7)
    words = words_of(client_of(person("reader", committee=found)).get(f"/c/{NETWORK}/committee/"))
    assert "S Seoul city 1 May 2021 Be Beijing city 1 May 2021 T Tokyo" in words


def test_as_many_queries_for_many_meetings_as_for_few() -> None:
    committee()
    few = queries_of(browser(), "committee/")
    meetings = [Statement(f"meeting/seoul-{day}", {"date": f"2019-01-{day:02}"}) for day in range(1, 31)]
    say_new(committee=COMMITTEE, statements=meetings)
    assert queries_of(browser(), "committee/") == few


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", ["What it is called", "Add a meeting"]), ("ko", ["명칭", "회의 추가"]), ("zh-hans", ["名称", "添加会议"])],
)
def test_it_speaks_three_languages(language: str, words: list[str]) -> None:
    committee()
    page = words_of(browser(language=language).get(f"{ROOT}committee/"))
    assert [text for text in words if text not in page] == []

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from comity.desk.reading.names import Name, in_language, load_names
from comity.record import Statement
from tests.desk.committees import network, seoul_beijing
from tests.desk.factories import say

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]


@pytest.mark.parametrize(
    ("texts", "name"),
    [
        ({"ko": "서울", "zh": "首尔", "en": "Seoul"}, Name("首尔", "zh")),
        ({"ko": "서울", "zh-Hant": "首爾", "en": "Seoul"}, Name("首爾", "zh-Hant")),
        ({"ko": "서울", "en": "Seoul"}, Name("Seoul", "en")),
        ({"vi": "Xơ-un", "ko": "서울"}, Name("서울", "ko")),
        ({}, Name("seoul", "")),
    ],
)
def test_a_name_is_the_readers_or_says_in_which_language_it_is(texts: dict[str, str], name: Name) -> None:
    assert in_language(texts, "zh", otherwise="seoul") == name


def test_names_are_read_in_the_order_of_the_frame_without_a_query_each() -> None:
    committee = network(sides=3)
    names = load_names(committee, language="ko")

    with CaptureQueriesContext(connection) as queries:
        sides = [str(names.side(side)) for side in names.sides]
        teams = [str(names.name(team)) for team in names.teams]
        offices = [str(names.name(office)) for office in names.offices(team="team/culture")]

    assert len(queries) == 0
    assert (sides, teams) == (["서울", "베이징", "도쿄"], ["문화팀", "환경팀"])
    assert offices == ["Beijing culture office", "Seoul culture office", "Tokyo culture office"]
    assert names.office_of(side="tokyo", team="team/culture") == "office/tokyo-culture"
    assert names.office_of(side="paris", team="team/culture") == ""
    assert names.conferences == ("conference/1", "conference/2")


def test_a_language_that_we_lack_is_taken_from_another_sides_word() -> None:
    committee = network(sides=2)
    said = {"names": {"vi": "Đội văn hoá", "ko": "다른 이름"}}
    say(committee=committee.key, statements=[Statement("team/culture", said, by="beijing")])

    assert str(load_names(committee, language="vi").name("team/culture")) == "Đội văn hoá"
    assert str(load_names(committee, language="ko").name("team/culture")) == "문화팀"


def test_of_several_names_the_first_is_taken() -> None:
    names = load_names(seoul_beijing(), language="zh")

    assert names.name("committee/seoul-beijing").language == "zh"

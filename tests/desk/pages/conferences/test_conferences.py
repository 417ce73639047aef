"""A conference: its history in both sides' words, who comes, what is missing, its papers, and its order of protocol."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from comity.desk.store import load_record, say_new
from comity.record import Statement
from tests.desk.committees import reconstruction, seoul_beijing
from tests.desk.pages.plans.factory import ROOT, browser, committee, many_plans, queries_of, sends, words_of
from tests.desk.people_factory import client_of, person
from tests.desk.speaking.here_factory import COMMITTEE

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]
HERE = "conferences/2/"


def said(subject: str) -> list[dict[str, object]]:
    """What was said of a subject after the committee was founded, statement by statement."""
    found: dict[tuple[int, int], dict[str, Any]] = {}
    for name, sides in load_record(committee=COMMITTEE).index.words.get(subject, {}).items():
        for word in (word for words in sides.values() for word in words if word.seq > 1):
            told = {"said": {}, "by": word.whose, "on": word.on, "source": word.source}
            found.setdefault((word.seq, word.index), told)["said"][name] = word.value
    return [found[place] for place in sorted(found)]


def ours(on: str | None = None, **attributes: object) -> dict[str, object]:
    return {"said": attributes, "by": "seoul", "on": on, "source": None}


def test_the_list_names_what_became_of_each_and_keeps_the_date_that_was_planned() -> None:
    found = seoul_beijing()
    words = words_of(client_of(person("reader", committee=found)).get(f"/c/{found.key}/conferences/"))
    assert "Conference 3 held 19 March 2018 planned for 2017 서 Seoul" in words
    assert "Conference 4 planned May 2021" in words


def test_its_history_shows_every_state_in_the_words_of_those_who_said_it() -> None:
    committee(
        status(on="2019-01", state="planned", date="2020-05"),
        status(on="2020-04", state="postponed", cause={"en": "A flood"}, **{"from": "2020-05"}),
        replace(
            status(on="2020-04-02", state="cancelled", announced_by="beijing"), by="beijing", source="document/minutes"
        ),
    )
    words = words_of(browser("reader").get(ROOT + HERE))
    assert "planned May 2020" in words
    assert "postponed; before: May 2020; cause: A flood April 2020" in words
    assert "cancelled; announced by: 京 Beijing" in words or "cancelled; announced by: B Beijing" in words
    assert "the sides differ" in words


def test_a_conference_is_planned_with_as_much_of_its_date_as_is_known() -> None:
    committee()
    client = browser()
    given = {"number": "3", "date": "2027", "host": "beijing", "place_ko": "베이징", "level": "mayor", "on": "2026-11"}

    there = sends(client, "conferences/new/", {**given, "number": "2"})
    undated = sends(client, "conferences/new/", {**given, "on": "soon"})
    planned = sends(client, "conferences/new/", given)

    assert [answer.status_code for answer in (there, undated, planned)] == [422, 422, 302]
    assert "There is a conference of this number already." in words_of(there)
    assert 'value="베이징"' in undated.content.decode()
    assert planned["Location"] == f"{ROOT}conferences/3/"
    assert said("conference/3") == [
        ours(number=3, level="mayor", host="beijing", place={"ko": "베이징"}, date="2027"),
        ours("2026-11", status={"state": "planned", "date": "2027"}),
    ]  # fmt: skip


def test_a_postponed_conference_keeps_its_old_date_and_its_cause() -> None:
    committee(
        Statement("conference/2", {"date": "2020-05"}),
        Statement("disruption/flood", {"names": {"en": "Flood"}, "since": "2020-03"}),
    )
    shown = browser().get(f"{ROOT}{HERE}state/postponed/").content.decode()
    given = {"from_": "2020-05", "disruption": "disruption/flood", "date": "2021", "announced_by": "beijing",
             "on": "2020-04-01", "whose": "seoul"}  # fmt: skip

    both = sends(browser(), f"{HERE}state/postponed/", {**given, "cause_en": "Rain"})
    answer = sends(browser(), f"{HERE}state/postponed/", given)

    assert 'name="from_" value="2020-05"' in shown
    assert (both.status_code, answer.status_code) == (422, 302)
    assert said("conference/2")[1:] == [
        ours("2020-04-01", status={
            "state": "postponed", "date": "2021", "cause": "disruption/flood", "announced_by": "beijing",
            "from": "2020-05",
        }),
        ours(date="2021"),
    ]  # fmt: skip


def test_what_another_side_said_is_hearsay_and_needs_its_source() -> None:
    committee()
    given = {"on": "2020-04-01", "whose": "beijing", "cause_en": "Rain"}

    without = sends(browser(), f"{HERE}state/cancelled/", given)
    with_it = sends(browser(), f"{HERE}state/cancelled/", {**given, "source_document": "document/minutes"})

    assert (without.status_code, with_it.status_code) == (422, 302)
    assert "Say where their word is to be read" in words_of(without)
    assert said("conference/2") == [
        {
            "said": {"status": {"state": "cancelled", "cause": {"en": "Rain"}}},
            "by": "beijing", "on": "2020-04-01", "source": "document/minutes",
        }
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("state", "given", "status"),
    [
        ("planned", {"date": "2027-05-11"}, {"state": "planned", "date": "2027-05-11"}),
        ("held", {"date": "2026-01-02"}, {"state": "held", "date": "2026-01-02"}),
        ("lapsed", {"from_": "2021"}, {"state": "lapsed", "from": "2021"}),
    ],
)
def test_its_date_is_fixed_it_was_held_or_it_fell_through(
    state: str, given: dict[str, str], status: dict[str, str]
) -> None:
    committee()
    answer = sends(browser(), f"{HERE}state/{state}/", {"on": "2026-01-02", "whose": "seoul", **given})
    assert answer.status_code == 302
    assert ours("2026-01-02", status=status) in said("conference/2")


def test_what_is_changed_of_it_is_said_and_what_stands_is_not() -> None:
    committee(Statement("conference/2", {"place": {"en": "Hall", "ru": "Зал"}}))

    sends(browser(), f"{HERE}amend/", {"host": "beijing", "place_en": "Town hall", "level": "mayor"})

    assert said("conference/2")[1:] == [ours(place={"ru": "Зал", "en": "Town hall"}, level="mayor")]


def test_what_is_missing_for_the_next_one_is_named() -> None:
    committee(
        Statement("delegation/seoul-2", {"conference": "conference/2", "side": "seoul", "size": 4}),
        Statement("agenda-item/x", {"conference": "conference/2", "title": {"en": "X"}, "team": "team/culture"}),
    )
    words = words_of(browser("reader").get(ROOT + HERE))
    assert (
        "Still missing A date A place Agenda: Environment Team Delegation: B Beijing Rank of the head: S Seoul" in words
    )


def test_a_delegation_is_counted_by_rank_and_team() -> None:
    committee()
    path = f"{HERE}delegations/beijing/"
    given = {"head_zh": "殷勇", "head_rank": "mayor", "size": "3", "all__mayor": "1", "all__bureau": "2",
             "team-culture__bureau": "1"}  # fmt: skip

    many = sends(browser(), path, {**given, "size": "2"})
    odd = sends(browser(), path, {**given, "all__bureau": "-1"})
    answer = sends(browser(), path, given)

    assert [each.status_code for each in (many, odd, answer)] == [422, 422, 302]
    assert "By rank there are 3, more than the size of the delegation." in words_of(many)
    assert 'value="殷勇"' in odd.content.decode()
    assert said("delegation/beijing-2") == [
        ours(
            side="beijing", conference="conference/2", size=3, head={"zh": "殷勇"}, head_rank="mayor",
            composition={"mayor": 1, "bureau": 2}, composition_by_team={"team/culture": {"bureau": 1}},
        )
    ]  # fmt: skip
    assert "B Beijing 殷勇 简体中文 mayor 3 mayor 1 head of bureau 2 Culture Team: head of bureau 1" in words_of(
        browser("reader").get(ROOT + HERE)
    )


def test_what_is_emptied_of_a_delegation_is_taken_back() -> None:
    committee(Statement("delegation/seoul-2", {"conference": "conference/2", "side": "seoul", "size": 4}))
    sends(browser(), f"{HERE}delegations/seoul/", {"head_rank": "bureau"})
    assert said("delegation/seoul-2")[1:] == [ours(head_rank="bureau", size=None)]


def test_each_sides_paper_names_its_own_city_first_and_heads_by_rank() -> None:
    found = reconstruction()
    client = client_of(person("reader", committee=found))
    address = f"/c/{found.key}/conferences/2/protocol/"

    own, theirs = words_of(client.get(address)), words_of(client.get(f"{address}?for=beijing"))

    assert order_of(own, "서 Seoul Head", "京 Beijing Head") == ["서 Seoul Head", "京 Beijing Head"]
    assert order_of(theirs, "서 Seoul Head", "京 Beijing Head") == ["京 Beijing Head", "서 Seoul Head"]
    assert "mayor 1 person head of bureau 4 people" in own


def test_a_paper_is_put_on_record_as_what_shows_something() -> None:
    committee()
    path = f"{HERE}papers/new/"

    neither = sends(browser(), path, {"shows": "number"})
    odd = sends(browser(), path, {"title_en": "Minutes of 2", "address": "nowhere", "shows": "number"})
    answer = sends(
        browser(), path, {"title_en": "Minutes of 2", "address": "https://seoul.example/2", "shows": "number"}
    )

    assert [each.status_code for each in (neither, odd, answer)] == [422, 422, 302]
    assert 'value="Minutes of 2"' in odd.content.decode()
    assert said("conference/2") == [{**ours(number=2), "source": "document/seoul-1"}]
    assert "Papers Minutes of 2" in words_of(browser("reader").get(ROOT + HERE))


def test_an_office_drafts_and_a_reader_only_reads() -> None:
    committee()
    given = {"head_rank": "bureau"}
    office = sends(browser("office", team="team/culture"), f"{HERE}delegations/seoul/", given)
    reader = sends(browser("reader"), f"{HERE}delegations/seoul/", given)

    assert (office.status_code, reader.status_code) == (302, 403)
    assert said("delegation/seoul-2") == []
    assert "Prepare the agenda" not in words_of(browser("reader").get(ROOT + HERE))


def test_as_many_queries_for_many_plans_as_for_few() -> None:
    committee(*many_plans(3))
    client = browser()
    paths = ["conferences/", "conferences/1/", "conferences/1/protocol/"]
    few = [queries_of(client, path) for path in paths]
    say_new(committee=COMMITTEE, statements=[each for each in many_plans(60) if each.about not in known()])

    assert [queries_of(client, path) for path in paths] == few


def test_where_there_is_no_such_conference_there_is_no_page() -> None:
    committee()
    paths = ["9/", "9/agenda/", "9/state/held/", "2/state/forgotten/", "2/delegations/tokyo/"]
    assert [browser().get(f"{ROOT}conferences/{path}").status_code for path in paths] == [404] * 5


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", ["Conference 1", "How it came about", "held 19 March 2018"]),
     ("ko", ["제1차 전체회의", "진행 경과", "개최† 2018년 3월 19일"]),
     ("zh-hans", ["第一次全体会议", "会议经过", "召开† 2018年3月19日"])],
)  # fmt: skip
def test_it_speaks_three_languages(language: str, words: list[str]) -> None:
    committee()
    page = words_of(browser("reader", language=language).get(f"{ROOT}conferences/1/")).replace("†", "")
    assert [text for text in words if text.replace("†", "") not in page] == []


def status(*, on: str, **said: Any) -> Statement:
    return Statement("conference/2", {"status": said}, on=on)


def order_of(text: str, *parts: str) -> list[str]:
    return sorted(parts, key=text.index)


def known() -> set[str]:
    return set(load_record(committee=COMMITTEE).index.words)


@pytest.mark.parametrize("page", ["", "agenda/", "agenda/meeting/", "agenda/print/"])
def test_in_the_view_of_a_side_that_there_is_not_it_is_read_in_ours(page: str) -> None:
    committee(*many_plans(1))
    client = browser()
    ours, asked = (client.get(f"{ROOT}{HERE}{page}", {"view": view}) for view in ("ours", "side:nobody"))
    assert (asked.status_code, words_of(asked)) == (ours.status_code, words_of(ours))

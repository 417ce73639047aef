"""Meetings between the conferences: by team, added and changed, with who came."""

from __future__ import annotations

import pytest

from comity.desk.speaking.drafts import waiting
from comity.desk.store import load_record, say_new
from comity.record import Statement
from tests.desk.committees import seoul_beijing
from tests.desk.pages.plans.factory import ROOT, browser, committee, queries_of, sends, words_of
from tests.desk.people_factory import client_of, person
from tests.desk.speaking.here_factory import COMMITTEE

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]
GIVEN = {
    "date": "2019. 3. 4",
    "team": "team/culture",
    "kind": "working",
    "title_ko": "문화 실무회의",
    "place_en": "Seoul",
}


def standing(subject: str) -> dict[str, object]:
    record = load_record(committee=COMMITTEE)
    return {name: record.words(subject, name)["seoul"].value for name in record.attributes(subject)}


def test_they_are_listed_by_date_with_the_conference_before_them() -> None:
    found = seoul_beijing()
    client = client_of(person("reader", committee=found))
    all_, one_team = (words_of(client.get(f"/c/{found.key}/meetings/{ask}")) for ask in ("", "?team=team/environment"))

    assert "31 March 2017 The Environment Team meets in spite of THAAD Environment Team Beijing 2" in all_
    assert all_.index("The two mayors meet") < all_.index("in spite of THAAD")
    assert "The two mayors meet" not in one_team


def test_one_meeting_shows_who_came_and_what_it_rests_on() -> None:
    found = seoul_beijing()
    words = words_of(client_of(person("reader", committee=found)).get(f"/c/{found.key}/meetings/2024-07-30/"))
    assert "서 Seoul 오세훈 한국어 mayor" in words
    assert "京 Beijing 殷勇 简体中文 mayor" in words
    assert "Papers 오세훈 시장, 6년만에" in words


def test_a_meeting_is_added_and_a_faulty_one_shown_again_as_it_was_written() -> None:
    committee()

    faulty = sends(browser(), "meetings/new/", {**GIVEN, "date": "2019-02-30"})
    answer = sends(browser(), "meetings/new/", GIVEN)

    assert (faulty.status_code, answer.status_code) == (422, 302)
    assert 'value="문화 실무회의"' in faulty.content.decode()
    assert standing("meeting/seoul-1") == {
        "date": "2019-03-04", "team": "team/culture", "kind": "working", "title": {"ko": "문화 실무회의"},
        "place": {"en": "Seoul"},
    }  # fmt: skip


def test_what_is_changed_is_said_and_what_is_emptied_taken_back() -> None:
    committee(Statement("meeting/seoul-1", {"date": "2019", "kind": "visit", "title": {"en": "Visit", "fr": "Visite"}}))

    sends(browser(), "meetings/seoul-1/amend/", {"date": "2019-03", "title_en": "A visit"})

    assert standing("meeting/seoul-1") == {"date": "2019-03", "title": {"en": "A visit", "fr": "Visite"}}


def test_an_office_drafts_for_its_own_team_and_a_reader_adds_nothing() -> None:
    found = committee()

    own = sends(browser("office", team="team/culture"), "meetings/new/", GIVEN)
    others = sends(browser("office", team="team/environment"), "meetings/new/", GIVEN)
    reader = sends(browser("reader"), "meetings/new/", GIVEN)

    assert [answer.status_code for answer in (own, others, reader)] == [302, 422, 403]
    assert [(draft.act, draft.statements[0].said["team"]) for draft in waiting(found)] == [("meeting", "team/culture")]
    assert load_record(committee=COMMITTEE).subjects("meeting") == ()


def test_an_urgent_matter_of_a_team_is_flagged_and_how_they_are_settled_is_shown() -> None:
    committee(Statement("team/culture", {"urgent_matters": {"en": "By the hotline, within two days"}}))
    shown = browser().get(f"{ROOT}meetings/new/?kind=urgent&team=team/culture").content.decode()

    sends(browser(), "meetings/new/", {"date": "2026-11-24", "team": "team/culture", "kind": "urgent"})

    assert '<option value="urgent" selected>' in shown
    assert '<option value="team/culture" selected>' in shown
    words = words_of(browser("reader").get(f"{ROOT}meetings/?team=team/culture"))
    assert "urgent matters: By the hotline, within two days" in words
    assert "24 November 2026 urgent consultation, 24 November 2026 urgent consultation Culture Team" in words


def test_where_there_is_no_such_meeting_there_is_no_page() -> None:
    committee()
    assert [browser().get(f"{ROOT}meetings/{path}").status_code for path in ("1/", "1/amend/")] == [404, 404]


def test_as_many_queries_for_many_meetings_as_for_few() -> None:
    committee(Statement("meeting/seoul-1", {"date": "2019"}))
    few = [queries_of(browser(), path) for path in ("meetings/", "meetings/seoul-1/")]
    more = [Statement(f"meeting/seoul-{day}", {"date": f"2019-01-{day:02}"}) for day in range(2, 31)]
    say_new(committee=COMMITTEE, statements=more)
    assert [queries_of(browser(), path) for path in ("meetings/", "meetings/seoul-1/")] == few


@pytest.mark.parametrize(("language", "title"), [("en", "Meetings"), ("ko", "회의"), ("zh-hans", "会议")])
def test_it_speaks_three_languages(language: str, title: str) -> None:
    committee()
    page = browser(language=language).get(f"{ROOT}meetings/").content.decode()
    assert f"<h1>{title}</h1>" in page

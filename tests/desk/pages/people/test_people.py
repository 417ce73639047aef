"""People are found by what they are called, know and hold; each has a page with posts, promises, last words, papers."""

from __future__ import annotations

import pytest

from comity.desk.speaking.local_people import keep_person, said_of
from comity.desk.store import say_new
from comity.record import Statement
from tests.desk.pages.plans.factory import ROOT, browser, committee, heard, one_plan, queries_of, words_of
from tests.desk.people_factory import client_of, stranger
from tests.desk.speaking.here_factory import COMMITTEE, here_as, report, tells

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]


def told() -> list[Statement]:
    return [
        Statement("person/wang", {
            "names": {"zh": "王伟", "zh-Latn": "Wang Wei", "ko": "왕웨이"}, "kind": "expert",
            "fields": {"en": "Air quality", "zh": "空气质量"}, "languages": ["zh", "ja"],
        }, by="beijing", source="document/minutes"),
        Statement("role/wang", {"person": "person/wang", "office": "office/beijing-air", "rank": "division",
                                "title": {"zh": "处长"}, "since": "2016"}),
        Statement("role/wang-3", {"person": "person/wang", "conference": "conference/1", "side": "beijing",
                                  "rank": "division"}),
    ]  # fmt: skip


def hong() -> None:
    """Somebody of ours who is known here alone, and answers for a plan."""
    here = here_as("secretariat")
    known = keep_person(
        here, "person/seoul-1", names={"ko": "홍길동", "ko-Latn": "Hong Gildong"}, contact="02-000-0000",
        fields={"ko": "환경 정책"}, languages=["en"],
    )  # fmt: skip
    tells(here, *said_of(known, kind="official"))
    say_new(committee=COMMITTEE, statements=[
        Statement("role/seoul-1", {"person": "person/seoul-1", "office": "office/seoul-air", "rank": "section",
                                   "since": "2012", "until": "2015"}),
        Statement("role/seoul-2", {"person": "person/seoul-1", "office": "office/seoul-air", "rank": "bureau",
                                   "title": {"en": "Director", "ko": "국장"}, "since": "2015"},
                  source="document/minutes"),
        Statement("plan/seoul-1", {"owners": {"seoul": {"office": "office/seoul-air", "person": "person/seoul-1"}}}),
    ])  # fmt: skip


def names_found(query: str) -> list[str]:
    words = words_of(browser("reader").get(f"{ROOT}people/{query}"))
    return [name for name in ("홍길동", "王伟") if name in words]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["홍길동", "王伟"]),
        ("?words=길동", ["홍길동"]), ("?words=wang", ["王伟"]), ("?words=왕웨이", ["王伟"]), ("?words=gildong wei", []),
        ("?field=환경", ["홍길동"]), ("?field=空气", ["王伟"]), ("?field=AIR", ["王伟"]),
        ("?language=ja", ["王伟"]), ("?language=en", ["홍길동"]),
        ("?side=seoul", ["홍길동"]), ("?side=beijing", ["王伟"]), ("?side=nowhere", ["홍길동", "王伟"]),
        ("?office=office/beijing-air", ["王伟"]),
        ("?kind=expert", ["王伟"]), ("?who=shared", ["王伟"]), ("?who=local", ["홍길동"]),
    ],
)  # fmt: skip
def test_people_are_looked_for_by_name_field_language_side_office(query: str, found: list[str]) -> None:
    committee(*told())
    hong()
    assert names_found(query) == found


def test_the_list_says_what_each_holds_and_who_is_known_here_alone() -> None:
    committee(*told())
    hong()
    words = words_of(browser("reader").get(f"{ROOT}people/"))
    assert "홍길동 Hong Gildong official · known here alone S Seoul Director (head of bureau) · Air" in words
    assert (
        "王伟 Wang Wei expert · named to all sides B Beijing 处长 简体中文 (head of division) · Air Air quality"
        in words
    )
    assert "简体中文, 日本語" in words


def test_where_nobody_is_known_it_says_what_will_be_here() -> None:
    committee()
    assert "Here will be the people of the committee" in words_of(browser().get(f"{ROOT}people/"))
    assert "Nobody is like that." in words_of(browser().get(f"{ROOT}people/?words=nobody"))
    assert "The secretariat adds them." in words_of(browser("reader").get(f"{ROOT}people/"))


def test_the_page_of_a_person_has_posts_promises_last_words_and_papers() -> None:
    committee(*told(), report(1), heard("report/seoul-2", "plan/seoul-1", "not_started", on="2018-12"))
    hong()
    words = words_of(browser("reader").get(f"{ROOT}people/seoul-1/"))
    parts = [
        "홍길동 Hong Gildong official · known here alone", "fields of expertise 환경 정책", "Contact 02-000-0000",
        "2015–", "Director · now head of bureau Air S Seoul",
        "2012–2015", "head of section", "Open promises", "Plan 1", "not started", "Papers Minutes",
    ]  # fmt: skip
    assert [part for part in parts if part not in words.replace(" – ", "–")] == []

    other = words_of(browser("reader").get(f"{ROOT}people/wang/"))
    assert "Conferences as delegate Conference 1 · head of division B Beijing" in other
    assert "Answers for no open plan." in other


def test_who_is_no_member_learns_nothing() -> None:
    committee()
    hong()
    client = client_of(stranger())
    assert [client.get(ROOT + path).status_code for path in ("people/", "people/seoul-1/")] == [404, 404]


def test_as_many_queries_for_many_people_and_plans_as_for_few() -> None:
    committee(*told(), *one_plan(100))
    hong()
    client = browser()
    paths = ["people/", "people/?words=홍", "people/seoul-1/", "people/posts/seoul-2/hand-over/", "people/new/"]
    few = [queries_of(client, path) for path in paths]
    owners = {"seoul": {"office": "office/seoul-air", "person": "person/seoul-1"}}
    more = [each for number in range(200, 225) for each in one_plan(number)]
    say_new(committee=COMMITTEE, statements=[
        *more, *(Statement(f"plan/seoul-{number}", {"owners": owners}) for number in range(200, 225)),
        *(Statement(f"person/p-{number}", {"names": {"ko": f"이{number}"}}) for number in range(20)),
    ])  # fmt: skip
    assert [queries_of(client, path) for path in paths] == few

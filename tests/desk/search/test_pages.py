"""The search as a person sees it."""

from __future__ import annotations

import html
import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from comity.desk.models import Committee, Searchable
from comity.desk.people.permissions import Role
from tests.desk.committees import network, seoul_beijing
from tests.desk.people_factory import client_of, person, stranger
from tests.desk.search.rows import put, row

pytestmark = pytest.mark.django_db


def reader_of(*committees: Committee, language: str = "ko") -> Client:
    user = person(Role.READER, committee=committees[0], language=language)
    for other in committees[1:]:
        user.memberships.create(committee=other, role=Role.READER)
    return client_of(user)


def committee_plan(committee: Committee) -> str:
    return Searchable.objects.filter(committee=committee, type="plan").values_list("subject", flat=True)[0]


def page(client: Client, address: str, **asked: str) -> str:
    answer = client.get(address, asked)
    assert answer.status_code == 200, answer.status_code
    return answer.content.decode()


def titles(content: str) -> list[str]:
    """Everything that is listed."""
    found = re.findall(r'<p class="found-title">(.*?)</p>', content)
    return [html.unescape(re.sub(r"<[^>]*>", "", title)).strip() for title in found]


def addresses(content: str) -> list[str]:
    return re.findall(r'<p class="found-title"><a href="([^"]*)">', content)


def test_what_is_found_stands_by_kind_with_its_words_marked() -> None:
    committee = seoul_beijing()

    content = page(reader_of(committee), f"/c/{committee.key}/search/", q="환경")

    assert re.findall(r'<h2 id="kind-([a-z-]+)">', content)[:2] == ["team", "instrument"]
    assert "<mark>환경</mark>" in content
    assert "환경팀" in titles(content)


def test_what_is_found_leads_to_its_page() -> None:
    committee = network(2)
    plan = committee_plan(committee)

    content = page(reader_of(committee, language="en"), f"/c/{committee.key}/search/", q=plan)

    assert addresses(content) == [f"/c/{committee.key}/plans/{plan.removeprefix('plan/')}/"]


def test_a_word_of_two_letters_is_found_in_chinese_too() -> None:
    committee = seoul_beijing()

    content = page(reader_of(committee, language="zh-hans"), f"/c/{committee.key}/search/", q="环境")

    assert "<mark>环境</mark>" in content


def test_one_kind_can_be_chosen() -> None:
    committee = seoul_beijing()

    content = page(reader_of(committee), f"/c/{committee.key}/search/", q="환경", kind="team")

    assert re.findall(r'<h2 id="kind-([a-z-]+)">', content) == ["team"]
    assert 'href="?q=%ED%99%98%EA%B2%BD&amp;kind=team" aria-current="true"' in content


def test_what_is_found_is_turned_over_in_pages() -> None:
    committee = network(2)
    put(*(row(f"team/water-{n}", en=f"Waterworks {n}") for n in range(45)), into=committee)
    client = reader_of(committee, language="en")

    pages = [titles(page(client, f"/c/{committee.key}/search/", q="waterworks", page=str(n))) for n in (1, 2, 3)]

    assert [len(each) for each in pages] == [20, 20, 5]
    assert len({title for each in pages for title in each}) == 45
    assert "none this far" in page(client, f"/c/{committee.key}/search/", q="waterworks", page="9")


def test_what_people_typed_is_shown_as_they_typed_it_and_not_obeyed() -> None:
    committee = network(2)
    put(row("office/seoul-9", en="<b>bold</b>"), into=committee)

    content = page(reader_of(committee, language="en"), f"/c/{committee.key}/search/", q="<b>bold")

    assert "<b>bold" not in content
    assert "<mark>&lt;b&gt;bold</mark>&lt;/b&gt;" in content


@pytest.mark.parametrize(
    ("asked", "said"),
    [({}, "Nothing is searched for yet."), ({"q": "zzzz"}, "Nothing holds “zzzz”."), ({"q": "  "}, "searched for yet")],
)
def test_where_nothing_is_found_it_says_so_and_how_to_go_on(asked: dict[str, str], said: str) -> None:
    committee = network(2)

    assert said in page(reader_of(committee, language="en"), f"/c/{committee.key}/search/", **asked)


@pytest.mark.parametrize("number", ["0", "-1", "x", "", "٣", "99999999999999999999"])
def test_a_page_number_that_is_none_does_no_harm(number: str) -> None:
    committee = network(2)

    page(reader_of(committee, language="en"), f"/c/{committee.key}/search/", q="plan", page=number)


def test_over_all_committees_only_those_of_the_reader_are_searched() -> None:
    own, other = network(2), seoul_beijing()
    user = person(Role.OFFICE, committee=own, language="en")

    content = page(client_of(user), "/search/", q="team")
    both = page(reader_of(own, other, language="en"), "/search/", q="team")

    assert {address.split("/")[2] for address in addresses(content)} == {own.key}
    assert {address.split("/")[2] for address in addresses(both)} == {own.key, other.key}


def test_whoever_is_in_no_committee_finds_nothing_and_learns_how_to_be_invited() -> None:
    seoul_beijing()

    content = page(client_of(stranger()), "/search/", q="환경")

    assert "not a member of any committee" in content
    assert titles(content) == []


def test_the_number_of_queries_does_not_depend_on_what_is_found() -> None:
    committee = network(2)
    client = reader_of(committee)

    def queries(count: int) -> int:
        put(*(row(f"office/seoul-{n}", ko=f"상수도 {n}") for n in range(100, 100 + count)), into=committee)
        with CaptureQueriesContext(connection) as seen:
            page(client, f"/c/{committee.key}/search/", q="상수도")
        return len(seen)

    assert queries(1) == queries(19)

"""Who gives and takes, and who does plans with whom."""

from __future__ import annotations

import html
import json
import re

import pytest
from django.test import Client

from comity.desk.models import Committee
from comity.desk.people.committee_settings import switch_map
from comity.desk.store import say_new
from comity.record import Statement
from tests.desk.committees import NETWORK, network, network_statements
from tests.desk.pages.plans.factory import words_of
from tests.desk.people_factory import client_of, person

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]
PAGE = f"/c/{NETWORK}/network/"


def reader(language: str = "en") -> Client:
    return client_of(person("reader", committee=NETWORK, language=language))


def matrix(markup: str) -> list[list[str]]:
    """The table of pairs, row by row: the side and its counts."""
    table = re.search(r'<table class="plain matrix">.*?</table>', markup, flags=re.DOTALL)
    assert table is not None
    rows = re.findall(r"<tr><th.*?</tr>", table[0], flags=re.DOTALL)
    return [re.sub(r"<[^>]+>", " ", row).split() for row in rows]


def test_who_does_plans_with_whom_with_what_each_does_alone_on_the_diagonal() -> None:
    network(sides=3)

    assert matrix(reader().get(PAGE).content.decode()) == [
        ["S", "Seoul", "0", "4", "2"],
        ["B", "Beijing", "4", "0", "2"],
        ["T", "Tokyo", "2", "2", "2"],
    ]


def test_one_conference_alone_can_be_looked_at() -> None:
    network(sides=3)

    assert matrix(reader().get(f"{PAGE}?at=2").content.decode())[0] == ["S", "Seoul", "0", "2", "1"]
    assert matrix(reader().get(f"{PAGE}?at=x").content.decode())[0] == ["S", "Seoul", "0", "4", "2"]


def test_the_balance_is_that_of_the_measure() -> None:
    network(sides=3)

    words = words_of(reader().get(PAGE))

    assert (
        "conferences hosted 1/2 50.0 % too few to tell 1/2 50.0 % too few to tell 0/2 0.0 % too few to tell 0.63"
        in words
    )
    assert "plans proposed 6/6 100.0 % 0/6 0.0 % 0/6 0.0 % 0.00" in words


def test_seven_cities_have_seven_columns_and_an_ink_each() -> None:
    network()

    markup = reader().get(PAGE).content.decode()

    assert [len(row) for row in matrix(markup)] == [9] * 7
    assert {f"ink-{number}" for number in range(7)} <= set(re.findall(r"ink-\d", markup))


def test_the_map_shows_whose_place_is_known_and_the_committee_or_the_reader_may_do_without() -> None:
    network(sides=3)
    client = reader()
    assert client.get(f"{PAGE}map/").status_code == 404
    said = [Statement("side/seoul", {"place": {"lat_e6": 37_566_500, "lon_e6": 126_978_000}})]
    say_new(committee=NETWORK, statements=said)

    shown, left_out = client.get(PAGE).content.decode(), client.get(f"{PAGE}?map=off").content.decode()
    spec = json.loads(client.get(f"{PAGE}map/").content)

    assert f'data-chart="{PAGE}map/"' in shown
    assert 'class="chart"' not in left_out
    assert [row["name"] for row in spec["layer"][1]["data"]["values"]] == ["Seoul"]
    committee = Committee.objects.get(key=NETWORK)
    switch_map(committee, on=False, by=person("administrator", committee=NETWORK))
    assert 'class="chart"' not in client.get(PAGE).content.decode()
    assert client.get(f"{PAGE}map/").status_code == 404


def test_plans_of_which_nobody_said_who_does_them_are_counted_apart() -> None:
    network(sides=2)
    say_new(
        committee=NETWORK, statements=[Statement("plan/seoul-9", {"conference": "conference/1", "title": {"en": "P"}})]
    )

    assert "Of 1 plan nobody said who does it." in words_of(reader().get(PAGE))


def test_the_number_of_queries_is_the_same_for_two_sides_and_for_seven() -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    def count() -> int:
        client = reader()
        client.get(PAGE)
        with CaptureQueriesContext(connection) as captured:
            assert client.get(PAGE).status_code == 200
        return len(captured)

    network(sides=2)
    two = count()
    say_new(committee=NETWORK, statements=list(network_statements(("seoul", "beijing", "tokyo", "hanoi", "jakarta"))))
    from comity.desk.jobs.worker import do_all_here

    reader().get(PAGE)
    do_all_here()

    assert count() == two


@pytest.mark.parametrize(("language", "told"), [("ko", "함께 시행하는 안"), ("zh-hans", "共同实施方案情况")])
def test_it_is_told_in_the_readers_language(language: str, told: str) -> None:
    network(sides=2)
    assert told in words_of(reader(language).get(PAGE))


def linked(markup: str) -> dict[str, str]:
    """The counts of the page that lead to the register: {question: count}."""
    found = re.findall(rf'<a href="/c/{NETWORK}/plans/\?([^"]+)"[^>]*>(?:Of )?(\d+)', markup)
    return {html.unescape(question): count for question, count in found}


@pytest.mark.parametrize("at", ["", "?at=2"])
def test_every_count_leads_to_the_register_with_just_these_plans(at: str) -> None:
    network(sides=3)
    say_new(
        committee=NETWORK,
        statements=[Statement("plan/seoul-9", {"conference": "conference/2", "title": {"en": "Nobody's"}})],
    )
    client = reader()

    found = linked(client.get(f"{PAGE}{at}").content.decode())

    more = "&conference=2" if at else ""
    assert {f"together=beijing,tokyo{more}", f"alone=tokyo{more}", f"does=seoul{more}"} <= found.keys()
    assert f"doers=unstated&standing=adopted{more}" in found
    for question, count in found.items():
        words = words_of(client.get(f"/c/{NETWORK}/plans/?{question}"))
        assert re.search(rf" {count} plans? ", words), question


def test_the_register_says_whose_plans_it_shows_and_lets_go_of_it() -> None:
    network(sides=3)

    answer = reader().get(f"/c/{NETWORK}/plans/?together=seoul,beijing&team=environment")

    assert "Who does it: Seoul and Beijing together" in words_of(answer)
    assert 'href="?team=environment"' in answer.content.decode()
    assert '<input type="hidden" name="together" value="seoul,beijing">' in answer.content.decode()


def test_sides_that_are_not_there_do_not_filter() -> None:
    network(sides=3)

    words = words_of(reader().get(f"/c/{NETWORK}/plans/?together=seoul,atlantis"))

    assert " 6 plans " in words

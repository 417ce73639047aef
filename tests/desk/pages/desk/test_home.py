"""One's committees: at once to the only one, else a list with what waits and a map."""

from __future__ import annotations

import json
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from comity.desk.people.committee_settings import switch_map
from comity.desk.people.models import Membership
from comity.desk.store import say_new
from comity.record import Statement
from tests.desk.committees import NETWORK, network
from tests.desk.pages.plans.factory import committee, heard, words_of
from tests.desk.people_factory import client_of, person, stranger
from tests.desk.speaking.here_factory import COMMITTEE, report

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]
PLACES = {"seoul": (37_566_500, 126_978_000), "beijing": (39_904_200, 116_407_400)}


def in_two(language: str = "en") -> object:
    """Somebody who reads in one committee and speaks in another."""
    network(sides=3)
    committee(
        heard("report/seoul-1", "plan/seoul-1", "promoted", on="2018-12-01"), report(2, "promoted", of="plan/seoul-2")
    )
    user = person("secretariat", committee=COMMITTEE, language=language)
    Membership.objects.create(user=user, committee_id=network_id(), role="reader")
    return user


def network_id() -> int:
    from comity.desk.models import Committee

    return Committee.objects.get(key=NETWORK).pk


def place(key: str) -> None:
    said = [Statement(f"side/{side}", {"place": {"lat_e6": north, "lon_e6": east}, "country": country})
            for (side, (north, east)), country in zip(PLACES.items(), ("KR", "CN"), strict=True)]  # fmt: skip
    say_new(committee=key, statements=said)


def test_whoever_is_in_one_committee_goes_there_at_once() -> None:
    committee()
    answer = client_of(person("reader", committee=COMMITTEE)).get("/")
    assert (answer.status_code, answer["Location"]) == (302, f"/c/{COMMITTEE}/")


def test_several_committees_are_listed_with_role_sides_and_what_waits() -> None:
    words = words_of(client_of(in_two()).get("/"))  # type: ignore[arg-type]

    assert "Network of Capitals Seoul, Beijing, Tokyo Reader 2" in words
    assert "Committee Seoul, Beijing Secretariat 1 0 0" in words


def test_whoever_is_in_none_is_told_how_that_changes() -> None:
    assert "You are a member of no committee yet." in words_of(client_of(stranger()).get("/"))


def test_the_map_shows_the_sides_with_their_own_letters_and_can_be_left_out_by_reader_and_committee() -> None:
    user = in_two("ko")
    client = client_of(user)  # type: ignore[arg-type]
    assert 'class="chart"' not in client.get("/").content.decode()
    place(COMMITTEE)

    shown, spec = client.get("/").content.decode(), json.loads(client.get("/map/").content)
    left_out = client.get("/?map=off").content.decode()

    assert 'data-chart="/map/"' in shown
    assert [row["letters"] for row in spec["layer"][1]["data"]["values"]] == ["S", "B"]
    assert "land-110m.json" in json.dumps(spec)
    assert 'class="chart"' not in left_out
    switch_map(Membership.objects.get(committee__key=COMMITTEE).committee, on=False, by=user)  # type: ignore[arg-type]
    assert 'class="chart"' not in client.get("/").content.decode()
    assert client.get("/map/").status_code == 404


def test_the_number_of_queries_does_not_depend_on_the_number_of_committees() -> None:
    client = client_of(in_two())  # type: ignore[arg-type]
    client.get("/")
    with CaptureQueriesContext(connection) as two:
        client.get("/")
    from comity.desk.store import found_committee

    for number in range(4):
        other = found_committee(committee=f"other-{number}", us="seoul")
        Membership.objects.create(
            user=Membership.objects.get(committee_id=network_id()).user, committee=other, role="reader"
        )
    with CaptureQueriesContext(connection) as six:
        words = words_of(client.get("/"))

    assert "other-3" in words
    assert len(six) == len(two)


def test_what_waits_leads_to_the_plans_on_which_it_does() -> None:
    client = client_of(in_two())  # type: ignore[arg-type]
    say_new(committee=COMMITTEE, statements=[Statement("plan/seoul-2", {"done_by": ["seoul", "beijing"]})])

    cells = re.findall(
        r'data-label="Waits for (?:our word|theirs)"><a href="([^"]+)">(?:<strong>)?(\d+)',
        client.get("/").content.decode(),
    )

    assert cells == [
        (f"/c/{NETWORK}/plans/?waits=seoul", "2"), (f"/c/{NETWORK}/", "3"),
        (f"/c/{COMMITTEE}/plans/?waits=seoul", "1"), (f"/c/{COMMITTEE}/plans/?waits=beijing", "1"),
    ]  # fmt: skip
    for address, count in cells:
        if "waits" in address:
            words = words_of(client.get(address))  # type: ignore[attr-defined]
            assert re.search(rf" {count} plans? Word waited for: ", words)

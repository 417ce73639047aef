"""Whoever is no member cannot tell that a committee exists."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from tests.desk.factories import seoul
from tests.desk.people_factory import client_of, person, stranger

pytestmark = pytest.mark.django_db


def test_who_is_no_member_gets_what_everybody_gets_where_there_is_no_committee(home: Path) -> None:
    committee = seoul()
    client = client_of(stranger())

    there, nowhere = client.get(f"/c/{committee.key}/"), client.get("/c/no-such-committee/")

    assert (there.status_code, nowhere.status_code) == (404, 404)
    assert bare(there, committee.key) == bare(nowhere, "no-such-committee")


def bare(answer: Any, key: str) -> str:
    """The page without the address that was asked for, and without what is drawn anew for every page."""
    return re.sub(r'(csrfmiddlewaretoken" value=)"\w+"', r"\1", answer.content.decode()).replace(f"/c/{key}/", "")


def test_who_is_not_signed_in_is_asked_to_sign_in_alike(home: Path) -> None:
    committee = seoul()

    answers = [Client().get(f"/c/{key}/") for key in (committee.key, "no-such-committee")]

    assert [(answer.status_code, answer["Location"].split("?")[0]) for answer in answers] == [
        (302, "/accounts/login/")
    ] * 2


def test_a_member_comes_in(home: Path) -> None:
    committee = seoul()
    assert client_of(person("reader", committee=committee)).get(f"/c/{committee.key}/").status_code == 200

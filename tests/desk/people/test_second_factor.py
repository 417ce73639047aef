"""Codes, recovery codes and who must have them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from comity.desk.models import Committee
from comity.desk.people.second_factor import lacks_second_factor
from tests.desk.factories import seoul
from tests.desk.people.journeys import PASSWORD, code_of, give_app, set_up_app, sign_in, who
from tests.desk.people_factory import client_of, person, stranger

pytestmark = pytest.mark.django_db
ROLES = ["reader", "office", "secretariat", "administrator"]


def test_who_has_an_app_is_asked_for_its_code() -> None:
    user = stranger(password=PASSWORD)
    secret = give_app(user)
    client = Client()

    asked = sign_in(client, user.email)
    before = who(client)
    wrong = client.post(asked["Location"], {"code": "000000" if code_of(secret) != "000000" else "111111"})
    client.post(asked["Location"], {"code": code_of(secret)})

    assert (asked["Location"], before, who(client)) == ("/accounts/2fa/authenticate/", "", user.email)
    assert wrong.context["form"].errors == {"code": ["The code is not right. A code is good for half a minute."]}


def test_a_code_is_good_once_and_not_for_long() -> None:
    user = stranger(password=PASSWORD)
    secret = give_app(user)
    code, old = code_of(secret), code_of(secret, away=-3)
    came_in = {}
    for name, tried in [("now", code), ("again", code), ("old", old)]:
        client = Client()
        sign_in(client, user.email)
        client.post("/accounts/2fa/authenticate/", {"code": tried})
        came_in[name] = who(client) != ""
    assert came_in == {"now": True, "again": False, "old": False}


def test_setting_up_the_app_gives_recovery_codes_each_good_once() -> None:
    user = stranger(password=PASSWORD)
    client = Client()
    sign_in(client, user.email)

    unconfirmed = client.get("/accounts/2fa/totp/activate/")
    _secret, shown = set_up_app(client)
    recovery = shown.context["unused_codes"]
    came_in = []
    for _ in range(2):
        other = Client()
        sign_in(other, user.email)
        other.post("/accounts/2fa/authenticate/", {"code": recovery[0]})
        came_in.append(who(other))

    assert unconfirmed["Location"] == "/accounts/reauthenticate/?next=%2Faccounts%2F2fa%2Ftotp%2Factivate%2F"
    assert len(recovery) == 10
    assert came_in == [user.email, ""]


@pytest.fixture
def committee(home: Path) -> Committee:
    return seoul()


def where_led(client: Client, address: str) -> tuple[int, str]:
    answer = client.get(address)
    return answer.status_code, answer.get("Location", "")


@pytest.mark.parametrize("role", ROLES)
def test_who_speaks_or_administers_sets_one_up_first(role: str, committee: Committee, settings: Any) -> None:
    settings.COMITY_SECOND_FACTOR_REQUIRED = True
    user = person(role, committee=committee, password=PASSWORD)
    client = Client()
    sign_in(client, user.email)
    desk = f"/c/{committee.key}/"
    must = role in {"secretariat", "administrator"}

    assert lacks_second_factor(user) == must
    assert where_led(client, desk) == ((302, "/accounts/2fa/") if must else (200, ""))
    assert where_led(client, "/accounts/tokens/") == ((302, "/accounts/2fa/") if must else (200, ""))

    set_up_app(client)
    assert where_led(client, desk) == (200, "")


@pytest.mark.parametrize("role", ROLES)
def test_where_it_is_only_offered_nobody_must(role: str, committee: Committee, settings: Any) -> None:
    settings.COMITY_SECOND_FACTOR_REQUIRED = False
    assert client_of(person(role, committee=committee)).get(f"/c/{committee.key}/").status_code == 200


def test_a_call_of_the_api_is_refused_and_not_led_away(committee: Committee, settings: Any) -> None:
    settings.COMITY_SECOND_FACTOR_REQUIRED = True
    client = client_of(person("secretariat", committee=committee))
    assert client.get("/api/v1/anything").status_code == 403


def test_recovery_codes_alone_are_no_second_factor(committee: Committee) -> None:
    from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes

    user = person("secretariat", committee=committee)
    RecoveryCodes.activate(user)
    assert lacks_second_factor(user)

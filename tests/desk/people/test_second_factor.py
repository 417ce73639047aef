"""Codes, recovery codes and who must have them."""

from __future__ import annotations

import os
import subprocess
import sys
import time
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
    says = "The code is not right, or it was used before. Enter the next one that the app shows."
    assert wrong.context["form"].errors == {"code": [says]}


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


def comes_in(email: str, code: str) -> bool:
    client = Client()
    sign_in(client, email)
    client.post("/accounts/2fa/authenticate/", {"code": code})
    return who(client) == email


@pytest.mark.parametrize("away", [-1, 0, 1])
def test_a_code_of_any_half_minute_that_is_let_pass_is_good_once(away: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """As long as it is let pass: that of the next half minute for a minute and a half from now."""
    user = stranger(password=PASSWORD)
    secret, began = give_app(user), time.time() // 30 * 30
    code = code_of(secret, away=away)
    came_in = {}
    for seconds in (1, 2, 31, 59, 61, 89):
        with monkeypatch.context() as patched:
            patched.setattr(time, "time", lambda at=began + seconds: at)
            came_in[seconds] = comes_in(user.email, code)

    assert came_in == {1: True, 2: False, 31: False, 59: False, 61: False, 89: False}


def test_two_half_minutes_away_no_code_is_good() -> None:
    user = stranger(password=PASSWORD)
    secret = give_app(user)
    assert [comes_in(user.email, code_of(secret, away=away)) for away in (-3, -2, 3)] == [False] * 3


def test_the_code_that_the_app_is_set_up_with_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    user, now = stranger(password=PASSWORD), time.time() // 30 * 30 + 1
    monkeypatch.setattr(time, "time", lambda: now)
    client = Client()
    sign_in(client, user.email)
    secret, shown = set_up_app(client)
    code = code_of(secret)

    assert shown.status_code == 200
    assert [comes_in(user.email, code), comes_in(user.email, f"{code[:3]} {code[3:]}")] == [False, False]
    assert comes_in(user.email, code_of(secret, away=1))


USE = """
import sys
import django
django.setup()
from comity.desk.people.used_codes import use_code
print(use_code(7, sys.argv[1]))
"""


def test_a_code_that_one_worker_took_is_used_in_another(tmp_path: Path) -> None:
    environment = {**os.environ, "COMITY_HOME": str(tmp_path), "DJANGO_SETTINGS_MODULE": "comity.desk.web.settings"}
    said = [
        subprocess.run([sys.executable, "-c", USE, code], env=environment, capture_output=True, text=True, check=True)
        for code in ("123456", "123 456", "654321")
    ]
    assert [each.stdout for each in said] == ["True\n", "False\n", "True\n"]


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

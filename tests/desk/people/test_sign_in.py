"""Signing in with a password, and signing out everywhere."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.desk.factories import seoul
from tests.desk.people.journeys import PASSWORD, sign_in, who
from tests.desk.people_factory import person, stranger

pytestmark = pytest.mark.django_db


def test_the_right_password_leads_to_the_only_committee(home: Path) -> None:
    committee = seoul()
    user = person("reader", committee=committee, password=PASSWORD)
    client = Client()

    answer = sign_in(client, user.email.upper(), follow=True)

    assert [address for address, _status in answer.redirect_chain] == ["/", f"/c/{committee.key}/"]
    assert who(client) == user.email


def test_a_wrong_password_and_an_unknown_address_are_answered_alike() -> None:
    user = stranger(password=PASSWORD)

    answers = [sign_in(Client(), address, "another password 9") for address in (user.email, "nobody@seoul.example")]

    assert [(answer.status_code, answer.context["form"].non_field_errors()) for answer in answers] == [
        (200, ["The e-mail address or the password is not right."])
    ] * 2


def test_one_is_led_on_to_where_one_wanted_to_go_and_nowhere_else(home: Path) -> None:
    user = stranger(password=PASSWORD)
    inside = sign_in(Client(), user.email, QUERY_STRING="next=/accounts/tokens/")
    outside = Client().post(
        "/accounts/login/", {"login": user.email, "password": PASSWORD, "next": "https://elsewhere.example/"}
    )
    led = Client().post("/accounts/login/", {"login": user.email, "password": PASSWORD, "next": "/accounts/tokens/"})
    assert (inside["Location"], outside["Location"], led["Location"]) == ("/accounts/tokens/", "/", "/accounts/tokens/")


@pytest.mark.parametrize(
    "address",
    ["signup/", "email/", "password/reset/", "password/set/", "confirm-email/", "login/code/confirm/", "3rdparty/"],
)
def test_what_makes_no_sense_here_has_no_address(address: str) -> None:
    assert Client().get(f"/accounts/{address}").status_code == 404


def test_the_cookie_goes_with_the_browser_and_is_not_for_scripts() -> None:
    user = stranger(password=PASSWORD)
    client = Client()
    sign_in(client, user.email)
    cookie = client.cookies["sessionid"]
    assert (cookie["max-age"], cookie["expires"], cookie["httponly"], cookie["samesite"]) == ("", "", True, "Lax")


def test_a_session_ends_after_ten_hours_however_busy_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    user = stranger(password=PASSWORD)
    client = Client()
    sign_in(client, user.email)
    from comity.desk.people import sessions

    start = sessions.time.time()
    seen = {}
    for hours in (1, 9.9, 10.1):
        monkeypatch.setattr(sessions.time, "time", lambda hours=hours: start + hours * 3600)
        session = client.session
        session["touched"] = hours
        session.save()
        seen[hours] = who(client)

    assert seen == {1: user.email, 9.9: user.email, 10.1: ""}


def test_a_new_password_signs_out_everywhere_else() -> None:
    user = stranger(password=PASSWORD)
    here, elsewhere = Client(), Client()
    sign_in(here, user.email)
    sign_in(elsewhere, user.email)
    new = "another mountain road 8"

    here.post(
        reverse("account_change_password"), {"oldpassword": PASSWORD, "password1": new, "password2": new}, follow=True
    )

    assert (who(here), who(elsewhere)) == (user.email, "")
    assert sign_in(Client(), user.email).status_code == 200
    assert sign_in(Client(), user.email, new).status_code == 302


def test_who_is_switched_off_comes_no_further_than_being_told() -> None:
    user = stranger(password=PASSWORD)
    user.is_active = False
    user.save()
    client = Client()
    answer = sign_in(client, user.email, follow=True)
    assert "This account is switched off" in answer.content.decode()
    assert who(client) == ""


def test_the_language_comes_along_to_another_browser() -> None:
    user = stranger(password=PASSWORD)
    first, second = Client(), Client()
    sign_in(first, user.email)

    first.post("/i18n/setlang/", {"language": "zh-hans", "next": "/accounts/"})
    answer = sign_in(second, user.email)

    user.refresh_from_db()
    assert (user.language, answer.cookies["comity_language"].value) == ("zh-hans", "zh-hans")


@pytest.mark.parametrize(("tag", "kept"), [("ko", "ko"), ("xx", ""), ("", "")])
def test_only_a_language_that_there_is_can_be_chosen(tag: str, kept: str) -> None:
    client = Client()
    answer = client.post("/i18n/setlang/", {"language": tag, "next": "https://elsewhere.example/"})
    cookie: Any = answer.cookies.get("comity_language")
    assert (answer["Location"], cookie.value if cookie else "") == ("/", kept)

"""Tokens: the secret is shown once, only its digest is kept."""

from __future__ import annotations

from datetime import timedelta
from hashlib import sha256

import pytest
from django.utils import timezone

from comity.desk.people.models import Token
from comity.desk.people.tokens import calendar_secret, find_calendar, find_token, make_token, revoke_token
from tests.desk.people_factory import client_of, stranger

pytestmark = pytest.mark.django_db


def test_only_the_digest_is_kept_and_finds_the_person() -> None:
    user = stranger()
    token, secret = make_token(user=user, name="Statistics")

    kept = Token.objects.get()
    assert kept.secret == sha256(secret.encode()).hexdigest()
    found = find_token(secret)
    assert found is not None
    assert (found.pk, found.user) == (token.pk, user)


def test_what_is_wrong_too_old_or_of_somebody_switched_off_opens_nothing() -> None:
    user, off = stranger(), stranger()
    _, good = make_token(user=user, name="good", until=timezone.now() + timedelta(days=1))
    _, old = make_token(user=user, name="old", until=timezone.now() - timedelta(seconds=1))
    _, theirs = make_token(user=off, name="off")
    off.is_active = False
    off.save()
    tried = {"good": good, "old": old, "off": theirs, "wrong": good + "x", "empty": "", "odd": "\ud800"}
    assert {name: find_token(secret) is not None for name, secret in tried.items()} == {
        "good": True, "old": False, "off": False, "wrong": False, "empty": False, "odd": False,
    }  # fmt: skip


def test_a_token_for_the_calendar_opens_its_calendars_and_one_for_the_api_none() -> None:
    user = stranger()
    calendar, secret = make_token(user=user, name="calendar", calendar=True)
    api, key = make_token(user=user, name="api")
    shown = calendar_secret(calendar, "seoul-beijing")

    assert [find_token(each) is not None for each in (secret, key, shown)] == [False, True, False]
    tried = [secret, key, calendar_secret(api, "seoul-beijing"), calendar_secret(calendar, "seoul-tokyo"), shown]
    assert [find_calendar(each, "seoul-beijing") is not None for each in tried] == [False, False, False, False, True]


@pytest.mark.parametrize("odd", ["", "-", "1", "1-", "x-1", "٣-1", "9" * 40 + "-1", "-1-1"])
def test_what_is_no_secret_of_a_calendar_opens_none(odd: str) -> None:
    make_token(user=stranger(), name="calendar", calendar=True)
    assert find_calendar(odd, "seoul-beijing") is None


def test_a_calendar_opens_no_more_once_its_time_is_over() -> None:
    token, _ = make_token(user=stranger(), name="old", calendar=True, until=timezone.now() - timedelta(seconds=1))
    assert find_calendar(calendar_secret(token, "seoul-beijing"), "seoul-beijing") is None


def test_when_it_was_last_used_is_kept_to_the_minute() -> None:
    token, secret = make_token(user=stranger(), name="api")
    find_token(secret)
    token.refresh_from_db()
    first = token.used
    find_token(secret)
    token.refresh_from_db()
    Token.objects.update(used=timezone.now() - timedelta(hours=1))
    find_token(secret)
    later = Token.objects.get().used

    assert first is not None
    assert token.used == first
    assert later is not None
    assert later > first


def test_the_page_shows_the_secret_once() -> None:
    user = stranger()
    client = client_of(user)

    made = client.post("/accounts/tokens/", {"name": "Statistics", "use": "api", "days": "90"})
    secret = made.context["secret"]
    again = client.get("/accounts/tokens/")

    assert secret in made.content.decode()
    assert secret not in again.content.decode()
    assert "Statistics" in again.content.decode()
    assert "no-store" in made["Cache-Control"]
    token = Token.objects.get()
    assert token.until is not None
    assert timedelta(days=89) < token.until - timezone.now() <= timedelta(days=90)


def test_a_form_with_an_error_keeps_what_was_written() -> None:
    answer = client_of(stranger()).post("/accounts/tokens/", {"name": "", "use": "calendar", "days": "365"})
    assert (answer.status_code, Token.objects.count()) == (422, 0)
    assert answer.context["form"]["use"].value() == "calendar"


def test_one_revokes_ones_own_tokens_only() -> None:
    user, other = stranger(), stranger()
    token, secret = make_token(user=user, name="api")

    assert client_of(other).post(f"/accounts/tokens/{token.pk}/revoke/").status_code == 404
    assert find_token(secret) is not None
    assert client_of(user).post(f"/accounts/tokens/{token.pk}/revoke/").status_code == 302
    assert find_token(secret) is None
    assert not revoke_token(user=user, number=token.pk)

"""Who fails too often waits a quarter of an hour, by person and address."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from axes.models import AccessAttempt
from django.test import Client
from django.utils import timezone

from comity.desk.people.address import client_address
from tests.desk.people.journeys import PASSWORD, code_of, give_app, sign_in, who
from tests.desk.people_factory import stranger

pytestmark = pytest.mark.django_db


def fail(client: Client, email: str, times: int, **more: Any) -> list[int]:
    return [sign_in(client, email, "a wrong password 1", **more).status_code for _ in range(times)]


def test_the_fifth_failure_locks_out_and_says_until_when() -> None:
    user = stranger(password=PASSWORD)
    client = Client()

    statuses = fail(client, user.email, 4)
    locked = sign_in(client, user.email, "a wrong password 1")
    right = sign_in(client, user.email)

    assert statuses == [200] * 4
    until: datetime = locked.context["until"]
    assert timedelta(minutes=14) < until - timezone.now() <= timedelta(minutes=15)
    assert (locked.status_code, right.status_code, who(client)) == (429, 429, "")
    assert f"You can try again at {timezone.localtime(until):%H:%M}" in locked.content.decode()
    assert 800 < int(locked["Retry-After"]) <= 900
    assert right.context["until"] == until  # trying in vain does not put it off


def test_after_a_quarter_of_an_hour_the_right_password_is_good_again() -> None:
    user = stranger(password=PASSWORD)
    client = Client()
    fail(client, user.email, 5)
    AccessAttempt.objects.update(attempt_time=timezone.now() - timedelta(minutes=15, seconds=1))

    assert (sign_in(client, user.email).status_code, who(client)) == (302, user.email)


def test_others_and_other_addresses_are_not_locked_out_with_them() -> None:
    user, other = stranger(password=PASSWORD), stranger(password=PASSWORD)
    fail(Client(), user.email, 5)

    assert sign_in(Client(), other.email).status_code == 302
    assert sign_in(Client(), user.email, REMOTE_ADDR="10.1.2.3").status_code == 302


def test_writing_the_address_otherwise_or_another_browser_gives_no_more_tries() -> None:
    user = stranger(password=PASSWORD)
    statuses = fail(Client(), user.email, 2) + fail(Client(), f" {user.email.upper()}", 2, HTTP_USER_AGENT="other")
    assert [*statuses, *fail(Client(), user.email, 1)] == [200] * 4 + [429]


def test_an_address_that_nobody_has_is_locked_out_alike() -> None:
    assert fail(Client(), "nobody@seoul.example", 5) == [200] * 4 + [429]


def test_success_begins_the_count_anew() -> None:
    user = stranger(password=PASSWORD)
    fail(Client(), user.email, 4)
    sign_in(Client(), user.email)
    assert fail(Client(), user.email, 4) == [200] * 4


def test_wrong_codes_count_as_wrong_passwords_do() -> None:
    user = stranger(password=PASSWORD)
    secret = give_app(user)
    client = Client()
    sign_in(client, user.email)

    tried = [client.post("/accounts/2fa/authenticate/", {"code": "wrong"}).status_code for _ in range(5)]
    right = client.post("/accounts/2fa/authenticate/", {"code": code_of(secret)})

    assert (tried, right.status_code, who(client)) == ([200] * 4 + [429], 429, "")


def test_a_new_start_with_the_password_gives_no_more_codes() -> None:
    user = stranger(password=PASSWORD)
    give_app(user)
    statuses = []
    for _ in range(5):
        client = Client()
        sign_in(client, user.email)
        statuses.append(client.post("/accounts/2fa/authenticate/", {"code": "wrong"}).status_code)
    assert statuses == [200] * 4 + [429]


def test_no_password_or_code_is_kept_in_the_log_of_attempts() -> None:
    user = stranger(password=PASSWORD)
    fail(Client(), user.email, 1)
    kept = "".join(f"{row.get_data}{row.post_data}" for row in AccessAttempt.objects.all())
    assert "a wrong password 1" not in kept


@pytest.mark.parametrize(
    ("behind", "header", "address"),
    [
        (False, "6.6.6.6", "10.0.0.1"),
        (True, "6.6.6.6, 203.0.113.9", "203.0.113.9"),
        (True, "", "10.0.0.1"),
    ],
)
def test_only_what_the_own_proxy_wrote_is_believed(
    behind: bool, header: str, address: str, settings: Any, rf: Any, home: Path
) -> None:
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if behind else None
    request = rf.get("/", REMOTE_ADDR="10.0.0.1", **({"HTTP_X_FORWARDED_FOR": header} if header else {}))
    assert client_address(request) == address

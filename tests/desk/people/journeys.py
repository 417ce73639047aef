"""What people do in these tests: sign in, and show that they are in."""

from __future__ import annotations

import time
from typing import Any

from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, generate_totp_secret, hotp_value
from django.test import Client

from comity.desk.people.models import User

PASSWORD = "a long mountain road 7"


def sign_in(client: Client, email: str, password: str = PASSWORD, **more: Any) -> Any:
    return client.post("/accounts/login/", {"login": email, "password": password}, **more)


def set_up_app(client: Client) -> tuple[str, Any]:
    """The person confirms their password and sets up the app; its secret, and the page that is shown then."""
    address = "/accounts/2fa/totp/activate/"
    client.post("/accounts/reauthenticate/", {"password": PASSWORD, "next": address})
    secret = client.get(address).context["form"].secret
    return secret, client.post(address, {"code": code_of(secret)}, follow=True)


def who(client: Client) -> str:
    """The e-mail address of who is signed in, "" for nobody."""
    answer = client.get("/accounts/")
    return answer.context["user"].email if answer.status_code == 200 else ""


def give_app(user: User) -> str:
    """An authenticator app for the user; its secret."""
    secret = generate_totp_secret()
    TOTP.activate(user, secret)
    return secret


def code_of(secret: str, *, away: int = 0) -> str:
    """The code that an app shows now, or so many half minutes from now."""
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30 + away))

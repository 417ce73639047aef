"""The language of a person's pages goes with them."""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings
from django.http import HttpResponseBase

from comity.desk.people.models import User

YEAR = int(timedelta(days=365).total_seconds())


def is_language(tag: str) -> bool:
    return tag in dict(settings.LANGUAGES)


def keep_language(user: User, tag: str) -> None:
    """So that it comes with them to the next browser."""
    if user.language != tag:
        user.language = tag
        user.save(update_fields=["language"])


def set_cookie(response: HttpResponseBase, tag: str) -> None:
    """What this browser shows from now on, signed in or not."""
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME,
        tag,
        max_age=YEAR,
        samesite="Lax",
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
    )

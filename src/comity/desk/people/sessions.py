"""Sessions end: when the browser closes, and at the latest so many hours after the sign-in."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib.auth import logout
from django.contrib.auth.signals import user_logged_in
from django.dispatch import receiver
from django.http import HttpRequest, HttpResponse

SINCE = "signed_in_at"


@receiver(user_logged_in)
def keep_time(request: HttpRequest, **_: Any) -> None:
    request.session[SINCE] = int(time.time())


class SessionsEnd:
    """Signs out whose time is over, however much they did meanwhile."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        since = request.session.get(SINCE) if settings.SESSION_COOKIE_NAME in request.COOKIES else None
        if since is not None and time.time() - since > settings.SESSION_COOKIE_AGE:
            logout(request)
        return self.get_response(request)

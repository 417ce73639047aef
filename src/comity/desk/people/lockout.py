"""Who fails too often waits: passwords and codes count alike, by person and address."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from axes.handlers.proxy import AxesProxyHandler
from axes.models import AccessAttempt
from django.conf import settings
from django.contrib.auth.signals import user_login_failed
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from comity.desk.people.models import User

NAMES = ("username", "email", "login")


def name_of(request: HttpRequest, credentials: Mapping[str, Any] | None = None) -> str:
    """Under which name an attempt counts: the e-mail address, however it is written."""
    sources: list[Mapping[str, Any]] = [credentials or {}, request.POST]
    names = (str(source[name]) for source in sources for name in NAMES if source.get(name))
    return next(names, "").strip().lower()


def is_locked_out(request: HttpRequest, user: User) -> bool:
    """Whether the person has failed too often from here; if so, the answer becomes the page that says so."""
    if AxesProxyHandler.is_allowed(request, {"username": user.username}):
        return False
    request.axes_locked_out = True  # type: ignore[attr-defined]
    request.axes_credentials = {"username": user.username}  # type: ignore[attr-defined]
    return True


def count_wrong_code(request: HttpRequest, user: User) -> None:
    """A wrong code of the second factor counts as a wrong password does."""
    user_login_failed.send(sender=__name__, credentials={"username": user.username}, request=request)


def locked_until(request: HttpRequest, name: str) -> datetime:
    """When the person may try again from here."""
    attempts = AccessAttempt.objects.filter(username=name, ip_address=request.axes_ip_address)  # type: ignore[attr-defined]
    latest = attempts.order_by("-attempt_time").values_list("attempt_time", flat=True).first()
    until: datetime = (latest or timezone.now()) + settings.AXES_COOLOFF_TIME
    return until


def locked_out(
    request: HttpRequest, _response: HttpResponse | None, credentials: Mapping[str, Any] | None
) -> HttpResponse:
    """The page that says when to try again. It is the same whether there is such a person or not."""
    until = locked_until(request, name_of(request, credentials))
    answer = render(request, "account/locked.html", {"until": until, "limit": settings.AXES_FAILURE_LIMIT}, status=429)
    answer["Retry-After"] = str(max(1, int((until - timezone.now()).total_seconds())))
    return answer

"""The network address that a request comes from."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest


def client_address(request: HttpRequest) -> str:
    """The caller's address; behind a proxy the one that the proxy saw, which it writes last.

    What stands before it in the header was sent by the caller, who may write there what they like.
    """
    if settings.SECURE_PROXY_SSL_HEADER:
        seen: str = request.META.get("HTTP_X_FORWARDED_FOR", "")
        last = seen.rpartition(",")[2].strip()
        if last:
            return last
    return str(request.META.get("REMOTE_ADDR") or "")

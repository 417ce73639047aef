"""How often a person may call in a minute, however many tokens and workers there are."""

from __future__ import annotations

import time

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest
from ninja.throttling import BaseThrottle

MINUTE = 60


class CallsOfAPerson(BaseThrottle):
    """Counted for each minute of the clock, by the person and not by their name, which several may have."""

    def allow_request(self, request: HttpRequest) -> bool:
        key = f"calls:{request.user.pk}:{int(time.time()) // MINUTE}"
        if cache.add(key, 1, timeout=MINUTE):
            return True
        return cache.incr(key) <= settings.COMITY_API_CALLS_A_MINUTE

    def wait(self) -> float:
        return MINUTE - time.time() % MINUTE

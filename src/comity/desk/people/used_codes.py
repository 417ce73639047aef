"""A code of an app opens the door once, for as long as it would be accepted."""

from __future__ import annotations

from allauth.core.internal.cryptokit import normalize_user_code
from allauth.mfa import app_settings
from django.core.cache import cache


def use_code(user: int, code: str) -> bool:
    """Whether the person's code was not used yet; from now on it is. Of two who use it at once one comes second."""
    added: bool = cache.add(f"code-used:{user}:{normalize_user_code(code)}", True, timeout=good_for())  # noqa: FBT003
    return added


def good_for() -> int:
    """Seconds: its own half minute, and those beside it that are let pass, since clocks differ."""
    steps: int = 2 * app_settings.TOTP_TOLERANCE + 1
    period: int = app_settings.TOTP_PERIOD
    return steps * period

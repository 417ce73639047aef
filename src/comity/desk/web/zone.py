"""Where the secretariat is, so that "today" is its civil date."""

from __future__ import annotations

import os
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

SYSTEM = Path("/etc/timezone")


def time_zone() -> str:
    """COMITY_TIME_ZONE or TZ where it names one, else the system's, else UTC."""
    candidates = [os.environ.get("COMITY_TIME_ZONE"), os.environ.get("TZ")]
    if SYSTEM.is_file():
        candidates.append(SYSTEM.read_text(encoding="utf-8").strip())
    return next((name for name in candidates if name and is_zone(name)), "UTC")


def is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True

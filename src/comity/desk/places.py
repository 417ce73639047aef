"""Where a workspace keeps its data: a folder (the home), and in it or elsewhere a database."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from comity.problems import InputError, Problem, Where

DATABASE_FILE = "comity.sqlite3"

# WAL lets readers go on while one writes; FULL makes a transaction that was reported survive a power cut. On pages of
# 8 KiB three usual envelopes stand instead of one. A larger cache makes nothing quicker and takes its room for good.
PRAGMAS = "PRAGMA page_size=8192; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-8192;"
SQLITE_OPTIONS = {"transaction_mode": "IMMEDIATE", "timeout": 60, "init_command": PRAGMAS}


def choose_home(given: str | Path | None) -> Path:
    """The folder that was named, else `comity` in the user's data folder (XDG_DATA_HOME, ~/.local/share)."""
    if given:
        return Path(given).expanduser().absolute()
    data = os.environ.get("XDG_DATA_HOME") or "~/.local/share"
    return Path(data).expanduser().absolute() / "comity"


def database_settings(url: str | None, *, home: Path) -> dict[str, Any]:
    """Django's settings for `url` ("postgresql://user:password@host:port/name"), or for SQLite in the home.

    Raises `InputError` (kind "not_a_database_url").
    """
    if not url:
        return {"ENGINE": "django.db.backends.sqlite3", "NAME": home / DATABASE_FILE, "OPTIONS": dict(SQLITE_OPTIONS)}
    parts = urlsplit(url)
    name = unquote(parts.path.lstrip("/"))
    if parts.scheme not in {"postgresql", "postgres"} or not name:
        problem = Problem(
            kind="not_a_database_url",
            what="The database's address is not one of PostgreSQL.",
            where=Where(attribute="COMITY_DATABASE_URL"),
            mend="Write postgresql://user:password@host:5432/name, or leave it out for SQLite.",
        )
        raise InputError([problem])
    query = dict(pair.split("=", 1) for pair in parts.query.split("&") if "=" in pair)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": name,
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(query.get("host", parts.hostname or "")),
        "PORT": str(parts.port or ""),
    }

"""The key with which sessions and links are signed: made once for a home, readable by its owner alone."""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from pathlib import Path

LENGTH = 50
OWNER_ONLY = 0o600


def secret_key(home: Path) -> str:
    """COMITY_SECRET_KEY, else that of the home, which is made where there is none yet."""
    given = os.environ.get("COMITY_SECRET_KEY")
    if given:
        return given
    path = home / "secret-key"
    if not path.exists():
        make_secret(path)
    return path.read_text(encoding="ascii").strip()


def make_secret(path: Path) -> None:
    """Whole or not at all; of two processes that come at once the first one's stays."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    part = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ONLY), "w") as file:
        file.write(secrets.token_urlsafe(LENGTH) + "\n")
    with suppress(FileExistsError):
        os.link(part, path)
    part.unlink()

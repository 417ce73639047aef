"""Secrets that are shown once: of links and tokens only the digest is kept."""

from __future__ import annotations

import hashlib
import secrets

BYTES = 32


def new_secret() -> str:
    return secrets.token_urlsafe(BYTES)


def digest_of(secret: str) -> str:
    """What is kept. The secret is random and long, so that a plain digest cannot be turned back."""
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()

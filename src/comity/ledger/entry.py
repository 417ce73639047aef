"""An entry: what one side said at one number of its ledger, with the exact bytes that carry it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any

from comity.ledger.errors import WrongShape
from comity.ledger.keys import is_public

FIELDS = frozenset({"committee", "side", "seq", "prev", "heard", "at", "say"})
OPTIONAL = frozenset({"key"})
LONGEST_NAME = 64
MOST_STATEMENTS = 10_000

_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_DIGEST = re.compile(r"[0-9a-f]{64}")
_AT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z")


@dataclass(frozen=True, slots=True)
class Head:
    """The last entry that is known of a ledger."""

    seq: int
    digest: str


@dataclass(frozen=True, slots=True)
class Entry:
    """`say` is opaque here. `heard` says how far the side had heard the others: a side's key -> (seq, digest).

    `at` is the instant that the side claims. `key` is the public key that is valid from here on, where this entry
    begins or changes it. `digest` is the SHA-256 of `payload`, in hexadecimal.
    """

    committee: str
    side: str
    seq: int
    prev: str | None
    heard: Mapping[str, Head]
    at: str
    say: tuple[dict[str, Any], ...]
    key: str | None
    digest: str
    payload: bytes
    envelope: bytes
    signed_by: tuple[str, ...]

    @property
    def head(self) -> Head:
        return Head(self.seq, self.digest)


def digest_of(payload: bytes) -> str:
    return hashlib.sha256(payload).hexdigest()


def entry_of(value: Any, *, payload: bytes, envelope: bytes, signed_by: tuple[str, ...]) -> Entry:
    """The entry in a JSON value that was read from `payload`; raises `WrongShape` naming the field."""
    if not isinstance(value, dict):
        raise WrongShape("entry", "The payload is not an object.")
    if value.keys() - OPTIONAL != FIELDS:
        raise _wrong_fields(value)
    seq = _seq(value["seq"])
    return Entry(
        committee=_name(value["committee"], "committee"),
        side=_name(value["side"], "side"),
        seq=seq,
        prev=_prev(value["prev"], seq=seq),
        heard=_heard(value["heard"], side=value["side"]),
        at=_at(value["at"]),
        say=_say(value["say"]),
        key=_key(value.get("key"), given="key" in value),
        digest=digest_of(payload),
        payload=payload,
        envelope=envelope,
        signed_by=signed_by,
    )


def _wrong_fields(value: dict[str, Any]) -> WrongShape:
    missing, unknown = FIELDS - value.keys(), value.keys() - FIELDS - OPTIONAL
    field = min(missing or unknown)[:LONGEST_NAME]
    return WrongShape(field, f"The field {field!r} {'is missing' if missing else 'is not known'}.")


def _name(value: Any, field: str) -> str:
    if not isinstance(value, str) or len(value) > LONGEST_NAME or not _is_name(value):
        raise WrongShape(field, f"{field} is not a key of a-z, 0-9 and hyphens, at most {LONGEST_NAME} long.")
    return value


@lru_cache(maxsize=256)
def _is_name(value: str) -> bool:
    return _NAME.fullmatch(value) is not None


def _seq(value: Any, field: str = "seq") -> int:
    if type(value) is not int or value < 1:
        raise WrongShape(field, f"{field} is not a whole number from 1.")
    return value


def _digest(value: Any, field: str) -> str:
    if not isinstance(value, str) or not _DIGEST.fullmatch(value):
        raise WrongShape(field, f"{field} is not a SHA-256 of 64 hexadecimal digits.")
    return value


def _prev(value: Any, *, seq: int) -> str | None:
    if seq == 1:
        if value is not None:
            raise WrongShape("prev", "The first entry continues nothing: prev is null.")
        return None
    return _digest(value, "prev")


def _heard(value: Any, *, side: str) -> dict[str, Head]:
    if not isinstance(value, dict):
        raise WrongShape("heard", "heard is not an object of side to [seq, digest].")
    heard = {}
    for other, head in value.items():
        if _name(other, "heard") == side or not isinstance(head, list) or len(head) != 2:  # noqa: PLR2004
            raise WrongShape("heard", "heard names other sides, each with [seq, digest].")
        heard[other] = Head(_seq(head[0], "heard"), _digest(head[1], "heard"))
    return heard


def _at(value: Any) -> str:
    if not isinstance(value, str) or not _AT.fullmatch(value) or not _is_in_calendar(value):
        raise WrongShape("at", "at is not an instant in UTC such as 2026-11-24T09:30:00Z.")
    return value


def _is_in_calendar(at: str) -> bool:
    try:
        datetime.fromisoformat(at)
    except ValueError:
        return False
    return True


def _say(value: Any) -> tuple[dict[str, Any], ...]:
    if not isinstance(value, list) or not all(isinstance(statement, dict) for statement in value):
        raise WrongShape("say", "say is not a list of objects.")
    if len(value) > MOST_STATEMENTS:
        raise WrongShape("say", f"say holds {len(value)} statements; at most {MOST_STATEMENTS}.")
    return tuple(value)


def _key(value: Any, *, given: bool) -> str | None:
    if given and not is_public(value):
        raise WrongShape("key", "key is not a public key of 64 hexadecimal digits.")
    return str(value) if given else None

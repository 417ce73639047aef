"""Plays whole ledgers in memory: honest ones, and everything that hostile or unlucky ones do."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from comity.ledger import Chain, ChainState, Entry, Head, SigningKey, write_entry
from comity.ledger.envelope import seal

COMMITTEE = "seoul-beijing"
AT = "2026-11-24T09:30:00Z"


def key_of(word: str) -> SigningKey:
    """A key that is the same in every run."""
    return SigningKey.from_bytes(word.encode().ljust(32, b".")[:32])


def statement(number: int) -> dict[str, Any]:
    return {"about": f"plan/{number}", "said": {"title": {"ko": f"환경 교류 {number}", "en": f"Plan {number}"}}}


@dataclass
class Author:
    """A side that writes its ledger; `entries` is what it has written."""

    side: str = "seoul"
    committee: str = COMMITTEE
    key: SigningKey = field(default_factory=lambda: key_of("seoul-1"))
    entries: list[Entry] = field(default_factory=list)

    @property
    def head(self) -> Head | None:
        return self.entries[-1].head if self.entries else None

    def say(
        self,
        *statements: Mapping[str, Any],
        new_key: SigningKey | None = None,
        heard: Mapping[str, Head] | None = None,
    ) -> Entry:
        said = statements or (statement(len(self.entries) + 1),)
        entry = write_entry(
            key=self.key,
            committee=self.committee,
            side=self.side,
            after=self.head,
            at=AT,
            say=said,
            heard=heard,
            new_key=new_key,
        )
        self.entries.append(entry)
        self.key = new_key or self.key
        return entry

    def says(self, count: int) -> list[Entry]:
        return [self.say() for _ in range(count)]

    def branch(self, length: int) -> Author:
        """The same side with the same key, back at entry `length`: what it writes now makes a fork."""
        return Author(self.side, self.committee, self.key, self.entries[:length])


@dataclass
class Reader:
    """Somebody who receives one ledger through the acceptance rules."""

    side: str = "seoul"
    pinned: str | None = None
    entries: list[Entry] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.chain = Chain(ChainState(COMMITTEE, self.side), digest_at=self.digest_at, pinned=self.pinned)

    def digest_at(self, seq: int) -> str | None:
        return self.entries[seq - 1].digest if seq <= len(self.entries) else None

    def accept(self, envelope: bytes) -> object:
        result = self.chain.accept(envelope)
        if hasattr(result, "entry"):
            self.entries.append(result.entry)
        return result

    def accept_all(self, entries: Sequence[Entry]) -> None:
        for entry in entries:
            self.accept(entry.envelope)


def fields_of(entry: Entry) -> dict[str, Any]:
    fields: dict[str, Any] = json.loads(entry.payload)
    return fields


def resealed(payload: bytes | Mapping[str, Any], *keys: SigningKey) -> bytes:
    """An envelope around any bytes or fields at all, soundly signed."""
    data = payload if isinstance(payload, bytes) else encoded(payload)
    return seal(data, keys=keys or [key_of("seoul-1")])


def encoded(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def with_envelope(entry: Entry, change: Callable[[dict[str, Any]], object]) -> bytes:
    """The entry's envelope after `change` worked on its JSON."""
    envelope = json.loads(entry.envelope)
    change(envelope)
    return json.dumps(envelope).encode()


def b64(data: bytes) -> str:
    return base64.b64encode(data).decode()

"""The list of entries."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from comity.desk.models import Ledger
from comity.desk.store.chains import find_committee
from comity.desk.store.replay import stored_entries
from comity.ledger.chain import open_entry


@dataclass(frozen=True, slots=True)
class LogLine:
    """One entry: whose, which number, when as it claims, its digest, what it speaks of, and whether it counts."""

    side: str
    seq: int
    at: str
    digest: str
    statements: int
    subjects: tuple[str, ...]
    counts: bool


def log(*, committee: str, side: str | None = None) -> Iterator[LogLine]:
    """Every entry held, ledger by ledger in order; of one side where it is named."""
    ledgers = Ledger.objects.filter(committee=find_committee(committee)).order_by("side")
    for ledger in ledgers.filter(side=side) if side else ledgers:
        for row in stored_entries(ledger):
            entry = open_entry(bytes(row.envelope))
            subjects = dict.fromkeys(str(statement.get("about")) for statement in entry.say)
            yield LogLine(
                side=entry.side,
                seq=entry.seq,
                at=entry.at,
                digest=entry.digest,
                statements=len(entry.say),
                subjects=tuple(subjects),
                counts=ledger.fork_at is None or entry.seq < ledger.fork_at,
            )

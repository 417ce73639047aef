"""The list of entries."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from comity.desk.models import Ledger
from comity.desk.store.chains import find_committee
from comity.desk.store.replay import read_again, stored_entries
from comity.ledger import Entry


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
    """Every entry held, ledger by ledger in order; of one side where it is named.

    Raises `InputError` where an entry is damaged.
    """
    ledgers = Ledger.objects.filter(committee=find_committee(committee)).order_by("side")
    for ledger in ledgers.filter(side=side) if side else ledgers:
        for rows in stored_entries(ledger):
            for row in rows:
                entry = read_again(row, side=ledger.side)
                yield line_of(entry, counts=ledger.fork_at is None or entry.seq < ledger.fork_at)


def line_of(entry: Entry, *, counts: bool) -> LogLine:
    subjects = dict.fromkeys(str(statement.get("about")) for statement in entry.say)
    return LogLine(
        side=entry.side,
        seq=entry.seq,
        at=entry.at,
        digest=entry.digest,
        statements=len(entry.say),
        subjects=tuple(subjects),
        counts=counts,
    )

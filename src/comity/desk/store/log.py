"""The list of entries: those that count, and what is kept beside them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from comity.desk.models import Evidence, Ledger, Waiting
from comity.desk.store.chains import find_committee
from comity.desk.store.replay import read_again, stored_entries
from comity.ledger import Entry

COUNTS = "counts"
AFTER_FORK = "from a fork on"
EVIDENCE = "shows a fork"
WAITS = "waits"


@dataclass(frozen=True, slots=True)
class LogLine:
    """One entry: whose, which number, when as it claims, its digest, what it speaks of, and how it stands.

    `stands`: it counts, it stands at a fork or behind it, it is another entry that shows the fork, or it came early and
    waits for those before it.
    """

    side: str
    seq: int
    at: str
    digest: str
    statements: int
    subjects: tuple[str, ...]
    stands: str


def log(*, committee: str, side: str | None = None) -> Iterator[LogLine]:
    """Every entry held, ledger by ledger in order, then what shows a fork and what waits; of one side where asked.

    Raises `InputError` where an entry is damaged.
    """
    ledgers = Ledger.objects.filter(committee=find_committee(committee)).order_by("side")
    for ledger in ledgers.filter(side=side) if side else ledgers:
        for rows in stored_entries(ledger):
            for row in rows:
                entry = read_again(row, side=ledger.side)
                forked = ledger.fork_at is not None and entry.seq >= ledger.fork_at
                yield line_of(entry, stands=AFTER_FORK if forked else COUNTS)
        yield from kept_beside(ledger)


def kept_beside(ledger: Ledger) -> Iterator[LogLine]:
    """Both entries of a fork are kept and shown until people settle it, and so is what cannot be applied yet."""
    for model, stands in ((Evidence, EVIDENCE), (Waiting, WAITS)):
        for row in model.objects.filter(ledger=ledger).order_by("seq", "digest", "pk").iterator(chunk_size=64):
            yield line_of(read_again(row, side=ledger.side), stands=stands)


def line_of(entry: Entry, *, stands: str) -> LogLine:
    subjects = dict.fromkeys(str(statement.get("about")) for statement in entry.say)
    return LogLine(
        side=entry.side,
        seq=entry.seq,
        at=entry.at,
        digest=entry.digest,
        statements=len(entry.say),
        subjects=tuple(subjects),
        stands=stands,
    )

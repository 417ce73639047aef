"""Reading the stored envelopes again, in order, as if they had just come."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django.db import models

from comity.desk.models import Committee, Entry, Evidence, Ledger, Waiting
from comity.ledger import Entry as SignedEntry
from comity.ledger import Refused
from comity.ledger.chain import open_entry
from comity.problems import InputError, Problem, Where

CHUNK = 1000
CHUNK_BYTES = 8 * 1024 * 1024


def stored_entries(ledger: Ledger) -> Iterator[list[Entry]]:
    """The rows of a ledger in order, a thousand or some megabytes at a time: memory does not grow with the ledger."""
    rows: list[Entry] = []
    size = 0
    for row in Entry.objects.filter(ledger=ledger).order_by("seq").iterator(chunk_size=64):
        rows.append(row)
        size += len(row.envelope)
        if len(rows) >= CHUNK or size >= CHUNK_BYTES:
            yield rows
            rows, size = [], 0
    if rows:
        yield rows


def digests_at(committee: Committee, *, heads: Iterable[tuple[str, int]]) -> dict[tuple[str, int], str]:
    """The digests held at numbers of ledgers, (side, seq) -> digest, of entries that are held and count."""
    wanted: dict[str, set[int]] = {}
    for side, seq in heads:
        wanted.setdefault(side, set()).add(seq)
    return {
        (side, seq): digest
        for side, seqs in wanted.items()
        for seq, digest in Entry.objects.filter(ledger__committee=committee, ledger__side=side, seq__in=seqs)
        .exclude(ledger__fork_at__lte=models.F("seq"))
        .values_list("seq", "digest")
    }


def read_again(row: Entry | Evidence | Waiting, *, side: str) -> SignedEntry:
    """The entry in a stored row; raises `InputError` (kind "entry_damaged") where the bytes are no longer sound."""
    try:
        return open_entry(bytes(row.envelope))
    except Refused as why:
        raise InputError([damaged(why.what, side=side, seq=row.seq)]) from why


def damaged(what: str, *, side: str, seq: int | None) -> Problem:
    where = Where(subject=f"side/{side}", attribute=None if seq is None else f"entry {seq}")
    mend = "Restore the database from a backup, or ask the counterpart for the entry; comity verify names them all."
    return Problem("entry_damaged", f"A stored entry is damaged. {what}", where, mend)

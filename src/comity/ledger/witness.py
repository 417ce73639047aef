"""Each side is a witness of the others: what an entry says it had heard is held against what is held here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from comity.ledger.entry import Entry, Head


@dataclass(frozen=True, slots=True)
class Contradiction:
    """`witness` heard the entry `heard` of `side`, but another one, `held`, is held at that number.

    One of three things is true: `side` told two histories, the witness is lying, or this server was told another one.
    """

    witness: str
    witness_seq: int
    side: str
    heard: Head
    held: str


def contradictions(entries: Iterable[Entry], *, digest_at: Callable[[str, int], str | None]) -> Iterator[Contradiction]:
    """Every `heard` that names another digest than `digest_at(side, seq)`; None (not held yet) contradicts nothing."""
    for entry in entries:
        for side, heard in entry.heard.items():
            held = digest_at(side, heard.seq)
            if held is not None and held != heard.digest:
                yield Contradiction(entry.side, entry.seq, side, heard, held)

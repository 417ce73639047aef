"""The refusals that carry evidence: the side's own key has signed two histories."""

from __future__ import annotations

from comity.ledger.entry import Entry
from comity.ledger.errors import Refused


class Forked(Refused):
    """The side's key signed two histories. `entry` is the evidence to be kept; the record stops before `fork_at`."""

    rule = "forked"
    mend = "Both histories are kept and the record stops before them. Settle it with the side: which one was meant?"

    def __init__(self, what: str, *, entry: Entry, fork_at: int) -> None:
        self.entry = entry
        self.fork_at = fork_at
        super().__init__(what)


class Fork(Forked):
    """Two entries of one number. `held` and `entry.digest` are their digests."""

    rule = "fork"

    def __init__(self, *, entry: Entry, held: str, fork_at: int) -> None:
        self.held = held
        what = f"The ledger says two things as entry {entry.seq}: {held} and {entry.digest}."
        super().__init__(what, entry=entry, fork_at=fork_at)


class PrevMismatch(Forked):
    """An entry continues another history than the one held: the ledger forked at the number before it, or earlier."""

    rule = "prev_mismatch"

    def __init__(self, *, entry: Entry, held: str | None) -> None:
        self.held = held
        what = f"Entry {entry.seq} continues {entry.prev}, but the one before it is {held}."
        super().__init__(what, entry=entry, fork_at=entry.seq - 1)

"""Entries of several ledgers arriving in any order: what cannot be applied yet waits."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from comity.ledger.chain import Accepted, AlreadyHeld, Chain, ChainState, open_entry
from comity.ledger.entry import Entry
from comity.ledger.errors import Forked, Gap, Refused, TooManyWaiting, WrongCommittee

MOST_WAITING = 10_000
MOST_WAITING_BYTES = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Waiting:
    """The entry is authentic but early; it is applied when the one before it has come."""

    entry: Entry


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one envelope, and of those that had waited for it. `applied` are in the order of the ledger."""

    received: Accepted | AlreadyHeld | Waiting
    applied: tuple[Entry, ...] = ()
    refused: tuple[Refused, ...] = ()


@dataclass(slots=True)
class Ledger:
    """One ledger in memory: its chain, its entries, the second entries of forks, and what waits."""

    chain: Chain
    entries: list[Entry] = field(default_factory=list)
    forks: dict[str, Entry] = field(default_factory=dict)
    waiting: dict[tuple[int, str], Entry] = field(default_factory=dict)
    waiting_bytes: int = 0

    def sound(self) -> tuple[Entry, ...]:
        """The entries that count: all of them, or those before the fork."""
        fork_at = self.chain.state.fork_at
        return tuple(self.entries if fork_at is None else self.entries[: fork_at - 1])


class Arrivals:
    """All ledgers of one committee, whatever order their envelopes come in.

    After the same set of envelopes the sound entries of every ledger are the same, in whatever order they came.
    """

    def __init__(self, committee: str, *, pinned: Mapping[str, str] | None = None) -> None:
        """`pinned` maps sides to the public key that their ledger must begin with."""
        self.committee = committee
        self.ledgers: dict[str, Ledger] = {}
        self._pinned = dict(pinned or {})

    def receive(self, envelope: bytes) -> Outcome:
        """Take one envelope; raises the `Refused` of the rule that it breaks. A gap is no refusal: the entry waits."""
        entry = open_entry(envelope)
        if entry.committee != self.committee:
            raise WrongCommittee(f"The entry is of {entry.committee!r}, not of {self.committee!r}.")
        ledger = self._ledger(entry.side)
        try:
            received = ledger.chain.judge(entry)
        except Gap:
            return Outcome(self._wait(ledger, entry))
        except Forked as fork:
            ledger.forks[fork.entry.digest] = fork.entry
            raise
        if isinstance(received, AlreadyHeld):
            return Outcome(received)
        ledger.entries.append(received.entry)
        applied, refused = self._apply_waiting(ledger)
        return Outcome(received, applied=(received.entry, *applied), refused=tuple(refused))

    def sound(self) -> Iterator[Entry]:
        """All entries that count, ledger by ledger in order of side."""
        for side in sorted(self.ledgers):
            yield from self.ledgers[side].sound()

    def _ledger(self, side: str) -> Ledger:
        if side not in self.ledgers:
            entries: list[Entry] = []
            chain = Chain(
                ChainState(self.committee, side),
                digest_at=lambda seq: entries[seq - 1].digest,
                pinned=self._pinned.get(side),
            )
            self.ledgers[side] = Ledger(chain, entries)
        return self.ledgers[side]

    def _wait(self, ledger: Ledger, entry: Entry) -> Waiting:
        if (entry.seq, entry.digest) in ledger.waiting:
            return Waiting(entry)
        size = ledger.waiting_bytes + len(entry.envelope)
        if len(ledger.waiting) >= MOST_WAITING or size > MOST_WAITING_BYTES:
            raise TooManyWaiting(f"{len(ledger.waiting)} entries of {entry.side} wait already.")
        ledger.waiting[entry.seq, entry.digest] = entry
        ledger.waiting_bytes = size
        return Waiting(entry)

    def _apply_waiting(self, ledger: Ledger) -> tuple[list[Entry], list[Refused]]:
        applied: list[Entry] = []
        refused: list[Refused] = []
        while due := self._due(ledger):
            for entry in due:
                del ledger.waiting[entry.seq, entry.digest]
                ledger.waiting_bytes -= len(entry.envelope)
                try:
                    accepted = ledger.chain.judge(entry)
                except Forked as fork:
                    ledger.forks[entry.digest] = fork.entry
                    refused.append(fork)
                except Refused as error:
                    refused.append(error)
                else:
                    if isinstance(accepted, Accepted):
                        ledger.entries.append(entry)
                        applied.append(entry)
        return applied, refused

    @staticmethod
    def _due(ledger: Ledger) -> list[Entry]:
        """Those that wait no longer for anything: numbered up to the next one, or all once the ledger is frozen."""
        state = ledger.chain.state
        limit = state.next_seq if state.fork_at is None else max(ledger.waiting, default=(0, ""))[0]
        return [ledger.waiting[key] for key in sorted(ledger.waiting) if key[0] <= limit]

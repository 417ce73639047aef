"""Entries of several ledgers arriving in any order: what cannot be applied yet waits."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from comity.ledger.chain import Accepted, AlreadyHeld, Chain, ChainState, open_entry
from comity.ledger.entry import Entry
from comity.ledger.errors import Gap, Refused, TooManyLedgers, TooManyWaiting, WrongCommittee
from comity.ledger.forks import Forked

MOST_LEDGERS = 100
MOST_WAITING = 10_000
MOST_WAITING_BYTES = 64 * 1024 * 1024
MOST_EVIDENCE = 100


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
class WaitingRoom:
    """Early entries by their number.

    Who signed is part of an entry's name here, since it is not judged yet: otherwise a stranger could sign another's
    entry, send it first, and have the true one taken for a copy.
    """

    by_seq: dict[int, dict[tuple[str, tuple[str, ...]], Entry]] = field(default_factory=dict)
    count: int = 0
    size: int = 0

    def put(self, entry: Entry) -> None:
        """Keep the entry; one that waits already changes nothing. Raises `TooManyWaiting`."""
        same_seq = self.by_seq.get(entry.seq, {})
        name = (entry.digest, entry.signed_by)
        if name in same_seq:
            return
        if self.count >= MOST_WAITING or self.size + len(entry.envelope) > MOST_WAITING_BYTES:
            raise TooManyWaiting(f"{self.count} entries of {entry.side} wait already.")
        self.by_seq.setdefault(entry.seq, same_seq)[name] = entry
        self.count += 1
        self.size += len(entry.envelope)

    def take(self, seq: int) -> list[Entry]:
        """What waited to be number `seq`, in an order that does not depend on when it came."""
        entries = self.by_seq.pop(seq, {})
        self.count -= len(entries)
        self.size -= sum(len(entry.envelope) for entry in entries.values())
        return [entries[name] for name in sorted(entries)]

    def take_all(self) -> list[Entry]:
        return [entry for seq in sorted(self.by_seq) for entry in self.take(seq)]


@dataclass(slots=True)
class Ledger:
    """One ledger in memory: its chain, its entries, the second entries of forks, and what waits."""

    chain: Chain
    entries: list[Entry] = field(default_factory=list)
    forks: dict[str, Entry] = field(default_factory=dict)
    waiting: WaitingRoom = field(default_factory=WaitingRoom)

    def sound(self) -> tuple[Entry, ...]:
        """The entries that count: all of them, or those before the fork."""
        fork_at = self.chain.state.fork_at
        return tuple(self.entries if fork_at is None else self.entries[: fork_at - 1])

    def rivals(self) -> tuple[Entry, ...]:
        """The entries that stand at the forked number, in order of their digests; none where there is no fork.

        A single one where the other history is known only by a later entry that continues it (see `forks`).
        """
        fork_at = self.chain.state.fork_at
        if fork_at is None:
            return ()
        at_fork = [self.entries[fork_at - 1], *(entry for entry in self.forks.values() if entry.seq == fork_at)]
        return tuple(sorted(at_fork, key=lambda entry: entry.digest))

    def judge(self, entry: Entry) -> Accepted | AlreadyHeld:
        """As the chain judges; what it accepts becomes an entry, what proves a fork is kept as evidence."""
        try:
            judged = self.chain.judge(entry)
        except Forked as fork:
            if len(self.forks) < MOST_EVIDENCE:
                self.forks[entry.digest] = fork.entry
            raise
        if isinstance(judged, Accepted):
            self.entries.append(judged.entry)
        return judged

    def judge_waiting(self) -> tuple[list[Entry], list[Refused]]:
        """Judge what waits no longer for anything: what is next, one after the other; once frozen, all the rest."""
        applied: list[Entry] = []
        refused: list[Refused] = []
        while due := self._due():
            for entry in due:
                try:
                    judged = self.judge(entry)
                except Refused as error:
                    refused.append(error)
                else:
                    applied += [judged.entry] if isinstance(judged, Accepted) else []
        return applied, refused

    def _due(self) -> list[Entry]:
        state = self.chain.state
        return self.waiting.take(state.next_seq) if state.fork_at is None else self.waiting.take_all()


class Arrivals:
    """All ledgers of one committee, whatever order their envelopes come in.

    After the same set of envelopes the sound entries of every ledger, its state up to the fork and its rivals are the
    same, in whatever order they came, as long as no bound was reached. Where a ledger is not pinned, the first of its
    first entries to come decides whose it is.
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
            received = ledger.judge(entry)
        except Gap:
            ledger.waiting.put(entry)
            return Outcome(Waiting(entry))
        except Forked:
            ledger.judge_waiting()
            raise
        if isinstance(received, AlreadyHeld):
            return Outcome(received)
        applied, refused = ledger.judge_waiting()
        return Outcome(received, applied=(received.entry, *applied), refused=tuple(refused))

    def sound(self) -> Iterator[Entry]:
        """All entries that count, ledger by ledger in order of side."""
        for side in sorted(self.ledgers):
            yield from self.ledgers[side].sound()

    def _ledger(self, side: str) -> Ledger:
        if side not in self.ledgers:
            if side not in self._pinned and len(self.ledgers) >= MOST_LEDGERS:
                raise TooManyLedgers(f"{len(self.ledgers)} ledgers are open already; {side!r} would be one more.")
            entries: list[Entry] = []
            chain = Chain(
                ChainState(self.committee, side),
                digest_at=lambda seq: entries[seq - 1].digest,
                pinned=self._pinned.get(side),
            )
            self.ledgers[side] = Ledger(chain, entries)
        return self.ledgers[side]

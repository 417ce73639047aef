"""Receiving envelopes: judged, stored and projected batch by batch, whatever their number."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice

from django.db import transaction
from django.db.models import Sum

from comity.desk.models import Committee, Entry, Evidence, Ledger, Waiting, Word
from comity.desk.store.chains import chain_of, find_committee, keep_state, lock_ledger
from comity.desk.store.project import insert_rows, insert_words
from comity.ledger import Accepted, Chain, Refused
from comity.ledger import Entry as SignedEntry
from comity.ledger.arrivals import MOST_WAITING, MOST_WAITING_BYTES
from comity.ledger.chain import DigestAt, open_entry
from comity.ledger.errors import Forked, Gap, TooManyWaiting, WrongCommittee

BATCH = 1000
MOST_REFUSALS_KEPT = 1000
ENTRY_FIELDS = ("ledger_id", "seq", "digest", "at", "envelope")

Report = Callable[[int, int | None], None]


@dataclass(slots=True)
class Receipt:
    """What became of the envelopes. `refused` holds (position from 0, why), the first thousand of `refusals`.

    An entry that had waited and was applied counts as accepted; `waiting` is what still waits afterwards.
    """

    accepted: int = 0
    already_held: int = 0
    waiting: int = 0
    refusals: int = 0
    refused: list[tuple[int, Refused]] = field(default_factory=list)

    def refuse(self, position: int, why: Refused) -> None:
        self.refusals += 1
        if len(self.refused) < MOST_REFUSALS_KEPT:
            self.refused.append((position, why))


def receive(*, committee: str, envelopes: Iterable[bytes], progress: Report | None = None) -> Receipt:
    """Take envelopes of any sides in any order. Each batch of a thousand is one transaction.

    Nothing is refused by exception: the receipt names each refusal. Memory does not grow with the number of envelopes.
    """
    found = find_committee(committee)
    receipt = Receipt()
    done = 0
    source = iter(envelopes)
    while batch := list(islice(source, BATCH)):
        with transaction.atomic():
            Batch(found, receipt).take(batch, first=done)
        done += len(batch)
        if progress:
            progress(done, None)
    receipt.waiting = Waiting.objects.filter(ledger__committee=found).count()
    return receipt


class Batch:
    """One transaction of receiving: the chains in memory, the new rows collected and written at its end."""

    def __init__(self, committee: Committee, receipt: Receipt) -> None:
        self.committee = committee
        self.receipt = receipt
        self.ledgers: dict[str, LedgerInBatch] = {}

    def take(self, envelopes: list[bytes], *, first: int) -> None:
        for position, envelope in enumerate(envelopes, start=first):
            try:
                self._take_one(envelope, position)
            except Refused as why:
                self.receipt.refuse(position, why)
        for ledger in self.ledgers.values():
            ledger.write()

    def _take_one(self, envelope: bytes, position: int) -> None:
        entry = open_entry(envelope)
        if entry.committee != self.committee.key:
            raise WrongCommittee(f"The entry is of {entry.committee!r}, not of {self.committee.key!r}.")
        ledger = self._ledger(entry.side)
        if not ledger.judge(entry, self.receipt):
            return
        for follower in ledger.followers():
            try:
                ledger.judge(follower, self.receipt)
            except Refused as why:
                self.receipt.refuse(position, why)

    def _ledger(self, side: str) -> LedgerInBatch:
        if side not in self.ledgers:
            self.ledgers[side] = LedgerInBatch(lock_ledger(self.committee, side=side), committee=self.committee)
        return self.ledgers[side]


class LedgerInBatch:
    """One ledger while a batch is taken in."""

    def __init__(self, row: Ledger, *, committee: Committee) -> None:
        self.row = row
        self.committee = committee
        self.new: dict[int, SignedEntry] = {}
        self.chain = self._chain()
        self.has_waiting = Waiting.objects.filter(ledger=row).exists()

    def _chain(self) -> Chain:
        stored = chain_of(self.row, committee=self.committee.key)
        digest_in_store: DigestAt = stored.digest_at

        def digest_at(seq: int) -> str | None:
            fresh = self.new.get(seq)
            return digest_in_store(seq) if fresh is None else fresh.digest

        return Chain(stored.state, digest_at=digest_at)

    def judge(self, entry: SignedEntry, receipt: Receipt) -> bool:
        """Whether the entry became the head. Early ones wait; a fork leaves its evidence and is raised."""
        try:
            result = self.chain.judge(entry)
        except Gap:
            self._wait(entry)
            return False
        except Forked as fork:
            self._keep_evidence(fork)
            raise
        if not isinstance(result, Accepted):
            receipt.already_held += 1
            return False
        self.new[entry.seq] = entry
        receipt.accepted += 1
        return True

    def followers(self) -> Iterator[SignedEntry]:
        """What waited for the head as it is now, one number after the other."""
        while self.has_waiting:
            due = Waiting.objects.filter(ledger=self.row, seq__lte=self.chain.state.next_seq).order_by("seq", "digest")
            envelopes = [bytes(waiting.envelope) for waiting in due]
            due.delete()
            if not envelopes:
                return
            yield from map(open_entry, envelopes)

    def _wait(self, entry: SignedEntry) -> None:
        waiting = Waiting.objects.filter(ledger=self.row)
        size = waiting.aggregate(size=Sum("size"))["size"] or 0
        if waiting.count() >= MOST_WAITING or size + len(entry.envelope) > MOST_WAITING_BYTES:
            raise TooManyWaiting(f"Too many entries of {entry.side} wait already.")
        waiting.get_or_create(
            ledger=self.row,
            seq=entry.seq,
            digest=entry.digest,
            defaults={"size": len(entry.envelope), "envelope": entry.envelope},
        )
        self.has_waiting = True

    def _keep_evidence(self, fork: Forked) -> None:
        """Both stay; the fold stops before the fork, so its words and all later ones go."""
        entry = fork.entry
        Evidence.objects.get_or_create(
            ledger=self.row,
            seq=entry.seq,
            digest=entry.digest,
            defaults={"rule": fork.rule, "envelope": entry.envelope},
        )
        said = Word.objects.filter(committee=self.committee, speaker=self.row.side)
        said.filter(seq__gte=self.chain.state.fork_at).delete()

    def write(self) -> None:
        rows = [(self.row.pk, entry.seq, entry.digest, entry.at, entry.envelope) for entry in self.new.values()]
        insert_rows(Entry, fields=ENTRY_FIELDS, rows=rows)
        insert_words(sound(self.new.values(), fork_at=self.chain.state.fork_at), committee_id=self.committee.pk)
        keep_state(self.row, self.chain.state)


def sound(entries: Iterable[SignedEntry], *, fork_at: int | None) -> Iterator[SignedEntry]:
    """Those that count: all, or those before the fork."""
    return (entry for entry in entries if fork_at is None or entry.seq < fork_at)

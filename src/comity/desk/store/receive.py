"""Receiving envelopes: judged, stored and projected batch by batch, whatever their number."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from django.db import transaction

from comity.desk.models import Committee, Waiting
from comity.desk.projection.project import project, project_anew
from comity.desk.store.chains import find_committee, lock_ledger
from comity.desk.store.incoming import IncomingLedger
from comity.ledger import Accepted, AlreadyHeld, Refused
from comity.ledger import Entry as SignedEntry
from comity.ledger.chain import open_entry
from comity.ledger.errors import WrongCommittee

BATCH = 1000
BATCH_BYTES = 8 * 1024 * 1024
MOST_REFUSALS_KEPT = 1000

Report = Callable[[int, int | None], None]
Placed = tuple[int, SignedEntry]


@dataclass(slots=True)
class Receipt:
    """What became of the envelopes. `refused` holds (position from 0, why), the first thousand of `refusals`.

    An entry that had waited and was applied counts as accepted; `waiting` is what still waits afterwards, and with it
    what a fork holds back.
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
    """Take envelopes of any sides in any order. Each batch of a thousand (or of 8 MiB) is one transaction.

    Nothing is refused by exception: the receipt names each refusal. Memory does not grow with the number of envelopes.
    `progress` is told how many were read, after their transaction.
    """
    found = find_committee(committee)
    receipt = Receipt()
    done = 0
    for batch in batches(envelopes):
        entries = list(authentic(batch, committee=found, first=done, receipt=receipt))
        take(entries, committee=found, receipt=receipt)
        done += len(batch)
        if progress:
            progress(done, None)
    receipt.waiting = Waiting.objects.filter(ledger__committee=found).count()
    return receipt


def batches(envelopes: Iterable[bytes]) -> Iterator[list[bytes]]:
    """At most `BATCH` envelopes at a time, and fewer where they are large."""
    batch: list[bytes] = []
    size = 0
    for envelope in envelopes:
        batch.append(envelope)
        size += len(envelope)
        if len(batch) >= BATCH or size >= BATCH_BYTES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def authentic(envelopes: list[bytes], *, committee: Committee, first: int, receipt: Receipt) -> Iterator[Placed]:
    """Those that are sound in themselves. Signatures are verified here, before anything is locked."""
    for position, envelope in enumerate(envelopes, start=first):
        try:
            entry = open_entry(envelope)
            if entry.committee != committee.key:
                raise WrongCommittee(f"The entry is of {entry.committee!r}, not of {committee.key!r}.")
        except Refused as why:
            receipt.refuse(position, why)
        else:
            yield position, entry


def take(entries: list[Placed], *, committee: Committee, receipt: Receipt) -> None:
    """One transaction. Ledgers are locked in order of side, so that two receivers never wait for each other."""
    with transaction.atomic():
        ledgers = {
            side: IncomingLedger(lock_ledger(committee, side=side), committee=committee)
            for side in sorted({entry.side for _, entry in entries})
        }
        for position, entry in entries:
            take_one(entry, ledgers[entry.side], receipt=receipt, position=position)
        new = [entry for ledger in ledgers.values() for entry in ledger.write()]
        if any(ledger.lost_words for ledger in ledgers.values()):
            project_anew(committee)
        else:
            project(committee, new)


def take_one(entry: SignedEntry, ledger: IncomingLedger, *, receipt: Receipt, position: int) -> None:
    """Judge an entry and, where it is the new head, those that waited for it; they share its position."""
    if judge(entry, ledger, receipt=receipt, position=position):
        for follower in ledger.followers():
            judge(follower, ledger, receipt=receipt, position=position)


def judge(entry: SignedEntry, ledger: IncomingLedger, *, receipt: Receipt, position: int) -> bool:
    """Whether the entry became the head."""
    try:
        result = ledger.judge(entry)
    except Refused as why:
        receipt.refuse(position, why)
        return False
    receipt.accepted += isinstance(result, Accepted)
    receipt.already_held += isinstance(result, AlreadyHeld)
    return isinstance(result, Accepted)

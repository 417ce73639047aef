"""Making the projected words anew from the ledgers."""

from __future__ import annotations

from collections.abc import Callable

from django.db import transaction

from comity.desk.models import Committee, Entry, Ledger, Word
from comity.desk.store.chains import find_committee, lock_ledger
from comity.desk.store.incoming import sound
from comity.desk.store.project import insert_words
from comity.desk.store.replay import CHUNK, stored_entries
from comity.ledger import Chain, ChainState, Refused
from comity.ledger import Entry as SignedEntry
from comity.ledger.chain import open_entry
from comity.problems import InputError, Problem, Where

Report = Callable[[int, int | None], None]


def rebuild(*, committee: str | None = None, progress: Report | None = None) -> int:
    """Delete and remake the words of one committee, or of all; returns the number of entries read.

    Every entry passes the acceptance rules again. All or nothing for each committee. Raises `InputError` (kind
    "entry_damaged") where a stored entry no longer does.
    """
    committees = [find_committee(committee)] if committee else list(Committee.objects.order_by("key"))
    total = Entry.objects.filter(ledger__committee__in=committees).count()
    done = 0
    for found in committees:
        with transaction.atomic():
            for side in Ledger.objects.filter(committee=found).order_by("side").values_list("side", flat=True):
                lock_ledger(found, side=side)
            Word.objects.filter(committee=found).delete()
            for ledger in Ledger.objects.filter(committee=found).order_by("side"):
                done = _rebuild_ledger(ledger, found, done=done, total=total, progress=progress)
    return done


def _rebuild_ledger(ledger: Ledger, committee: Committee, *, done: int, total: int, progress: Report | None) -> int:
    chain = Chain(ChainState(committee.key, ledger.side), digest_at=lambda _seq: None)
    batch: list[SignedEntry] = []
    for row in stored_entries(ledger):
        batch.append(_read_again(chain, bytes(row.envelope), row))
        done += 1
        if len(batch) == CHUNK:
            insert_words(sound(batch, fork_at=ledger.fork_at), committee_id=committee.pk)
            batch = []
            if progress:
                progress(done, total)
    insert_words(sound(batch, fork_at=ledger.fork_at), committee_id=committee.pk)
    if progress:
        progress(done, total)
    return done


def _read_again(chain: Chain, envelope: bytes, row: Entry) -> SignedEntry:
    try:
        entry = open_entry(envelope)
        chain.judge(entry)
    except Refused as why:
        where = Where(subject=f"side/{chain.state.side}", attribute=f"entry {row.seq}")
        mend = "Restore the database from a backup, or ask the counterpart for the entry; comity verify names them all."
        raise InputError([Problem("entry_damaged", f"A stored entry is damaged. {why.what}", where, mend)]) from why
    return entry

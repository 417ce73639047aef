"""Making everything that is projected anew from the ledgers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress

from django.db import transaction

from comity.desk.models import Committee, Entry, Evidence, Ledger, Word
from comity.desk.projection.project import project_anew, sweep
from comity.desk.projection.words import insert_words
from comity.desk.store.chains import chain_of, find_committee, keep_state, lock_ledger, state_of
from comity.desk.store.replay import damaged, read_again, stored_entries
from comity.ledger import Accepted, Chain, ChainState, Refused
from comity.ledger import Entry as SignedEntry
from comity.ledger.chain import open_entry
from comity.problems import InputError, Problem, Where

Report = Callable[[int, int | None], None]


def rebuild(*, committee: str | None = None, progress: Report | None = None) -> int:
    """Delete and remake the words, and the rows made of them, of one committee or of all.

    Returns the number of entries read.

    Every entry passes the acceptance rules again, and so does the evidence of forks. All or nothing for each committee.
    Raises `InputError` (kind "entry_damaged" or "entry_missing") where what is stored is not the whole ledger: then a
    rebuild would lose what the words still show.
    """
    committees = [find_committee(committee)] if committee else list(Committee.objects.order_by("key"))
    total = Entry.objects.filter(ledger__committee__in=committees).count()
    done = 0
    for found in committees:
        with transaction.atomic():
            sides = Ledger.objects.filter(committee=found).order_by("side").values_list("side", flat=True)
            ledgers = [lock_ledger(found, side=side) for side in sides]
            Word.objects.filter(committee=found).exclude(speaker__in=sides.all()).delete()
            for ledger in ledgers:
                for count in _rebuild_ledger(ledger, found):
                    done += count
                    if progress:
                        progress(done, total)
            project_anew(found)
    sweep()
    return done


def _rebuild_ledger(ledger: Ledger, committee: Committee) -> Iterator[int]:
    """Yields how many entries were read in each step."""
    words = Word.objects.filter(committee=committee, speaker=ledger.side)
    words.delete()
    stored = chain_of(ledger, committee=committee.key)
    chain = Chain(ChainState(committee.key, ledger.side), digest_at=stored.digest_at)
    for rows in stored_entries(ledger):
        insert_words([_judge_again(chain, row) for row in rows], committee_id=committee.pk)
        yield len(rows)
    _judge_evidence(chain, ledger)
    kept = state_of(ledger, committee=committee.key)
    if (kept.head, kept.keys) != (chain.state.head, chain.state.keys):
        raise InputError([_missing(ledger)])
    if chain.state.fork_at is not None:
        words.filter(seq__gte=chain.state.fork_at).delete()
    keep_state(ledger, chain.state)


def _judge_again(chain: Chain, row: Entry) -> SignedEntry:
    entry = read_again(row, side=chain.state.side)
    try:
        result = chain.judge(entry)
    except Refused as why:
        raise InputError([damaged(why.what, side=chain.state.side, seq=row.seq)]) from why
    if not isinstance(result, Accepted):
        raise InputError([damaged("It stands at two numbers.", side=chain.state.side, seq=row.seq)])
    return entry


def _judge_evidence(chain: Chain, ledger: Ledger) -> None:
    """Freezes the chain where it must be; `verify` names what shows no fork."""
    for row in Evidence.objects.filter(ledger=ledger).order_by("seq", "digest"):
        with suppress(Refused):
            chain.judge(open_entry(bytes(row.envelope)))


def _missing(ledger: Ledger) -> Problem:
    what = f"The last entries are missing: the ledger is known to reach {ledger.head_seq}."
    mend = "Restore the database from a backup, or ask the counterpart for the entries."
    return Problem("entry_missing", what, Where(subject=f"side/{ledger.side}"), mend)

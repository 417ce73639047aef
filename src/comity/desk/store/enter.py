"""Signing an entry of our own and storing it, within the caller's transaction. What it says has been judged."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from django.conf import settings
from django.db import transaction

from comity.desk.keyring import keep_last, key_path, last_signed, read_key
from comity.desk.models import Committee, Entry, Ledger
from comity.desk.projection.project import project
from comity.desk.projection.words import insert_words
from comity.desk.store.chains import chain_of, keep_state
from comity.ledger import Entry as SignedEntry
from comity.ledger import Head, Refused, write_entry
from comity.problems import InputError, Problem, Where
from comity.record import Statement


def enter(ledger: Ledger, *, committee: Committee, statements: Sequence[Statement], at: str | None) -> SignedEntry:
    """One entry in our `ledger`, which is locked, with all that is projected from it.

    Raises `InputError`: our ledger, our key or its size forbid it.
    """
    entry = enter_unprojected(ledger, committee=committee, statements=statements, at=at)
    project(committee, [entry])
    return entry


def enter_unprojected(
    ledger: Ledger, *, committee: Committee, statements: Sequence[Statement], at: str | None
) -> SignedEntry:
    """The same for one of several entries: the caller projects them together, in the same transaction."""
    path = key_path(home=settings.COMITY_HOME, committee=committee.key, side=committee.us)
    if ledger.fork_at is not None:
        raise InputError([forked(ledger)])
    if last_signed(path) > ledger.head_seq:
        raise InputError([older_database(ledger, last=last_signed(path))])
    key = read_key(path)
    if ledger.keys and ledger.keys[-1][1] != key.public:
        raise InputError([another_key(str(path), side=ledger.side)])
    try:
        entry = write_entry(
            key=key,
            committee=committee.key,
            side=committee.us,
            after=Head(ledger.head_seq, ledger.head_digest) if ledger.head_seq else None,
            at=at or now(),
            say=[statement.to_json() for statement in statements],
            heard=heads_heard(committee),
        )
        store_entry(ledger, entry, committee=committee)
    except Refused as why:
        raise InputError([Problem(why.rule, why.what, Where(subject=f"side/{ledger.side}"), why.mend)]) from why
    transaction.on_commit(lambda: keep_last(path, entry.seq))
    return entry


def now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def heads_heard(committee: Committee) -> dict[str, Head]:
    """How far the other sides' ledgers have been heard here: what our entry bears witness of."""
    others = Ledger.objects.filter(committee=committee, head_seq__gt=0).exclude(side=committee.us)
    return {ledger.side: Head(ledger.head_seq, ledger.head_digest) for ledger in others}


def store_entry(ledger: Ledger, entry: SignedEntry, *, committee: Committee) -> None:
    """Our own entry goes through the same rules as everybody's before it is stored."""
    chain = chain_of(ledger, committee=committee.key)
    chain.judge(entry)
    Entry.objects.create(ledger=ledger, seq=entry.seq, digest=entry.digest, at=entry.at, envelope=entry.envelope)
    insert_words([entry], committee_id=committee.pk)
    keep_state(ledger, chain.state)


def forked(ledger: Ledger) -> Problem:
    what = f"Our own ledger forked at {ledger.fork_at}: it says two things there, and nothing can be added."
    return Problem("forked", what, Where(subject=f"side/{ledger.side}"), "Settle the fork with the other sides first.")


def older_database(ledger: Ledger, *, last: int) -> Problem:
    """To go on would give numbers a second time: everybody who holds the first would see a fork."""
    what = f"Our key has signed entry {last}, but the database ends at {ledger.head_seq}: it is new, or an older copy."
    mend = "Restore the newest backup of the database, or receive our own entries from a counterpart."
    return Problem("older_database", what, Where(subject=f"side/{ledger.side}"), mend)


def another_key(path: str, *, side: str) -> Problem:
    what = f"This is a key, but not the one with which {side} signs."
    return Problem(
        "another_key", what, Where(file=path), "Bring the right one back from the backup of the keys folder."
    )

"""Saying something: validated, signed, chained, stored and projected in one transaction."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from django.conf import settings
from django.db import transaction

from comity.desk.keyring import key_path, read_key
from comity.desk.models import Committee, Entry, Ledger
from comity.desk.store.chains import chain_of, find_committee, keep_state, lock_ledger
from comity.desk.store.project import insert_words
from comity.ledger import Entry as SignedEntry
from comity.ledger import Head, write_entry
from comity.problems import InputError, Problem, Where
from comity.record import Statement, check, is_warning


def say(*, committee: str, statements: Sequence[Statement], at: str | None = None) -> SignedEntry:
    """Say `statements` in our ledger, as one entry; when this returns, they are stored.

    `at` ("YYYY-MM-DDTHH:MM:SSZ") is now unless given. Raises `InputError` with every problem of every statement, and
    then nothing is said.
    """
    refuse_faulty(statements)
    found = find_committee(committee)
    with transaction.atomic():
        ledger = lock_ledger(found, side=found.us)
        if ledger.fork_at is not None:
            raise InputError([_forked(ledger)])
        entry = write_entry(
            key=read_key(key_path(home=settings.COMITY_HOME, committee=found.key, side=found.us)),
            committee=found.key,
            side=found.us,
            after=Head(ledger.head_seq, ledger.head_digest) if ledger.head_seq else None,
            at=at or now(),
            say=[statement.to_json() for statement in statements],
            heard=heads_heard(found),
        )
        store_entry(ledger, entry, committee=found)
    return entry


def now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def refuse_faulty(statements: Sequence[Statement]) -> None:
    problems = [problem for statement in statements for problem in check(statement) if not is_warning(problem)]
    if not statements:
        problems.append(Problem("nothing_said", "There is nothing to say.", mend="Give at least one statement."))
    if problems:
        raise InputError(problems)


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


def _forked(ledger: Ledger) -> Problem:
    what = f"Our own ledger forked at {ledger.fork_at}: it says two things there, and nothing can be added."
    return Problem("forked", what, Where(subject=f"side/{ledger.side}"), "Settle the fork with the other sides first.")

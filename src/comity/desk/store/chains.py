"""A ledger's chain out of the database, and back."""

from __future__ import annotations

import difflib

from comity.desk.models import Committee, Entry, Ledger
from comity.ledger import Chain, ChainState, Head, KeyTerm
from comity.problems import InputError, Problem, Where


def find_committee(key: str | None = None) -> Committee:
    """The committee of that key; without a key, the only one there is. Raises `InputError`."""
    keys = list(Committee.objects.order_by("key").values_list("key", flat=True))
    wanted = keys[0] if key is None and len(keys) == 1 else key
    if wanted in keys:
        return Committee.objects.get(key=wanted)
    raise InputError([_not_found(wanted, keys)])


def _not_found(wanted: str | None, keys: list[str]) -> Problem:
    where = Where(attribute="committee")
    if not keys:
        what, mend = "The workspace holds no committee yet.", "Load one: comity case load cases/seoul-beijing"
    elif wanted is None:
        what, mend = f"The workspace holds {len(keys)} committees.", f"Name one with --committee: {', '.join(keys)}."
    else:
        near = difflib.get_close_matches(wanted, keys, n=3) or keys
        what, mend = f"There is no committee {wanted!r} here.", f"There is: {', '.join(near)}."
    return Problem("no_such_committee", what, where, mend)


def lock_ledger(committee: Committee, *, side: str) -> Ledger:
    """The side's ledger, locked until the transaction ends (SQLite locks the whole database as it begins)."""
    ledger, _ = Ledger.objects.select_for_update().get_or_create(committee=committee, side=side)
    return ledger


def state_of(ledger: Ledger, *, committee: str) -> ChainState:
    return ChainState(
        committee=committee,
        side=ledger.side,
        head=Head(ledger.head_seq, ledger.head_digest) if ledger.head_seq else None,
        keys=tuple(KeyTerm(since, public) for since, public in ledger.keys),
        fork_at=ledger.fork_at,
    )


def chain_of(ledger: Ledger, *, committee: str) -> Chain:
    def digest_at(seq: int) -> str | None:
        found = Entry.objects.filter(ledger=ledger, seq=seq).values_list("digest", flat=True)
        return next(iter(found), None)

    return Chain(state_of(ledger, committee=committee), digest_at=digest_at)


def keep_state(ledger: Ledger, state: ChainState) -> None:
    ledger.head_seq = state.head.seq if state.head else 0
    ledger.head_digest = state.head.digest if state.head else ""
    ledger.keys = [[term.since, term.public] for term in state.keys]
    ledger.fork_at = state.fork_at
    ledger.save()

"""The keys with which each side signs: what people compare on paper or on the telephone."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings

from comity.desk.keyring import key_path, read_key
from comity.desk.models import Committee, Ledger
from comity.ledger.keys import fingerprint
from comity.problems import InputError


@dataclass(frozen=True)
class KeyTerm:
    """A key, and the number of the entry from which on it is good."""

    since: int
    fingerprint: str


@dataclass(frozen=True)
class LedgerKeys:
    """One side's ledger as it is held here. `keys`: the one that signs now first. `head` 0: nothing was said yet."""

    side: str
    is_ours: bool
    head: int
    digest: str
    keys: tuple[KeyTerm, ...]
    fork_at: int | None


def read_ledger_keys(committee: Committee) -> list[LedgerKeys]:
    """Our own first, then by the side's key."""
    ledgers = sorted(Ledger.objects.filter(committee=committee), key=lambda row: (row.side != committee.us, row.side))
    return [
        LedgerKeys(
            side=row.side,
            is_ours=row.side == committee.us,
            head=row.head_seq,
            digest=row.head_digest,
            keys=tuple(KeyTerm(since, fingerprint(public)) for since, public in reversed(row.keys)),
            fork_at=row.fork_at,
        )
        for row in ledgers
    ]


def own_fingerprint(committee: Committee) -> str | None:
    """Of the key that this server signs with; None where its file cannot be read, so that nothing can be signed."""
    try:
        key = read_key(key_path(home=settings.COMITY_HOME, committee=committee.key, side=committee.us))
    except InputError:
        return None
    return fingerprint(key.public)

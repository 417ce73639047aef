"""Who signed an entry, and what its side had heard of the others when it wrote it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from comity.desk.models import Committee, Entry
from comity.ledger import Refused
from comity.ledger.chain import open_entry
from comity.ledger.keys import fingerprint


@dataclass(frozen=True, slots=True)
class Signed:
    """`heard`: of each other side the number of its last entry that was known. `new_key`: where it changes the key."""

    signed_by: tuple[str, ...]
    heard: Mapping[str, int]
    previous: str
    new_key: str
    size: int


def read_signed(committee: Committee, *, side: str, seq: int) -> Signed | None:
    """None where the entry is not held, or can no longer be opened."""
    found = Entry.objects.filter(ledger__committee=committee, ledger__side=side, seq=seq)
    envelope = found.values_list("envelope", flat=True).first()
    if envelope is None:
        return None
    try:
        entry = open_entry(bytes(envelope))
    except Refused:
        return None
    return Signed(
        signed_by=tuple(fingerprint(public) for public in entry.signed_by),
        heard={other: head.seq for other, head in entry.heard.items()},
        previous=entry.prev or "",
        new_key=fingerprint(entry.key) if entry.key else "",
        size=len(entry.envelope),
    )

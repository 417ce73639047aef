"""Reading the stored envelopes again, in order, as if they had just come."""

from __future__ import annotations

from collections.abc import Iterator

from comity.desk.models import Entry, Ledger

CHUNK = 1000


def stored_entries(ledger: Ledger) -> Iterator[Entry]:
    """The rows of a ledger in order, a thousand at a time, so that memory does not grow with the ledger."""
    last = 0
    while rows := list(Entry.objects.filter(ledger=ledger, seq__gt=last).order_by("seq")[:CHUNK]):
        yield from rows
        last = rows[-1].seq

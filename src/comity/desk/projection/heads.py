"""How far each ledger reaches: what is said up to there is always the same, so it names a state of the record."""

from __future__ import annotations

from comity.desk.models import Committee, Ledger

Heads = tuple[tuple[str, int, str, int | None], ...]


def heads_of(committee: Committee) -> Heads:
    """(side, number, digest, where it forked) of every ledger that says something, by side."""
    ledgers = Ledger.objects.filter(committee=committee, head_seq__gt=0).order_by("side")
    return tuple(ledgers.values_list("side", "head_seq", "head_digest", "fork_at"))

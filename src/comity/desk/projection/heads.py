"""How far each ledger reaches: what is said up to there is always the same, so it names a state of the record."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from comity.desk.models import Committee, Ledger

Heads = tuple[tuple[str, int, str, int | None], ...]

_asked: ContextVar[dict[int, Heads] | None] = ContextVar("heads that were asked for already", default=None)


def heads_of(committee: Committee) -> Heads:
    """(side, number, digest, where it forked) of every ledger that says something, by side."""
    asked = _asked.get()
    if asked is None:
        return _read(committee)
    if committee.pk not in asked:
        asked[committee.pk] = _read(committee)
    return asked[committee.pk]


@contextmanager
def heads_stay() -> Iterator[None]:
    """Within, each committee's heads are asked for once, until something is said. A page so reads one state."""
    token = _asked.set({})
    try:
        yield
    finally:
        _asked.reset(token)


def forget_heads(committee: Committee) -> None:
    """Its ledgers reach further now."""
    (_asked.get() or {}).pop(committee.pk, None)


def _read(committee: Committee) -> Heads:
    ledgers = Ledger.objects.filter(committee=committee, head_seq__gt=0).order_by("side")
    return tuple(ledgers.values_list("side", "head_seq", "head_digest", "fork_at"))

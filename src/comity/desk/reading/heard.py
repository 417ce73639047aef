"""When each side was last heard, and how far it had heard us."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.db.models import F, Max

from comity.desk.models import Committee, Entry, Word
from comity.ledger import Refused
from comity.ledger.chain import open_entry


@dataclass(frozen=True, slots=True)
class LastHeard:
    """One side. `entries` 0: it keeps no ledger here; `hearsay_on` is then the newest day on which we told its word.

    `of_ours` counts the entries of ours that it had heard when it wrote its last, None for our own side.
    """

    side: str
    is_ours: bool
    entries: int
    at: str
    days: int | None
    of_ours: int | None
    hearsay_on: str


def read_heard(committee: Committee, *, sides: tuple[str, ...], today: dt.date) -> list[LastHeard]:
    """Each of `sides`, in that order. Two queries at most."""
    last = {
        entry.ledger.side: entry
        for entry in Entry.objects.filter(ledger__committee=committee, seq=F("ledger__head_seq")).select_related(
            "ledger"
        )
    }
    told = {} if last.keys() >= set(sides) else hearsay_days(committee)
    return [heard_of(side, last.get(side), told, us=committee.us, today=today) for side in sides]


def hearsay_days(committee: Committee) -> dict[str, str]:
    """The newest civil date of what our ledger tells as another side's word."""
    rows = Word.objects.filter(committee=committee, speaker=committee.us, by__isnull=False, on__isnull=False)
    return dict(rows.order_by().values_list("by").annotate(Max("on")))


def heard_of(side: str, entry: Entry | None, told: dict[str, str], *, us: str, today: dt.date) -> LastHeard:
    at = entry.at if entry else ""
    days = max((today - dt.date.fromisoformat(at[:10])).days, 0) if at else None
    return LastHeard(
        side=side,
        is_ours=side == us,
        entries=entry.seq if entry else 0,
        at=at,
        days=days,
        of_ours=None if side == us or entry is None else heard_by(entry, us),
        hearsay_on="" if entry else told.get(side, ""),
    )


def heard_by(entry: Entry, us: str) -> int:
    """How many entries of ours its writer knew; 0 where it knew none or it can no longer be opened."""
    try:
        head = open_entry(bytes(entry.envelope)).heard.get(us)
    except Refused:
        return 0
    return head.seq if head else 0

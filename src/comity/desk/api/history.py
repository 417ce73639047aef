"""Everything that was said, entry by entry."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _
from ninja import Router, Schema
from ninja.errors import HttpError
from ninja.params.functions import Path, Query

from comity.desk.api.place import NOT_SENSIBLE, here_of, nothing_there
from comity.desk.api.shapes import KEY, LONGEST_KEY, REFUSALS, CommitteeKey
from comity.desk.reading.history import EntryRow, read_entries, read_entry

router = Router(tags=["history"])
FURTHER = r"^([a-z0-9-]+:[0-9]{1,15})(,[a-z0-9-]+:[0-9]{1,15})*$"
MOST_ENTRIES = 100
LARGEST = 2**53


class Entry(Schema):
    """`stands`: "counts", "from a fork on" (held, and says nothing), or "damaged". `said` are the statements."""

    side: str
    seq: int
    at: str
    digest: str
    stands: str
    said: list[Any]

    @classmethod
    def of(cls, row: EntryRow) -> Entry:
        return cls(
            side=row.side,
            seq=row.seq,
            at=row.at,
            digest=row.digest,
            stands=row.stands,
            said=[spoken.statement for spoken in row.said],
        )


class Entries(Schema):
    """`further`: send it as `upto` to get the next page; null after the last."""

    total: int
    entries: list[Entry]
    further: str | None


@router.get("/{committee}/entries/", response={200: Entries, **REFUSALS}, url_name="entries")
def list_entries(
    request: HttpRequest,
    committee: str = CommitteeKey,
    side: str = Query("", pattern=f"({KEY})|^$", max_length=LONGEST_KEY),
    upto: str | None = Query(None, pattern=FURTHER, max_length=2000),
    size: int = Query(20, ge=1, le=MOST_ENTRIES),
) -> Entries:
    """The entries of all ledgers, or of one side's, the newest first."""
    here = here_of(request, committee)
    page = read_entries(here.committee, upto=positions(upto), side=side, size=size)
    further = ",".join(f"{each}:{seq}" for each, seq in page.further.items()) or None
    return Entries(total=page.total, entries=[Entry.of(row) for row in page.rows], further=further)


def positions(upto: str | None) -> dict[str, int] | None:
    if upto is None:
        return None
    found = {side: int(seq) for side, seq in (pair.split(":") for pair in upto.split(","))}
    if max(found.values()) > LARGEST:
        raise HttpError(NOT_SENSIBLE, _("There are not so many entries."))
    return found


@router.get("/{committee}/entries/{side}/{seq}/", response={200: Entry, **REFUSALS}, url_name="entry")
def read_one_entry(
    request: HttpRequest,
    committee: str = CommitteeKey,
    side: str = Path(..., pattern=KEY, max_length=LONGEST_KEY),
    seq: int = Path(..., ge=1, le=LARGEST),
) -> Entry:
    """One entry of one side's ledger."""
    here = here_of(request, committee)
    row = read_entry(here.committee, side=side, seq=seq)
    if row is None:
        raise nothing_there()
    return Entry.of(row)

"""Everything that was said, by whom and when; and the record as it stood on a date, or as it was known."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from comity.desk.models import Committee, Entry, Ledger, Word
from comity.desk.projection.part import read_part
from comity.desk.projection.words import WORD_FIELDS, said_from
from comity.ledger import Refused
from comity.ledger.chain import open_entry
from comity.record import Record, Said, fold
from comity.record.fold import raw_of
from comity.record.kinds import Value

PAGE = 50
COUNTS, AFTER_FORK, DAMAGED = "counts", "from a fork on", "damaged"
Positions = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Spoken:
    """One statement as it stands in a ledger; `statement` is its JSON, which may be of any shape."""

    side: str
    seq: int
    index: int
    at: str
    statement: Value

    @property
    def about(self) -> str:
        return str(self.statement.get("about", "")) if isinstance(self.statement, Mapping) else ""


@dataclass(frozen=True, slots=True)
class EntryRow:
    """One entry of a ledger. `stands`: it counts, it stands from a fork on and says nothing, or it is damaged."""

    side: str
    seq: int
    at: str
    digest: str
    stands: str
    said: Sequence[Spoken]


@dataclass(frozen=True, slots=True)
class Entries:
    """One page of all ledgers, newest first. `further` is where the next page begins; empty after the last."""

    rows: Sequence[EntryRow]
    total: int
    further: Positions


def read_entries(committee: Committee, *, upto: Positions | None = None, side: str = "", size: int = PAGE) -> Entries:
    """The entries of all ledgers, or of one side's, newest first as their instants claim.

    `upto` is the `further` of the page before: up to which number of each ledger it goes on. Two queries for each
    ledger, and four more.
    """
    ledgers = Ledger.objects.filter(committee=committee, head_seq__gt=0).order_by("side")
    chosen = list(ledgers.filter(side=side) if side else ledgers)
    total = Entry.objects.filter(ledger__in=chosen).count()
    runs: dict[str, list[Entry]] = {}
    for ledger in chosen:
        entries = Entry.objects.filter(ledger=ledger).order_by("-seq")
        if upto is not None:
            entries = entries.filter(seq__lte=upto.get(ledger.side, 0))
        runs[ledger.side] = list(entries[: size + 1])
    forks = {ledger.side: ledger.fork_at for ledger in chosen}
    page, further = _newest(runs, size=size)
    said = _said_in(committee, page)
    return Entries([_row(each, entry, forks[each], said) for each, entry in page], total, further)


def _newest(runs: Mapping[str, list[Entry]], *, size: int) -> tuple[list[tuple[str, Entry]], dict[str, int]]:
    """Of runs that are each newest first the newest of all; within a ledger its own order stays."""
    left = {side: list(reversed(run)) for side, run in runs.items() if run}
    page: list[tuple[str, Entry]] = []
    while left and len(page) < size:
        side = max(left, key=lambda each: (left[each][-1].at, each))
        page.append((side, left[side].pop()))
        if not left[side]:
            del left[side]
    return page, {side: run[-1].seq for side, run in left.items()}


def _said_in(committee: Committee, page: Iterable[tuple[str, Entry]]) -> dict[tuple[str, int], list[Spoken]]:
    """The statements of the entries that count, by side and number."""
    numbers: dict[str, list[int]] = {}
    for side, entry in page:
        numbers.setdefault(side, []).append(entry.seq)
    found: dict[tuple[str, int], list[Spoken]] = {}
    for side, seqs in numbers.items():
        words = Word.objects.filter(committee=committee, speaker=side, seq__in=seqs)
        for one in said_from(words.order_by("seq", "index", "pk").values_list(*WORD_FIELDS)):
            found.setdefault((side, one.seq), []).append(_spoken(one))
    return found


def _row(side: str, entry: Entry, fork_at: int | None, said: Mapping[tuple[str, int], Sequence[Spoken]]) -> EntryRow:
    if fork_at is None or entry.seq < fork_at:
        return EntryRow(side, entry.seq, entry.at, entry.digest, COUNTS, said.get((side, entry.seq), []))
    try:
        whole = open_entry(bytes(entry.envelope))
    except Refused:
        return EntryRow(side, entry.seq, entry.at, entry.digest, DAMAGED, [])
    spoken = [Spoken(side, entry.seq, index, entry.at, each) for index, each in enumerate(whole.say)]
    return EntryRow(side, entry.seq, entry.at, entry.digest, AFTER_FORK, spoken)


def _spoken(one: Said) -> Spoken:
    return Spoken(one.speaker, one.seq, one.index, one.at, raw_of(one))


def read_entry(committee: Committee, *, side: str, seq: int) -> EntryRow | None:
    """One entry by its side and number; None where it is not held."""
    entry = Entry.objects.select_related("ledger").filter(
        ledger__committee=committee, ledger__side=side, seq=seq
    ).first()  # fmt: skip
    if entry is None:
        return None
    return _row(side, entry, entry.ledger.fork_at, _said_in(committee, [(side, entry)]))


def read_said_on(committee: Committee, subject: str) -> list[Spoken]:
    """Everything ever said of a subject by all its names, and of what belongs to it, newest first."""
    part = read_part(committee, [subject])
    found = (_spoken(one) for one in _said(part.said, part.frame.said))
    belonging = [one for one in found if one.about in part.asked]
    return sorted(belonging, key=lambda one: (one.at, one.side, one.seq, one.index), reverse=True)


def record_as_of(
    committee: Committee, *, subjects: Iterable[str] = (), date: dt.date | None = None, known_until: str | None = None
) -> Record:
    """The frame and `subjects` (see `load_part`) as of a civil date, or as they were known at an instant, or both.

    `known_until` is the `at` of an entry: what was written later is left out before anything is decided, and sides
    that spoke only of other plans by then may be missing.
    """
    part = read_part(committee, subjects)
    record = part.record if known_until is None else fold(_said(part.frame.said, part.said), known_until=known_until)
    return record if date is None else record.as_of(date)


def _said(*parts: Sequence[Said]) -> Iterator[Said]:
    for part in parts:
        yield from part

"""Checking one stored ledger against the bytes that were signed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from comity.desk.models import Committee, Entry, Evidence, Ledger, Waiting, Word
from comity.desk.projection.rows import Row
from comity.desk.projection.words import WORD_FIELDS, words_of
from comity.desk.store.chains import chain_of, state_of
from comity.desk.store.findings import DAMAGED, OUT_OF_STEP, TWO_STORIES, Finding
from comity.desk.store.replay import CHUNK, digests_at, stored_entries
from comity.ledger import Accepted, Chain, ChainState, Head, Refused
from comity.ledger import Entry as SignedEntry
from comity.ledger.chain import open_entry
from comity.ledger.errors import Gap
from comity.ledger.witness import contradictions

SEQ = WORD_FIELDS.index("seq")


class LedgerCheck:
    """The check of one ledger; `findings` is what was found so far.

    A fault is named where it is: after it the chain is taken up again from what the store says, so that one damaged
    entry does not put all later ones in doubt.
    """

    def __init__(self, committee: Committee, ledger: Ledger) -> None:
        self.committee = committee
        self.ledger = ledger
        self.findings: list[Finding] = []
        self._kept = state_of(ledger, committee=committee.key)
        stored = chain_of(ledger, committee=committee.key)
        self._chain = Chain(ChainState(committee.key, ledger.side), digest_at=stored.digest_at)
        self._not_read: list[range] = []

    def run(self) -> Iterator[int]:
        """Yields how many entries were checked in each step."""
        last = 0
        for rows in stored_entries(self.ledger):
            entries = [entry for row in rows if (entry := self._check_entry(row))]
            self._check_words(entries, after=last, until=rows[-1].seq)
            self._check_heard(entries)
            last = rows[-1].seq
            yield len(rows)
        self._check_words([], after=last, until=None)
        self._check_evidence()
        self._check_waiting()
        self._check_state()

    def _find(self, kind: str, seq: int | None, what: str, mend: str = DAMAGED) -> None:
        self.findings.append(Finding(kind, self.ledger.side, seq, what, mend))

    def _check_entry(self, row: Entry) -> SignedEntry | None:
        """The entry in the row's bytes, where they are one."""
        entry = opened(row)
        if entry is None:
            self._find("entry_damaged", row.seq, "The stored bytes are not the entry that was signed.")
            self._not_read.append(range(row.seq, row.seq + 1))
            self._go_on_from(Head(row.seq, row.digest))
            return None
        self._judge(entry, row)
        if (row.seq, row.digest, row.at) != (entry.seq, entry.digest, entry.at):
            self._find("entry_changed", row.seq, "The columns differ from the signed bytes.")
        return entry

    def _judge(self, entry: SignedEntry, row: Entry) -> None:
        try:
            result = self._chain.judge(entry)
        except Gap as gap:
            self._find("entry_missing", gap.expected, f"Entries are missing: {gap.expected} to {gap.found - 1}.")
            self._not_read.append(range(gap.expected, gap.found))
            self._go_on_from(Head(entry.seq - 1, entry.prev or ""))
            self._judge(entry, row)
        except Refused as why:
            self._find("entry_damaged", row.seq, why.what)
            self._go_on_from(entry.head)
        else:
            if not isinstance(result, Accepted):
                self._find("entry_changed", row.seq, f"This is entry {entry.seq}, which is held already.")

    def _go_on_from(self, head: Head) -> None:
        terms = tuple(term for term in self._kept.keys if term.since <= head.seq)
        self._chain.state = replace(self._chain.state, head=head, keys=terms, fork_at=None)

    def _check_words(self, entries: list[SignedEntry], *, after: int, until: int | None) -> None:
        fork_at = self.ledger.fork_at
        wanted = {
            row
            for entry in entries
            if fork_at is None or entry.seq < fork_at
            for row in words_of(entry, committee_id=self.committee.pk)
        }
        words = Word.objects.filter(committee=self.committee, speaker=self.ledger.side, seq__gt=after)
        if until is not None:
            words = words.filter(seq__lte=until)
        stored: set[Row] = set(words.values_list(*WORD_FIELDS))
        for seq in sorted({row[SEQ] for row in wanted - stored}):
            self._find("word_missing", seq, "What the entry says is not in the projected words.", OUT_OF_STEP)
        for seq in sorted({row[SEQ] for row in stored - wanted}):
            if not any(seq in gone for gone in self._not_read):
                self._find("word_without_entry", seq, "A projected word is not what the entry says.", OUT_OF_STEP)

    def _check_heard(self, entries: list[SignedEntry]) -> None:
        """Each side is a witness of the others. A fork that is known already is no news."""
        held = digests_at(self.committee, heads=[(side, head.seq) for e in entries for side, head in e.heard.items()])
        for case in contradictions(entries, digest_at=lambda side, seq: held.get((side, seq))):
            what = f"It had heard {case.heard.digest} as entry {case.heard.seq} of {case.side}; held is {case.held}."
            self._find("heard_otherwise", case.witness_seq, what, TWO_STORIES)

    def _check_evidence(self) -> None:
        for row in Evidence.objects.filter(ledger=self.ledger).order_by("seq", "digest"):
            entry = opened(row)
            if entry is None or (entry.seq, entry.digest) != (row.seq, row.digest):
                self._find("evidence_damaged", row.seq, "The evidence of a fork cannot be read.")
                continue
            try:
                self._chain.judge(entry)
            except Refused:
                continue
            self._find("evidence_void", row.seq, "The evidence of a fork shows none.")

    def _check_waiting(self) -> None:
        for row in Waiting.objects.filter(ledger=self.ledger).order_by("seq", "digest").iterator(chunk_size=CHUNK):
            entry = opened(row)
            place = (self.ledger.side, row.seq, row.digest, row.size)
            if entry is None or place != (entry.side, entry.seq, entry.digest, len(entry.envelope)):
                what = "An entry that waits is not what was signed."
                self._find("waiting_damaged", row.seq, what, "Ask the side for the entry again.")

    def _check_state(self) -> None:
        if self._kept != self._chain.state:
            what = f"The ledger's state is kept as {self._kept}, its entries make it {self._chain.state}."
            self._find("ledger_state", None, what)


def opened(row: Entry | Evidence | Waiting) -> SignedEntry | None:
    """The entry in a row's bytes; None where it is not sound in itself."""
    try:
        return open_entry(bytes(row.envelope))
    except Refused:
        return None

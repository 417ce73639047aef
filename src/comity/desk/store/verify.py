"""Checking everything stored against the bytes that were signed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.db import transaction

from comity.desk.models import Committee, Entry, Evidence, Ledger, Word
from comity.desk.store.chains import find_committee, state_of
from comity.desk.store.project import WORD_FIELDS, Row, words_of
from comity.desk.store.replay import CHUNK, stored_entries
from comity.ledger import Accepted, Chain, ChainState, Refused
from comity.ledger import Entry as SignedEntry
from comity.ledger.chain import open_entry

Report = Callable[[int, int | None], None]
DAMAGED = "Restore the database from a backup, or ask the counterpart for the entry."
OUT_OF_STEP = "Run comity rebuild: the words are made anew from the ledgers."


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong: `kind` is a stable word, `side` and `seq` say where, `mend` what to do."""

    kind: str
    side: str
    seq: int | None
    what: str
    mend: str


def verify(*, committee: str, progress: Report | None = None) -> tuple[Finding, ...]:
    """Everything that is wrong with what is stored of a committee; empty where all is well.

    Checks every envelope by every acceptance rule, every column against the bytes, the state of each ledger, the
    evidence of forks, and that the projected words are exactly those that the entries make.
    """
    found = find_committee(committee)
    with transaction.atomic():
        ledgers = list(Ledger.objects.filter(committee=found).order_by("side"))
        total = Entry.objects.filter(ledger__in=ledgers).count()
        findings: list[Finding] = []
        done = 0
        for ledger in ledgers:
            check = LedgerCheck(found, ledger)
            for count in check.run():
                done += count
                if progress:
                    progress(done, total)
            findings += check.findings
        findings += _ownerless_words(found, sides=[ledger.side for ledger in ledgers])
    return tuple(findings)


def _ownerless_words(committee: Committee, *, sides: list[str]) -> Iterator[Finding]:
    strays = Word.objects.filter(committee=committee).exclude(speaker__in=sides)
    for speaker in strays.order_by("speaker").values_list("speaker", flat=True).distinct():
        yield Finding(
            "word_without_entry", speaker, None, "Words stand here of a side that has no ledger.", OUT_OF_STEP
        )


class LedgerCheck:
    """The check of one ledger; `findings` is what was found so far."""

    def __init__(self, committee: Committee, ledger: Ledger) -> None:
        self.committee = committee
        self.ledger = ledger
        self.findings: list[Finding] = []
        self._chain = Chain(ChainState(committee.key, ledger.side), digest_at=self._stored_digest)

    def run(self) -> Iterator[int]:
        """Yields how many entries were checked in each step."""
        chunk: list[SignedEntry] = []
        last = 0
        for row in stored_entries(self.ledger):
            entry = self._check_entry(row)
            if entry is not None:
                chunk.append(entry)
            if len(chunk) == CHUNK:
                self._check_words(chunk, after=last, until=chunk[-1].seq)
                last = chunk[-1].seq
                yield len(chunk)
                chunk = []
        self._check_words(chunk, after=last, until=None)
        self._check_evidence()
        self._check_state()
        yield len(chunk)

    def _find(self, kind: str, seq: int | None, what: str, mend: str) -> None:
        self.findings.append(Finding(kind, self.ledger.side, seq, what, mend))

    def _stored_digest(self, seq: int) -> str | None:
        found = Entry.objects.filter(ledger=self.ledger, seq=seq).values_list("digest", flat=True)
        return next(iter(found), None)

    def _check_entry(self, row: Entry) -> SignedEntry | None:
        envelope = bytes(row.envelope)
        try:
            result = self._chain.accept(envelope)
        except Refused as why:
            self._find("entry_damaged", row.seq, why.what, DAMAGED)
            return self._opened(envelope)
        if not isinstance(result, Accepted):
            self._find("entry_twice", row.seq, "The entry stands at another number too.", DAMAGED)
            return None
        entry = result.entry
        if (row.seq, row.digest, row.at) != (entry.seq, entry.digest, entry.at):
            self._find("entry_changed", row.seq, "The columns differ from the signed bytes.", DAMAGED)
        return entry

    @staticmethod
    def _opened(envelope: bytes) -> SignedEntry | None:
        """An entry that is sound in itself but breaks the chain: its words are still what it made."""
        try:
            return open_entry(envelope)
        except Refused:
            return None

    def _check_words(self, entries: list[SignedEntry], *, after: int, until: int | None) -> None:
        fork_at = self.ledger.fork_at
        wanted: dict[Row, None] = {
            row: None
            for entry in entries
            if fork_at is None or entry.seq < fork_at
            for row in words_of(entry, committee_id=self.committee.pk)
        }
        words = Word.objects.filter(committee=self.committee, speaker=self.ledger.side, seq__gt=after)
        if until is not None:
            words = words.filter(seq__lte=until)
        stored = set(words.values_list(*WORD_FIELDS))
        for seq in sorted({row[2] for row in wanted.keys() - stored}):
            self._find("word_missing", seq, "What the entry says is not in the projected words.", OUT_OF_STEP)
        for seq in sorted({row[2] for row in stored - wanted.keys()}):
            self._find("word_without_entry", seq, "A projected word is not what the entry says.", OUT_OF_STEP)

    def _check_evidence(self) -> None:
        for row in Evidence.objects.filter(ledger=self.ledger).order_by("seq", "digest"):
            entry = self._opened(bytes(row.envelope))
            if entry is None or (entry.seq, entry.digest) != (row.seq, row.digest):
                self._find("evidence_damaged", row.seq, "The evidence of a fork cannot be read.", DAMAGED)
                continue
            try:
                self._chain.judge(entry)
            except Refused:
                continue
            self._find("evidence_void", row.seq, "The evidence of a fork shows none.", DAMAGED)

    def _check_state(self) -> None:
        stored = state_of(self.ledger, committee=self.committee.key)
        if stored != self._chain.state:
            what = f"The ledger's state is kept as {stored}, its entries make it {self._chain.state}."
            self._find("ledger_state", None, what, DAMAGED)

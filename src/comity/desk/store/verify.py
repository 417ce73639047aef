"""Checking everything stored against the bytes that were signed."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from comity.desk.models import Committee, Entry, Ledger, Word
from comity.desk.projection.check import differing
from comity.desk.store.chains import find_committee
from comity.desk.store.findings import OUT_OF_STEP, Finding
from comity.desk.store.ledger_check import LedgerCheck
from comity.desk.store.snapshot import snapshot

Report = Callable[[int, int | None], None]


def verify(*, committee: str, progress: Report | None = None) -> tuple[Finding, ...]:
    """Everything that is wrong with what is stored of a committee; empty where all is well.

    Checks every envelope by every acceptance rule, every column against the bytes, the state of each ledger, the
    evidence of forks, what each entry had heard of the others, and that the projected words are exactly those that the
    entries make; where all this is sound, also that the rows for quick reading are those that the words make. Others
    may go on writing meanwhile: what is checked is the store as it was at one moment.
    """
    found = find_committee(committee)
    with snapshot():
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
        if not findings:
            findings += _rows_out_of_step(found)
    return tuple(findings)


def _ownerless_words(committee: Committee, *, sides: list[str]) -> Iterator[Finding]:
    strays = Word.objects.filter(committee=committee).exclude(speaker__in=sides)
    for speaker in strays.order_by("speaker").values_list("speaker", flat=True).distinct():
        what = "Words stand here of a side that has no ledger."
        yield Finding("word_without_entry", speaker, None, what, OUT_OF_STEP)


def _rows_out_of_step(committee: Committee) -> Iterator[Finding]:
    """Rows that are not what the words make; where the words are not sound themselves, that is no news."""
    for table in differing(committee):
        what = f"Rows of {table}, which are there for quick reading, are not what the words make."
        yield Finding("row_out_of_step", committee.us, None, what, OUT_OF_STEP)

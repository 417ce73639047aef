"""Checking everything stored against the bytes that were signed."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from comity.desk.models import Committee, Entry, Ledger, Word
from comity.desk.store.chains import find_committee
from comity.desk.store.findings import OUT_OF_STEP, Finding
from comity.desk.store.ledger_check import LedgerCheck
from comity.desk.store.snapshot import snapshot

Report = Callable[[int, int | None], None]


def verify(*, committee: str, progress: Report | None = None) -> tuple[Finding, ...]:
    """Everything that is wrong with what is stored of a committee; empty where all is well.

    Checks every envelope by every acceptance rule, every column against the bytes, the state of each ledger, the
    evidence of forks, what each entry had heard of the others, and that the projected words are exactly those that the
    entries make. Others may go on writing meanwhile: what is checked is the store as it was at one moment.
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
    return tuple(findings)


def _ownerless_words(committee: Committee, *, sides: list[str]) -> Iterator[Finding]:
    strays = Word.objects.filter(committee=committee).exclude(speaker__in=sides)
    for speaker in strays.order_by("speaker").values_list("speaker", flat=True).distinct():
        what = "Words stand here of a side that has no ledger."
        yield Finding("word_without_entry", speaker, None, what, OUT_OF_STEP)

"""Committees, statements and counterparts for the tests of the store."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction

from comity.desk.models import Committee, Entry, Evidence, Ledger, Waiting, Word
from comity.desk.projection.words import WORD_FIELDS
from comity.desk.store import found_committee
from comity.desk.store.chains import lock_ledger
from comity.desk.store.enter import enter
from comity.ledger import Entry as SignedEntry
from comity.record import Statement
from tests.ledger.simulator import COMMITTEE, Author, key_of


def seoul() -> Committee:
    """The committee, kept by Seoul."""
    return found_committee(committee=COMMITTEE, us="seoul")


def titled(number: int, *, by: str | None = None) -> Statement:
    said = {"title": {"en": f"Plan {number}", "ko": f"안 {number}"}, "horizon": "near"}
    return Statement(f"plan/seoul-{number}", said, by=by, on="2018-03", source="minutes")


def say(*, committee: str, statements: Sequence[Statement], at: str | None = None) -> SignedEntry:
    """An entry of our own, whatever it says: how what is said is judged is tested by itself."""
    found = Committee.objects.get(key=committee)
    with transaction.atomic():
        return enter(lock_ledger(found, side=found.us), committee=found, statements=statements, at=at)


def beijing() -> Author:
    return Author(side="beijing", key=key_of("beijing-1"))


def envelopes(entries: list[SignedEntry]) -> list[bytes]:
    return [entry.envelope for entry in entries]


def stored() -> dict[str, list[object]]:
    """Everything in the store, without the numbers that a database gives to rows."""
    return {
        "ledgers": list(
            Ledger.objects.order_by("side").values_list("side", "head_seq", "head_digest", "keys", "fork_at")
        ),
        "entries": list(Entry.objects.order_by("ledger__side", "seq").values_list("ledger__side", "seq", "digest")),
        "evidence": list(
            Evidence.objects.order_by("seq", "digest").values_list("ledger__side", "seq", "digest", "rule")
        ),
        "waiting": list(Waiting.objects.order_by("seq", "digest").values_list("ledger__side", "seq", "digest")),
        "words": words(),
    }


def words() -> list[object]:
    return sorted(Word.objects.values_list(*WORD_FIELDS[1:]), key=repr)

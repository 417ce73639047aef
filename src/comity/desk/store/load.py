"""The record, from the projected words."""

from __future__ import annotations

from collections.abc import Iterator

from comity.desk.models import Committee, Word
from comity.desk.projection.words import WORD_FIELDS, said_from
from comity.desk.store.chains import find_committee
from comity.record import Record, Said, fold

CHUNK = 5000


def load_record(*, committee: str, known_until: str | None = None) -> Record:
    """The record as all ledgers held here say it; with `known_until`, as it was known at that instant."""
    return fold(statements(find_committee(committee)), known_until=known_until)


def statements(committee: Committee) -> Iterator[Said]:
    """Everything said, ledger by ledger and in order."""
    words = Word.objects.filter(committee=committee).order_by("speaker", "seq", "index", "pk")
    return said_from(words.values_list(*WORD_FIELDS).iterator(chunk_size=CHUNK))

"""Keeping what can be found: the only writer of `Searchable` and of the index beside it.

SQLite keeps the pairs of letters in a full-text table, PostgreSQL in a column of their own with a GIN index. Both are
written in the caller's transaction, so that a thing is said and found at the same moment.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import islice

from django.db import connection, transaction

from comity.desk.models import Searchable
from comity.desk.search import on_postgresql, on_sqlite
from comity.desk.search.folding import NUL

CHUNK = 500
Report = Callable[[int, int | None], None]


def put(committee_id: int, rows: Iterable[Searchable]) -> None:
    """Make `rows` what can be found of their subjects, in place of what was kept of the same subjects before.

    A row has a subject (each once), its type, its titles {language: text} and as `text` everything else that is to be
    found, one thing a line: texts in all languages, names, dates. The key and the titles are found in any case.
    """
    left = iter(rows)
    with transaction.atomic():
        while batch := list(islice(left, CHUNK)):
            _forget(committee_id, [row.subject for row in batch])
            for row in batch:
                row.pk, row.committee_id = None, committee_id
                row.title = {language: text.replace(NUL, " ") for language, text in row.title.items()}
                row.text = row.text.replace(NUL, " ")
            backend().insert(batch)


def remove(committee_id: int, subjects: Sequence[str] | None = None) -> None:
    """Nothing can be found any more of `subjects`, or of the whole committee."""
    with transaction.atomic():
        if subjects is None:
            subjects = list(Searchable.objects.filter(committee_id=committee_id).values_list("subject", flat=True))
        for at in range(0, len(subjects), CHUNK):
            _forget(committee_id, subjects[at : at + CHUNK])


def drop(committee_id: int) -> None:
    """Delete the rows of a committee, whatever the index has of them: it may be out of step. See `sweep`."""
    Searchable.objects.filter(committee_id=committee_id).delete()


def sweep() -> None:
    """Leave nothing in an index that is kept apart of what was dropped, and mend it where it was out of step."""
    if backend().is_apart:
        reindex()


def reindex(*, progress: Report | None = None) -> int:
    """Make the index anew from all `Searchable` rows; returns how many those were. All or nothing."""
    total, done = Searchable.objects.count(), 0
    with transaction.atomic():
        backend().clear()
        rows = Searchable.objects.order_by("pk").iterator(chunk_size=CHUNK)
        while batch := list(islice(rows, CHUNK)):
            backend().index(batch)
            done += len(batch)
            if progress:
                progress(done, total)
    return done


def backend() -> type[on_sqlite.Index | on_postgresql.Index]:
    return on_postgresql.Index if connection.vendor == "postgresql" else on_sqlite.Index


def _forget(committee_id: int, subjects: Sequence[str]) -> None:
    kept = Searchable.objects.filter(committee_id=committee_id, subject__in=subjects)
    backend().forget(list(kept))
    kept.delete()

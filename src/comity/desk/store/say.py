"""Saying something: judged beside all that was said before, signed, chained and stored in one transaction."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from django.db import transaction

from comity.desk.models import Committee
from comity.desk.projection.project import project
from comity.desk.store.chains import find_committee, lock_ledger
from comity.desk.store.enter import enter, enter_unprojected
from comity.desk.store.judge import judge, said_beside
from comity.ledger import Entry as SignedEntry
from comity.problems import InputError, Problem, Where
from comity.record import Said, Statement, is_warning

MOST_IN_ONE_ENTRY = 100
MOST_BYTES = 500_000
"""An envelope has at most 1 MiB, in which the bytes of what is said take a third more."""


def say(*, committee: str, statements: Sequence[Statement], at: str | None = None) -> SignedEntry:
    """Say `statements` in our ledger, as one entry; when this returns, they are stored.

    `at` ("YYYY-MM-DDTHH:MM:SSZ") is now unless given. Raises `InputError` with every problem of every statement, alone
    and beside the record, and then nothing is said.
    """
    found = find_committee(committee)
    if not statements:
        raise InputError([Problem("nothing_said", "There is nothing to say.", mend="Give at least one statement.")])
    with transaction.atomic():
        ledger = lock_ledger(found, side=found.us)
        refuse_faulty(statements, committee=found)
        return enter(ledger, committee=found, statements=statements, at=at)


def say_new(
    *,
    committee: str,
    statements: Sequence[Statement],
    places: Sequence[Where] | None = None,
    progress: Callable[[int, int | None], None] | None = None,
) -> int:
    """Say those of `statements` that our ledger does not hold in the same words; returns how many those were.

    In as many entries as they need, and all or none: whoever is broken off has said nothing. `places` are where the
    statements are written. Raises `InputError` as `say` does.
    """
    found = find_committee(committee)
    with transaction.atomic():
        ledger = lock_ledger(found, side=found.us)
        before = said_beside(statements, committee=found)
        held = {in_words(one.statement) for one in before if one.speaker == found.us}
        new = [at for at, each in enumerate(statements) if in_words(each.to_json()) not in held]
        chosen = [statements[at] for at in new]
        refuse_faulty(chosen, committee=found, before=before, places=[places[at] for at in new] if places else None)
        entries: list[SignedEntry] = []
        done = 0
        for batch in in_batches(chosen):
            entries.append(enter_unprojected(ledger, committee=found, statements=batch, at=None))
            done += len(batch)
            if progress:
                progress(done, len(chosen))
        project(found, entries)
    return len(new)


def refuse_faulty(
    statements: Sequence[Statement],
    *,
    committee: Committee,
    before: Sequence[Said] | None = None,
    places: Sequence[Where] | None = None,
) -> None:
    found = judge(statements, committee=committee, before=before)
    problems = [placed(problem, places[at]) if places else problem for at, problem in found if not is_warning(problem)]
    if problems:
        raise InputError(problems)


def placed(problem: Problem, place: Where) -> Problem:
    return replace(problem, where=replace(problem.where, file=place.file, row=place.row))


def in_batches(statements: Sequence[Statement]) -> Iterator[list[Statement]]:
    """As many as one entry holds, one after the other."""
    batch, size = list[Statement](), 0
    for each in statements:
        length = len(in_words(each.to_json()).encode())
        if batch and (len(batch) == MOST_IN_ONE_ENTRY or size + length > MOST_BYTES):
            yield batch
            batch, size = [], 0
        batch.append(each)
        size += length
    if batch:
        yield batch


def in_words(statement: object) -> str:
    return unicodedata.normalize("NFC", json.dumps(statement, ensure_ascii=False, sort_keys=True))

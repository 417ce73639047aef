"""Fills a workspace with seeded committees, each with a signed ledger of its own.

    python bench/desk/fill.py --home FOLDER [--committees 3000] [--plans 600] [--database-url postgresql://…]

Every pattern is said and projected as the desk does it. What is projected is a function of what was said alone; so
the other committees, which say the same as their pattern in ledgers of their own keys, get their pattern's projected
rows by SQL. That takes a third of the time.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))
os.environ["DJANGO_SETTINGS_MODULE"] = "comity.desk.web.settings"

AT = "2026-11-20T00:00:00Z"
CONFERENCES = 8
US = "seoul"
COPIED = ("desk_word", "desk_reference", "desk_planline", "desk_disagreement", "desk_searchable")


def fill(*, committees: int, patterns: int, plans: int) -> None:
    started = time.monotonic()
    for number in range(committees):
        if number < patterns:
            make_pattern(number, plans=plans)
        else:
            make_copy(number, of=number % patterns, plans=plans)
        if number % 50 == 49:
            print(f"{number + 1} of {committees} committees, {time.monotonic() - started:.0f} s", flush=True)


def key_of(number: int) -> str:
    return f"bench-{number}"


def make_pattern(number: int, *, plans: int) -> None:
    from django.db import transaction

    from bench.desk.committee import statements
    from comity.desk.projection.project import project
    from comity.desk.store import found_committee
    from comity.desk.store.chains import lock_ledger
    from comity.desk.store.enter import enter_unprojected
    from comity.desk.store.say import in_batches

    said = statements(seed=number, plans=plans, conferences=CONFERENCES)
    committee = found_committee(committee=key_of(number), us=US)
    with transaction.atomic():
        ledger = lock_ledger(committee, side=US)
        entries = [
            enter_unprojected(ledger, committee=committee, statements=batch, at=AT) for batch in in_batches(said)
        ]
        project(committee, entries)
    measure(committee)


def measure(committee) -> None:  # noqa: ANN001 - models come after Django is set up
    from django.utils import timezone

    from comity.desk.measured.kept import Asked
    from comity.desk.measured.measure import measure_now

    measure_now(Asked(committee, "ours", day=timezone.localdate(), latest=True))


def make_copy(number: int, *, of: int, plans: int) -> None:
    """A ledger of its own that says what the pattern says, and the pattern's rows."""
    from django.db import transaction

    from bench.desk.committee import statements
    from comity.desk.models import Committee
    from comity.desk.store import found_committee

    said = statements(seed=of, plans=plans, conferences=CONFERENCES)
    committee = found_committee(committee=key_of(number), us=US)
    pattern = Committee.objects.get(key=key_of(of))
    with transaction.atomic():
        sign_all(committee, said)
        copy_rows(committee.pk, pattern.pk)
        copy_measured(committee, pattern)


def copy_measured(committee, pattern) -> None:  # noqa: ANN001
    from comity.desk.measured.kept import heads_digest
    from comity.desk.models import Measured, MeasuredIn

    row = Measured.objects.get(committee=pattern)
    told = list(MeasuredIn.objects.filter(measured=row))
    row.pk, row.committee, row.heads = None, committee, heads_digest(committee)
    row.save()
    MeasuredIn.objects.bulk_create(
        MeasuredIn(measured=row, language=each.language, assessment=each.assessment) for each in told
    )


def sign_all(committee, said) -> None:  # noqa: ANN001
    from django.conf import settings

    from comity.desk.keyring import keep_last, key_path, read_key
    from comity.desk.models import Entry, Ledger
    from comity.desk.store.say import in_batches
    from comity.ledger import Head, write_entry

    path = key_path(home=settings.COMITY_HOME, committee=committee.key, side=US)
    key, head, rows = read_key(path), None, []
    ledger = Ledger.objects.get(committee=committee, side=US)
    for batch in in_batches(said):
        say = [statement.to_json() for statement in batch]
        entry = write_entry(key=key, committee=committee.key, side=US, after=head, at=AT, say=say, heard={})
        rows.append(Entry(ledger=ledger, seq=entry.seq, digest=entry.digest, at=AT, envelope=entry.envelope))
        head = Head(entry.seq, entry.digest)
    Entry.objects.bulk_create(rows)
    ledger.head_seq, ledger.head_digest, ledger.keys = head.seq, head.digest, [[1, key.public]]
    ledger.save()
    keep_last(path, head.seq)


def copy_rows(to: int, pattern: int) -> None:
    from django.db import connection

    from comity.desk.models import Searchable
    from comity.desk.search.index import backend

    with connection.cursor() as cursor:
        for table in COPIED:
            copy_table(cursor, table, to=to, pattern=pattern)
        copy_plan_words(cursor, to=to, pattern=pattern)
        if connection.vendor == "postgresql":
            cursor.execute(
                "UPDATE desk_searchable SET grams = array_replace(grams, %s, %s) WHERE committee_id = %s",
                [f"c:{pattern}", f"c:{to}", to],
            )
    if connection.vendor == "sqlite":
        backend().index(Searchable.objects.filter(committee_id=to))


def columns_of(cursor, table: str) -> list[str]:  # noqa: ANN001
    cursor.execute(f"SELECT * FROM {table} LIMIT 0")
    return [column[0] for column in cursor.description if column[0] != "id"]


def copy_table(cursor, table: str, *, to: int, pattern: int) -> None:  # noqa: ANN001
    columns = columns_of(cursor, table)
    names = ", ".join(f'"{name}"' for name in columns)
    taken = ", ".join("%s" if name == "committee_id" else f'"{name}"' for name in columns)
    cursor.execute(f"INSERT INTO {table} ({names}) SELECT {taken} FROM {table} WHERE committee_id = %s", [to, pattern])


def copy_plan_words(cursor, *, to: int, pattern: int) -> None:  # noqa: ANN001
    columns = columns_of(cursor, "desk_planword")
    names = ", ".join(f'"{name}"' for name in columns)
    taken = ", ".join({"committee_id": "%s", "line_id": "own.id"}.get(name, f'word."{name}"') for name in columns)
    cursor.execute(
        f"INSERT INTO desk_planword ({names}) SELECT {taken} FROM desk_planword word "
        "JOIN desk_planline line ON line.id = word.line_id "
        "JOIN desk_planline own ON own.plan = line.plan AND own.committee_id = %s WHERE word.committee_id = %s",
        [to, to, pattern],
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--home", required=True)
    parser.add_argument("--database-url")
    parser.add_argument("--committees", type=int, default=3000)
    parser.add_argument("--patterns", type=int, default=60)
    parser.add_argument("--plans", type=int, default=600)
    asked = parser.parse_args()
    os.environ["COMITY_HOME"] = asked.home
    if asked.database_url:
        os.environ["COMITY_DATABASE_URL"] = asked.database_url
    from comity.desk.workspace import WEB_SETTINGS, open_workspace

    open_workspace(asked.home, database_url=asked.database_url, settings=WEB_SETTINGS)
    fill(committees=asked.committees, patterns=asked.patterns, plans=asked.plans)


if __name__ == "__main__":
    main()

"""A rebuild mends the search, however far what is found and the index beside it are apart."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.db import connection

from comity.desk.models import Committee, Searchable
from comity.desk.search.find import find
from comity.desk.search.on_sqlite import CLEAR, FORGET, committee_token, tokens_of
from comity.desk.store import rebuild, say_new
from comity.record import Statement
from tests.desk.speaking.here_factory import COMMITTEE, plan, small_committee

pytestmark = pytest.mark.django_db


def run(statement: str, *values: object) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, list(values))


def on_sqlite() -> bool:
    return connection.vendor == "sqlite"


def alter_the_row() -> None:
    """The index no longer has what the row says."""
    Searchable.objects.filter(subject="plan/seoul-1").update(text="altogether other words", title={"en": "Forged"})


def delete_the_row() -> None:
    """The index has a row that is no more."""
    Searchable.objects.filter(subject="plan/seoul-1").delete()


def forget_in_the_index() -> None:
    """The row is there, and the index has nothing of it."""
    if on_sqlite():
        run(FORGET, *tokens_of(Searchable.objects.get(subject="plan/seoul-1")))
    else:
        run("UPDATE desk_searchable SET folded = NULL, grams = NULL WHERE subject = %s", "plan/seoul-1")


def empty_the_index() -> None:
    run(CLEAR if on_sqlite() else "UPDATE desk_searchable SET folded = NULL, grams = NULL")


def found(committee: Committee, words: str) -> list[str]:
    return [hit.subject for hit in find(committees=[committee], text=words, language="en").hits]


@pytest.mark.parametrize("spoil", [alter_the_row, delete_the_row, forget_in_the_index, empty_the_index])
def test_after_a_rebuild_everything_is_found_again(spoil: Callable[[], None]) -> None:
    committee = small_committee()
    before = found(committee, "협력안 1"), found(committee, "Forged"), found(committee, "Minutes")
    assert before == (["plan/seoul-1"], [], ["document/minutes"])
    spoil()

    rebuild(committee=COMMITTEE)

    assert (found(committee, "협력안 1"), found(committee, "Forged"), found(committee, "Minutes")) == before


def test_what_is_said_after_a_rebuild_is_found() -> None:
    committee = small_committee()
    alter_the_row()
    rebuild()

    say_new(committee=COMMITTEE, statements=[Statement("plan/seoul-1", {"title": {"en": "Renamed"}}), plan(9)])

    assert (found(committee, "Renamed"), found(committee, "협력안 1"), found(committee, "Plan 9")) == (
        ["plan/seoul-1"], [], ["plan/seoul-9"]
    )  # fmt: skip


def test_nothing_is_left_in_an_index_that_is_kept_apart() -> None:
    committee = small_committee()
    delete_the_row()

    rebuild(committee=COMMITTEE)

    if on_sqlite():
        rows = Searchable.objects.filter(committee=committee).order_by("pk")
        assert in_the_index(committee) == list(rows.values_list("pk", flat=True))


def in_the_index(committee: Committee) -> list[int]:
    with connection.cursor() as cursor:
        asked = f"committee : {committee_token(committee.pk)}"
        cursor.execute("SELECT rowid FROM desk_found WHERE desk_found MATCH %s ORDER BY rowid", [asked])
        return [row[0] for row in cursor.fetchall()]

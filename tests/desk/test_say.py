"""What we say is judged alone and beside all that was said before; then it is said whole, or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from comity.desk.keyring import keep_key, keep_last, key_path
from comity.desk.models import Entry
from comity.desk.store import load_record, say, say_new
from comity.ledger import SigningKey
from comity.problems import InputError, Where
from comity.record import Statement
from tests.desk.factories import seoul, stored
from tests.ledger.simulator import COMMITTEE

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]

CONFERENCE = Statement("conference/1", {"number": 1})


def plan(number: int, *, words: str = "A plan", **more: object) -> Statement:
    said = {"conference": "conference/1", "title": {"en": words}, **more}
    return Statement(f"plan/seoul-{number}", said)  # type: ignore[arg-type]


def kinds(refused: pytest.ExceptionInfo[InputError]) -> list[tuple[str, str | None]]:
    return [(problem.kind, problem.where.attribute) for problem in refused.value.problems]


def test_a_faulty_statement_is_named_and_nothing_is_said() -> None:
    seoul()
    before = stored()

    with pytest.raises(InputError) as refused:
        say(committee=COMMITTEE, statements=[CONFERENCE, plan(1, horizon="middle", titel=1)])

    assert kinds(refused) == [("not_a_choice", "horizon"), ("unknown_attribute", "titel")]
    assert stored() == before


def test_what_the_record_lacks_is_named_until_it_is_said() -> None:
    seoul()
    with pytest.raises(InputError) as refused:
        say(committee=COMMITTEE, statements=[plan(1)])
    assert kinds(refused) == [("no_such_subject", "conference")]

    say(committee=COMMITTEE, statements=[CONFERENCE])
    say(committee=COMMITTEE, statements=[plan(1)])

    assert load_record(committee=COMMITTEE).subjects("plan") == ("plan/seoul-1",)


def test_nothing_at_all_cannot_be_said() -> None:
    seoul()
    with pytest.raises(InputError, match="nothing to say"):
        say(committee=COMMITTEE, statements=[])


def test_only_what_is_new_is_said_in_as_many_entries_as_it_needs() -> None:
    seoul()
    say(committee=COMMITTEE, statements=[CONFERENCE])
    statements = [CONFERENCE, *(plan(number, words="x" * 45_000) for number in range(30))]
    seen: list[tuple[int, int | None]] = []

    assert say_new(committee=COMMITTEE, statements=statements, progress=lambda *at: seen.append(at)) == 30
    assert say_new(committee=COMMITTEE, statements=statements) == 0

    assert (Entry.objects.count(), seen) == (4, [(11, 30), (22, 30), (30, 30)])


def test_problems_stand_where_the_statements_are_written_and_nothing_of_them_is_said() -> None:
    seoul()
    statements = [CONFERENCE, *(plan(number) for number in range(150)), plan(200, carried_from=["plan/seoul-200"])]
    places = [Where(file="plans.csv", row=row) for row in range(len(statements))]

    with pytest.raises(InputError) as refused:
        say_new(committee=COMMITTEE, statements=statements, places=places)

    (problem,) = refused.value.problems
    assert (problem.kind, problem.where.file, problem.where.row) == ("carried_in_a_circle", "plans.csv", 151)
    assert Entry.objects.count() == 0


def test_the_key_of_another_is_not_signed_with(home: Path) -> None:
    seoul()
    say(committee=COMMITTEE, statements=[CONFERENCE])
    path = key_path(home=home, committee=COMMITTEE, side="seoul")
    path.unlink()
    keep_key(SigningKey.generate(), path)

    with pytest.raises(InputError) as refused:
        say(committee=COMMITTEE, statements=[plan(1)])

    assert [(problem.kind, problem.where.file) for problem in refused.value.problems] == [("another_key", str(path))]


def test_a_database_older_than_the_key_gives_no_number_a_second_time(home: Path) -> None:
    seoul()
    keep_last(key_path(home=home, committee=COMMITTEE, side="seoul"), 7)

    with pytest.raises(InputError, match="Our key has signed entry 7, but the database ends at 0"):
        say(committee=COMMITTEE, statements=[CONFERENCE])


@pytest.mark.django_db(transaction=True)
def test_the_last_number_is_kept_beside_the_key_once_it_is_stored(home: Path) -> None:
    seoul()
    say(committee=COMMITTEE, statements=[CONFERENCE])

    assert key_path(home=home, committee=COMMITTEE, side="seoul").with_suffix(".last").read_text() == "1\n"

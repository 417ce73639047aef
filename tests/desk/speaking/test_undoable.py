"""A page offers to take back just what can be taken back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from comity.desk.models import Entry, Word
from comity.desk.people.here import Here
from comity.desk.speaking.undo import take_back
from comity.desk.speaking.undoable import undoable, undoable_entry
from comity.desk.store import say_new
from comity.problems import InputError
from comity.record import Statement
from tests.desk.speaking.here_factory import COMMITTEE, here_as, plan, report, small_committee, tells

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]


def officer() -> Here:
    small_committee()
    return here_as("secretariat", name="Lee")


def takes_back(here: Here, entry: int, index: int | None = None) -> None:
    back = take_back(here.committee, entry=entry, index=index)
    tells(here, *back.statements, subjects=back.subjects)


def places(here: Here, entries: range) -> list[tuple[int, ...]]:
    return sorted(undoable(here.committee, entries))


def test_what_was_taken_back_is_not_offered_and_what_took_it_back_is() -> None:
    here = officer()
    tells(here, report(1), report(2, of="plan/seoul-2"))
    before = places(here, range(1, 4))

    takes_back(here, 2, 0)

    assert (before, places(here, range(1, 4))) == ([(2, 0), (2, 1)], [(2, 1), (3, 0)])
    assert [undoable_entry(here.committee, entry) for entry in (2, 3)] == [False, True]


def test_what_was_read_in_from_a_file_is_not_offered() -> None:
    here = officer()
    say_new(committee=COMMITTEE, statements=[report(1)])

    assert (places(here, range(1, 3)), undoable_entry(here.committee, 2)) == ([], False)


def test_what_another_word_rests_on_is_not_offered() -> None:
    here = officer()
    tells(here, plan(9), Statement("document/seoul-1", {"title": {"en": "Paper"}}))
    tells(here, report(1, of="plan/seoul-9", source="document/seoul-1"))

    assert places(here, range(2, 4)) == [(3, 0)]
    assert [undoable_entry(here.committee, entry) for entry in (2, 3)] == [False, True]


def every_place() -> Iterator[tuple[int, int | None]]:
    ours = Word.objects.filter(speaker="seoul", seq__gt=1)
    yield from ours.order_by("seq", "index").values_list("seq", "index").distinct()
    yield from ((seq, None) for seq in Entry.objects.filter(seq__gt=1).order_by("seq").values_list("seq", flat=True))


def succeeds(here: Here, entry: int, index: int | None) -> bool:
    try:
        take_back(here.committee, entry=entry, index=index)
    except InputError:
        return False
    return True


def test_it_is_offered_just_where_it_succeeds() -> None:
    here = officer()
    tells(here, plan(9, team="team/environment"), Statement("team/health", {"names": {"en": "Health Team"}}))
    tells(here, Statement("plan/seoul-9", {"team": "team/health"}), report(1, of="plan/seoul-9"))
    tells(
        here,
        Statement(
            "plan/seoul-10", {"conference": "conference/2", "title": {"en": "Ten"}, "carried_from": ["plan/seoul-9"]}
        ),
    )
    tells(here, Statement("conference/2", {"status": {"state": "planned", "date": "2020"}}, on="2019-01-01"))
    tells(here, Statement("conference/2", {"status": {"state": "held", "date": "2020"}}, on="2020-01-01"))
    tells(here, Statement("milestone/seoul-1", {"plan": "plan/seoul-10", "title": {"en": "Step"}}), report(2))
    tells(here, Statement("report/seoul-3", {"milestone": "milestone/seoul-1", "progress": "promoted"}, on="2020"))
    tells(
        here, Statement("person/seoul-1", {"names": {"en": "Kim"}}), Statement("person/seoul-2", {"digest": "a" * 64})
    )
    tells(here, Statement("role/seoul-1", {"person": "person/seoul-1", "side": "seoul", "title": {"en": "Head"}}))
    takes_back(here, 8)

    wanted = {(entry, index): succeeds(here, entry, index) for entry, index in every_place()}

    singly = undoable(here.committee, range(2, 20))
    found = {
        (entry, index): undoable_entry(here.committee, entry) if index is None else (entry, index) in singly
        for entry, index in wanted
    }
    assert found == wanted
    assert {True, False} <= set(wanted.values())


def test_the_number_of_queries_does_not_grow_with_what_was_said() -> None:
    here = officer()
    counts = []
    for number in range(1, 4):
        tells(here, *(report(10 * number + place) for place in range(number)), plan(20 + number))
        with CaptureQueriesContext(connection) as queries:
            undoable(here.committee, range(2, 20))
        counts.append(len(queries))

    assert counts == counts[:1] * 3

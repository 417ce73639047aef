"""What names a state of the record is asked for once while something only reads."""

from __future__ import annotations

from contextlib import suppress

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from comity.desk.projection.heads import heads_of, heads_stay
from comity.desk.reading.part import load_part
from comity.record import Statement
from tests.desk.committees import network
from tests.desk.factories import say

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]


def test_within_each_committee_is_asked_for_once() -> None:
    committee = network(sides=2)

    with heads_stay(), CaptureQueriesContext(connection) as queries:
        first, second = heads_of(committee), heads_of(committee)

    assert first == second
    assert len(queries) == 1


def test_without_it_every_page_asks_anew() -> None:
    committee = network(sides=2)

    with CaptureQueriesContext(connection) as queries:
        heads_of(committee)
        heads_of(committee)

    assert len(queries) == 2


def test_what_is_said_within_is_seen_there() -> None:
    committee = network(sides=2)
    heritage = Statement("team/heritage", {"names": {"en": "Heritage"}})

    with heads_stay():
        before = load_part(committee).subjects("team")
        say(committee=committee.key, statements=[heritage])
        after = load_part(committee).subjects("team")

    assert set(after) == {*before, "team/heritage"}


def test_what_breaks_off_leaves_nothing_behind() -> None:
    committee = network(sides=2)

    with suppress(ZeroDivisionError), heads_stay():
        heads_of(committee)
        raise ZeroDivisionError

    with CaptureQueriesContext(connection) as queries:
        heads_of(committee)
        heads_of(committee)
    assert len(queries) == 2

from __future__ import annotations

import pytest

from comity.desk.store import load_record, receive
from comity.ledger import Entry
from comity.record import Record, Said, dump, fold
from tests.desk.factories import beijing, envelopes, say, seoul, titled
from tests.ledger.simulator import COMMITTEE

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]


def folded(*entries: Entry) -> Record:
    """The record straight from the signed entries, without any store."""
    return fold(
        Said(entry.side, entry.seq, index, entry.at, statement)
        for entry in entries
        for index, statement in enumerate(entry.say)
    )


def test_the_record_from_the_words_is_that_of_the_entries() -> None:
    seoul()
    theirs = beijing()
    theirs.say(
        {"about": "plan/1", "said": {"horizon": "near", "zeal": 3, "Z_last": 1, "a": 2}, "by": "beijing"},
        {"about": "rocket/1", "said": {"fuel": "much"}, "by": "tokyo"},
        {"about": "plan/1", "said": {"horizon": None}},
    )
    receive(committee=COMMITTEE, envelopes=envelopes(theirs.entries))
    ours = [
        say(committee=COMMITTEE, statements=[titled(1), titled(2, by="beijing")]),
        say(committee=COMMITTEE, statements=[titled(1)]),
    ]

    assert dump(load_record(committee=COMMITTEE)) == dump(folded(*theirs.entries, *ours))


def test_the_record_as_it_was_known_leaves_out_what_was_said_later() -> None:
    seoul()
    early = say(committee=COMMITTEE, statements=[titled(1)], at="2018-01-01T00:00:00Z")
    say(committee=COMMITTEE, statements=[titled(2)], at="2019-01-01T00:00:00Z")

    known = load_record(committee=COMMITTEE, known_until="2018-06-01T00:00:00Z")

    assert dump(known) == dump(folded(early))

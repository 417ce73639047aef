from __future__ import annotations

import pytest

from comity.desk.models import Entry
from comity.desk.store import log, receive
from comity.desk.store.log import LogLine
from comity.problems import InputError
from tests.desk.factories import beijing, envelopes, say, seoul, titled
from tests.ledger.simulator import AT, COMMITTEE, Author, key_of, statement

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]


def test_the_log_lists_every_entry_and_how_it_stands() -> None:
    seoul()
    ours = say(committee=COMMITTEE, statements=[titled(1), titled(2), titled(1)], at="2026-11-24T10:00:00Z")
    theirs = beijing()
    first, second = theirs.says(2)
    rival = theirs.branch(1).say(statement(9))
    tokyo = Author(side="tokyo", key=key_of("tokyo-1"))
    early = tokyo.says(2)[1]
    receive(committee=COMMITTEE, envelopes=[*envelopes(theirs.entries), rival.envelope, early.envelope])

    assert list(log(committee=COMMITTEE)) == [
        LogLine("beijing", 1, AT, first.digest, 1, ("plan/1",), "counts"),
        LogLine("beijing", 2, AT, second.digest, 1, ("plan/2",), "from a fork on"),
        LogLine("beijing", 2, AT, rival.digest, 1, ("plan/9",), "shows a fork"),
        LogLine("seoul", 1, "2026-11-24T10:00:00Z", ours.digest, 3, ("plan/seoul-1", "plan/seoul-2"), "counts"),
        LogLine("tokyo", 2, AT, early.digest, 1, ("plan/2",), "waits"),
    ]
    assert [line.side for line in log(committee=COMMITTEE, side="seoul")] == ["seoul"]


def test_a_damaged_entry_ends_the_log_by_name() -> None:
    seoul()
    say(committee=COMMITTEE, statements=[titled(1)])
    Entry.objects.update(envelope=b"{}")

    with pytest.raises(InputError, match="side/seoul, entry 1: A stored entry is damaged"):
        list(log(committee=COMMITTEE))

"""When each side was last heard, and how far it had heard us."""

from __future__ import annotations

import datetime as dt

import pytest

from comity.desk.reading.heard import LastHeard, read_heard
from comity.desk.store import receive
from comity.record import Statement
from tests.desk.factories import beijing, envelopes, say, seoul, titled
from tests.ledger.simulator import AT, COMMITTEE

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]
TODAY = dt.date(2026, 11, 27)


def test_a_side_with_a_ledger_says_when_it_last_wrote_and_how_much_of_ours_it_knew() -> None:
    committee = seoul()
    ours = [say(committee=COMMITTEE, statements=[titled(number)], at="2026-11-18T09:00:00Z") for number in (1, 2)]
    theirs = beijing().say(titled(3).to_json(), heard={"seoul": ours[0].head})
    receive(committee=COMMITTEE, envelopes=envelopes([theirs]))

    assert read_heard(committee, sides=("seoul", "beijing"), today=TODAY) == [
        LastHeard("seoul", True, 2, "2026-11-18T09:00:00Z", 9, None, ""),
        LastHeard("beijing", False, 1, AT, 3, 1, ""),
    ]


def test_of_a_side_without_a_ledger_the_last_hearsay_is_told() -> None:
    committee = seoul()
    told = [Statement(f"report/seoul-{number}", {"plan": "plan/seoul-1", "progress": "promoted"}, by="beijing", on=on,
                      source="minutes") for number, on in ((1, "2018-03"), (2, "2017-12-31"))]  # fmt: skip
    say(committee=COMMITTEE, statements=told, at="2026-11-18T09:00:00Z")

    assert read_heard(committee, sides=("beijing",), today=TODAY) == [
        LastHeard("beijing", False, 0, "", None, None, "2018-03")
    ]

"""How long a paper is in force, and whom it binds."""

from __future__ import annotations

import datetime as dt

import pytest

from comity.desk.reading.instruments import paper_lines, state_on
from comity.record import view
from tests.measure.of_record.records import record, say

TODAY = dt.date(2020, 11, 9)


@pytest.mark.parametrize(
    ("signed", "in_force", "expires", "is_renewed", "state"),
    [
        ("", "", "", False, ""),
        ("2018", "", "", False, "in_force"),
        ("2018", "2021-01", "", False, "to_come"),
        ("2020-11", "", "", False, "to_come"),
        ("", "2020-11", "", False, "in_force"),
        ("2018", "", "2021-11-09", False, "expiring"),
        ("2018", "", "2021-11-10", False, "in_force"),
        ("2018", "", "2021-11-09", True, "in_force"),
        ("2018", "", "2020-11-08", False, "expired"),
        ("", "", "2019", False, "expired"),
        ("2018", "", "2020-11", False, "expiring"),
    ],
)
def test_the_state_of_a_paper_on_a_day(
    signed: str,
    in_force: str,
    expires: str,
    is_renewed: bool,
    state: str,
) -> None:
    found = state_on(TODAY, signed=signed, in_force=in_force, expires=expires, is_renewed=is_renewed)

    assert found == state


def test_a_line_says_what_each_side_calls_it_whom_it_binds_and_what_renews_it() -> None:
    made = record(
        say("team/culture", names={"en": "Culture Team"}),
        say("office/seoul-culture", names={"en": "Culture"}, side="seoul", team="team/culture"),
        say("office/beijing-culture", names={"en": "Culture"}, side="beijing", team="team/culture"),
        say("instrument/old", kind="agreement", title={"en": "Old"}, signed="2014",
            parties=["office/beijing-culture", "office/seoul-culture"]),
        say("instrument/new", kind="memorandum", title={"en": "New"}, signed="2018", renews="instrument/old",
            parties=["seoul"]),
        beijing=(say("instrument/old", kind="minutes_of_talks"),),
    )  # fmt: skip

    new, old = paper_lines(view(made, "ours", "seoul"), today=TODAY)

    assert (new.key, new.renews, new.sides, new.team) == ("new", "instrument/old", ("seoul",), "")
    assert (old.key, old.renewed_by, old.sides, old.team) == (
        "old", ("instrument/new",), ("seoul", "beijing"), "team/culture",
    )  # fmt: skip
    assert (old.kind, old.kinds, old.kinds_differ, new.kinds_differ) == (
        "agreement", {"seoul": "agreement", "beijing": "minutes_of_talks"}, True, False,
    )  # fmt: skip

"""A conference's status is a history, never a flag."""

from __future__ import annotations

import pytest

from comity.record import Record, Statement
from comity.record.kinds import Value
from tests.record.factories import ledger, record_of, seoul, state


def status(state_: str, *, on: str | None = None, by: str | None = None, **more: Value) -> Statement:
    value = {"state": state_, **{name.rstrip("_"): each for name, each in more.items()}}
    return state("conference/3", status=value, on=on, by=by)


def told(record: Record, side: str = "seoul") -> list[Value]:
    history = record.history("conference/3", "status").get(side, ())
    return [each.value["state"] for each in history]  # type: ignore[index,call-overload]


PLANNED = status("planned", on="2016-05", date="2017")
POSTPONED = status(
    "postponed", on="2017-10", date="2018-03-19", from_="2017", cause="disruption/thaad", announced_by="beijing"
)
HELD = status("held", on="2018-03-19", date="2018-03-19")


def test_every_state_stays_and_the_last_is_the_word_that_stands() -> None:
    record = seoul(HELD, PLANNED, POSTPONED)

    assert told(record) == ["planned", "postponed", "held"]
    assert record.words("conference/3", "status")["seoul"].value == {"state": "held", "date": "2018-03-19"}
    assert [word.value for word in record.history("conference/3", "status")["seoul"]][1] == {
        "state": "postponed",
        "date": "2018-03-19",
        "from": "2017",
        "cause": "disruption/thaad",
        "announced_by": "beijing",
    }


@pytest.mark.parametrize(
    ("date", "states"),
    [
        ("2016-04", []),
        ("2016-05-31", ["planned"]),
        ("2018-03-18", ["planned", "postponed"]),
        ("2018", ["planned", "postponed", "held"]),
    ],
)
def test_as_of_a_date_later_states_do_not_hold(date: str, states: list[str]) -> None:
    assert told(seoul(PLANNED, POSTPONED, HELD).as_of(date)) == states


def test_states_without_a_date_stay_in_the_order_they_were_written() -> None:
    assert told(seoul(status("planned"), status("postponed"), HELD)) == ["planned", "postponed", "held"]
    assert told(seoul(PLANNED, status("lapsed"))) == ["planned", "lapsed"]


def test_held_without_a_date_of_its_own_began_on_the_day_of_holding() -> None:
    record = seoul(status("held", date="2018-03-19"))

    assert told(record.as_of("2018-03-18")) == []
    assert told(record.as_of("2018-03-19")) == ["held"]


def test_the_same_state_on_the_same_date_is_a_correction() -> None:
    corrected = status("postponed", on="2017-10", date="2018")
    record = seoul(PLANNED, POSTPONED, corrected)

    assert told(record) == ["planned", "postponed"]
    assert record.words("conference/3", "status")["seoul"].value == {"state": "postponed", "date": "2018"}


def test_taking_back_a_date_takes_back_that_date_and_without_one_everything_before() -> None:
    taken_back = state("conference/3", status=None, on="2017-10")

    assert told(seoul(PLANNED, POSTPONED, taken_back)) == ["planned"]
    assert told(seoul(PLANNED, POSTPONED, state("conference/3", status=None), HELD)) == ["held"]


def test_the_sides_keep_their_own_histories() -> None:
    record = seoul(
        PLANNED, POSTPONED, status("planned", on="2016-05", by="beijing"), status("lapsed", on="2017-12", by="beijing")
    )

    assert (told(record), told(record, "beijing")) == (["planned", "postponed"], ["planned", "lapsed"])


def test_once_a_side_speaks_hearsay_of_its_history_counts_no_longer() -> None:
    record = record_of(ledger("seoul", status("lapsed", on="2017-12", by="beijing")), ledger("beijing", PLANNED))

    assert told(record, "beijing") == ["planned"]


def test_hearsay_of_one_date_taken_back_leaves_the_rest() -> None:
    record = record_of(
        ledger("seoul", status("planned", on="2016", by="beijing"), status("lapsed", on="2017", by="beijing"),
               state("conference/3", status=None, on="2017", by="beijing")),
        ledger("tokyo", status("cancelled", on="2018", by="beijing")),
    )  # fmt: skip

    assert told(record, "beijing") == ["planned"]


def test_an_attribute_that_is_no_history_has_the_standing_word_alone() -> None:
    record = seoul(state("plan/a", due="2018"), state("plan/a", due="2019"))

    assert {side: [each.value for each in words] for side, words in record.history("plan/a", "due").items()} == {
        "seoul": ["2019"]
    }

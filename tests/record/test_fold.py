"""The record is a function of the set of what was said."""

from __future__ import annotations

import json
import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.record import Said, Statement, dump, fold, statement_from_json
from comity.record.fold import raw_of
from tests.record.factories import ledger, record_of, seoul, state
from tests.record.strategies import INSTANTS, committees


@given(said=committees(), seed=st.integers())
def test_the_order_of_arrival_changes_nothing(said: list[Said], seed: int) -> None:
    shuffled = random.Random(seed).sample(said, k=len(said))

    assert fold(shuffled) == fold(said)
    assert dump(fold(shuffled)) == dump(fold(said))


@given(said=committees(), seed=st.integers())
def test_duplicates_change_nothing(said: list[Said], seed: int) -> None:
    repeated = [*said, *random.Random(seed).choices(said, k=len(said))] if said else []

    assert dump(fold(repeated)) == dump(fold(said))


@given(said=committees())
def test_replay_through_json_bytes_gives_the_same_record(said: list[Said]) -> None:
    replayed = [replace(one, statement=json.loads(json.dumps(raw_of(one)).encode())) for one in said]

    assert dump(fold(replayed)) == dump(fold(said))


@given(said=committees(), until=st.sampled_from(INSTANTS))
def test_known_until_is_the_record_of_the_entries_written_by_then(said: list[Said], until: str) -> None:
    assert fold(said, known_until=until) == fold([one for one in said if one.at <= until])


def test_known_until_must_be_an_instant() -> None:
    with pytest.raises(ValueError, match="known_until='2018' is no instant"):
        fold([], known_until="2018")


def test_records_that_differ_in_one_word_are_not_equal() -> None:
    assert seoul(state("plan/a", due="2018")) != seoul(state("plan/a", due="2019"))
    assert seoul(state("plan/a", due="2018")) != seoul(state("plan/a", due="2018", source="minutes"))
    assert seoul(state("plan/a", due="2018")) != "a record"
    assert seoul(state("plan/a", due="2018"), state("plan/a", colour="red")) != seoul(state("plan/a", due="2018"))


def test_two_statements_at_one_place_give_one_record_in_either_order() -> None:
    one, other = (Said("seoul", 1, 0, INSTANTS[0], state("plan/a", due=due)) for due in ("2018", "2019"))

    assert fold([one, other]) == fold([other, one])


def test_statements_of_one_entry_stand_in_their_order() -> None:
    first, second = (Said("seoul", 1, index, INSTANTS[0], state("plan/a", due=f"201{index}")) for index in (0, 1))

    assert fold([second, first]).words("plan/a", "due")["seoul"].value == "2011"


def test_no_statements_make_an_empty_record() -> None:
    record = fold([])

    assert (record.sides, record.subjects("plan"), record.differences(), record.not_understood) == ((), (), (), ())


def test_a_raw_object_is_read_like_a_statement() -> None:
    raw = {"about": "plan/a", "said": {"due": "2018"}, "by": "beijing", "on": "2017", "source": "minutes"}

    assert record_of(ledger("seoul", raw)) == record_of(ledger("seoul", statement_from_json(raw)))


@given(said=committees())
def test_a_statement_survives_its_json(said: list[Said]) -> None:
    for one in said:
        assert isinstance(one.statement, Statement)
        assert dumped(statement_from_json(json.loads(json.dumps(one.statement.to_json())))) == dumped(one.statement)


def dumped(statement: Statement) -> str:
    """As text, because a fraction that is no number is not equal to itself."""
    return json.dumps(statement.to_json(), sort_keys=True)

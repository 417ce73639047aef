"""A statement and its JSON."""

from __future__ import annotations

import pytest

from comity.problems import InputError
from comity.record import Statement, statement_from_json

WHOLE = {"about": "plan/a", "said": {"due": "2018"}, "by": "beijing", "on": "2017", "source": "minutes"}


def test_a_statement_and_its_json_are_one_another() -> None:
    statement = Statement("plan/a", {"due": "2018"}, by="beijing", on="2017", source="minutes")

    assert statement.to_json() == WHOLE
    assert statement_from_json(WHOLE) == statement


def test_what_is_not_given_is_left_out() -> None:
    assert Statement("plan/a", {"due": None}).to_json() == {"about": "plan/a", "said": {"due": None}}


def test_every_problem_of_shape_is_told_at_once() -> None:
    with pytest.raises(InputError) as raised:
        statement_from_json({"abuot": "plan/a", "said": [], "by": 7})

    assert [str(problem) for problem in raised.value.problems] == [
        "A statement has no 'abuot'. Do you mean about?",
        'The statement is about nothing. Add about = "type/key".',
        "The statement says nothing. Add said = {attribute = value}.",
        "by is no string: 7. Write by as a string, or leave it out.",
    ]


@pytest.mark.parametrize("obj", [None, [], "plan/a", 7])
def test_what_is_no_object_is_no_statement(obj: object) -> None:
    with pytest.raises(InputError, match="is no statement"):
        statement_from_json(obj)

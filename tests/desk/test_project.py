"""Taking statements apart into rows of words and putting them together again."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from comity.desk.projection.words import said_from, words_of
from comity.ledger import Entry
from comity.record import Said
from tests.ledger.simulator import Author

TEXT = st.text(st.characters(codec="utf-8"), max_size=12)
NAMES = st.sampled_from(["about", "said", "by", "on", "source", "more"])
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT.filter(str.isascii), inner, max_size=3),
    max_leaves=6,
)
WELL_FORMED = st.fixed_dictionaries(
    {"about": st.sampled_from(["plan/1", "rocket/2", "plan/" + "x" * 300]), "said": st.dictionaries(NAMES, VALUES)},
    optional={"by": st.sampled_from(["seoul", "beijing", ""]), "on": st.just("2018-03"), "source": TEXT},
)
STATEMENTS = st.lists(WELL_FORMED | st.dictionaries(NAMES, VALUES, max_size=4), max_size=4)


def entry_saying(statements: list[dict[str, Any]]) -> Entry:
    return Author().say(*statements) if statements else Author().says(1)[0]


@settings(max_examples=150, deadline=None)
@given(statements=STATEMENTS)
def test_whatever_was_said_comes_out_of_the_rows_as_it_went_in(statements: list[dict[str, Any]]) -> None:
    entry = entry_saying(statements)

    rows = list(words_of(entry, committee_id=1))

    assert list(said_from(rows)) == [
        Said(entry.side, entry.seq, index, entry.at, statement) for index, statement in enumerate(entry.say)
    ]


def test_a_side_that_names_itself_is_read_back_as_it_said_it() -> None:
    (statement,) = Author().say({"about": "plan/1", "said": {"horizon": "near"}, "by": "seoul"}).say
    rows = list(words_of(Author().say(statement), committee_id=7))

    assert rows == [
        (7, "seoul", 1, 0, "horizon", "plan", "plan/1", "seoul", "seoul", '"near"', None, None, "2026-11-24T09:30:00Z")
    ]
    assert [said.statement for said in said_from(rows)] == [statement]

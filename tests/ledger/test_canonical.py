from __future__ import annotations

from typing import Any

import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from comity.ledger.canonical import LARGEST_INTEGER, canonical, canonical_again, read_strict

KEYS = st.text(st.characters(min_codepoint=0, max_codepoint=127), max_size=5)
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
LEAVES = st.none() | st.booleans() | st.integers(-LARGEST_INTEGER, LARGEST_INTEGER) | TEXT
VALUES = st.recursive(
    LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3), max_leaves=12
)


@given(value=VALUES)
def test_the_quick_writer_gives_the_bytes_of_the_standard(value: Any) -> None:
    assert canonical_again(value) == rfc8785.dumps(value)


@given(value=VALUES)
def test_canonical_bytes_are_read_back_to_the_same_value(value: Any) -> None:
    assert read_strict(canonical(value)) == value

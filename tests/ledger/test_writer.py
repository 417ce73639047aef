from __future__ import annotations

import json
from typing import Any

import pytest
import rfc8785

from comity.ledger import Accepted, Head
from comity.ledger.errors import UnwritableError
from tests.ledger.simulator import AT, COMMITTEE, Author, Reader, key_of


def test_an_entry_is_the_canonical_bytes_of_its_fields() -> None:
    author = Author()
    first = author.say({"about": "plan/1", "said": {"title": {"ko": "환경"}}})
    second = author.say(heard={"beijing": Head(7, "ab" * 32)})

    assert json.loads(first.payload) == {
        "at": AT,
        "committee": COMMITTEE,
        "heard": {},
        "key": key_of("seoul-1").public,
        "prev": None,
        "say": [{"about": "plan/1", "said": {"title": {"ko": "환경"}}}],
        "seq": 1,
        "side": "seoul",
    }
    assert first.payload == rfc8785.dumps(json.loads(first.payload))
    assert (second.seq, second.prev, dict(second.heard)) == (2, first.digest, {"beijing": Head(7, "ab" * 32)})


def test_text_is_normalised_before_it_is_signed() -> None:
    decomposed, composed = "\u1112\u1161\u11ab", "한"
    assert Author().say({"said": {"title": decomposed}}).say == ({"said": {"title": composed}},)


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"a": 1.5}, "say[0].a: float cannot be said"),
        ({"a": [1, {"b": 0.1}]}, "say[0].a[1].b: float cannot be said"),
        ({"a": 2**53}, "say[0].a: the whole number is too large"),
        ({"제목": 1}, "the key '제목' is not ASCII"),
        ({1: 1}, "the key 1 is not ASCII"),
        ({"a": object()}, "object cannot be said"),
        ({"a": "\ud800"}, "cannot be written down"),
    ],
)
def test_what_an_entry_cannot_hold_is_refused_by_place(said: dict[Any, Any], words: str) -> None:
    with pytest.raises(UnwritableError) as refused:
        Author().say(said)
    assert words in str(refused.value)


def test_too_much_in_one_entry_is_refused() -> None:
    with pytest.raises(UnwritableError, match="say it in several"):
        Author().say({"a": "x" * 1_000_000})


def test_a_wrong_field_is_refused_before_it_is_signed_into_the_ledger() -> None:
    with pytest.raises(UnwritableError, match="committee is not a key"):
        Author(committee="No Key").say()


def test_the_first_entry_cannot_change_the_key() -> None:
    with pytest.raises(UnwritableError, match="change it in the next"):
        Author().say(new_key=key_of("seoul-2"))


def test_what_is_written_is_accepted() -> None:
    author, reader = Author(), Reader()
    assert [reader.accept(entry.envelope) for entry in author.says(3)] == [Accepted(entry) for entry in author.entries]

"""Signed bytes that are not an entry: each kind is refused by its own error, and cheaply."""

from __future__ import annotations

from typing import Any

import pytest

from comity.ledger.errors import (
    DuplicateKey,
    FloatFound,
    KeyNotAscii,
    MalformedJson,
    MalformedPayload,
    NotCanonical,
    NotUtf8,
    TooDeep,
    WrongShape,
)
from tests.ledger.simulator import Author, Reader, encoded, fields_of, resealed

SAY_NOTHING = b'"say":[]'


def payload_saying(raw: bytes) -> bytes:
    """An entry's payload with raw bytes in the place of what it says."""
    fields = {**fields_of(Author().say()), "say": []}
    return encoded(fields).replace(SAY_NOTHING, b'"say":[' + raw + b"]")


@pytest.mark.parametrize(
    ("raw", "error"),
    [
        (b'{"a":"\xff"}', NotUtf8),
        (b'{"a":"\xed\xa0\x80"}', NotUtf8),
        (b'{"a":"\\ud800"}', NotCanonical),
        (b'{"a":1,"a":1}', DuplicateKey),
        (b'{"a":{"b":1,"b":2}}', DuplicateKey),
        ('{"제목":1}'.encode(), KeyNotAscii),
        (b'{"\\u00e9":1}', KeyNotAscii),
        (b'{"\\ud800":1}', KeyNotAscii),
        ('{"a":[{"b":{"x\\"한y":1}}]}'.encode(), KeyNotAscii),
        (b'{"a":1.5}', FloatFound),
        (b'{"a":1e5}', FloatFound),
        (b'{"a":-0.0}', FloatFound),
        (b'{"a":NaN}', FloatFound),
        (b'{"a":-Infinity}', FloatFound),
        (b"[" * 10_000 + b"]" * 10_000, TooDeep),
        (b'{"a":' * 10_000 + b"1" + b"}" * 10_000, TooDeep),
        (b"[" * 100_000, TooDeep),
        (b'{"a":' + b"9" * 100_000 + b"}", NotCanonical),
        (b'{"a":9007199254740992}', NotCanonical),
        (b'{"a":-0}', NotCanonical),
        (b'{"a": 1}', NotCanonical),
        (b'{"b":1,"a":1}', NotCanonical),
        (b'{"a":"\\u0041"}', NotCanonical),
        (b'{"a":"\\/"}', NotCanonical),
        (b'{"a":01}', MalformedJson),
        (b'{"a":}', MalformedJson),
        (b"{'a':1}", MalformedJson),
        (b'{"a":"\n"}', MalformedJson),
    ],
)
def test_bytes_that_are_no_strict_json_are_refused(raw: bytes, error: type[MalformedPayload]) -> None:
    with pytest.raises(error):
        Reader().accept(resealed(payload_saying(raw)))


def test_brackets_inside_strings_are_not_nesting() -> None:
    assert Reader().accept(resealed(payload_saying(b'{"a":"' + b"[{" * 200 + b'\\""}')))


def test_thirty_two_levels_are_the_limit() -> None:
    entry_and_say = 2
    room = 32 - entry_and_say - 1
    assert Reader().accept(resealed(payload_saying(b'{"a":' + b"[" * room + b"]" * room + b"}")))
    with pytest.raises(TooDeep):
        Reader().accept(resealed(payload_saying(b'{"a":' + b"[" * (room + 1) + b"]" * (room + 1) + b"}")))


def test_unfinished_strings_and_many_brackets_do_not_take_long() -> None:
    """A search that starts anew at each quote would take minutes here."""
    with pytest.raises((TooDeep, MalformedJson)):
        Reader().accept(resealed(b"[" * 40 + b'"' + b'\\"' * 300_000))


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("committee", 7),
        ("committee", "Seoul Beijing"),
        ("committee", ""),
        ("committee", "a" * 65),
        ("side", None),
        ("side", "se/oul"),
        ("seq", 0),
        ("seq", -1),
        ("seq", "1"),
        ("seq", True),
        ("seq", None),
        ("prev", 5),
        ("prev", False),
        ("side", ["seoul"]),
        ("committee", {}),
        ("prev", "00"),
        ("heard", []),
        ("heard", {"beijing": 1}),
        ("heard", {"beijing": [1]}),
        ("heard", {"beijing": [0, "0" * 64]}),
        ("heard", {"beijing": [1, "x"]}),
        ("heard", {"seoul": [1, "0" * 64]}),
        ("at", "2026-11-24"),
        ("at", "2026-13-24T00:00:00Z"),
        ("at", "2026-02-29T00:00:00Z"),
        ("at", "0000-01-01T00:00:00Z"),
        ("at", "２０２６-11-24T00:00:00Z"),
        ("at", "2026-11-24T09:30:60Z"),
        ("at", "2026-11-24T24:00:00Z"),
        ("at", "2026-11-24T09:30:00+09:00"),
        ("at", 0),
        ("say", {}),
        ("say", ["words"]),
        ("say", [{}] * 10_001),
        ("key", "seoul"),
        ("key", None),
        ("key", "ab" * 33),
        ("key", "01" + "00" * 31),
        ("more", 1),
    ],
)
def test_a_field_of_another_form_is_refused_by_name(field: str, value: Any) -> None:
    fields = {**fields_of(Author().say()), field: value}
    with pytest.raises(WrongShape) as refused:
        Reader().accept(resealed(fields))
    assert refused.value.field == field


def test_a_later_entry_must_continue_something() -> None:
    fields = fields_of(Author().says(2)[1])
    with pytest.raises(WrongShape) as refused:
        Reader().accept(resealed({**fields, "prev": None}))
    assert refused.value.field == "prev"


@pytest.mark.parametrize("field", ["committee", "side", "seq", "prev", "heard", "at", "say"])
def test_a_missing_field_is_refused_by_name(field: str) -> None:
    fields = fields_of(Author().say())
    del fields[field]
    with pytest.raises(WrongShape) as refused:
        Reader().accept(resealed(fields))
    assert refused.value.field == field


def test_a_payload_that_is_no_object_is_refused() -> None:
    with pytest.raises(WrongShape, match="not an object"):
        Reader().accept(resealed(b"[]"))

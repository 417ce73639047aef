"""Whatever comes in, the answer is an entry or a named refusal, and it comes quickly."""

from __future__ import annotations

import json
import time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from securesystemslib.dsse import Envelope
from securesystemslib.exceptions import VerificationError
from securesystemslib.signer import SSlibKey  # type: ignore[attr-defined] # public, but not re-exported

from comity.ledger import Accepted, Refused
from comity.ledger.canonical import canonical_again, read_json, read_strict
from comity.ledger.envelope import open_sealed
from comity.ledger.errors import BadSignature, DuplicateKey, MalformedEnvelope, NotCanonical
from comity.ledger.keys import key_id
from tests.ledger.simulator import Author, Reader, encoded, fields_of, key_of, resealed
from tests.ledger.test_canonical import VALUES

FIELDS = ["at", "committee", "heard", "key", "prev", "say", "seq", "side"]
QUICK = 5.0  # seconds; what must not happen takes minutes
ENTRY = Author().say()


def verdict(call: Any, data: bytes) -> object:
    try:
        return call(data)
    except Refused as refused:
        return type(refused)


def read_slowly(data: bytes) -> Any:
    value = read_json(data)
    if canonical_again(value) != data:
        raise NotCanonical("")
    return value


@given(data=st.binary(max_size=200))
def test_any_bytes_are_refused_by_name(data: bytes) -> None:
    with pytest.raises(MalformedEnvelope):
        Reader().accept(data)


@settings(max_examples=300, deadline=None)
@given(at=st.integers(0, len(ENTRY.envelope) - 1), byte=st.integers(0, 255))
def test_any_byte_in_any_place_is_noticed(at: int, byte: int) -> None:
    altered = ENTRY.envelope[:at] + bytes([byte]) + ENTRY.envelope[at + 1 :]
    result = verdict(Reader().accept, altered)
    assert isinstance(result, type) == (altered != ENTRY.envelope)


@given(value=VALUES)
def test_any_signed_json_is_an_entry_or_refused(value: Any) -> None:
    assert isinstance(verdict(Reader().accept, resealed(encoded(value))), type)


@pytest.mark.parametrize("field", FIELDS)
@settings(max_examples=25, deadline=None)
@given(value=VALUES)
def test_any_value_in_any_field_is_an_entry_or_refused(field: str, value: Any) -> None:
    result = verdict(Reader().accept, resealed({**fields_of(ENTRY), field: value}))
    assert isinstance(result, Accepted) or (isinstance(result, type) and issubclass(result, Refused))


@settings(max_examples=300)
@given(value=VALUES, at=st.integers(0, 400), piece=st.sampled_from([b"", b" ", b"\xff", b'"', b"1", b"9" * 17, b"1.5", b"[", b'"a":1,', "한".encode(), b"\\u0041"]))  # fmt: skip  # noqa: E501
def test_the_short_cut_gives_the_verdict_of_the_long_way(value: Any, at: int, piece: bytes) -> None:
    data = encoded({"a": value, "b": [value]})
    at %= len(data)
    data = data[:at] + piece + data[at + 1 :]
    assert verdict(read_strict, data) == verdict(read_slowly, data)


@settings(max_examples=100)
@given(at=st.integers(0, 500), length=st.integers(0, 2))
def test_securesystemslib_gives_the_same_verdict_on_a_signature(at: int, length: int) -> None:
    envelope = json.loads(ENTRY.envelope)
    key = SSlibKey(key_id(key_of("seoul-1").public), "ed25519", "ed25519", {"public": key_of("seoul-1").public})
    payload = ENTRY.payload[:at] + b"x" * length + ENTRY.payload[at + length :]
    theirs = Envelope.from_dict(envelope)
    theirs.payload = payload

    ours = verdict(open_sealed, json.dumps(theirs.to_dict()).encode())

    try:
        theirs.verify([key], 1)
    except VerificationError:
        assert ours is BadSignature
    else:
        assert (payload, ours.payload) == (ENTRY.payload, ENTRY.payload)  # type: ignore[attr-defined]


MANY_KEYS = ",".join(f'"{number:06}":0' for number in range(60_000))


@pytest.mark.parametrize(
    ("name", "data", "error"),
    [
        ("a key twice among many, in the envelope", f'{{{MANY_KEYS},"059999":0}}'.encode(), MalformedEnvelope),
        ("an integer in the envelope", b'{"payload":' + b"9" * 1_000_000 + b"}", MalformedEnvelope),
        ("backslashes in the envelope", b'{"payload":"' + b"\\" * 1_000_000, MalformedEnvelope),
        ("quotes in the envelope", b'"' * 1_000_000, MalformedEnvelope),
        ("a key twice among many", resealed(f'{{{MANY_KEYS},"059999":0}}'.encode()), DuplicateKey),
        ("an integer", resealed(b'{"a":' + b"9" * 700_000 + b"}"), NotCanonical),
        ("many integers", resealed(b'{"a":[' + b"9" * 40 + (b"," + b"9" * 40) * 17_000 + b"]}"), NotCanonical),
        ("text without end", resealed(b'{"a":"' + "한".encode() * 230_000), Refused),
        ("text and escapes", resealed(b'{"a":"' + '한\\"'.encode() * 140_000 + b'"}'), Refused),
        ("brackets", resealed(b"[{" * 350_000), Refused),
    ],
)
def test_hostile_bytes_are_refused_quickly(name: str, data: bytes, error: type[Refused]) -> None:
    started = time.process_time()
    with pytest.raises(error):
        Reader().accept(data)
    assert time.process_time() - started < QUICK, name

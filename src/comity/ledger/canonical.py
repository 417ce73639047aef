"""Strict JSON in, RFC 8785 bytes out.

Reading is bounded: every rule is found without deep recursion and without converting a number of any length.
Sound bytes, nearly all of them, take a short cut: they are read and written again by msgspec, and only bytes that do
not come out the same are read slowly, to find the rule that they break.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from typing import Any, NoReturn

import msgspec
import rfc8785

from comity.ledger.errors import (
    DuplicateKey,
    FloatFound,
    KeyNotAscii,
    MalformedJson,
    NotCanonical,
    NotUtf8,
    TooDeep,
    UnwritableError,
)

DEEPEST = 32
LARGEST_INTEGER = 2**53 - 1
_DIGITS = len(str(LARGEST_INTEGER)) + 1

# An unfinished string is taken to the end, so that the search stays linear whatever the bytes.
_STRING = re.compile(rb'"[^"\\]*(?:\\.[^"\\]*)*(?:"|\\?\Z)', re.DOTALL)
# A key that is not ASCII: a byte that is not, then none such until the end of a string before a colon.
_FOREIGN_KEY = re.compile(rb'[\x80-\xff](?:[^"\\\x80-\xff]|\\.)*+":', re.DOTALL)
# Every digit as "0", whatever stands before a number as ":", so that long numbers are found by a plain search.
_DIGITS_AS_ZERO = bytes(
    ord("0") if byte in b"0123456789" else ord(":") if byte in b":,[" else ord("-") if byte == ord("-") else ord(" ")
    for byte in range(256)
)
_LONG_NUMBERS = (b":" + b"0" * (_DIGITS - 1), b":-" + b"0" * (_DIGITS - 1))
_NOT_BRACKETS = bytes(byte for byte in range(256) if byte not in b"[]{}")


def read_strict(data: bytes) -> Any:
    """The value in `data`, which must be canonical JSON (RFC 8785) with ASCII keys and without floats.

    Raises `TooDeep`, `NotUtf8`, `MalformedJson`, `DuplicateKey`, `KeyNotAscii`, `FloatFound` or `NotCanonical`.
    """
    value = _read_quickly(data)
    if value is not None:
        return value
    value = read_json(data)
    if canonical_again(value) != data:
        raise NotCanonical("The bytes are JSON, but not in the canonical form of RFC 8785.")
    return value


def read_json(data: bytes) -> Any:
    """JSON with ASCII keys, without duplicate keys, floats or deep nesting, in whatever spacing."""
    _check_depth(data)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise NotUtf8(f"Byte {error.start} is not UTF-8.") from None
    try:
        return _DECODER.decode(text)
    except (json.JSONDecodeError, RecursionError) as error:
        raise MalformedJson(f"This is not JSON: {error}.") from None


def _check_depth(data: bytes) -> None:
    if data.count(b"[") + data.count(b"{") > DEEPEST and depth(data) > DEEPEST:
        raise TooDeep(f"Lists and objects are nested more than {DEEPEST} deep.")


def _read_quickly(data: bytes) -> Any:
    """The value in sound bytes; None where they may not be sound.

    A key that stands twice would be lost here, but then the bytes do not come out the same.
    """
    _check_depth(data)
    if not data.startswith(b"{") or _FOREIGN_KEY.search(data) or _has_long_number(data):
        return None
    try:
        value = _QUICK_DECODER.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None
    return value if canonical_again(value) == data else None


def _has_long_number(data: bytes) -> bool:
    shape = data.translate(_DIGITS_AS_ZERO)
    return any(number in shape for number in _LONG_NUMBERS)


def depth(data: bytes) -> int:
    """How deep lists and objects are nested, counted over the brackets outside strings."""
    deepest = now = 0
    for bracket in _STRING.sub(b"", data).translate(None, _NOT_BRACKETS):
        now += 1 if bracket in b"[{" else -1
        deepest = max(deepest, now)
    return deepest


def canonical_again(value: Any) -> bytes | None:
    """The canonical bytes of a value just read; None where it has none (a lone surrogate).

    On what `read_json` lets through (ASCII keys, no floats, integers below 2**53) msgspec's sorted bytes are those of
    RFC 8785, a hundred times faster; a test holds the two together.
    """
    try:
        return _ENCODER.encode(value)
    except UnicodeEncodeError:
        return None


def canonical(value: Any) -> bytes:
    """RFC 8785 bytes of a value that we say ourselves; raises `UnwritableError` where it has none."""
    try:
        return rfc8785.dumps(value)
    except rfc8785.CanonicalizationError as error:
        raise UnwritableError(f"This cannot be written down: {error}.") from None


def at_input_edge(value: Any, *, place: str = "say") -> Any:
    """`value` with all text in NFC; raises `UnwritableError` for floats and foreign objects."""
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value)
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, int):
        if abs(value) > LARGEST_INTEGER:
            raise UnwritableError(f"{place}: the whole number is too large (at most 2**53 - 1).")
        return value
    if isinstance(value, list | tuple):
        return [at_input_edge(item, place=f"{place}[{index}]") for index, item in enumerate(value)]
    if isinstance(value, dict):
        return {_ascii_key(key, place): at_input_edge(item, place=f"{place}.{key}") for key, item in value.items()}
    raise UnwritableError(f"{place}: {type(value).__name__} cannot be said; write numbers as whole numbers or text.")


def _ascii_key(key: object, place: str) -> str:
    if not isinstance(key, str) or not key.isascii():
        raise UnwritableError(f"{place}: the key {key!r} is not ASCII.")
    return key


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    whole = dict(pairs)
    if len(whole) != len(pairs):
        twice, _ = Counter(key for key, _ in pairs).most_common(1)[0]
        raise DuplicateKey(f"The key {twice[:60]!r} stands twice in one object.")
    if not "".join(whole).isascii():
        foreign = next(key for key in whole if not key.isascii())
        raise KeyNotAscii(f"The key {foreign[:60]!r} is not ASCII.")
    return whole


def _integer(digits: str) -> int:
    if len(digits) > _DIGITS or abs(int(digits)) > LARGEST_INTEGER:
        raise NotCanonical(f"The whole number {digits[:20]} is too large (at most 2**53 - 1).")
    return int(digits)


def _float(text: str) -> NoReturn:
    raise FloatFound(f"{text[:20]} is not a whole number; an entry holds none but whole numbers.")


def _float_in_doubt(text: str) -> NoReturn:
    raise msgspec.ValidationError(text)


_DECODER = json.JSONDecoder(object_pairs_hook=_object, parse_int=_integer, parse_float=_float, parse_constant=_float)
_QUICK_DECODER = msgspec.json.Decoder(float_hook=_float_in_doubt)
_ENCODER = msgspec.json.Encoder(order="sorted")

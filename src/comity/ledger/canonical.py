"""Strict JSON in, RFC 8785 bytes out.

Reading is bounded: every rule is found without deep recursion and without converting a number of any length.
"""

from __future__ import annotations

import json
import re
import unicodedata
from typing import Any, NoReturn

import rfc8785

from comity.ledger.errors import (
    DuplicateKey,
    FloatFound,
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
_NOT_BRACKETS = bytes(byte for byte in range(256) if byte not in b"[]{}")


def read_strict(data: bytes) -> Any:
    """The value in `data`, which must be canonical JSON (RFC 8785) without floats.

    Raises `TooDeep`, `NotUtf8`, `MalformedJson`, `DuplicateKey`, `FloatFound` or `NotCanonical`.
    """
    value = read_json(data)
    if canonical_again(value) != data:
        raise NotCanonical("The bytes are JSON, but not in the canonical form of RFC 8785.")
    return value


def read_json(data: bytes) -> Any:
    """JSON without duplicate keys, floats or deep nesting, in whatever spacing."""
    if data.count(b"[") + data.count(b"{") > DEEPEST and depth(data) > DEEPEST:
        raise TooDeep(f"Lists and objects are nested more than {DEEPEST} deep.")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise NotUtf8(f"Byte {error.start} is not UTF-8.") from None
    try:
        return _DECODER.decode(text)
    except (json.JSONDecodeError, RecursionError) as error:
        raise MalformedJson(f"This is not JSON: {error}.") from None


def depth(data: bytes) -> int:
    """How deep lists and objects are nested, counted over the brackets outside strings."""
    deepest = now = 0
    for bracket in _STRING.sub(b"", data).translate(None, _NOT_BRACKETS):
        now += 1 if bracket in b"[{" else -1
        deepest = max(deepest, now)
    return deepest


def canonical_again(value: Any) -> bytes | None:
    """The canonical bytes of a value just read; None where it has none (a lone surrogate).

    On what `read_json` lets through (no floats, integers below 2**53) and with ASCII keys, the standard library's
    writer gives the bytes of RFC 8785, thirty times faster; a test holds the two together.
    """
    try:
        return _ENCODER.encode(value).encode("utf-8")
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
        keys = [key for key, _ in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        raise DuplicateKey(f"The key {twice[:60]!r} stands twice in one object.")
    return whole


def _integer(digits: str) -> int:
    if len(digits) > _DIGITS or abs(int(digits)) > LARGEST_INTEGER:
        raise NotCanonical(f"The whole number {digits[:20]} is too large (at most 2**53 - 1).")
    return int(digits)


def _float(text: str) -> NoReturn:
    raise FloatFound(f"{text[:20]} is not a whole number; an entry holds none but whole numbers.")


_DECODER = json.JSONDecoder(object_pairs_hook=_object, parse_int=_integer, parse_float=_float, parse_constant=_float)
_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)

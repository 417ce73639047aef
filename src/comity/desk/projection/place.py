"""The order of subjects of one type, as bytes that every database sorts as the record does."""

from __future__ import annotations


def place_of(subject: str) -> bytes:
    """Numbers in a key sort as numbers, after words: plan/seoul-9 stands before plan/seoul-10."""
    return b"".join(map(_part, subject.partition("/")[2].split("-")))


def _part(part: str) -> bytes:
    if not part.isdigit():
        return b"\x01" + part.encode() + b"\x00"
    number = str(int(part))
    return b"\x02" + bytes([len(number)]) + number.encode() + b"\x00" + part.encode() + b"\x00"

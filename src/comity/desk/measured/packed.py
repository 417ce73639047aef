"""Assessments and what is behind their figures as compressed JSON, quick to read again."""

from __future__ import annotations

import zlib
from functools import cache, lru_cache
from typing import TypeVar

import msgspec

from comity.measure.assessment import Assessment
from comity.measure.behind import Behind

Whole = TypeVar("Whole")
LEVEL = 6
MOST_READ = 16
"""Assessments that stay as they were read, of about two megabytes each: a page and its charts read the same one."""
FORM = 2
"""Counts up when what is packed changes its form: what was kept in another is measured again."""


class NotReadableError(ValueError):
    """What was kept was packed by another version, or is damaged; it can be measured again."""


def pack(whole: Assessment | Behind) -> bytes:
    return zlib.compress(msgspec.json.encode(whole), LEVEL)


@lru_cache(maxsize=MOST_READ)
def unpack_assessment(kept: bytes) -> Assessment:
    """Raises `NotReadableError`."""
    return _unpack(kept, assessments())


def unpack_behind(kept: bytes) -> Behind:
    """Raises `NotReadableError`."""
    return _unpack(kept, figures_behind())


def _unpack(kept: bytes, decoder: msgspec.json.Decoder[Whole]) -> Whole:
    try:
        return decoder.decode(zlib.decompress(kept))
    except (zlib.error, msgspec.MsgspecError) as error:
        raise NotReadableError(f"What was kept cannot be read: {error}.") from error


@cache
def assessments() -> msgspec.json.Decoder[Assessment]:
    return msgspec.json.Decoder(Assessment)


@cache
def figures_behind() -> msgspec.json.Decoder[Behind]:
    return msgspec.json.Decoder(Behind)

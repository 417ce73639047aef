"""The record as it would stand if something were said that nobody has said yet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from comity.desk.models import Committee
from comity.desk.projection.part import read_part
from comity.record import Record, Said, Statement, hear, record_of

NEVER = "9999-12-31T23:59:59Z"
AFTER_ALL = 2**53 - 1


def load_meant(committee: Committee, statements: Sequence[Statement], *, subjects: Iterable[str] = ()) -> Record:
    """The frame and `subjects` with our `statements` on subjects that are new, so that they are called by name."""
    part = read_part(committee, subjects)
    meant = hear(Said(committee.us, AFTER_ALL, index, NEVER, each) for index, each in enumerate(statements))
    return record_of(part.frame.heard, part.heard, meant, voices=part.frame.voices)

"""A part of the record: the committee's frame, and of the rest only the subjects that are asked for."""

from __future__ import annotations

from collections.abc import Iterable

from comity.desk.models import Committee
from comity.desk.store import load_record
from comity.record import Record


def load_part(committee: Committee, *, subjects: Iterable[str] = ()) -> Record:
    """The record of the frame and of `subjects` with what belongs to them; read as `Record` reads everything.

    The frame is every subject of the small types: all but plans, reports, milestones, offers, agenda items and aid. To
    a plan belong its reports, milestones, offers and agenda items; to a conference its agenda items.
    """
    return load_record(committee=committee.key)

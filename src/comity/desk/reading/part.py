"""A part of the record: the committee's frame, and of the rest only the subjects that are asked for."""

from __future__ import annotations

from collections.abc import Iterable

from comity.desk.models import Committee
from comity.desk.projection.heads import heads_stay
from comity.desk.projection.part import read_part
from comity.record import Record

__all__ = ["heads_stay", "load_part"]


def load_part(committee: Committee, *, subjects: Iterable[str] = ()) -> Record:
    """The record of the frame and of `subjects` with what belongs to them; read as `Record` reads everything.

    The frame is every subject of the small types: all but plans, reports, milestones, offers and agenda items. To a
    plan belong its reports, milestones (with their reports), offers and agenda items; to a conference its agenda
    items. What is asked for in vain is not there. What is given comes with all its names, and on it the part says just
    what the whole record says; of other plans it may know some word, but not all.
    """
    return read_part(committee, subjects).record

"""The subjects of any type, some at a time."""

from __future__ import annotations

from dataclasses import dataclass

from comity.desk.models import Committee, Word
from comity.desk.projection.reach import LARGE_TYPES, SMALL_TYPES
from comity.desk.reading.part import load_part
from comity.record import Record

__all__ = ["SMALL_TYPES", "SomeSubjects", "some_subjects"]


@dataclass(frozen=True)
class SomeSubjects:
    """`total` counts what was spoken of; `record` is whole on `subjects`, each by its one name."""

    total: int
    subjects: tuple[str, ...]
    record: Record


def some_subjects(committee: Committee, *, type_: str, limit: int, offset: int) -> SomeSubjects:
    """The subjects of a type. Those of a small type in the order of the record, those of a large one by their names.

    Of a large type a subject that was joined to another, or on which no word stands any more, is left out of those that
    are listed but not of the total. The number of queries is the same whatever their number.
    """
    if type_ not in LARGE_TYPES:
        record = load_part(committee)
        found = record.subjects(type_)
        return SomeSubjects(len(found), found[offset : offset + limit], record)
    names = Word.objects.filter(committee=committee, type=type_).order_by("about").values_list("about", flat=True)
    distinct = names.distinct()
    asked = list(distinct[offset : offset + limit])
    record = load_part(committee, subjects=asked)
    there = tuple(name for name in asked if record.canonical(name) == name and record.exists(name))
    return SomeSubjects(distinct.count(), there, record)

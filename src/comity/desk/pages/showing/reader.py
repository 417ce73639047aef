"""Who reads which record: what names, words and figures are shown by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.template import Context
from django.utils.safestring import SafeString

from comity.desk.pages.showing.faces import INKS, Face, faces_of
from comity.desk.pages.showing.texts import Picked
from comity.desk.people.here import Here
from comity.desk.reading.part import load_part
from comity.desk.reading.told import last_told
from comity.desk.speaking.local_people import Known, known_people
from comity.record import Record, View, view
from comity.record.kinds import Value

Meant = Mapping[str, Mapping[str, Value]]
"""What is meant to be said and is not said yet: by subject, what of each attribute."""
NOTHING_MEANT: Meant = {}


@dataclass(frozen=True)
class Reader:
    """One person's eyes on one record. What nobody said yet is called as it is `meant`."""

    here: Here
    record: Record
    meant: Meant = field(default_factory=dict)

    @property
    def language(self) -> str:
        return self.here.language

    @cached_property
    def faces(self) -> dict[str, Face]:
        """Every side, our own first."""
        return faces_of(self.record, us=self.here.us, language=self.language)

    @cached_property
    def badges(self) -> dict[tuple[str, bool], SafeString]:
        """The badges that were shown already: each side's is on every line of a table."""
        return {}

    @cached_property
    def ours(self) -> View:
        """What things are called: by our word, by the others' where we have none."""
        return view(self.record, "ours", self.here.us)

    @cached_property
    def known(self) -> Mapping[str, Known]:
        """The people whose names are known here, shared or not."""
        return known_people(self.here.committee)

    def told(self, subject: str, attribute: str) -> Value:
        """What names a subject: what stands, else what is meant to be said, else what stood before it was taken back.

        A person whose name was taken back is called by it no more.
        """
        stands = self.ours.value(subject, attribute)
        if stands is not None:
            return stands
        meant = self.meant.get(subject, {}).get(attribute)
        if meant is not None or subject.startswith("person/"):
            return meant
        return last_told(self.record, subject, attribute)

    def face(self, side: str) -> Face:
        """How a side looks; one that the record does not know is called by its key."""
        key = side.removeprefix("side/")
        known = self.faces.get(key)
        return known or Face(key, len(self.faces) % INKS, key[:1].upper(), Picked(key), Picked(key))


def reader_of(context: Context) -> Reader | None:
    """The reader of a page: of the `record` that the view gave, else of the committee's frame, which is read once.

    A view, or a part of a template, may give what is `meant` besides. None outside a committee.
    """
    here: Here | None = context.get("here")
    if here is None:
        return None
    kept: Any = context.get("request") or here.committee
    readers: dict[tuple[int, int], Reader] = kept.__dict__.setdefault("_comity_readers", {})
    record: Record | None = context.get("record")
    meant: Meant = context.get("meant") or NOTHING_MEANT
    key = id(record), id(meant)
    found = readers.get(key)
    if found is None or found.meant is not meant or (record is not None and found.record is not record):
        found = readers[key] = Reader(here, record if record is not None else load_part(here.committee), meant)
    return found

"""What a committee is called, and whether its record is a reconstruction."""

from __future__ import annotations

from typing import Any

from comity.desk.pages.showing.reader import Reader
from comity.desk.pages.showing.texts import Picked, base, picked


def committee_subject(reader: Reader) -> str:
    """The committee as a subject; by its key where several are spoken of or none is."""
    wanted = f"committee/{reader.here.committee.key}"
    there = reader.record.subjects("committee")
    return wanted if wanted in there or not there else there[0]


def committee_names(reader: Reader) -> list[Picked]:
    """Its name in the reader's language, then in those in which the sides write; our own side's first."""
    names = reader.ours.value(committee_subject(reader), "names")
    if isinstance(names, list | tuple):
        names = next((one.get("text") for one in names if isinstance(one, dict)), None)
    first = picked(names, reader.language)
    if first is None or not isinstance(names, dict):
        return [first] if first else []
    found = [first]
    for face in reader.faces.values():
        native = face.native.tag
        if native in names and base(native) not in {base(each.tag) for each in found}:
            found.append(Picked(str(names[native]), native))
    return found


def reconstruction_note(reader: Reader) -> Any:
    """What it says of itself where it is no record of what the sides wrote."""
    return reader.ours.value(committee_subject(reader), "reconstruction")

"""Finding the conference that an address names."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.http import Http404

from comity.desk.people.here import Here
from comity.desk.reading.conferences import ConferenceLine, conference_lines, find_line
from comity.desk.reading.part import load_part
from comity.record import Record, View, view


@dataclass(frozen=True, slots=True)
class Found:
    """The conferences of a committee, read in the person's view, and the one that was asked for."""

    record: Record
    view: View
    lines: tuple[ConferenceLine, ...]
    line: ConferenceLine


def find_conference(here: Here, key: str, *, subjects: Iterable[str] = ()) -> Found:
    """With its agenda items, and `subjects` too; 404 where there is no such conference."""
    record = load_part(here.committee, subjects=[f"conference/{key}", *subjects])
    read = read_in(here, record)
    lines = tuple(conference_lines(read))
    line = find_line(lines, key)
    if line is None:
        raise Http404
    return Found(record, read, lines, line)


def read_in(here: Here, record: Record) -> View:
    """In the view that the address asks for; one that this record cannot be read in is our own."""
    side = here.view.removeprefix("side:")
    known = here.view == side or side in record.sides
    return view(record, here.view if known else "ours", here.us)

"""Finding the round that an address names, with the plans that it asks about."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404

from comity.desk.pages.checks.answered import Side, sides_asked
from comity.desk.pages.showing.reader import Reader
from comity.desk.people.here import Here
from comity.desk.reading.checks import Round, find_round
from comity.desk.reading.part import load_part
from comity.desk.reading.register import read_plans
from comity.record import view


@dataclass(frozen=True)
class Found:
    """`reader` reads a part of the record that is whole on the round's plans."""

    reader: Reader
    round: Round
    sides: list[Side]


def find_check(here: Here, key: str) -> Found:
    asked = find_round(view(load_part(here.committee), "ours", here.us), key)
    if asked is None:
        raise Http404
    record = load_part(here.committee, subjects=asked.plans)
    reader = Reader(here, record)
    rows = read_plans(here.committee, asked.plans)
    return Found(reader, asked, sides_asked(rows.values(), faces=reader.faces, within=asked, record=record))

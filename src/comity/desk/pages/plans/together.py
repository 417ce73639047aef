"""The register narrowed to the plans that some sides do: ?does=seoul, ?alone=seoul, ?together=seoul,beijing."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from comity.desk.pages.plans.asked import Chip, without
from comity.desk.pages.showing.reader import Reader
from comity.desk.reading.pairs import plans_of

DOES, ALONE, TOGETHER = "does", "alone", "together"
TWO = 2


@dataclass(frozen=True, slots=True)
class Doers:
    """The sides that are asked for, by which of the three parts of the address."""

    asked_by: str
    sides: tuple[str, ...]


def doers_asked(query: QueryDict, reader: Reader) -> Doers | None:
    """None where nothing of the kind is asked for, or of sides that are not there."""
    for name, count in ((DOES, 1), (ALONE, 1), (TOGETHER, TWO)):
        sides = tuple(dict.fromkeys(query.get(name, "").split(",")))
        if len(sides) == count and all(side in reader.faces for side in sides):
            return Doers(name, sides)
    return None


def plans_of_doers(doers: Doers, reader: Reader) -> tuple[str, ...]:
    return plans_of(reader.here.committee, doers.sides, alone=doers.asked_by == ALONE)


def doers_chips(query: QueryDict, reader: Reader) -> list[Chip]:
    """What is filtered so, with the way to take it away."""
    doers = doers_asked(query, reader)
    if doers is None:
        return []
    said = pgettext("a filter", "%(what)s: %(of)s") % {"what": _("Who does it"), "of": doers_words(doers, reader)}
    return [Chip(said, without(query, doers.asked_by))]


def doers_words(doers: Doers, reader: Reader) -> str:
    names = [reader.face(side).name.text for side in doers.sides]
    if doers.asked_by == ALONE:
        return _("%(side)s alone") % {"side": names[0]}
    if doers.asked_by == TOGETHER:
        return _("%(one)s and %(other)s together") % {"one": names[0], "other": names[1]}
    return names[0]

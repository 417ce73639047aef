"""What a column of figures of one conference is headed with."""

from __future__ import annotations

from collections.abc import Mapping

from comity.cli.show.labels import label
from comity.measure.assessment import Assessment
from comity.measure.words import Language

Heads = Mapping[int, str]
"""Number of a conference -> "1 (2013)"."""


def heads_of(assessment: Assessment, *, tongue: Language) -> Heads:
    """Short names of the conferences, with the year in which each was held, where that is known."""
    return {line.conference: head(line.conference, date=line.date, tongue=tongue) for line in assessment.conferences}


def head(number: int, *, date: str | None, tongue: Language) -> str:
    short = label("head", tongue.code, number=number)
    return tongue.bracket.format(short, date[:4]) if date else short

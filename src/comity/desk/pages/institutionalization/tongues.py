"""The measure's own words in the reader's language."""

from __future__ import annotations

from collections.abc import Mapping

from comity.desk.pages.showing.texts import picked
from comity.measure.assessment import Assessment
from comity.measure.wording import Names, Said
from comity.measure.words import Language, language, languages

FALLBACK = "en"


def tongue_of(code: str) -> Language:
    """The language in which figures are said; English where the measure does not speak the reader's."""
    return language(code if code in languages() else FALLBACK)


def said(words: Said, code: str) -> str:
    """One sentence in the reader's language, else in English, else in any."""
    found = picked(words, code)
    return found.text if found else ""


def told(sentences: tuple[Said, ...] | list[Said], code: str) -> list[str]:
    return [said(words, code) for words in sentences]


def names_in(assessment: Assessment) -> Names:
    """What the assessment calls its own sides, teams and disruptions."""
    found: dict[str, Mapping[str, str]] = {f"side/{each.key}": each.names for each in assessment.sides}
    found |= {f"team/{each.key}": each.names for each in assessment.team_names}
    found |= {f"disruption/{each.key}": each.names for each in assessment.disruptions}
    return found

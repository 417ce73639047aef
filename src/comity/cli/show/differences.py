"""Where the sides' words differ, each word with whose it is and where it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from rich.console import RenderableType

from comity.cli.show.labels import label, of
from comity.cli.show.lines import Lines, bullet
from comity.cli.show.section import section
from comity.cli.show.value import in_words, kind_of
from comity.measure.assessment import Assessment, Disagreement, SideWord
from comity.measure.words import language as language_of

INDENT = "    "

Citing = Callable[[str, str], str]
"""How a source is called in a language: a document by its title."""


def uncited(source: str, _language: str) -> str:
    return source


def differences(assessment: Assessment, *, language: str, citing: Citing) -> Iterator[RenderableType]:
    yield section(label("differences", language, count=len(assessment.differences)))
    if not assessment.differences:
        yield bullet(label("none_differ", language))
    sides = {party.key: of(party.names, language) for party in assessment.sides}
    for each in assessment.differences:
        comma = label("comma", language)
        yield bullet(f"{of(each.subject_names, language)}{comma}{of(each.attribute_names, language)}")
        for word in each.words:
            said = side_word(each, word, sides=sides, language=language, citing=citing)
            yield Lines(said, first=INDENT, rest=INDENT + "  ")


def side_word(found: Disagreement, word: SideWord, *, sides: Mapping[str, str], language: str, citing: Citing) -> str:
    """One side's word: whose it is, what it says, since when, and where that stands."""
    side = sides.get(word.side, word.side)
    if word.hearsay:
        side = language_of(language).bracket.format(side, label("heard", language))
    said = in_words(word.value, kind_of(found.subject, found.attribute), sides=sides, language=language)
    parts = [said, *([word.on] if word.on else [])]
    source = f" — {citing(word.source, language)}" if word.source else ""
    return side + label("colon", language) + label("comma", language).join(parts) + source

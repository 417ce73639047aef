"""Where the sides differ, and what nobody knows."""

from __future__ import annotations

import json
from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from comity.cli.show.labels import label, of
from comity.cli.show.section import section
from comity.measure.assessment import Assessment, Disagreement, SideWord

SHOWN_GAPS = 40


def differences(assessment: Assessment, *, language: str) -> Iterator[RenderableType]:
    yield section(label("differences", language, count=len(assessment.differences)))
    if not assessment.differences:
        yield Text(f"• {label('none_differ', language)}")
    for each in assessment.differences:
        yield from difference(assessment, each, language=language)


def difference(assessment: Assessment, found: Disagreement, *, language: str) -> Iterator[RenderableType]:
    yield Text(f"• {of(found.subject_names, language)}, {of(found.attribute_names, language)}")
    for word in found.words:
        yield Text(f"    {side_word(assessment, word, language=language)}")


def side_word(assessment: Assessment, word: SideWord, *, language: str) -> str:
    """One side's word: its badge, what it says, since when, and where that stands."""
    side = next((of(party.names, language) for party in assessment.sides if party.key == word.side), word.side)
    heard = f" ({label('heard', language)})" if word.hearsay else ""
    source = f" — {word.source}" if word.source else ""
    return f"{side}{heard}: {in_words(word.value, language)}{f', {word.on}' if word.on else ''}{source}"


def in_words(value: object, language: str) -> str:
    """A value as people read it: the text in their language first, a list or object as its parts."""
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        if language in value:
            return in_words(value[language], language)
        return ", ".join(f"{key} {in_words(part, language)}" for key, part in value.items())
    if isinstance(value, list | tuple):
        return "; ".join(in_words(part, language) for part in value)
    return json.dumps(value, ensure_ascii=False)


def unknown(assessment: Assessment, *, language: str) -> Iterator[RenderableType]:
    known = assessment.not_known
    told = [
        *assessment.open_words,
        *(each.words for each in known.left_out),
        *(each.words for each in known.without_value),
    ]
    gaps = [each.words for each in known.gaps]
    if told or gaps:
        yield section(label("unknowns", language))
    for words in [*told, *gaps[:SHOWN_GAPS]]:
        yield Text(f"• {of(words, language)}")
    if len(gaps) > SHOWN_GAPS:
        yield Text(f"• {label('and_more', language, count=len(gaps) - SHOWN_GAPS)}")

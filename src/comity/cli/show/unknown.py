"""Where the sides differ, and what nobody knows."""

from __future__ import annotations

import json
from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from comity.cli.show.labels import label, of
from comity.cli.show.section import section
from comity.measure.assessment import Assessment, Disagreement, SideWord
from comity.record import TYPES
from comity.record.kinds import Choice

SHOWN_GAPS = 40
LANGUAGES = frozenset({"en", "ko", "zh"})


def differences(assessment: Assessment, *, language: str) -> Iterator[RenderableType]:
    yield section(label("differences", language, count=len(assessment.differences)))
    if not assessment.differences:
        yield Text(f"• {label('none_differ', language)}")
    for each in assessment.differences:
        yield from difference(assessment, each, language=language)


def difference(assessment: Assessment, found: Disagreement, *, language: str) -> Iterator[RenderableType]:
    yield Text(f"• {of(found.subject_names, language)}, {of(found.attribute_names, language)}")
    for word in found.words:
        yield Text(f"    {side_word(assessment, found, word, language=language)}")


def side_word(assessment: Assessment, found: Disagreement, word: SideWord, *, language: str) -> str:
    """One side's word: whose it is, what it says, since when, and where that stands."""
    side = next((of(party.names, language) for party in assessment.sides if party.key == word.side), word.side)
    heard = f" ({label('heard', language)})" if word.hearsay else ""
    source = f" — {word.source}" if word.source else ""
    said = option_words(found, word.value, language) or in_words(word.value, language)
    return f"{side}{heard}: {said}{f', {word.on}' if word.on else ''}{source}"


def option_words(found: Disagreement, value: object, language: str) -> str | None:
    """What a value out of a known few is called; None where the attribute takes other values."""
    type_ = "report" if found.attribute == "progress" else found.subject.partition("/")[0]
    kind = TYPES[type_].attributes[found.attribute].kind
    if not isinstance(kind, Choice) or value not in kind.values:
        return None
    return str(getattr(kind.option(str(value)).words, language)).rstrip("†")


def in_words(value: object, language: str) -> str:
    """A value as people read it: of a text the reader's language or else all, of a list or object its parts."""
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        if isinstance(value.get(language), str):
            return str(value[language])
        if value.keys() <= LANGUAGES:
            return " / ".join(in_words(part, language) for part in value.values())
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

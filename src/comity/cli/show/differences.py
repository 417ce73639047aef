"""Where the sides' words differ, each word with whose it is and where it stands."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping

from rich.console import RenderableType

from comity.cli.show.labels import label, of
from comity.cli.show.lines import Lines, bullet
from comity.cli.show.section import section
from comity.measure.assessment import Assessment, Disagreement, SideWord
from comity.measure.words import language as language_of
from comity.record import TYPES
from comity.record.kinds import Choice, Fields, Kind, SideKey

LANGUAGES = frozenset({"en", "ko", "zh"})
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
    said = in_words(word.value, kind_of(found), sides=sides, language=language)
    parts = [said, *([word.on] if word.on else [])]
    source = f" — {citing(word.source, language)}" if word.source else ""
    return side + label("colon", language) + label("comma", language).join(parts) + source


def kind_of(found: Disagreement) -> Kind:
    """What the attribute holds, by the vocabulary; "progress" is what reports say."""
    type_ = "report" if found.attribute == "progress" else found.subject.partition("/")[0]
    return TYPES[type_].attributes[found.attribute].kind


def in_words(value: object, kind: Kind | None, *, sides: Mapping[str, str], language: str) -> str:
    """A value as people read it: of a text the reader's language or else all, of a list or object its parts."""
    if isinstance(value, str):
        if isinstance(kind, Choice) and value in kind.values:
            return str(getattr(kind.option(value).words, language))
        return sides.get(value, value) if isinstance(kind, SideKey) else value
    if isinstance(value, Mapping):
        return object_in_words(value, kind, sides=sides, language=language)
    if isinstance(value, list | tuple):
        said = [in_words(part, kind, sides=sides, language=language) for part in value]
        return label("semicolon", language).join(said)
    return json.dumps(value, ensure_ascii=False)


def object_in_words(value: Mapping[str, object], kind: Kind | None, *, sides: Mapping[str, str], language: str) -> str:
    if isinstance(value.get(language), str):
        return str(value[language])
    if value.keys() <= LANGUAGES:
        return " / ".join(str(part) for part in value.values())
    kinds = {member.name: member.kind for member in kind.members} if isinstance(kind, Fields) else {}
    order = [name for name in kinds if name in value] + [name for name in value if name not in kinds]
    parts = [in_words(value[name], kinds.get(name), sides=sides, language=language) for name in order]
    return label("comma", language).join(parts)

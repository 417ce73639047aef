"""A value of the record as people read it."""

from __future__ import annotations

import json
from collections.abc import Mapping

from comity.cli.show.labels import label
from comity.record import TYPES
from comity.record.kinds import Choice, Fields, Kind, SideKey

LANGUAGES = frozenset({"en", "ko", "zh"})
PLAIN = frozenset({"side", "name", "rank", "state", "text"})
"""Parts of an object that need no name before them."""


def kind_of(subject: str, attribute: str) -> Kind:
    """What the attribute holds, by the vocabulary; "progress" is what reports say."""
    type_ = "report" if attribute == "progress" else subject.partition("/")[0]
    return TYPES[type_].attributes[attribute].kind


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
    if language == "en":  # the vocabulary has no other words for the parts of an object
        parts = [part if name in PLAIN else f"{name} {part}" for name, part in zip(order, parts, strict=True)]
    return label("comma", language).join(parts)

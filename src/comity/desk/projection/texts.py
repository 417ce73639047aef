"""The texts of a subject: in every language that anybody gave, and everything that can be found of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from comity.desk.models import Searchable
from comity.desk.projection.reach import type_of
from comity.record import TYPES, Record, View
from comity.record.kinds import Address, Cause, Civil, Fields, Kind, Line, MapOf, Names, Source, Text, Value

NAMING = ("title", "names")
TEXTS = (Text, Names, Line, Address, Source, Cause)


def texts_of(view: View, subject: str, attribute: str) -> dict[str, str]:
    """A text in every language that any side gave: the word that the view reads, and others' where it is silent."""
    words = view.record.words(subject, attribute)
    sides = [side for side in dict.fromkeys([*view.order, *view.record.sides]) if side in words]
    found: dict[str, str] = {}
    for side in sides:
        for language, text in _by_language(words[side].value).items():
            found.setdefault(language, str(text))
    return found


def _by_language(value: Value) -> Mapping[str, Value]:
    """Of several names the first is taken."""
    if isinstance(value, list | tuple):
        value = value[0].get("text") if value and isinstance(value[0], Mapping) else None
    return value if isinstance(value, Mapping) else {}


def name_of(view: View, subject: str) -> dict[str, str]:
    """The title or name of a subject, {language: text}; empty where it has none."""
    attributes = TYPES[type_of(subject)].attributes
    return next((texts_of(view, subject, naming) for naming in NAMING if naming in attributes), {})


def searchable(view: View, subject: str) -> Searchable | None:
    """What can be found of a subject, as every side said it; None where it has no text at all."""
    title = name_of(view, subject)
    text = "\n".join(dict.fromkeys(text for text in all_texts(view.record, subject) if text.strip()))
    if not title and not text:
        return None
    return Searchable(subject=subject, type=type_of(subject), title=title, text=text)


def all_texts(record: Record, subject: str) -> Iterator[str]:
    """Every text in the standing words of all sides."""
    said = record.index.words.get(record.canonical(subject), {})
    for name, attribute in TYPES[type_of(subject)].attributes.items():
        if name not in said or not bears_text(attribute.kind):
            continue
        for word in record.words(subject, name).values():
            values = word.value if attribute.many and isinstance(word.value, list | tuple) else [word.value]
            for value in values:
                yield from texts_in(value, attribute.kind)


@cache
def bears_text(kind: Kind) -> bool:
    """Whether a value of this kind may hold text."""
    if isinstance(kind, Fields):
        return any(bears_text(member.kind) for member in kind.members)
    return bears_text(kind.values) if isinstance(kind, MapOf) else isinstance(kind, TEXTS)


def texts_in(value: Value, kind: Kind) -> Iterator[str]:
    """The texts and dates in a value; not its choices and keys."""
    if isinstance(kind, Fields) and isinstance(value, Mapping):
        for member in kind.members:
            yield from texts_in(value.get(member.name), member.kind)
    elif isinstance(kind, MapOf) and isinstance(value, Mapping):
        for inner in value.values():
            yield from texts_in(inner, kind.values)
    elif isinstance(kind, Names) and isinstance(value, list | tuple):
        for name in value:
            yield from texts_in(name.get("text") if isinstance(name, Mapping) else None, Text())
    elif isinstance(value, Mapping):
        yield from (str(text) for text in value.values() if isinstance(kind, Text | Names | Cause))
    elif isinstance(value, str) and isinstance(kind, Line | Address | Source | Civil):
        yield value

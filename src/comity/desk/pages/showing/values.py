"""Any value of the record as people read it: by what kind of value the vocabulary says it is."""

# ruff: noqa: ARG001 - every shower is called alike, whatever it needs of the three
from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django.utils import formats
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from comity.desk.pages.showing.civil import civil
from comity.desk.pages.showing.marks import badge, subject
from comity.desk.pages.showing.reader import Reader
from comity.desk.pages.showing.terms import in_language, term
from comity.desk.pages.showing.texts import NOTHING, language_name, picked, show_picked
from comity.record import TYPES
from comity.record.kinds import (
    Address,
    Cause,
    Choice,
    Civil,
    Fields,
    Kind,
    Language,
    MapOf,
    Names,
    Party,
    Ref,
    SameAs,
    SideKey,
    Source,
    Text,
)

MILLIONTHS = 1_000_000
NAME_AS_DIGEST = "person.digest"
DEGREES = {"lat_e6", "lon_e6"}
# Parts of an object that say themselves what they are.
PLAIN = {"state", "date", "side", "name", "rank", "text"}


def kind_of(about: str) -> Kind | None:
    """The kind of "plan.due"; None where type or attribute is unknown."""
    type_, _dot, attribute = about.partition(".")
    known = TYPES[type_].attributes.get(attribute) if type_ in TYPES else None
    return known.kind if known else None


def value(reader: Reader, said: Any, about: str) -> SafeString:
    """What was said of an attribute ("plan.due"), in the reader's language."""
    if about.endswith(".progress"):
        return format_html("{}", term(said, "progress"))
    if about == NAME_AS_DIGEST:
        return name_behind(reader, said)
    return show(reader, said, kind_of(about))


def name_behind(reader: Reader, digest: Any) -> SafeString:
    """Who it is whose name is kept as a digest, which says nothing to anybody."""
    people = (person for person in reader.record.subjects("person") if has_digest(reader, person, digest))
    person = next(people, None)
    return subject(reader, person, linked=False) if person else format_html("{}", _("a name that is kept elsewhere"))


def has_digest(reader: Reader, person: str, digest: Any) -> bool:
    known = reader.known.get(person)
    words = reader.record.words(person, "digest").values()
    return (known is not None and known.digest == digest) or any(word.value == digest for word in words)


def show(reader: Reader, said: Any, kind: Kind | None) -> SafeString:
    """A value of a kind; a list part by part, and what no kind tells plainly."""
    if said is None or said == "":
        return NOTHING
    if isinstance(said, list | tuple) and not isinstance(kind, Names):
        return joined([show(reader, part, kind) for part in said])
    shower = SHOWERS.get(type(kind)) if kind is not None else None
    if shower is not None:
        return shower(reader, said, kind)
    if isinstance(said, Mapping):
        return joined([format_html("{}: {}", name, show(reader, part, None)) for name, part in said.items()])
    if isinstance(said, int) and not isinstance(said, bool):
        return format_html("{}", formats.number_format(said))
    return format_html("{}", str(said))


def joined(parts: list[SafeString]) -> SafeString:
    return format_html_join(_("; "), "{}", ((part,) for part in parts))


def _text(reader: Reader, said: Any, kind: Any) -> SafeString:
    found = picked(said, reader.language)
    return show_picked(found, reader.language) if found else NOTHING


def _names(reader: Reader, said: Any, kind: Any) -> SafeString:
    if isinstance(said, Mapping):
        return _text(reader, said, kind)
    return joined([_text(reader, one.get("text"), kind) for one in said if isinstance(one, Mapping)])


def _choice(reader: Reader, said: Any, kind: Choice) -> SafeString:
    known = isinstance(said, str) and said in kind.values
    return format_html("{}", in_language(kind.option(said).words) if known else str(said))


def _reference(reader: Reader, said: Any, kind: Any) -> SafeString:
    if isinstance(said, str) and "/" in said and said.partition("/")[0] in TYPES:
        return subject(reader, said)
    return _address(reader, said, kind)


def _party(reader: Reader, said: Any, kind: Any) -> SafeString:
    return subject(reader, str(said)) if "/" in str(said) else badge(reader, str(said), named=True)


def _side(reader: Reader, said: Any, kind: Any) -> SafeString:
    return badge(reader, str(said), named=True)


def _address(reader: Reader, said: Any, kind: Any) -> SafeString:
    text = str(said)
    if text.startswith(("https://", "http://")):
        return format_html('<a href="{}" rel="noopener noreferrer">{}</a>', text, text)
    return format_html("{}", text)


def _civil(reader: Reader, said: Any, kind: Any) -> SafeString:
    return format_html("{}", civil(said))


def _language(reader: Reader, said: Any, kind: Any) -> SafeString:
    return format_html("{}", language_name(str(said)))


def _fields(reader: Reader, said: Any, kind: Fields) -> SafeString:
    if not isinstance(said, Mapping):
        return format_html("{}", str(said))
    if said.keys() >= DEGREES:
        return format_html(
            "{}, {}", *(formats.number_format(said[part] / MILLIONTHS, 4) for part in ("lat_e6", "lon_e6"))
        )
    kinds = {member.name: member.kind for member in kind.members}
    parts = []
    for name in [*(name for name in kinds if name in said), *(name for name in said if name not in kinds)]:
        part = show(reader, said[name], kinds.get(name))
        parts.append(part if name in PLAIN else format_html("{}: {}", PART_NAMES.get(name, lambda n=name: n)(), part))
    return joined(parts)


PART_NAMES: dict[str, Callable[[], str]] = {
    "from": lambda: _("before"),
    "cause": lambda: _("cause"),
    "announced_by": lambda: _("announced by"),
    "office": lambda: _("office"),
    "person": lambda: _("person"),
}


def _map(reader: Reader, said: Any, kind: MapOf) -> SafeString:
    if not isinstance(said, Mapping):
        return format_html("{}", str(said))
    pairs = [
        format_html("{}: {}", show(reader, key, kind.keys), show(reader, part, kind.values))
        for key, part in said.items()
    ]
    return joined(pairs)


def _cause(reader: Reader, said: Any, kind: Any) -> SafeString:
    return _text(reader, said, kind) if isinstance(said, Mapping) else _reference(reader, said, kind)


SHOWERS: dict[type[Kind], Callable[[Reader, Any, Any], SafeString]] = {
    Text: _text,
    Names: _names,
    Choice: _choice,
    Ref: _reference,
    SameAs: _reference,
    Source: _reference,
    Party: _party,
    SideKey: _side,
    Address: _address,
    Civil: _civil,
    Language: _language,
    Fields: _fields,
    MapOf: _map,
    Cause: _cause,
}

"""What was found, as its page shows it."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from urllib.parse import urlencode

from comity.desk.pages.showing.naming import PAGES, address
from comity.desk.pages.showing.texts import html_tag
from comity.desk.search.find import Hit
from comity.desk.search.snippets import Piece

# The name of a letter's script begins so; texts of the record in these are marked for those who read with their ears.
SCRIPTS = (("HANGUL", "ko"), ("HIRAGANA", "ja"), ("KATAKANA", "ja"), ("CJK", "zh-Hans"))


@dataclass(frozen=True, slots=True)
class Shown:
    """`language` and `snippet_language` are what stands in `lang`, "" where nothing needs to."""

    hit: Hit
    address: str
    language: str
    snippet_language: str


@dataclass(frozen=True, slots=True)
class Group:
    kind: str
    rows: tuple[Shown, ...]


def grouped(hits: Iterable[Hit], *, reader: str, address_of: Callable[[Hit], str]) -> list[Group]:
    """By type, in the order in which they were found; `reader` is the language that the reader reads."""
    rows = (shown(hit, reader=reader, address=address_of(hit)) for hit in hits)
    return [Group(kind, tuple(own)) for kind, own in groupby(rows, key=lambda row: row.hit.type)]


def shown(hit: Hit, *, reader: str, address: str) -> Shown:
    language = html_tag(hit.language) if hit.language and hit.language != reader else ""
    spoken = language_of(hit.snippet)
    return Shown(hit, address, language, "" if spoken == html_tag(reader) else spoken)


def language_of(pieces: Sequence[Piece]) -> str:
    """As its script tells; "" where that could be many languages."""
    names = [unicodedata.name(letter, "") for piece in pieces for letter in piece.text]
    return next((tag for script, tag in SCRIPTS if any(name.startswith(script) for name in names)), "")


def own_page(hit: Hit, *, text: str) -> str:
    """The page of what was found; where it has none of its own, the search of its committee for things of its kind."""
    key = hit.committee.key
    if hit.type in {"committee", "side"}:
        return address("committee", key) or ""
    page = address(PAGES[hit.type], key, hit.key) if hit.type in PAGES else None
    return page or f"{address('search', key)}?{urlencode({'q': text, 'kind': hit.type})}"

"""Finding: over all texts of some committees, in all languages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection

from comity.desk.models import Committee, Searchable
from comity.desk.search.asking import phrases_of
from comity.desk.search.index import backend
from comity.desk.search.rows import whole_text
from comity.desk.search.snippets import Piece, mark, snippet_of
from comity.record import TYPES

ORDER = (
    "committee", "conference", "plan", "team", "instrument", "meeting", "office", "person", "document", "disruption",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Hit:
    """One subject that was found. `language` is that of its title; "" where it has none and is called by its key."""

    committee: Committee
    subject: str
    type: str
    title: tuple[Piece, ...]
    language: str
    snippet: tuple[Piece, ...]

    @property
    def key(self) -> str:
        return self.subject.partition("/")[2]


@dataclass(frozen=True, slots=True)
class Found:
    """`total` counts what was found of the asked-for kinds; `kinds` counts all by their type, in the order of pages."""

    total: int
    hits: tuple[Hit, ...]
    kinds: Mapping[str, int]


NOTHING = Found(total=0, hits=(), kinds={})


def find(
    *,
    committees: Sequence[Committee],
    text: str,
    language: str,
    kinds: Sequence[str] | None = None,
    limit: int = 20,
    offset: int = 0,
) -> Found:
    """The subjects of `committees` that hold every word of `text`, by type, the ones last spoken of first.

    A word is found anywhere, within a longer one too; what stands between quotation marks is found as it stands. Only
    `committees` are looked at: whoever calls gives those that the reader is a member of. Two queries.
    """
    phrases = phrases_of(text)
    if not phrases or not committees:
        return NOTHING
    condition, given = backend().condition(committees=[each.pk for each in committees], phrases=phrases)
    counted = _count_kinds(condition, given)
    chosen = [kind for kind in counted if kinds is None or kind in kinds]
    total = sum(counted[kind] for kind in chosen)
    if offset >= total:
        return Found(total, (), counted)
    rows = _rows(condition, given, kinds=chosen, limit=limit, offset=offset)
    own = {each.pk: each for each in committees}
    hits = tuple(_hit(row, own[row.committee_id], phrases=phrases, language=language) for row in rows)
    return Found(total, hits, counted)


# Every word that a person typed is a parameter; what is put into the text of these queries is written here.
def _count_kinds(condition: str, given: list[Any]) -> dict[str, int]:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT type, count(*) FROM desk_searchable WHERE {condition} GROUP BY type", given)  # noqa: S608
        counted = dict(cursor.fetchall())
    return {kind: counted[kind] for kind in sorted(counted, key=place_of)}


def _rows(condition: str, given: list[Any], *, kinds: Sequence[str], limit: int, offset: int) -> list[Searchable]:
    places = " ".join(["WHEN %s THEN %s"] * len(kinds))
    ordered = [part for at, kind in enumerate(kinds) for part in (kind, at)]
    query = f"""
        SELECT id, committee_id, subject, type, title, text FROM desk_searchable
        WHERE {condition} AND type IN ({", ".join(["%s"] * len(kinds))})
        ORDER BY CASE type {places} END, id DESC LIMIT %s OFFSET %s
    """  # noqa: S608
    return list(Searchable.objects.raw(query, [*given, *kinds, *ordered, limit, offset]))


def place_of(kind: str) -> tuple[int, str]:
    """What people look for most comes first, the rest in the order of the vocabulary."""
    known = (*ORDER, *(each for each in TYPES if each not in ORDER))
    return (known.index(kind) if kind in known else len(known), kind)


def _hit(row: Searchable, committee: Committee, *, phrases: Sequence[str], language: str) -> Hit:
    chosen, title = in_language(row.title, language)
    return Hit(
        committee=committee,
        subject=row.subject,
        type=row.type,
        title=mark(title or row.subject.partition("/")[2], phrases=phrases),
        language=chosen,
        snippet=snippet_of(whole_text(row), phrases=phrases, besides=title),
    )


def in_language(title: Mapping[str, str], language: str) -> tuple[str, str]:
    """The language and the title in it: the reader's, else the first that there is."""
    if language in title:
        return language, title[language]
    return next(iter(title.items()), ("", ""))

"""What can be found, made by the tests themselves."""

from __future__ import annotations

from comity.desk.models import Committee, Searchable
from comity.desk.search import index


def committee(key: str = "seoul-beijing") -> Committee:
    return Committee.objects.get_or_create(key=key, us="seoul")[0]


def row(subject: str, text: str = "", *, type_: str = "", **title: str) -> Searchable:
    return Searchable(subject=subject, type=type_ or subject.partition("/")[0], title=title, text=text)


def put(*rows: Searchable, into: Committee | None = None) -> None:
    index.put((into or committee()).pk, rows)

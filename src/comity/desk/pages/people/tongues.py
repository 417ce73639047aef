"""Languages by the names that they have for themselves."""

from __future__ import annotations

from django.utils.translation import get_language_info

from comity.desk.pages.showing.reader import Reader
from comity.desk.pages.showing.texts import base, content_languages


def tongue(tag: str) -> str:
    """한국어, 中文, 日本語; a tag that nobody knows stays as it is."""
    known = dict(content_languages())
    if base(tag) in known:
        return known[base(tag)]
    try:
        return str(get_language_info(base(tag))["name_local"])
    except KeyError:
        return tag


def tongues_of(reader: Reader, *more: str) -> list[tuple[str, str]]:
    """The languages that are offered: those of the interface, those in which the sides write, and `more`."""
    natives = [base(face.native.tag) for face in reader.faces.values() if face.native.tag]
    tags = dict.fromkeys([*(tag for tag, _name in content_languages()), *natives, *more])
    return [(tag, tongue(tag)) for tag in tags]

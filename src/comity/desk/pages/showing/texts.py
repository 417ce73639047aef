"""A text that is there in several languages, for one reader."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString

NOTHING = SafeString("")


@dataclass(frozen=True, slots=True)
class Picked:
    """The text that is shown and the tag of its language; "" where it is in no language in particular."""

    text: str
    tag: str = ""

    def is_in(self, language: str) -> bool:
        return not self.tag or base(self.tag) == base(language)


def base(tag: str) -> str:
    return tag.partition("-")[0].lower()


def picked(texts: Any, language: str) -> Picked | None:
    """The text in the reader's language or a form of it, else in English, else in the first by its tag.

    Takes a text per language, names (of several the first), or a plain string; None where there is nothing to show.
    """
    if isinstance(texts, Picked):
        return texts
    if isinstance(texts, str):
        return Picked(texts) if texts else None
    if isinstance(texts, Sequence) and texts:
        first = texts[0]
        return picked(first.get("text") if isinstance(first, Mapping) else first, language)
    if not isinstance(texts, Mapping) or not texts:
        return None
    tag = _best_tag([str(each) for each in texts], language)
    return Picked(str(texts[tag]), tag)


def content_languages() -> tuple[tuple[str, str], ...]:
    """The languages of the interface as the record tags them, with their own names: ("zh", "简体中文")."""
    return tuple((base(code), str(name)) for code, name in settings.LANGUAGES)


def language_name(tag: str) -> str:
    """How a language calls itself; the tag where the interface does not know it."""
    return dict(content_languages()).get(base(tag), tag)


def html_tag(tag: str) -> str:
    """What stands in `lang`: the record's "zh" is Chinese in simplified characters."""
    return "zh-Hans" if tag == "zh" else tag


def show_picked(shown: Picked, language: str, *, marked: bool = True) -> SafeString:
    """The text; where it is not in the reader's language with `lang`, and with the name of its language after it."""
    if shown.is_in(language):
        return conditional_escape(shown.text)
    text = format_html('<span lang="{}">{}</span>', html_tag(shown.tag), shown.text)
    if not marked:
        return text
    return format_html(
        '{}<span class="other-language" lang="{}">{}</span>', text, html_tag(shown.tag), language_name(shown.tag)
    )


def _best_tag(tags: list[str], language: str) -> str:
    kin = sorted(tag for tag in tags if base(tag) == base(language))
    for tag in (language, base(language), *kin, "en"):
        if tag in tags:
            return tag
    return min(tags)

"""The words that stand on the pages, in each language: from the catalogues and from the vocabulary."""

from __future__ import annotations

import gettext
from functools import cache
from pathlib import Path
from typing import Any

import comity.desk
from comity.record import TYPES
from comity.record.kinds import Choice
from comity.record.vocabulary import choices

LOCALE = Path(comity.desk.__file__).parent / "locale"
LANGUAGES = ("ko", "zh-hans", "en")
NAMES = {"ko": "한국어", "zh-hans": "简体中文", "en": "English"}
SEOUL = {"ko": "서울", "zh-hans": "首尔", "en": "Seoul"}
BEIJING = {"ko": "베이징", "zh-hans": "北京", "en": "Beijing"}
FOLDERS = {"ko": "ko", "zh-hans": "zh_Hans"}


@cache
def catalogue(language: str) -> gettext.NullTranslations:
    if language == "en":
        return gettext.NullTranslations()
    return gettext.translation("django", LOCALE, [FOLDERS[language]])


def said(language: str, words: str, **parts: Any) -> str:
    """What the catalogue of `language` has for the English `words`, with its parts filled in."""
    found = catalogue(language).gettext(words)
    assert found != words or language == "en", f"{words!r} is not in the catalogue of {language}"
    return found % parts if parts else found


def counted(language: str, one: str, many: str, **parts: Any) -> str:
    """The same where the words depend on a number: the first of the parts."""
    return catalogue(language).ngettext(one, many, next(iter(parts.values()))) % parts


def content(language: str) -> str:
    """The tag of the language as texts of the record have it."""
    return language.partition("-")[0]


def term(language: str, choice: str, value: str) -> str:
    """A word of the vocabulary: that of `value` in the choice of this name."""
    kind: Choice = getattr(choices, choice.upper())
    return kind.option(value).words[content(language)]


def kind(language: str, name: str) -> str:
    return TYPES[name].words[content(language)]

"""How a thing is called in English, Korean and Chinese, and which of these a native reader has still to check."""

from __future__ import annotations

from dataclasses import dataclass

LANGUAGES = ("en", "ko", "zh")
UNCHECKED_MARK = "†"


@dataclass(frozen=True, slots=True)
class Words:
    """One name in each of the three languages; `unchecked` lists the languages a native reader should check."""

    en: str
    ko: str
    zh: str
    unchecked: tuple[str, ...] = ()

    def __getitem__(self, language: str) -> str:
        """The name in `language` ("en", "ko", "zh"); raises KeyError for any other."""
        if language not in LANGUAGES:
            raise KeyError(language)
        text: str = getattr(self, language)
        return text


def words(en: str, ko: str, zh: str) -> Words:
    """Make `Words`; a dagger after a string marks it as still to be checked by a native reader."""
    given = {"en": en, "ko": ko, "zh": zh}
    unchecked = tuple(language for language, text in given.items() if text.endswith(UNCHECKED_MARK))
    return Words(
        **{language: text.removesuffix(UNCHECKED_MARK) for language, text in given.items()}, unchecked=unchecked
    )

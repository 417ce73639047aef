"""Findings in words. One module per language; a further language is a further file and nothing else.

>>> language("ko").share(numerator=24, denominator=51)
'24/51(47.1%)'
"""

from __future__ import annotations

import importlib
import pkgutil

from comity.measure.words.language import Language, MissingPhraseError

__all__ = ["Language", "MissingPhraseError", "UnknownLanguageError", "language", "languages"]

_NOT_A_LANGUAGE = "language"


class UnknownLanguageError(LookupError):
    """Nobody has written the sentences of this language yet."""

    def __init__(self, code: str) -> None:
        self.code = code
        super().__init__(
            f"findings cannot be said in {code!r}; there are {', '.join(languages())}; "
            f"a new language is one file, measure/words/{code}.py"
        )


def languages() -> tuple[str, ...]:
    """The codes of all languages that findings can be said in, in order of code."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules(__path__) if module.name != _NOT_A_LANGUAGE))


def language(code: str) -> Language:
    """The language `code`. Raises `UnknownLanguageError`."""
    if code not in languages():
        raise UnknownLanguageError(code)
    found = importlib.import_module(f"{__name__}.{code}").LANGUAGE
    if not isinstance(found, Language):
        raise UnknownLanguageError(code)
    return found

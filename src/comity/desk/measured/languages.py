"""An assessment as it is told in one language: it is computed in all, but nobody reads more than one at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any, TypeVar

from comity.measure.assessment import SideWord
from comity.measure.words import languages

ENGLISH = "en"
Told = TypeVar("Told")


def told_in(language: str) -> str:
    """The language in which findings are told to a reader of `language`."""
    return language if language in languages() else ENGLISH


def only_in(language: str, told: Told) -> Told:
    """`told` with the sentences of one language.

    What a side said (`SideWord`) stays as it was said, and a name that is missing in the language keeps what there is.
    """
    known = frozenset(languages())
    found: Told = _only(told, language, known)
    return found


def _only(part: Any, language: str, known: frozenset[str]) -> Any:
    if isinstance(part, SideWord):
        return part
    if is_dataclass(part) and not isinstance(part, type):
        own = {field.name: _only(getattr(part, field.name), language, known) for field in fields(part)}
        return type(part)(**own)
    if isinstance(part, tuple):
        return tuple(_only(each, language, known) for each in part)
    if isinstance(part, Mapping) and language in part and known.issuperset(part):
        return {language: part[language]}
    return part

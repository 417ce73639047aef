"""What a language must bring so that findings can be said in it.

A language is one module of this folder with one `LANGUAGE`. Its phrases are sentences with named gaps; a gap may ask
for an ending (`{team:은는}`), which the language's own `inflect` puts on, so that grammar stays in the language's file.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from string import Formatter

OF_ONE = frozenset({"evenness", "ratio"})
"""Units of numbers around 1, which every language shows with two decimals."""


class MissingPhraseError(LookupError):
    """A language has no words for something that has to be said."""

    def __init__(self, *, language: str, phrase: str) -> None:
        self.language, self.phrase = language, phrase
        super().__init__(f"the language {language!r} has no phrase {phrase!r}; add it to words/{language}.py")


def uninflected(text: str, _ending: str) -> str:
    """For languages in which a word does not change with its place."""
    return text


@dataclass(frozen=True, slots=True)
class Language:
    """Sentences and figures of one language.

    `phrases`: phrase id -> sentence with gaps. `names`: words for ranks and findings, and for indicators and aspects
    where the name in the catalogue does not read well in a sentence or the catalogue does not know the language.
    `percent` takes a share (0..1), `points` signed percentage points, `size` unsigned ones, `quantity` a number and
    its unit, `conference` its number; `fraction` has gaps for numerator, denominator and percentage, `bracket`
    for a name and what narrows it; `listed` joins several names.
    """

    code: str
    phrases: Mapping[str, str]
    names: Mapping[str, str]
    percent: Callable[[float], str]
    points: Callable[[float], str]
    size: Callable[[float], str]
    quantity: Callable[[float, str], str]
    conference: Callable[[int], str]
    fraction: str
    bracket: str
    listed: str
    inflect: Callable[[str, str], str] = field(default=uninflected)

    def say(self, phrase: str, **parts: object) -> str:
        """The sentence `phrase` with its gaps filled. Raises `MissingPhraseError`."""
        if phrase not in self.phrases:
            raise MissingPhraseError(language=self.code, phrase=phrase)
        return _Sentence(self.inflect).vformat(self.phrases[phrase], (), parts)

    def share(self, *, numerator: int, denominator: int) -> str:
        """A fraction with its percentage; the fraction alone where there is nothing to divide by."""
        if denominator == 0:
            return f"{numerator}/{denominator}"
        return self.fraction.format(numerator, denominator, self.percent(numerator / denominator))

    def rank(self, value: float) -> str:
        """The word for a rank in tenths (vice mayor: 50); the number itself where the vocabulary has no such rank."""
        return self.names.get(f"rank.{round(value)}", f"{value / 10:g}")


class _Sentence(Formatter):
    def __init__(self, inflect: Callable[[str, str], str]) -> None:
        self._inflect = inflect

    def format_field(self, value: object, format_spec: str) -> str:
        return self._inflect(str(value), format_spec) if format_spec else str(value)


def signed(value: float, *, minus: str) -> str:
    """One decimal with its sign; what rounds to nothing has none."""
    rounded = round(value, 1)
    if rounded == 0:
        return "0.0"
    return f"{'+' if rounded > 0 else minus}{abs(rounded):.1f}"


def plain(value: float) -> str:
    """A whole number without a decimal point, any other with one decimal."""
    rounded = round(value, 1)
    return str(int(rounded)) if rounded == int(rounded) else f"{rounded:.1f}"


def probability(value: float) -> str:
    """A p value as papers print it."""
    return "p < 0.001" if value < 0.001 else f"p = {value:.3f}"  # noqa: PLR2004 (the customary smallest one)

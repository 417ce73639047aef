"""Kinds of single values: lines, whole numbers, dates, addresses, codes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import ClassVar

from comity.problems import shown
from comity.record.dates import is_civil_date, more_precise
from comity.record.kinds.base import LONGEST_LINE, SOUND, Fault, Faults, Kind, Value, kind_of, string_faults
from comity.record.kinds.codes import COUNTRIES, LANGUAGES, MEANT_LANGUAGES

LARGEST_WHOLE = 2**53 - 1
_LANGUAGE = re.compile(r"([a-z]{2,3})((?:-[A-Za-z0-9]{1,8})*)")
_ADDRESS = re.compile(r"(?:https?|ftp)://[^\s/?#]+[^\s]*")
_DIGEST = re.compile(r"(?:sha256:)?[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Line(Kind):
    """A string in no particular language: a name as it is printed, a publisher, a salted digest."""

    name: ClassVar[str] = "line"

    def faults(self, value: object) -> Faults:
        return string_faults(value, longest=LONGEST_LINE, example="a string")

    def described(self) -> str:
        return 'a string: `"Seoul Institute"`'


@dataclass(frozen=True, slots=True)
class Whole(Kind):
    """A whole number from `least` on. True and false are no numbers, and there are no fractions."""

    name: ClassVar[str] = "whole"
    least: int = 0
    most: int = LARGEST_WHOLE

    def faults(self, value: object) -> Faults:
        if isinstance(value, bool) or not isinstance(value, int):
            return (Fault("not_a_number", f"{kind_of(value)} ({shown(value)}) stands where a number belongs.",
                          f"Write a whole number, such as {max(self.least, 3)}."),)  # fmt: skip
        if not self.least <= value <= self.most:
            return (Fault("out_of_range", f"{shown(value)} is out of range.",
                          f"Write a whole number from {self.least} to {self.most}."),)  # fmt: skip
        return SOUND

    def described(self) -> str:
        if self.most == LARGEST_WHOLE:
            return f"a whole number from {self.least}"
        return f"a whole number from {self.least} to {self.most}"


@dataclass(frozen=True, slots=True)
class Civil(Kind):
    """A civil date; a year or a month where no more is known. The less precise one does not contradict."""

    name: ClassVar[str] = "date"

    def faults(self, value: object) -> Faults:
        if is_civil_date(value):
            return SOUND
        return (Fault("not_a_date", f"{shown(value)} is no date that the calendar has.",
                      "Write 2018, 2018-03 or 2018-03-19."),)  # fmt: skip

    def agreed(self, first: Value, second: Value) -> Value:
        return more_precise(str(first), str(second))

    def described(self) -> str:
        return 'a civil date: `"2018"`, `"2018-03"` or `"2018-03-19"`'


@dataclass(frozen=True, slots=True)
class Address(Kind):
    """Where a document stands on the web."""

    name: ClassVar[str] = "address"

    def faults(self, value: object) -> Faults:
        wrong = string_faults(value, longest=LONGEST_LINE, example="https://www.si.re.kr/node/64121")
        if wrong or _ADDRESS.fullmatch(str(value)):
            return wrong
        return (Fault("not_an_address", f"{shown(value)} is not an address.", "Begin it with https:// or http://."),)

    def described(self) -> str:
        return 'an address: `"https://www.si.re.kr/node/64121"`'


@dataclass(frozen=True, slots=True)
class Digest(Kind):
    """The SHA-256 of a file, as 64 lower-case hexadecimal digits."""

    name: ClassVar[str] = "digest"

    def faults(self, value: object) -> Faults:
        if isinstance(value, str) and _DIGEST.fullmatch(value):
            return SOUND
        return (Fault("not_a_digest", f"{shown(value)} is not a SHA-256.", "Write its 64 hexadecimal digits."),)

    def described(self) -> str:
        return "a SHA-256 as 64 hexadecimal digits"


@dataclass(frozen=True, slots=True)
class Country(Kind):
    """An ISO 3166 country code of two capital letters."""

    name: ClassVar[str] = "country"

    def faults(self, value: object) -> Faults:
        if isinstance(value, str) and value in COUNTRIES:
            return SOUND
        return (Fault("not_a_country", f"{shown(value)} is not an ISO 3166 country code.",
                      "Write two capital letters, such as KR or CN."),)  # fmt: skip

    def described(self) -> str:
        return 'an ISO 3166 country: `"KR"`'


@dataclass(frozen=True, slots=True)
class Language(Kind):
    """A language as a BCP 47 tag."""

    name: ClassVar[str] = "language"

    def faults(self, value: object) -> Faults:
        return language_faults(value)

    def described(self) -> str:
        return 'a BCP 47 language: `"ko"`, `"zh"`, `"zh-Hant"`'


@lru_cache(maxsize=1024)
def _is_language(tag: str) -> bool:
    found = _LANGUAGE.fullmatch(tag)
    return found is not None and (len(found[1]) == len("xxx") or found[1] in LANGUAGES)


def language_faults(tag: object) -> Faults:
    """What is wrong with a BCP 47 tag: its shape, or a two-letter language that ISO 639 does not have."""
    if isinstance(tag, str) and len(tag) <= LONGEST_LINE and _is_language(tag):
        return SOUND
    meant = MEANT_LANGUAGES.get(str(tag)[:20].lower()) or suggest(str(tag)[:20].lower(), ("ko", "zh", "en"))
    right = f"Do you mean {meant}?" if meant else "Write a BCP 47 tag such as ko, zh or en."
    return (Fault("unknown_language", f"{shown(tag)} is not a language.", right),)


def suggest(word: str, known: Iterable[str]) -> str | None:
    """The known word nearest to `word`, or None where none is near."""
    from difflib import get_close_matches

    near = get_close_matches(word[:60], list(known), n=1, cutoff=0.6)
    return near[0] if near else None

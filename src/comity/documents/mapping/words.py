"""What the values of a column mean: found for each different value once, however many rows hold it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import msgspec
import polars as pl

from comity.documents.mapping.form import Flag, HorizonWords, Listed, ProgressWords, StatusWords
from comity.documents.sheet import nearest
from comity.documents.values import NotReadableError, read_integer
from comity.problems import Problem, Where, shown

VALUES_SHOWN = 200
NO_WORDS = {"column", "other"}


@dataclass(frozen=True, slots=True)
class Meaning:
    """Which words each listed value stands under (one, unless the file is wrong), and what an unlisted value means."""

    listed: Mapping[str, tuple[str, ...]]
    other: str | None

    def of(self, value: str) -> str | None:
        """The word for a cell's text, or None where it is not listed and there is no `other`."""
        return next((self.listed[form][0] for form in spellings(value) if form in self.listed), self.other)


def meaning_of(words: ProgressWords | Flag | HorizonWords | StatusWords) -> Meaning:
    listed: dict[str, tuple[str, ...]] = {}
    for word, values in msgspec.structs.asdict(words).items():
        if word not in NO_WORDS:
            for value in values:
                for form in as_cells(value):
                    listed[form] = tuple(dict.fromkeys((*listed.get(form, ()), word)))
    return Meaning(listed=listed, other=words.other)


def as_cells(value: Listed) -> tuple[str, ...]:
    """How a value written in the mapping may stand in a cell."""
    if isinstance(value, bool):
        return ("true", "TRUE", "True") if value else ("false", "FALSE", "False")
    if isinstance(value, float) and value.is_integer():
        return (str(int(value)),)
    return (" ".join(str(value).split()),)


def spellings(cell: str) -> tuple[str, ...]:
    """A cell's text with single spaces, and as a plain number where it is one ("１", "1.0")."""
    text = " ".join(cell.split())
    try:
        return text, str(read_integer(text))
    except NotReadableError:
        return (text,)


@dataclass(frozen=True, slots=True)
class Translated:
    """Each value of a column with its word, and those that are not listed with their counts."""

    words: Mapping[str, str]
    unlisted: Mapping[str, int]
    blank: str | None

    def expression(self, column: str) -> pl.Expr:
        """The column's words; null for a blank cell, unless blank was listed."""
        old, new = list(self.words), list(self.words.values())
        words = pl.col(column).replace_strict(old, new, default=None, return_dtype=pl.String)
        return words if self.blank is None else words.fill_null(pl.lit(self.blank))


def translate(counts: pl.DataFrame, meaning: Meaning) -> Translated:
    """`counts` has a text column of different values (null for blank) and `len`, how many rows hold each."""
    words, unlisted = dict[str, str](), dict[str, int]()
    for value, count in counts.iter_rows():
        if value is None:
            continue
        word = meaning.of(value)
        if word is None:
            unlisted[value] = count
        else:
            words[value] = word
    return Translated(words=words, unlisted=unlisted, blank=meaning.listed.get("", (None,))[0])


def name_unlisted(unlisted: Mapping[str, int], *, known: Mapping[str, object], key: str, where: Where) -> Problem:
    """One problem for all the values that are not listed under `key`, most frequent first, with their counts."""
    ordered = sorted(unlisted.items(), key=lambda item: (-item[1], item[0]))
    listing = ", ".join(f"{shown(value)} ({count:,})" for value, count in ordered[:VALUES_SHOWN])
    more = f" and {len(ordered) - VALUES_SHOWN:,} more" if len(ordered) > VALUES_SHOWN else ""
    values = "1 value is" if len(ordered) == 1 else f"{len(ordered):,} values are"
    near = [
        f"{shown(value)} is like {shown(like)}"
        for value, _ in ordered[:VALUES_SHOWN]
        if (like := nearest(value, list(known)))
    ]
    hint = f" ({'; '.join(near)})" if near else ""
    return Problem(
        kind="unlisted_value",
        what=f"{values} not listed under {key}: {listing}{more}.",
        where=where,
        mend=f'List them there{hint}, or say other = "unknown".',
    )

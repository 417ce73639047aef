"""A table as a file holds it: a header and rows of text, each row with its place in the file.

Every reader gives a `Sheet`. Its cells are a lazy frame: column `ROW` (UInt32, the number of the row as a person sees
it, the header being row 1 in most files), then one text column for each name in the header, called "0", "1", … so that
no name in a file can clash with ours. Nothing is evaluated: what looks like a formula stays the text it is.
"""

from __future__ import annotations

import difflib
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import polars as pl

from comity.problems import InputError, Problem, Where, shown

ROW = "row"
NAMES_SHOWN = 30


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table. `notes` say how it was read, `problems` which rows could not be."""

    file: str
    sheet: str | None
    header: tuple[str, ...]
    cells: pl.LazyFrame
    notes: tuple[Problem, ...] = ()
    problems: tuple[Problem, ...] = ()
    is_held: bool = True
    """Whether the cells are in memory; else each question to them reads the file again."""

    def rows(self) -> Iterator[tuple[int, tuple[str | None, ...]]]:
        """Each row's number and cells, in order."""
        for row in self.cells.collect().iter_rows():
            yield row[0], tuple(row[1:])

    def where(self, *, row: int | None = None, column: str | None = None) -> Where:
        return Where(file=self.file, sheet=self.sheet, row=row, column=column)

    def find(self, name: str) -> str:
        """The frame's column for the column called `name` in the header. Raises InputError."""
        wanted = tidy_name(name)
        places = [place for place, held in enumerate(self.header) if held == wanted]
        if len(places) == 1:
            return str(places[0])
        raise InputError([self._repeated(wanted, places) if places else self._missing(wanted)])

    def _repeated(self, name: str, places: Sequence[int]) -> Problem:
        numbers = ", ".join(str(place + 1) for place in places)
        return Problem(
            kind="repeated_column",
            what=f"{len(places)} columns are called {shown(name)} (the columns numbered {numbers}).",
            where=self.where(column=name),
            mend="Give each its own name in the file.",
        )

    def _missing(self, name: str) -> Problem:
        near = nearest(name, self.header)
        held = ", ".join(shown(held) for held in self.header[:NAMES_SHOWN])
        more = f" and {len(self.header) - NAMES_SHOWN} more" if len(self.header) > NAMES_SHOWN else ""
        return Problem(
            kind="missing_column",
            what=f"there is no column {shown(name)}; the columns are {held}{more}.",
            where=self.where(),
            mend=f"Did you mean {shown(near)}?" if near else "Name one of these in the mapping.",
        )


def tidy_name(name: str) -> str:
    """A column's name as it is compared: composed, with single spaces and none at the ends."""
    return unicodedata.normalize("NFC", " ".join(name.replace("\ufeff", "").split()))


def tidy_header(names: Sequence[str | None]) -> tuple[str, ...]:
    """The header's names; trailing columns without a name are dropped, others are called "(column 3)"."""
    tidied = [tidy_name(name or "") for name in names]
    while tidied and not tidied[-1]:
        tidied.pop()
    return tuple(name or f"(column {number})" for number, name in enumerate(tidied, start=1))


def nearest(word: str, known: Sequence[str]) -> str | None:
    """The known word most like `word`, whatever its case, or None."""
    folded = {name.casefold(): name for name in reversed(known)}
    found = difflib.get_close_matches(word.casefold(), folded, n=1, cutoff=0.6)
    return folded[found[0]] if found else None


def frame_of(rows: Sequence[Sequence[str | None]], *, numbers: Sequence[int], width: int) -> pl.DataFrame:
    """Rows of equal `width` as the frame of a Sheet."""
    columns = list(zip(*rows, strict=True)) if rows else [()] * width
    return pl.DataFrame(
        [
            pl.Series(ROW, numbers, dtype=pl.UInt32),
            *(pl.Series(str(place), values, dtype=pl.String) for place, values in enumerate(columns)),
        ]
    )


def repeated_names(header: Sequence[str]) -> tuple[str, ...]:
    return tuple(name for name, count in Counter(header).items() if count > 1)

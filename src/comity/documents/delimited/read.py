"""Reads a CSV or TSV file into a Sheet, in pieces, so that memory holds the table once and compactly."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import polars as pl

from comity.documents.delimited.delimiter import declared_delimiter, find_delimiter
from comity.documents.delimited.encoding import find_encoding
from comity.documents.delimited.lines import Lines
from comity.documents.sheet import Sheet, frame_of, tidy_header
from comity.problems import InputError, Problem, Where, shown

SAMPLE_LINES = 200
BATCH = 5_000
NO_DELIMITERS = '"\r\n\0'
NAMED = {"\t": "a tab", ",": "a comma", ";": "a semicolon", "|": "a bar"}


def read_delimited(
    path: Path, *, encoding: str | None = None, delimiter: str | None = None, header_row: int | None = None
) -> Sheet:
    """The table in `path`. What is not given (encoding, delimiter, row of the header) is found out and said in `notes`.

    Rows with more cells than the header, and a row cut off at the end, are left out and named in `problems`.
    Raises InputError: the file is empty, has bytes that are not of the encoding, or a row too large to be one.
    """
    if path.stat().st_size == 0:
        raise InputError([empty(path, "the file is empty: it has no bytes.")])
    encoding, encoding_note = settle_encoding(path, encoding)
    delimiter, delimiter_note = settle_delimiter(path, encoding, delimiter)
    reading = Reading(path=path, encoding=encoding, delimiter=delimiter)
    header, frames = reading.table(header_row=header_row)
    return Sheet(
        file=str(path),
        sheet=None,
        header=header,
        cells=pl.concat(frames).lazy(),
        notes=(encoding_note, delimiter_note),
        problems=tuple(reading.problems),
    )


def empty(path: Path, what: str) -> Problem:
    return Problem(kind="empty_file", what=what, where=Where(file=str(path)), mend="Give a file with a header row.")


def settle_encoding(path: Path, stated: str | None) -> tuple[str, Problem]:
    where = Where(file=str(path))
    if stated is not None:
        try:
            "".encode(stated)
        except (LookupError, ValueError) as error:
            what = f"there is no encoding called {shown(stated)}."
            mend = "Name one such as utf-8, utf-16, cp949, gb18030, mac_roman or cp1252."
            raise InputError([Problem(kind="unknown_encoding", what=what, where=where, mend=mend)]) from error
        return stated, Problem(kind="encoding", what=f"read as {stated}, as stated.", where=where)
    found = find_encoding(path)
    what = f"read as {found.name}, because {found.how}."
    if found.nearly is None:
        return found.name, Problem(kind="encoding", what=what, where=where)
    mend = f"This is not certain ({found.nearly} is nearly as likely): state it in the mapping, [source] encoding."
    return found.name, Problem(kind="uncertain_encoding", what=what, where=where, mend=mend)


def settle_delimiter(path: Path, encoding: str, stated: str | None) -> tuple[str, Problem]:
    where = Where(file=str(path))
    if stated is not None and (len(stated) != 1 or stated in NO_DELIMITERS or stated.isalnum()):
        what = f"the delimiter {shown(stated)} is not one sign that can stand between cells."
        raise InputError(
            [Problem(kind="bad_delimiter", what=what, where=where, mend='Write one, such as ";" or "\\t".')]
        )
    sample = first_lines(path, encoding)
    delimiter = stated or declared_delimiter(sample[0] if sample else "") or find_delimiter(sample)
    named = NAMED.get(delimiter, shown(delimiter))
    return delimiter, Problem(kind="delimiter", what=f"cells are divided by {named}.", where=where)


def first_lines(path: Path, encoding: str) -> list[str]:
    """Some lines from the start; what is wrong with them is left for the reading itself to name, with its row."""
    lines, sample = Lines(path, encoding), list[str]()
    try:
        for line in islice(lines, SAMPLE_LINES):
            lines.held = 0
            sample.append(line)
    except InputError:
        return sample
    return sample


def is_blank(cells: list[str]) -> bool:
    return not any(cell.strip() for cell in cells)


def is_header(cells: list[str], *, number: int, header_row: int | None) -> bool:
    """The stated row, or the first that is neither blank nor a `sep=;` line (which may be divided at its own sign)."""
    if header_row is not None:
        return number == header_row
    is_declaration = number == 1 and (cells in (["sep=", ""], ["SEP=", ""]) or bool(declared_delimiter("".join(cells))))
    return not is_blank(cells) and not is_declaration


class Reading:
    """One pass over one file."""

    def __init__(self, *, path: Path, encoding: str, delimiter: str) -> None:
        self.path = path
        self.delimiter = delimiter
        self.lines = Lines(path, encoding)
        self.problems: list[Problem] = []

    def table(self, *, header_row: int | None) -> tuple[tuple[str, ...], list[pl.DataFrame]]:
        """The header, and the rows after it as frames (at least one)."""
        header: tuple[str, ...] = ()
        frames = list[pl.DataFrame]()
        for number, batch in self.batches():
            skipped = 0
            while not header and skipped < len(batch):
                if is_header(batch[skipped], number=number + skipped, header_row=header_row):
                    header = tidy_header(batch[skipped])
                skipped += 1
            if header:
                frames.append(self.frame(batch[skipped:], number=number + skipped, width=len(header)))
        if not header:
            what = "the file has no header row: every cell of it is blank."
            if header_row is not None:
                what = f"row {header_row}, which is to be the header, is blank or not there."
            raise InputError([empty(self.path, what)])
        return header, frames

    def batches(self) -> Iterator[tuple[int, list[list[str]]]]:
        """Rows by the thousand, each batch with its first row's number. A row that the file breaks off is left out."""
        lines, number, batch = self.lines, 1, list[list[str]]()
        reader = csv.reader(lines, delimiter=self.delimiter)
        try:
            for cells in reader:
                batch.append(cells)
                lines.held = 0
                lines.row += 1
                if len(batch) > BATCH:
                    yield number, batch[:-1]
                    number, batch = lines.row - 1, batch[-1:]
        except csv.Error as error:
            raise InputError([self._unreadable(error)]) from error
        last = batch.pop()
        if last != [Lines.END]:
            self.problems.append(self._unclosed(row=lines.row - 1))
        yield number, batch

    def frame(self, batch: list[list[str]], *, number: int, width: int) -> pl.DataFrame:
        if set(map(len, batch)) <= {width}:
            return frame_of(batch, numbers=range(number, number + len(batch)), width=width)
        fitted = [(row, self._fit(row, cells, width)) for row, cells in enumerate(batch, start=number)]
        kept = [(row, cells) for row, cells in fitted if cells is not None]
        return frame_of([cells for _, cells in kept], numbers=[row for row, _ in kept], width=width)

    def _fit(self, row: int, cells: list[str], width: int) -> list[str] | None:
        """The row at the header's width, or None where it is cut off or has cells that belong under no name."""
        if len(cells) > width:
            if is_blank(cells[width:]):
                return cells[:width]
            self.problems.append(self._too_many(row=row, cells=len(cells), width=width))
            return None
        if cells and len(cells) < width and row == self.lines.row - 2 and not self.lines.ends_in_line_end:
            self.problems.append(self._cut_off(row=row, cells=len(cells), width=width))
            return None
        return cells + [""] * (width - len(cells))

    def _where(self, row: int) -> Where:
        return Where(file=str(self.path), row=row)

    def _unclosed(self, *, row: int) -> Problem:
        what = "a quotation mark opened in this row is never closed; the file ends inside it."
        mend = "The file was cut off, or a quotation mark within a cell must be doubled."
        return Problem(kind="unclosed_quotation", what=what, where=self._where(row), mend=mend)

    def _cut_off(self, *, row: int, cells: int, width: int) -> Problem:
        what = f"the last row has {cells} of {width} cells and no line end: the file was cut off."
        return Problem(kind="cut_off", what=what, where=self._where(row), mend="Get the whole file again.")

    def _too_many(self, *, row: int, cells: int, width: int) -> Problem:
        what = f"the row has {cells} cells, the header {width}."
        mend = f"Put a cell that holds {NAMED.get(self.delimiter, 'the delimiter')} between quotation marks."
        return Problem(kind="too_many_cells", what=what, where=self._where(row), mend=mend)

    def _unreadable(self, error: csv.Error) -> Problem:
        where = self._where(self.lines.row)
        if "field larger" in str(error):
            what = f"a cell has more than {csv.field_size_limit():,} characters."
            mend = "Look for a quotation mark that is never closed."
            return Problem(kind="cell_too_large", what=what, where=where, mend=mend)
        return Problem(kind="not_delimited", what=f"this row cannot be read: {error}.", where=where)

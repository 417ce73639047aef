"""The lines of a text file, however large one is: memory is bounded by the longest row that a table may have."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

from comity.problems import InputError, Problem, Where

LONGEST_ROW = 1 << 20
"""Characters in a row, all its cells and lines together; a spreadsheet's cell holds 32,767."""


class Lines:
    """Iterates over the lines of a file; whatever line end they have (also a bare CR), they are given with a line feed.

    Whoever reads sets `held` to 0 and `row` to the next row's number after each row; a row of more than LONGEST_ROW
    characters raises InputError, as do bytes that are not of the encoding. After the last line `END` is given once: a
    quoted cell that is still open swallows it.
    """

    END = "\x00end of the table\x00"

    def __init__(self, path: Path, encoding: str) -> None:
        self.path = path
        self.encoding = encoding
        self.row = 1
        self.held = 0
        self.ends_in_line_end = True

    def __iter__(self) -> Iterator[str]:
        line = "\n"
        with self.path.open("rb") as file, io.TextIOWrapper(file, encoding=self.encoding, newline=None) as text:
            read = text.readline
            try:
                while line_read := read(LONGEST_ROW + 1):
                    line = line_read
                    self.held += len(line)
                    if self.held > LONGEST_ROW:
                        raise InputError([self._too_large()])
                    yield line
            except UnicodeError as error:
                raise InputError([self._not_of_the_encoding(error)]) from error
        self.ends_in_line_end = line.endswith("\n")
        yield self.END

    def _where(self) -> Where:
        return Where(file=str(self.path), row=self.row)

    def _too_large(self) -> Problem:
        return Problem(
            kind="row_too_large",
            what=f"the row that begins here has more than {LONGEST_ROW:,} characters.",
            where=self._where(),
            mend="Look for a quotation mark that is never closed, or for something that is no table.",
        )

    def _not_of_the_encoding(self, error: UnicodeError) -> Problem:
        cut_short = isinstance(error, UnicodeDecodeError) and error.reason == "unexpected end of data"
        cut_short = cut_short or "truncated" in str(error)
        wrong = f"byte 0x{error.object[error.start]:02x}" if isinstance(error, UnicodeDecodeError) else "what follows"
        if cut_short:
            what = "the file ends in the middle of a character: it was cut off."
            mend = "Get the whole file again."
        else:
            what = f"{wrong}, in or soon after this row, cannot be read as {self.encoding}."
            mend = "State the encoding in the mapping, [source] encoding, or mend the file."
        return Problem(
            kind="cut_off" if cut_short else "not_of_the_encoding", what=what, where=self._where(), mend=mend
        )

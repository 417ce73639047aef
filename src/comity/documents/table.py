"""Opens a table of whatever format: its first bytes decide, not the name of the file."""

from __future__ import annotations

from pathlib import Path

from comity.documents.regular import size_of_file
from comity.documents.sheet import Sheet
from comity.problems import InputError, Problem, Where

WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
PARQUET = b"PAR1"
NO_TABLES = (
    (b"%PDF", "a PDF", "Copy its table into a spreadsheet, and save that."),
    (b"\x1f\x8b", "compressed", "Unpack it first."),
    (b"BZh", "compressed", "Unpack it first."),
    (b"\xfd7zXZ", "compressed", "Unpack it first."),
    (b"{\\rtf", "a text document", "Copy its table into a spreadsheet, and save that."),
    (b"<!DOCTYPE html", "a web page", "Open it in a spreadsheet, and save it as XLSX or CSV."),
    (b"<html", "a web page", "Open it in a spreadsheet, and save it as XLSX or CSV."),
    (b"<table", "a web page", "Open it in a spreadsheet, and save it as XLSX or CSV."),
)


def is_parquet(path: Path) -> bool:
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(len(PARQUET)) == PARQUET


def read_start(path: Path) -> bytes:
    """The first bytes of what may be a table. Raises InputError: it cannot be opened, or is plainly something else."""
    size_of_file(path)
    try:
        with path.open("rb") as file:
            start = file.read(64)
    except OSError as error:
        what = f"the file cannot be opened: {error.strerror}."
        raise InputError([Problem(kind="no_such_file", what=what, where=Where(file=str(path)))]) from error
    for mark, kind, mend in NO_TABLES:
        if start.lstrip().lower().startswith(mark.lower()):
            what = f"the file is {kind}, not a table."
            raise InputError([Problem(kind="not_a_table", what=what, where=Where(file=str(path)), mend=mend)])
    return start


def refuse_other_kinds(path: Path) -> None:
    """Raises InputError where the table is not a text file."""
    if read_start(path).startswith((*WORKBOOKS, PARQUET)):
        what, mend = "the file is a workbook or Parquet, not CSV.", "Save it as CSV (UTF-8)."
        raise InputError([Problem(kind="not_a_table", what=what, where=Where(file=str(path)), mend=mend)])


def read_table(
    path: Path,
    *,
    sheet: str | int | None = None,
    encoding: str | None = None,
    delimiter: str | None = None,
    header_row: int | None = None,
) -> Sheet:
    """The table in `path`: CSV or TSV, a workbook, or Parquet. Raises InputError."""
    start = read_start(path)
    if start.startswith(PARQUET):
        from comity.documents.parquet import read_parquet

        return read_parquet(path)
    if start.startswith(WORKBOOKS):
        from comity.documents.workbook import read_workbook

        return read_workbook(path, sheet=sheet, header_row=header_row)
    from comity.documents.delimited import read_delimited

    return read_delimited(path, encoding=encoding, delimiter=delimiter, header_row=header_row)

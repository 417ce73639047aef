"""Reads one sheet of a workbook. Formulas are not evaluated: a cell gives the value that was saved with it."""

from __future__ import annotations

import json
import marshal
import signal
import subprocess
import sys
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import IO

from comity.documents.sheet import Sheet, frame_of, nearest, tidy_header
from comity.documents.workbook import apart
from comity.problems import InputError, Problem, Where, shown

ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
PROTECTED = "the workbook is protected by a password."
EDGE = 1 << 20
LARGE = 64 << 20
MOST_COMPRESSED = 200
"""Real tables shrink to a tenth or a thirtieth; what shrinks more than this is one value without end."""
DAMAGED = "the workbook is damaged or cut off."
TOO_LARGE = "its cells would take more memory or time than a table may."
FAR_AWAY = "Delete the cells far away from the table, or save the sheet as CSV."
BOUNDS_MET = {apart.TOO_LARGE, -signal.SIGABRT, -signal.SIGKILL, -signal.SIGXCPU}


def read_workbook(path: Path, *, sheet: str | int | None = None, header_row: int | None = None) -> Sheet:
    """The table on the sheet of that name or number (from 1), else on the first that is not empty.

    Raises InputError: protected by a password, damaged, no such sheet, nothing in it, too large.
    """
    refuse_protected_or_swollen(path)
    names, name, rows = read_apart(path, sheet=sheet)
    if name is None:
        chosen_name(path, names, sheet)
    place = header_place(rows, header_row=header_row) if name else None
    if name is None or place is None:
        what = f"the {'sheet' if sheet is not None else 'workbook'} is empty: no cell has a value."
        if name is not None and header_row is not None:
            what = f"row {header_row}, which is to be the header, is empty."
        raise refused("empty_file", what, path=path, sheet=name)
    return as_sheet(path, name, rows, place, others=len(names) - 1)


def refused(kind: str, what: str, *, path: Path, sheet: str | None = None, mend: str = "") -> InputError:
    return InputError([Problem(kind=kind, what=what, where=Where(file=str(path), sheet=sheet), mend=mend)])


def read_apart(path: Path, *, sheet: str | int | None) -> tuple[list[str], str | None, list[list[str]]]:
    """The names of the sheets, that of the one that was read, and its rows; read by a process of its own."""
    command = [sys.executable, "-P", apart.__file__, str(path.absolute()), json.dumps(sheet)]
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, stdin=quiet, stdout=subprocess.PIPE, stderr=quiet) as reader:  # noqa: S603 - ours
        told = list(messages(reader.stdout)) if reader.stdout else []
    if reader.returncode in BOUNDS_MET:
        raise refused("too_large", TOO_LARGE, path=path, mend=FAR_AWAY)
    if reader.returncode or not told:
        raise refused("not_a_workbook", DAMAGED, path=path, mend="Open it in a spreadsheet, and save it again as XLSX.")
    head, *batches = told
    if isinstance(head[0], str):
        raise as_refusal(*head, path=path)
    return head[0], head[1], [row for batch in batches for row in batch]


def messages(stream: IO[bytes]) -> Iterator[list]:  # type: ignore[type-arg]
    while True:
        try:
            yield marshal.load(stream)  # noqa: S302 - what our own process writes
        except (EOFError, ValueError, TypeError):
            return


def as_refusal(error: str, said: str, *, path: Path) -> InputError:
    if error == "PasswordError":
        return refused("protected", PROTECTED, path=path, mend="Save a copy without a password.")
    what = f"the workbook cannot be read; it is damaged, cut off or of another kind ({said})."
    return refused("not_a_workbook", what, path=path, mend="Open it in a spreadsheet, and save it again as XLSX.")


def refuse_protected_or_swollen(path: Path) -> None:
    with path.open("rb") as file:
        start = file.read(EDGE)
        file.seek(-min(EDGE, path.stat().st_size), 2)
        end = file.read(EDGE)
    if ENCRYPTED in start or ENCRYPTED in end:
        raise refused("protected", PROTECTED, path=path, mend="Save a copy without a password.")
    if not start.startswith(b"PK"):
        return
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OverflowError, EOFError) as error:
        raise refused("cut_off", DAMAGED, path=path, mend="Get the whole file again.") from error
    swollen = [part for part in parts if part.file_size > max(LARGE, MOST_COMPRESSED * part.compress_size)]
    if swollen:
        what = f"its part {swollen[0].filename} unpacks to {swollen[0].file_size:,} bytes of one repeated value."
        raise refused("cell_too_large", what, path=path, mend="Look for a cell that holds far more than a cell should.")


def chosen_name(path: Path, names: Sequence[str], sheet: str | int | None) -> None:
    """Raises InputError where there is no such sheet."""
    if sheet is None or sheet in names or (isinstance(sheet, int) and 1 <= sheet <= len(names)):
        return
    near = nearest(sheet, names) if isinstance(sheet, str) else None
    listed = ", ".join(shown(name) for name in names)
    mend = f"Did you mean {shown(near)}?" if near else "Name one of these in the mapping, [source] sheet."
    raise refused("missing_sheet", f"there is no sheet {shown(sheet)}; the sheets are {listed}.", path=path, mend=mend)


def header_place(rows: Sequence[Sequence[str]], *, header_row: int | None) -> int | None:
    """The index of the header among `rows`: the stated row, or the first with a value."""
    places = range(len(rows)) if header_row is None else [header_row - 1]
    filled = (place for place in places if 0 <= place < len(rows) and any(cell.strip() for cell in rows[place]))
    return next(filled, None)


def as_sheet(path: Path, name: str, rows: list[list[str]], place: int, *, others: int) -> Sheet:
    header = tidy_header(rows[place])
    width = len(header)
    where = Where(file=str(path), sheet=name)
    body = [(number, row) for number, row in enumerate(rows[place + 1 :], start=place + 2)]
    too_wide = [number for number, row in body if any(cell.strip() for cell in row[width:])]
    left_out = set(too_wide)
    kept = [(number, [*row[:width], *[""] * (width - len(row))]) for number, row in body if number not in left_out]
    problems = [
        Problem(
            kind="too_many_cells",
            what=f"the row has values beyond the header's {width} columns.",
            where=Where(file=str(path), sheet=name, row=number),
            mend="Give the column a name in the header.",
        )
        for number in too_wide
    ]
    note = Problem(kind="sheet", what=f"read from this sheet; {others} others were not.", where=where)
    cells = frame_of([row for _, row in kept], numbers=[number for number, _ in kept], width=width).lazy()
    return Sheet(
        file=str(path),
        sheet=name,
        header=header,
        cells=cells,
        notes=(note,) if others else (),
        problems=tuple(problems),
    )

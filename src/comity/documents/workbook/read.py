"""Reads one sheet of a workbook. Formulas are not evaluated: a cell gives the value that was saved with it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from comity.documents.sheet import Sheet, frame_of, nearest, tidy_header
from comity.documents.workbook.cells import as_text
from comity.problems import InputError, Problem, Where, shown

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
PROTECTED = "the workbook is protected by a password."
LARGE = 64 << 20
MOST_COMPRESSED = 200
"""Real tables shrink to a tenth or a thirtieth; what shrinks more than this is one value without end."""


def read_workbook(path: Path, *, sheet: str | int | None = None, header_row: int | None = None) -> Sheet:
    """The table on the sheet of that name or number (from 1), else on the first that is not empty.

    Raises InputError: protected by a password, damaged, no such sheet, nothing in it.
    """
    workbook = open_workbook(path)
    names = workbook.sheet_names
    candidates = [chosen_name(path, names, sheet)] if sheet is not None else names
    for name in candidates:
        rows = list(read_rows(workbook, name))
        place = header_place(rows, header_row=header_row)
        if place is not None:
            return as_sheet(path, name, rows, place, others=len(names) - 1)
    what = f"the {'sheet' if sheet is not None else 'workbook'} is empty: no cell has a value."
    raise refused("empty_file", what, path=path, sheet=candidates[0] if len(candidates) == 1 else None)


def refused(kind: str, what: str, *, path: Path, sheet: str | None = None, mend: str = "") -> InputError:
    return InputError([Problem(kind=kind, what=what, where=Where(file=str(path), sheet=sheet), mend=mend)])


def open_workbook(path: Path) -> CalamineWorkbook:
    import python_calamine as calamine

    data = path.read_bytes()
    refuse_protected_or_swollen(path, data)
    try:
        return calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
    except calamine.PasswordError as error:
        raise refused("protected", PROTECTED, path=path, mend="Save a copy without a password.") from error
    except (calamine.CalamineError, OSError) as error:
        what = f"the workbook cannot be read; it is damaged, cut off or of another kind ({error})."
        raise refused("not_a_workbook", what, path=path, mend="Save it again as XLSX.") from error


def refuse_protected_or_swollen(path: Path, data: bytes) -> None:
    if ENCRYPTED in data[: 1 << 20] or ENCRYPTED in data[-(1 << 20) :]:
        raise refused("protected", PROTECTED, path=path, mend="Save a copy without a password.")
    if not data.startswith(b"PK"):
        return
    try:
        parts = zipfile.ZipFile(io.BytesIO(data)).infolist()
    except zipfile.BadZipFile as error:
        what = "the workbook is damaged or cut off."
        raise refused("cut_off", what, path=path, mend="Get the whole file again.") from error
    swollen = [part for part in parts if part.file_size > max(LARGE, MOST_COMPRESSED * part.compress_size)]
    if swollen:
        what = f"its part {swollen[0].filename} unpacks to {swollen[0].file_size:,} bytes of one repeated value."
        raise refused("cell_too_large", what, path=path, mend="Look for a cell that holds far more than a cell should.")


def chosen_name(path: Path, names: Sequence[str], sheet: str | int) -> str:
    if isinstance(sheet, int) and 1 <= sheet <= len(names):
        return names[sheet - 1]
    if isinstance(sheet, str) and sheet in names:
        return sheet
    near = nearest(sheet, names) if isinstance(sheet, str) else None
    listed = ", ".join(shown(name) for name in names)
    mend = f"Did you mean {shown(near)}?" if near else "Name one of these in the mapping, [source] sheet."
    raise refused("missing_sheet", f"there is no sheet {shown(sheet)}; the sheets are {listed}.", path=path, mend=mend)


def read_rows(workbook: CalamineWorkbook, name: str) -> Iterator[list[str]]:
    for row in workbook.get_sheet_by_name(name).to_python(skip_empty_area=False):
        yield [as_text(value) for value in row]


def header_place(rows: Sequence[Sequence[str]], *, header_row: int | None) -> int | None:
    """The index of the header among `rows`: the stated row, or the first with a value."""
    places = range(len(rows)) if header_row is None else [header_row - 1]
    filled = (place for place in places if place < len(rows) and any(cell.strip() for cell in rows[place]))
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

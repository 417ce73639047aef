"""A workbook's sheet is read as a person sees it, and what keeps it from being read is named."""

from __future__ import annotations

import datetime as dt
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from comity.documents.table import read_table
from comity.documents.workbook import read_workbook
from comity.problems import InputError
from tests.documents.files import named, told
from tests.documents.workbook.factory import write_ods, write_xlsx

PLANS: list[list[object]] = [["id", "conference"], ["a", 1], ["b", 2]]
READ = (("id", "conference"), [(2, ("a", "1")), (3, ("b", "2"))])


def test_cells_read_as_a_person_sees_them(tmp_path: Path) -> None:
    values = ["text", 3, 2.5, True, dt.date(2013, 10, 31), dt.datetime(2013, 10, 31, 16, 30), ""]  # noqa: DTZ001
    path = write_xlsx(tmp_path / "a.xlsx", {"A": [list("abcdefg"), values]})

    assert told(read_workbook(path)) == (
        tuple("abcdefg"),
        [(2, ("text", "3", "2.5", "TRUE", "2013-10-31", "2013-10-31 16:30:00", ""))],
    )


def test_the_first_sheet_with_a_value_is_taken_and_said(tmp_path: Path) -> None:
    sheet = read_workbook(write_xlsx(tmp_path / "a.xlsx", {"Empty": [], "Plans": PLANS, "More": PLANS}))

    assert told(sheet) == READ
    assert [(note.kind, note.where.sheet, note.what) for note in sheet.notes] == [
        ("sheet", "Plans", "read from this sheet; 2 others were not.")
    ]


@pytest.mark.parametrize("sheet", ["B", 2])
def test_a_sheet_may_be_chosen_by_name_or_number(sheet: str | int, tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", {"A": [["other"], [1]], "B": PLANS})

    assert told(read_workbook(path, sheet=sheet)) == READ


def test_blank_rows_above_the_header_and_beyond_count(tmp_path: Path) -> None:
    rows: list[list[object]] = [[], ["", " "], *PLANS[:2], [], PLANS[2], ["c", 3, "beyond"]]
    sheet = read_workbook(write_xlsx(tmp_path / "a.xlsx", {"A": rows}))

    assert told(sheet) == (("id", "conference"), [(4, ("a", "1")), (5, ("", "")), (6, ("b", "2"))])
    assert named(sheet.problems) == [("too_many_cells", 7, None)]


def test_the_header_may_stand_in_a_stated_row(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", {"A": [["Register of plans"], *PLANS]})

    assert told(read_workbook(path, header_row=2)) == (READ[0], [(3, ("a", "1")), (4, ("b", "2"))])


def test_what_looks_like_a_formula_is_text_and_a_formula_is_not_evaluated(tmp_path: Path) -> None:
    import xlsxwriter

    with xlsxwriter.Workbook(tmp_path / "a.xlsx") as book:
        sheet = book.add_worksheet("A")
        sheet.write_row(0, 0, ["id", "sum"])
        sheet.write_string(1, 0, "=1+1")
        sheet.write_formula(1, 1, "=1+1", value=7)

    assert told(read_workbook(tmp_path / "a.xlsx"))[1] == [(2, ("=1+1", "7"))]


def test_content_decides_and_not_the_name(tmp_path: Path) -> None:
    write_xlsx(tmp_path / "a.csv", {"A": PLANS})
    write_ods(tmp_path / "b.xlsx", [[str(cell) for cell in row] for row in PLANS])
    (tmp_path / "c.xlsx").write_text("id,conference\na,1\nb,2\n")

    assert [told(read_table(tmp_path / name)) for name in ("a.csv", "b.xlsx", "c.xlsx")] == [READ, READ, READ]


def protected(folder: Path) -> Path:
    """An OLE container that names an encrypted package, as office programs write one."""
    path = folder / "a.xlsx"
    path.write_bytes(
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "EncryptedPackage".encode("utf-16-le") + bytes(999)
    )
    return path


def cut_off(folder: Path) -> Path:
    path = write_xlsx(folder / "a.xlsx", {"A": PLANS})
    path.write_bytes(path.read_bytes()[:-200])
    return path


def another_archive(folder: Path) -> Path:
    with zipfile.ZipFile(folder / "a.xlsx", "w") as archive:
        archive.writestr("letter.txt", "no table")
    return folder / "a.xlsx"


def damaged(folder: Path) -> Path:
    path = folder / "a.xls"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(5000))
    return path


def swollen(folder: Path) -> Path:
    write_xlsx(folder / "a.xlsx", {"A": PLANS})
    with zipfile.ZipFile(folder / "a.xlsx", "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/endless.xml", bytes(100 << 20))
    return folder / "a.xlsx"


def empty(folder: Path) -> Path:
    return write_xlsx(folder / "a.xlsx", {"A": [["", " "]]})


@pytest.mark.parametrize(
    ("make", "kind"),
    [
        (protected, "protected"),
        (cut_off, "cut_off"),
        (another_archive, "not_a_workbook"),
        (damaged, "not_a_workbook"),
        (swollen, "cell_too_large"),
        (empty, "empty_file"),
    ],
)
def test_what_cannot_be_read_is_named(make: object, kind: str, tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        read_table(make(tmp_path))  # type: ignore[operator]

    assert [problem.kind for problem in caught.value.problems] == [kind]


def test_a_sheet_that_is_not_there_is_named_with_the_nearest(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", {"Plans": PLANS, "Notes": PLANS})

    with pytest.raises(InputError) as caught:
        read_workbook(path, sheet="Plan")

    assert [(problem.what, problem.mend) for problem in caught.value.problems] == [
        ("there is no sheet 'Plan'; the sheets are 'Plans', 'Notes'.", "Did you mean 'Plans'?")
    ]


def edited(path: Path, *, part: str, edit: Callable[[bytes], bytes | None]) -> Path:
    """A workbook of PLANS with one part of it changed, or left out."""
    source = write_xlsx(path.with_name("source.xlsx"), {"A": PLANS})
    with zipfile.ZipFile(source) as read, zipfile.ZipFile(path, "w") as written:
        for name in read.namelist():
            data = edit(read.read(name)) if name == part else read.read(name)
            if data is not None:
                written.writestr(name, data)
    return path


SHEET = "xl/worksheets/sheet1.xml"
FAR_AWAY = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'


@pytest.mark.parametrize(
    ("part", "edit", "kind"),
    [
        (SHEET, lambda _: None, "not_a_workbook"),
        (SHEET, lambda data: data[:300], "not_a_workbook"),
        (SHEET, lambda data: data.replace(b'r="B2"', b'r="ZZZZZZ99999999999"'), "not_a_workbook"),
        (SHEET, lambda data: data.replace(b"</sheetData>", FAR_AWAY), "too_large"),
        ("xl/sharedStrings.xml", lambda _: None, "not_a_workbook"),
    ],
    ids=["no sheet", "cut sheet", "no such place", "cell far away", "no texts"],
)
def test_what_would_end_the_reader_is_named(
    part: str, edit: Callable[[bytes], bytes | None], kind: str, tmp_path: Path
) -> None:
    with pytest.raises(InputError) as caught:
        read_table(edited(tmp_path / "a.xlsx", part=part, edit=edit))

    assert [problem.kind for problem in caught.value.problems] == [kind]


def test_an_archive_of_another_version_is_named(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", {"A": PLANS})
    data = bytearray(path.read_bytes())
    data[data.index(b"PK\x01\x02") + 6] = 198
    path.write_bytes(data)

    with pytest.raises(InputError, match="damaged or cut off"):
        read_table(path)

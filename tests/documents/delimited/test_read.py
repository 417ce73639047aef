"""A delimited file is read as it comes, and what cannot be read is named with its row."""

from __future__ import annotations

import csv
import resource
from pathlib import Path

import pytest

from comity.documents.delimited import read_delimited
from comity.documents.delimited.lines import LONGEST_ROW
from comity.problems import InputError
from tests.documents.files import named, told, write


@pytest.mark.parametrize("delimiter", [",", "\t", ";", "|"])
def test_the_delimiter_is_found_out(delimiter: str, tmp_path: Path) -> None:
    text = "id,title\n1,A long title; with signs\n2,another\n".replace(",", delimiter)

    assert told(read_delimited(write(tmp_path, text)))[0] == ("id", "title")


def test_a_declared_delimiter_is_taken_and_its_line_is_no_header(tmp_path: Path) -> None:
    path = write(tmp_path, "sep=;\nid;a,b,c\n1;x,y,z\n")

    assert told(read_delimited(path)) == (("id", "a,b,c"), [(3, ("1", "x,y,z"))])


def test_bare_carriage_returns_end_lines(tmp_path: Path) -> None:
    assert told(read_delimited(write(tmp_path, "id,a\r1,x\r2,y"))) == (
        ("id", "a"),
        [(2, ("1", "x")), (3, ("2", "y"))],
    )


def test_a_cell_of_several_lines_is_one_row(tmp_path: Path) -> None:
    path = write(tmp_path, 'id,a\n1,"first\nsecond"\n2,y\n')

    assert told(read_delimited(path)) == (("id", "a"), [(2, ("1", "first\nsecond")), (3, ("2", "y"))])


def test_blank_lines_before_the_header_and_within_count_as_rows(tmp_path: Path) -> None:
    path = write(tmp_path, "\n,,\nid,a,\n1,x,\n\n2,y,\n")

    assert told(read_delimited(path)) == (
        ("id", "a"),
        [(4, ("1", "x")), (5, ("", "")), (6, ("2", "y"))],
    )


def test_the_header_may_stand_in_a_stated_row(tmp_path: Path) -> None:
    path = write(tmp_path, "Register of plans,\nid,a\n1,x\n")

    assert told(read_delimited(path, header_row=2)) == (("id", "a"), [(3, ("1", "x"))])


def test_formulas_stay_the_text_they_are(tmp_path: Path) -> None:
    cells = ("=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0")
    path = write(tmp_path, "a,b,c,d,e\n" + ",".join(cells) + "\n")

    assert told(read_delimited(path))[1] == [(2, cells)]


def test_a_row_with_more_cells_than_the_header_is_named_and_left_out(tmp_path: Path) -> None:
    sheet = read_delimited(write(tmp_path, "id,a\n1,x\n2,y,z\n3\n4,w,\n"))

    assert told(sheet)[1] == [(2, ("1", "x")), (4, ("3", "")), (5, ("4", "w"))]
    assert named(sheet.problems) == [("too_many_cells", 3, None)]


def test_an_unclosed_quotation_is_named_and_the_rows_before_it_are_kept(tmp_path: Path) -> None:
    sheet = read_delimited(write(tmp_path, 'id,a\n1,x\n2,"cut off\n3,y\n'))

    assert told(sheet)[1] == [(2, ("1", "x"))]
    assert named(sheet.problems) == [("unclosed_quotation", 3, None)]


def test_a_file_cut_off_within_its_last_row_is_named(tmp_path: Path) -> None:
    sheet = read_delimited(write(tmp_path, "id,a,b\n1,x,y\n2,z"))

    assert told(sheet)[1] == [(2, ("1", "x", "y"))]
    assert named(sheet.problems) == [("cut_off", 3, None)]


@pytest.mark.parametrize("data", [b"", b"\n\n", b"\xef\xbb\xbf", b" , \n"])
def test_an_empty_file_is_named(data: bytes, tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        read_delimited(write(tmp_path, data))

    assert named(caught.value.problems) == [("empty_file", None, None)]


def test_a_header_alone_is_a_table_without_rows(tmp_path: Path) -> None:
    assert told(read_delimited(write(tmp_path, "id,a"))) == (("id", "a"), [])


def test_a_quoted_cell_that_is_too_large_is_named(tmp_path: Path) -> None:
    path = write(tmp_path, 'id,a\n1,x\n2,"' + "line\n" * (csv.field_size_limit() // 4) + '"\n')

    with pytest.raises(InputError) as caught:
        read_delimited(path)

    assert named(caught.value.problems) == [("cell_too_large", 3, None)]


def test_an_endless_line_is_named_without_being_held_in_memory(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    with path.open("wb") as file:
        file.write(b"id,a\n1,x\n2,")
        for _ in range(60):
            file.write(b"x" * LONGEST_ROW)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

    with pytest.raises(InputError) as caught:
        read_delimited(path)

    assert named(caught.value.problems) == [("row_too_large", 3, None)]
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 30_000


@pytest.mark.parametrize("encoding", ["hex", "undefined", "a\0b", "latin-99"])
def test_an_encoding_that_is_none_is_named(encoding: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="there is no encoding called"):
        read_delimited(write(tmp_path, "id,a\n1,x\n"), encoding=encoding)


@pytest.mark.parametrize("delimiter", ["", "ab", "a", "7", '"', "\n", "\r", "\0"])
def test_a_sign_that_cannot_stand_between_cells_is_named(delimiter: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="can stand between cells"):
        read_delimited(write(tmp_path, "id,a\n1,x\n"), delimiter=delimiter)


def test_a_stated_header_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="row 9, which is to be the header, is blank or not there"):
        read_delimited(write(tmp_path, "id,a\n1,x\n"), header_row=9)

"""Whatever stands in a case's folder is read or named, and one broken file does not bring a flood of complaints."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from comity.documents.case import read_case
from tests.documents.case.factory import CASE, PLANS, SIDES, make_case


def told(folder: Path) -> list[tuple[str, str, str | None]]:
    return [
        (problem.kind, Path(str(problem.where.file)).name, problem.where.attribute)
        for problem in read_case(folder).problems
    ]


def test_what_is_no_file_is_named_and_not_opened(tmp_path: Path) -> None:
    folder = make_case(tmp_path)
    os.mkfifo(folder / "a.csv")
    (folder / "b.toml").mkdir()
    (folder / "c.csv").symlink_to("c.csv")
    (folder / "d.csv").symlink_to("/dev/zero")
    (folder / "e.csv").symlink_to("nowhere.csv")

    assert told(folder) == [
        ("not_a_file", "a.csv", None),
        ("not_a_file", "b.toml", None),
        ("no_such_file", "c.csv", None),
        ("outside", "case.toml", None),
        ("no_such_file", "e.csv", None),
    ]


def test_a_name_that_no_file_can_have_is_named(tmp_path: Path) -> None:
    folder = make_case(tmp_path, case=f'order = ["a\\u0000.toml", "{"x" * 5000}.toml"]\n{CASE}')

    assert [kind for kind, _, _ in told(folder)] == ["no_such_file", "no_such_file"]


def test_a_broken_file_is_all_that_is_named(tmp_path: Path) -> None:
    """The plans name a conference that stands in the broken file; that is no fault of theirs."""
    folder = make_case(tmp_path, {"sides.toml": SIDES.replace("2013-10-31\nsource", "2013-02-30\nsource")})

    assert told(folder) == [("not_toml", "sides.toml", None)]


@pytest.mark.parametrize(
    ("case", "found"),
    [
        (CASE.replace('"seoul-beijing"', '"../../etc/x"'), [("not_a_key", "case.toml", "committee")]),
        (CASE.replace('"seoul"', '"Seoul/.."'), [("not_a_key", "case.toml", "us")]),
        (CASE.replace('"seoul-beijing"', '"seoul-bejing"'), [("no_such_subject", "case.toml", "committee")]),
        (CASE.replace('"seoul"', '"tokyo"'), [("no_such_subject", "case.toml", "us")]),
        (CASE.replace("en =", "english ="), [("unknown_language", "case.toml", "title")]),
    ],
)
def test_case_toml_names_a_committee_and_a_side_that_are_there(
    case: str, found: list[tuple[str, str, str]], tmp_path: Path
) -> None:
    assert told(make_case(tmp_path, case=case)) == found


def test_a_register_with_two_columns_of_one_name_is_refused(tmp_path: Path) -> None:
    folder = make_case(tmp_path, {"plans.csv": PLANS.replace("title.en", "title.ko", 1)})

    assert told(folder) == [("repeated_column", "plans.csv", None)]


def test_a_workbook_under_the_name_of_a_register_is_named(tmp_path: Path) -> None:
    folder = make_case(tmp_path)
    (folder / "more.csv").write_bytes(b"PK\x03\x04 and so on")

    assert told(folder) == [("not_a_table", "more.csv", None)]


def test_a_word_that_takes_the_place_of_another_is_a_note(tmp_path: Path) -> None:
    more = "about,title.en,horizon\nplan/seoul-1,Another,near\n"
    case = read_case(make_case(tmp_path, {"plans2.csv": more}))

    assert case.problems == ()
    assert [(note.kind, note.where.row, note.where.attribute) for note in case.notes] == [
        ("said_otherwise", 2, "title")
    ]
    assert "plans.csv, row 2; the later word stands." in case.notes[0].what

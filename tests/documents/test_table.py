"""What is no table at all is named for what it is."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from comity.documents.table import read_table
from comity.problems import InputError
from tests.documents.files import write


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7", "the file is a PDF, not a table."),
        (b"\x1f\x8b\x08", "the file is compressed, not a table."),
        (b"  <!doctype html>", "the file is a web page, not a table."),
        (b"<HTML><table>", "the file is a web page, not a table."),
    ],
)
def test_it_is_named(data: bytes, what: str, tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        read_table(write(tmp_path, data))

    assert [problem.what for problem in caught.value.problems] == [what]


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        read_table(tmp_path / "no.csv")

    assert [(problem.kind, problem.what) for problem in caught.value.problems] == [
        ("no_such_file", "the file cannot be opened: No such file or directory.")
    ]


def test_what_is_no_file_is_never_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.csv")
    (tmp_path / "folder.csv").mkdir()
    (tmp_path / "loop.csv").symlink_to(tmp_path / "loop.csv")
    told = []
    for path in (tmp_path / "pipe.csv", tmp_path / "folder.csv", tmp_path / "loop.csv", Path("/dev/zero")):
        with pytest.raises(InputError) as caught:
            read_table(path)
        told += [(problem.kind, problem.what) for problem in caught.value.problems]

    assert told == [
        ("not_a_file", "this is a pipe, not a file."),
        ("not_a_file", "this is a folder, not a file."),
        ("no_such_file", "the file cannot be opened: Too many levels of symbolic links."),
        ("not_a_file", "this is a device, not a file."),
    ]

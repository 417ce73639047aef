"""The line of each key of a TOML document is known."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from comity.documents.toml_file import find_lines, line_of, read_toml
from comity.problems import InputError
from tests.documents.files import write

TEXT = '''# a comment = 1
title = "x"
[plan]
id = "a"
note = """
id = "inside"
"""
"quoted key" = 1
a.b = 2
[plan.progress]
column = "c"
[[statement]]
about = "x"
[statement.said]
names = {en = "y"}
[[statement]]
about = "z"
[statement.said.owner]
office = "o"
'''


def test_tables_items_and_keys_have_their_lines() -> None:
    assert find_lines(TEXT) == {
        ("title",): 2,
        ("plan",): 3,
        ("plan", "id"): 4,
        ("plan", "note"): 5,
        ("plan", "quoted key"): 8,
        ("plan", "a", "b"): 9,
        ("plan", "progress"): 10,
        ("plan", "progress", "column"): 11,
        ("statement", 0): 12,
        ("statement", 0, "about"): 13,
        ("statement", 0, "said"): 14,
        ("statement", 0, "said", "names"): 15,
        ("statement", 1): 16,
        ("statement", 1, "about"): 17,
        ("statement", 1, "said", "owner"): 18,
        ("statement", 1, "said", "owner", "office"): 19,
    }


def test_a_key_within_a_line_has_the_line_around_it() -> None:
    assert line_of(("statement", 0, "said", "names", "en"), find_lines(TEXT)) == 15
    assert line_of(("nowhere",), find_lines(TEXT)) is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a = " + "[" * 100 + "]" * 100, "more than 64 deep"),
        ("a = " + "[" * 9000 + "]" * 9000, "this is not TOML"),
        ("b = 1\na" + ".a" * 300 + " = 1", "more than 64 deep"),
        ("b = 1\na" + ".a" * 200_000 + " = 1", "row 2: this is not TOML: a key has more than 2,000 parts."),
        ("a = " + "9" * 5000, "this is not TOML"),
        ("#" * (17 << 20), "more than 16 MB"),
    ],
    ids=["deep", "very deep", "long key", "endless key", "long number", "large"],
)
def test_what_would_keep_the_parser_busy_is_named(text: str, words: str, tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        read_toml(write(tmp_path, text, name="a.toml"))
    assert words in str(caught.value)


def test_a_pipe_is_not_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.toml")
    with pytest.raises(InputError, match="this is a pipe, not a file"):
        read_toml(tmp_path / "a.toml")

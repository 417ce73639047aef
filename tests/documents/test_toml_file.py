"""The line of each key of a TOML document is known."""

from __future__ import annotations

from comity.documents.toml_file import find_lines, line_of

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

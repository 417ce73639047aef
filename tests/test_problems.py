"""A problem is told on one line that cannot steer a terminal."""

from __future__ import annotations

from comity.problems import Problem, Where


def test_control_characters_and_line_ends_stand_as_escapes() -> None:
    where = Where(file="서울.csv", column="\x1b[2J")
    problem = Problem(kind="odd", what="two\nlines \u202eturned.", where=where, mend="Don’t.")

    assert str(problem) == "서울.csv, column \\x1b[2J: two\\nlines \\u202eturned. Don’t."

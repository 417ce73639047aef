"""Rows that cannot be read are named, all at once, and the others are read."""

from __future__ import annotations

from pathlib import Path

import pytest

from comity.problems import InputError
from tests.documents.files import named
from tests.documents.mapping.factory import PROGRESS, SIMPLE, mapped, rows

BAD = """id,conference,progress
a,1,begun
,1,done
c,,done
d,second,none
e,2,done
e,2,none
f,2,done,x
g,−2,
"""


def test_bad_rows_are_named_with_row_column_and_reason_and_the_rest_is_read(tmp_path: Path) -> None:
    found = mapped(tmp_path, SIMPLE + PROGRESS, BAD)

    assert rows(found.tables.plans, "committee", "conference", "plan", "progress") == [
        ("table", 1, "a", "promoted"),
        ("table", 2, "e", "implemented"),
        ("table", -2, "g", None),
    ]
    assert named(found.problems) == [
        ("too_many_cells", 8, None),
        ("missing_id", 3, "id"),
        ("missing_conference", 4, "conference"),
        ("unreadable_conference", 5, "conference"),
        ("repeated_plan", 7, "id"),
    ]
    assert found.problems[3].what == "'second' is not a whole number."
    assert found.problems[4].what == "plan 'e' of conference 2 of table was in a row above."
    assert (found.rows, sum(found.left_out.values())) == (8, 5)


def test_strict_raises_all_of_them(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        mapped(tmp_path, SIMPLE + PROGRESS, BAD, strict=True)

    assert caught.value.problems == mapped(tmp_path, SIMPLE + PROGRESS, BAD).problems


def test_strict_has_nothing_against_a_good_table(tmp_path: Path) -> None:
    found = mapped(tmp_path, SIMPLE, "id,conference\na,1\n", strict=True)

    assert rows(found.tables.plans, "committee", "conference", "plan") == [("table", 1, "a")]


def test_thousands_of_bad_rows_are_counted_and_the_first_ten_thousand_named(tmp_path: Path) -> None:
    found = mapped(tmp_path, SIMPLE, "id,conference\n" + "a,1\n" * 10_003)

    assert found.left_out == {"repeated_plan": 10_002}
    assert len(found.problems) == 10_001
    assert found.problems[-1].what == "2 more rows have the same problem (repeated_plan)."


def test_every_missing_column_is_named_with_the_nearest_one(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        mapped(tmp_path, SIMPLE + PROGRESS, "ID,conferense\n1,1\n")

    assert [(problem.kind, problem.mend) for problem in caught.value.problems] == [
        ("missing_column", "Did you mean 'conferense'?"),
        ("missing_column", "Did you mean 'ID'?"),
        ("missing_column", "Name one of these in the mapping."),
    ]


def test_a_column_that_is_there_twice_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        mapped(tmp_path, SIMPLE, "id,conference,id\n1,1,2\n")

    assert [problem.what for problem in caught.value.problems] == [
        "2 columns are called 'id' (the columns numbered 1, 3)."
    ]

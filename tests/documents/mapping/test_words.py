"""What the values of a column mean, and what happens to values that nobody listed."""

from __future__ import annotations

from pathlib import Path

import pytest

from comity.problems import InputError
from tests.documents.mapping.factory import PROGRESS, SIMPLE, mapped, rows

TABLE = "id,conference,progress\n1,1,begun\n2,1,Done\n3,1,halted\n4,1,halted\n5,1,\n"


def test_unlisted_values_are_an_error_that_lists_them_with_their_counts(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        mapped(tmp_path, SIMPLE + PROGRESS, TABLE)

    assert [(problem.kind, problem.where.column, problem.what, problem.mend) for problem in caught.value.problems] == [
        (
            "unlisted_value",
            "progress",
            "2 values are not listed under plan.progress: 'halted' (2), 'Done' (1).",
            "List them there ('Done' is like 'done'), or say other = \"unknown\".",
        )
    ]


def test_other_takes_the_unlisted_values_and_a_blank_cell_is_no_report(tmp_path: Path) -> None:
    found = mapped(tmp_path, f'{SIMPLE}{PROGRESS}other = "unknown"\n', TABLE)

    assert rows(found.tables.plans, "plan", "progress") == [
        ("1", "promoted"),
        ("2", "unknown"),
        ("3", "unknown"),
        ("4", "unknown"),
        ("5", None),
    ]


def test_blank_means_what_it_is_listed_under(tmp_path: Path) -> None:
    mapping = f'{SIMPLE}{PROGRESS}other = "unknown"\n'.replace('["none"]', '["none", ""]')

    assert rows(mapped(tmp_path, mapping, TABLE).tables.plans, "progress")[-1] == ("not_started",)


def test_a_plan_may_be_dropped_after_its_promotion(tmp_path: Path) -> None:
    mapping = f'{SIMPLE}{PROGRESS}dropped = ["Done"]\ndropped_after_promotion = ["halted"]\n'

    assert rows(mapped(tmp_path, mapping, TABLE).tables.plans, "plan", "progress", "was_promoted") == [
        ("1", "promoted", None),
        ("2", "dropped", None),
        ("3", "dropped", True),
        ("4", "dropped", True),
        ("5", None, None),
    ]


@pytest.mark.parametrize(
    ("listed", "cell"),
    [
        ("[1]", "1"),
        ("[1]", "1.0"),
        ("[1]", "１"),
        ('["1"]', "1.00"),
        ("[true]", "TRUE"),
        ("[1.0]", "1"),
        ("[-1]", "−1"),
    ],
)
def test_a_number_or_truth_is_found_however_it_is_written(listed: str, cell: str, tmp_path: Path) -> None:
    mapping = f'{SIMPLE}[plan.mutual]\ncolumn = "joint"\nyes = {listed}\n'

    found = mapped(tmp_path, mapping, f"id,conference,joint\n1,1,{cell}\n")

    assert rows(found.tables.plans, "mutual") == [(True,)]


def test_a_horizon_may_be_in_our_words_or_in_the_tables(tmp_path: Path) -> None:
    own = mapped(tmp_path, f'{SIMPLE}horizon = "h"\n', "id,conference,h\n1,1,near\n2,1,long\n3,1,\n")
    theirs = mapped(
        tmp_path,
        f'{SIMPLE}[plan.horizon]\ncolumn = "h"\nnear = ["단기"]\nlong = ["중·장기"]\nother = "unknown"\n',
        "id,conference,h\n1,1,단기\n2,1,중·장기\n3,1,미정\n",
    )

    assert rows(own.tables.plans, "horizon") == rows(theirs.tables.plans, "horizon") == [("near",), ("long",), (None,)]


def test_a_constant_stands_for_a_column(tmp_path: Path) -> None:
    mapping = '[plan]\nid = "id"\ncommittee = {value = "G20"}\nconference = {value = 3}\nteam = {value = "all"}\n'

    found = mapped(tmp_path, mapping, "id\n1\n")

    assert rows(found.tables.plans, "committee", "conference", "plan", "team") == [("G20", 3, "1", "all")]


def test_a_plan_is_precise_with_owner_date_and_measure_and_unstated_without_their_columns(tmp_path: Path) -> None:
    columns = 'due = "by"\nowners = "who"\nmeasure_of_success = "how"\n'
    table = "id,conference,by,who,how\n1,1,2015,office,10 visits\n2,1,2015,,10 visits\n"

    precise = mapped(tmp_path, SIMPLE + columns, table).tables.plans
    unstated = mapped(tmp_path, SIMPLE + 'due = "by"\n', table).tables.plans

    assert rows(precise, "plan", "precise") == [("1", True), ("2", False)]
    assert "precise" not in unstated.columns

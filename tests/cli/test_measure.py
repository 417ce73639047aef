from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

import pytest

from tests.cli.run import CASES, comity
from tests.documents.case.factory import make_case

RECONSTRUCTION = CASES / "seoul-beijing-2020"
KEY = "seoul-beijing-2020-reconstruction"
COLUMNS = [
    "committee",
    "conference",
    "team",
    "view",
    "indicator",
    "variant",
    "numerator",
    "denominator",
    "value",
    "low",
    "high",
    "unknown",
    "no_report",
]

TABLE = """Unique Identifier;Country;Plan Number;Area;Completion;Carried Forward;Title
a1;Georgia;1;Budget;Complete;1;Open budget
a2;Georgia;1;Budget;Limited;0;Citizen portal
a3;Georgia;1;Courts;ND;ND;Court records
b1;Georgia;2;Budget;Substantial;ND;Open budget, again
b2;Georgia;2;Courts;Not Started;ND;Court records
"""
MAPPING = """
[plan]
id = "Unique Identifier"
committee = "Country"
conference = "Plan Number"
team = "Area"
title = {en = "Title"}
[plan.progress]
column = "Completion"
not_started = ["Not Started"]
promoted = ["Limited", "Substantial"]
implemented = ["Complete"]
dropped = []
unknown = ["ND", "NR", "NA"]
[plan.carried_forward]
column = "Carried Forward"
yes = ["1"]
no = ["0"]
unknown = ["ND"]
"""


@pytest.fixture
def table(tmp_path: Path) -> tuple[str, ...]:
    """The words that name a foreign table and its mapping."""
    (tmp_path / "irm.csv").write_bytes(TABLE.encode("utf-16"))
    (tmp_path / "map.toml").write_text(MAPPING)
    return ("--table", str(tmp_path / "irm.csv"), "--mapping", str(tmp_path / "map.toml"))


def whole(rows: list[dict[str, Any]], indicator: str, variant: str) -> dict[int, str]:
    """{conference: "n/d"} of the whole committee."""
    return {
        row["conference"]: f"{row['numerator']}/{row['denominator']}"
        for row in rows
        if (row["indicator"], row["variant"], row["team"]) == (indicator, variant, None)
    }


def test_the_reconstruction_has_the_published_figures() -> None:
    done = comity("measure", RECONSTRUCTION, "--format", "json")

    rows = done.json
    assert (done.status, done.err, list(rows[0]), {row["committee"] for row in rows}) == (0, "", COLUMNS, {KEY})
    assert {name: whole(rows, *name) for name in [
        ("promotion_rate", "assessed"),
        ("implementation_rate", "assessed"),
        ("mutual_promotion_rate", "mutual"),
        ("retention_rate", "forward"),
    ]} == {
        ("promotion_rate", "assessed"): {1: "24/51", 2: "40/58", 3: "0/0"},
        ("implementation_rate", "assessed"): {1: "21/51", 2: "27/58", 3: "0/0"},
        ("mutual_promotion_rate", "mutual"): {1: "22/37", 2: "32/41", 3: "0/0"},
        ("retention_rate", "forward"): {2: "20/51", 3: "36/58"},
    }  # fmt: skip


def test_csv_has_the_rows_of_json() -> None:
    as_json = comity("measure", RECONSTRUCTION, "--format", "json").json
    as_csv = list(csv.DictReader(io.StringIO(comity("measure", RECONSTRUCTION, "--format", "csv").out)))

    assert as_csv == [{name: "" if value is None else str(value) for name, value in row.items()} for row in as_json]


def test_a_foreign_table_gives_the_same_kind_of_rows(table: tuple[str, ...]) -> None:
    done = comity("measure", *table, "--format", "json")

    rows = done.json
    assert (done.status, list(rows[0]), {row["committee"] for row in rows}) == (0, COLUMNS, {"Georgia"})
    assert whole(rows, "promotion_rate", "assessed") == {1: "2/2", 2: "1/2"}
    assert whole(rows, "retention_rate", "forward") == {2: "1/2"}
    assert {row["team"] for row in rows} == {None, "Budget", "Courts"}


def test_a_foreign_table_is_shown_as_an_assessment(table: tuple[str, ...]) -> None:
    done = comity("measure", *table)
    assert done.status == 0
    assert "Generalized principles of conduct" in done.out
    assert "2/2  100.0 %" in done.out


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ["RECONSTRUCTION", "In-group identity", "Where the sides' words differ", "+21.9 points"]),
        ("ko", ["재구성 자료", "내집단 정체성", "양측 진술이 다른 사항", "21.9%p 상승"]),
        ("zh", ["重构资料", "内群体认同", "各方陈述不一致之处", "21.9个百分点"]),
    ],
)
def test_the_assessment_reads_in_each_language_and_says_that_it_is_a_reconstruction(
    language: str, words: list[str]
) -> None:
    done = comity("measure", RECONSTRUCTION, "--language", language)
    assert (done.status, [word for word in words if word not in done.out]) == (0, [])


def test_a_view_changes_the_rows_and_is_named_in_them() -> None:
    by_view = {
        view: comity("measure", RECONSTRUCTION, "--view", view, "--format", "json").json
        for view in ("ours", "theirs", "either", "agreed", "side:beijing")
    }
    assert {view: {row["view"] for row in rows} for view, rows in by_view.items()} == {view: {view} for view in by_view}
    theirs = whole(by_view["theirs"], "promotion_rate", "assessed")
    assert theirs == whole(by_view["side:beijing"], "promotion_rate", "assessed")
    assert theirs != whole(by_view["ours"], "promotion_rate", "assessed")


def test_an_earlier_date_gives_the_record_as_it_stood() -> None:
    rows = comity("measure", RECONSTRUCTION, "--at", "2016-01-01", "--format", "json").json
    assert sorted(whole(rows, "promotion_rate", "assessed")) == [1, 2]


def test_a_composite_is_given_only_when_it_is_asked_for() -> None:
    weights = ("--weight", "promotion_rate=2", "--weight", "mutual_promotion_rate=1")
    assert "Composite" not in comity("measure", RECONSTRUCTION).out
    assert "Composite" in comity("measure", RECONSTRUCTION, *weights).out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--view", "mine"), "There is no view 'mine'"),
        (("--view", "side:tokyo"), "side:beijing"),
        (("--at", "2013-02-30"), "'2013-02-30' is not a date"),
        (("--weight", "promotion_rate"), "write it as promotion_rate=2"),
        (("--weight", "promotion=1"), "promotion"),
        (("--table", __file__), "not both"),
    ],
)
def test_a_wrong_question_ends_with_two_and_says_what_would_be_right(words: tuple[str, ...], said: str) -> None:
    done = comity("measure", RECONSTRUCTION, *words)
    assert (done.status, said in done.err) == (2, True), done.err


def test_a_table_without_its_mapping_is_a_wrong_command(table: tuple[str, ...]) -> None:
    done = comity("measure", *table[:2])
    assert (done.status, "go together" in done.err) == (2, True)


def test_rows_that_cannot_be_read_are_named_counted_and_left_out(table: tuple[str, ...]) -> None:
    file = Path(table[1])
    file.write_text(TABLE + "c1;;2;Budget;Complete;1;No country\nc2;Georgia;;Budget;Complete;1;No number\n")

    lenient = comity("measure", *table, "--format", "json")
    strict = comity("measure", *table, "--format", "json", "--strict")

    assert (lenient.status, strict.status, strict.out) == (1, 1, "")
    assert {row["committee"] for row in lenient.json} == {"Georgia"}
    for done in (lenient, strict):
        assert "row 7" in done.err
        assert "row 8" in done.err
    assert "left out of" in lenient.err


def test_values_that_are_not_listed_are_named_with_their_counts(table: tuple[str, ...]) -> None:
    Path(table[1]).write_text(TABLE.replace("Limited", "Some").replace("Substantial", "Some"))

    done = comity("measure", *table)

    assert (done.status, done.out) == (1, "")
    assert "Some" in done.err
    assert "2" in done.err


def test_of_several_committees_one_must_be_named_in_text(table: tuple[str, ...]) -> None:
    Path(table[1]).write_text(TABLE + "x1;Ghana;1;Budget;Complete;1;Elsewhere\n")

    assert comity("measure", *table).status == 2
    absent = comity("measure", *table, "--committee", "Gahna")
    assert (absent.status, "no committee 'Gahna'. It holds: Georgia, Ghana." in absent.err) == (2, True)
    assert comity("measure", *table, "--committee", "Ghana").status == 0
    rows = comity("measure", *table, "--committee", "Ghana", "--format", "json").json
    assert {row["committee"] for row in rows} == {"Ghana"}


@pytest.mark.parametrize("form", ["text", "json", "csv"])
def test_a_table_without_one_plan_that_can_be_read_is_no_answer(form: str, tmp_path: Path) -> None:
    (tmp_path / "table.csv").write_text(TABLE.replace("Georgia", ""))
    (tmp_path / "map.toml").write_text(MAPPING)
    done = comity("measure", "--table", tmp_path / "table.csv", "--mapping", tmp_path / "map.toml", "--format", form)
    assert (done.status, done.out, "There is no plan" in done.err) == (1, "", True), done.err


@pytest.mark.parametrize("form", ["text", "json", "csv"])
def test_a_committee_that_is_not_in_the_table_is_named(form: str, table: tuple[str, ...]) -> None:
    done = comity("measure", *table, "--committee", "Gorgia", "--format", form)
    assert (done.status, "no committee 'Gorgia'. It holds: Georgia." in done.err) == (2, True), done.err


def test_what_is_odd_in_a_case_is_told_and_does_not_stop_it(tmp_path: Path) -> None:
    folder = make_case(tmp_path, {"more.csv": "about,number,date\nconference/2,2,2013-10-31\n"})
    done = comity("measure", folder, "--strict", "--format", "csv")
    assert (done.status, "conference/1 has the date 2013-10-31 already" in done.err) == (0, True), done.err

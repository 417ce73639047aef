from __future__ import annotations

import json
import shutil
import sqlite3
from pathlib import Path

import pytest

from tests.cli.run import CASES, Done, comity
from tests.conftest import Place

CASE = CASES / "seoul-beijing"


@pytest.fixture
def loaded(place: Place) -> Place:
    done = comity("case", "load", CASE, environment=place.environment)
    assert done.status == 0, done.err
    return place


def ask(place: Place, *words: str | Path) -> Done:
    return comity(*words, environment=place.environment)


def test_loading_a_case_again_says_nothing_twice(loaded: Place) -> None:
    first = ask(loaded, "log", "--format", "json").json

    again = ask(loaded, "case", "load", CASE)

    assert (again.status, ": 0 statements said" in again.out) == (0, True)
    assert ask(loaded, "log", "--format", "json").json == first
    assert sum(line["statements"] for line in first) > 100


def test_a_corrected_case_adds_only_what_is_new(loaded: Place, tmp_path: Path) -> None:
    corrected = tmp_path / "corrected"
    shutil.copytree(CASE, corrected)
    with (corrected / "teams.toml").open("a", encoding="utf-8") as file:
        file.write('\n[[statement]]\nabout = "team/education"\nsource = "a test"\nsaid.until = "2019-01-01"\n')

    done = ask(loaded, "case", "load", corrected)

    assert done.out.startswith("seoul-beijing: 1 statements said")
    shown = ask(loaded, "record", "show", "team/education", "--format", "json").json
    assert [row["value"] for row in shown if row["attribute"] == "until"] == ["2019-01-01"]


def test_a_case_with_a_problem_is_not_loaded_at_all(place: Place, tmp_path: Path) -> None:
    faulty = tmp_path / "faulty"
    shutil.copytree(CASE, faulty)
    with (faulty / "teams.toml").open("a", encoding="utf-8") as file:
        file.write('\n[[statement]]\nabout = "team/education"\nsaid.untill = "2013-02-30"\n')

    done = ask(place, "case", "load", faulty)

    assert (done.status, done.out) == (1, "")
    assert "teams.toml" in done.err
    assert "until" in done.err
    assert ask(place, "log").status == 1


def test_the_workspace_measures_as_the_case_folder_does(loaded: Place) -> None:
    assert ask(loaded, "measure", "--format", "json").json == comity("measure", CASE, "--format", "json").json


def test_verify_finds_nothing_wrong_with_what_was_loaded_and_rebuilt(loaded: Place) -> None:
    before = ask(loaded, "record", "show", "--format", "csv").out
    assert ask(loaded, "verify").out == "seoul-beijing: everything stored is what was signed.\n"

    assert ask(loaded, "rebuild").status == 0

    assert ask(loaded, "record", "show", "--format", "csv").out == before
    assert (ask(loaded, "verify", "--format", "json").status, ask(loaded, "verify", "--format", "json").json) == (0, [])


def test_verify_names_what_was_tampered_with_and_ends_with_one(loaded: Place) -> None:
    if "COMITY_DATABASE_URL" in loaded.environment:
        import psycopg

        with psycopg.connect(loaded.environment["COMITY_DATABASE_URL"], autocommit=True) as server:
            server.execute("""UPDATE desk_word SET value = '"forged"' WHERE about = 'side/seoul'""")
    else:
        with sqlite3.connect(loaded.home / "comity.sqlite3") as file:
            file.execute("""UPDATE desk_word SET value = '"forged"' WHERE about = 'side/seoul'""")

    done = ask(loaded, "verify", "--format", "json")

    assert done.status == 1
    assert {finding["kind"] for finding in done.json} == {"word_missing", "word_without_entry"}


def test_differences_are_both_sides_words(loaded: Place) -> None:
    rows = ask(loaded, "differences", "--format", "json").json
    place = [row for row in rows if (row["subject"], row["attribute"]) == ("conference/2", "place")]
    assert [(row["side"], row["heard_by"], json.loads(row["value"]).get("zh")) for row in place] == [
        ("seoul", None, None),
        ("beijing", "seoul", "北京园博园"),
    ]


def test_the_record_is_shown_by_subject_by_type_and_as_of_a_date(loaded: Place) -> None:
    conferences = ask(loaded, "record", "show", "conference", "--format", "json").json
    assert {row["subject"] for row in conferences} == {f"conference/{number}" for number in (1, 2, 3, 4)}
    early = ask(loaded, "record", "show", "conference", "--at", "2014-01-01", "--format", "json").json
    assert len(early) < len(conferences)
    assert ask(loaded, "record", "show", "--known-until", "2001-01-01T00:00:00Z", "--format", "json").json == []


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        (("record", "show", "conferense/2"), 2, "conference/2"),
        (("record", "show", "--known-until", "yesterday"), 2, "2018-03-19T00:00:00Z"),
        (("log", "--committee", "seoul-bejing"), 1, "There is: seoul-beijing"),
        (("measure", "--committee", "seoul-bejing"), 1, "There is: seoul-beijing"),
    ],
)
def test_a_name_that_is_not_there_is_answered_with_what_is_near(
    loaded: Place, words: tuple[str, ...], status: int, said: str
) -> None:
    done = ask(loaded, *words)
    assert (done.status, said in done.err) == (status, True), done.err


def test_an_empty_workspace_says_how_to_begin(place: Place) -> None:
    for command in ("measure", "differences", "log", "verify"):
        done = ask(place, command)
        assert (done.status, "comity case load cases/seoul-beijing" in done.err) == (1, True)


def test_an_export_is_a_data_package_that_says_what_it_is(loaded: Place, tmp_path: Path) -> None:
    done = ask(loaded, "export", "--to", tmp_path / "package")

    described = json.loads((tmp_path / "package" / "datapackage.json").read_text(encoding="utf-8"))
    assert done.status == 0
    assert (described["name"], described["title"]) == ("package", "Seoul-Beijing Joint Committee")
    assert {resource["path"] for resource in described["resources"]} == {
        file.name for file in (tmp_path / "package").iterdir()
    } - {"datapackage.json"}
    assert len(described["sources"]) > 10


def test_the_export_of_a_reconstruction_calls_itself_one(tmp_path: Path) -> None:
    comity("export", CASES / "seoul-beijing-2020", "--to", tmp_path / "p", "--format", "parquet")
    described = json.loads((tmp_path / "p" / "datapackage.json").read_text(encoding="utf-8"))
    assert "reconstruction" in described["title"]
    assert "reconstruction" in described["description"]


def test_an_export_overwrites_nothing_but_a_data_package(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("mine")
    done = comity("export", CASES / "seoul-beijing-2020", "--to", tmp_path)
    assert (done.status, "new or empty" in done.err) == (1, True)

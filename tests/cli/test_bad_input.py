"""Never a traceback: `comity` says what, where and what to do, and ends with 1."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.run import CASES, comity
from tests.cli.test_measure import MAPPING, TABLE

BROKEN_TABLES = {
    "empty": b"",
    "only a header": TABLE.splitlines()[0].encode(),
    "truncated in quotes": TABLE.encode() + b'c1;Georgia;2;"Budg',
    "zeros": b"\0" * 1000,
    "a picture": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 10,
    "a cut workbook": b"PK\x03\x04" + b"\x14\0" * 40,
    "cut parquet": b"PAR1" + b"\1" * 60,
    "another table": b"a,b\n1,2\n",
}
BROKEN_MAPPINGS = {
    "empty": "",
    "no toml": "[plan\nid=",
    "wrong type": "[plan]\nid = 7\nconference = []\n",
    "unknown key": MAPPING.replace("committee =", "comittee ="),
    "unknown column": MAPPING.replace("Plan Number", "Plan Nr"),
    "not utf-8": "[plan]\nid = 'ü'",
}
BROKEN_CASES = {
    "no case.toml": {},
    "empty case.toml": {"case.toml": ""},
    "no toml": {"case.toml": 'committee = "a"\nus = "b"\n', "x.toml": "[[statement]\n"},
    "no statements": {"case.toml": 'committee = "a"\nus = "b"\n', "x.toml": "statement = 7\n"},
    "wrong types": {"case.toml": "committee = 1\nus = []\n"},
    "deep": {"case.toml": 'committee = "a"\nus = "b"\n', "x.toml": "a = " + "[" * 3000 + "]" * 3000},
}


@pytest.mark.parametrize("kind", BROKEN_TABLES)
def test_a_broken_table_is_named(kind: str, tmp_path: Path) -> None:
    (tmp_path / "table.csv").write_bytes(BROKEN_TABLES[kind])
    (tmp_path / "map.toml").write_text(MAPPING)
    done = comity("measure", "--table", tmp_path / "table.csv", "--mapping", tmp_path / "map.toml", "--strict")
    assert (done.status, done.out, "table.csv" in done.err) == (1, "", True), done.err


@pytest.mark.parametrize("kind", BROKEN_MAPPINGS)
def test_a_broken_mapping_is_named(kind: str, tmp_path: Path) -> None:
    (tmp_path / "table.csv").write_text(TABLE)
    (tmp_path / "map.toml").write_bytes(BROKEN_MAPPINGS[kind].encode("latin-1"))
    done = comity("measure", "--table", tmp_path / "table.csv", "--mapping", tmp_path / "map.toml")
    assert (done.status, done.out, len(done.err) > 20) == (1, "", True), done.err


@pytest.mark.parametrize("kind", BROKEN_CASES)
def test_a_broken_case_is_named(kind: str, tmp_path: Path) -> None:
    for name, text in BROKEN_CASES[kind].items():
        (tmp_path / name).write_text(text)
    done = comity("measure", tmp_path, "--strict")
    assert (done.status, done.out, ".toml" in done.err) == (1, "", True), done.err


def test_a_home_that_cannot_be_used_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    done = comity("log", "--home", tmp_path / "file" / "home", environment={})
    assert (done.status, "--home or COMITY_HOME" in done.err) == (1, True)


def test_a_database_that_is_none_is_named(tmp_path: Path) -> None:
    (tmp_path / "comity.sqlite3").write_bytes(b"not a database at all, but long enough to be read as one" * 20)
    done = comity("log", "--home", tmp_path, environment={"COMITY_DATABASE_URL": ""})
    assert (done.status, "database cannot be used" in done.err) == (1, True), done.err


def test_a_database_address_that_is_none_is_named(tmp_path: Path) -> None:
    done = comity("log", environment={"COMITY_DATABASE_URL": "mysql://a/b", "COMITY_HOME": str(tmp_path)})
    assert done.status == 1


def test_a_server_that_does_not_answer_is_named(tmp_path: Path) -> None:
    url = "postgresql://nobody@127.0.0.1:9/none"
    done = comity("log", "--home", tmp_path, environment={"COMITY_DATABASE_URL": url})
    assert (done.status, "database cannot be used" in done.err) == (1, True), done.err


def test_what_is_loaded_must_be_a_folder() -> None:
    assert comity("case", "load", CASES / "nowhere").status == 2
    assert comity("measure", Path(__file__)).status == 2


def test_a_table_missing_from_the_database_is_named_by_every_command(tmp_path: Path) -> None:
    environment = {"COMITY_DATABASE_URL": "", "COMITY_HOME": str(tmp_path)}
    assert comity("case", "load", CASES / "seoul-beijing", environment=environment).status == 0
    with sqlite3.connect(tmp_path / "comity.sqlite3") as database:
        database.executescript("drop table desk_word; drop table desk_entry")
    for command in (("log",), ("verify",), ("rebuild",), ("record", "show"), ("differences",), ("measure",)):
        done = comity(*command, environment=environment)
        assert (done.status, "restore it from a backup" in done.err) == (1, True), (command, done.err)


def test_a_reader_that_has_enough_is_no_error() -> None:
    comity_itself = f"{sys.executable} -c 'from comity.cli.main import run; run()'"
    command = f"{comity_itself} readings {CASES / 'seoul-beijing-2020'} --format json | head -c 1"
    done = subprocess.run(["/bin/sh", "-c", command], capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("[", "")

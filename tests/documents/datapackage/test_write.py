from __future__ import annotations

import json
from pathlib import Path

import polars as pl
import pytest

from comity.documents.datapackage import PackageAbout, write_package
from comity.measure.columns import COLUMNS
from comity.measure.tables import Tables
from comity.problems import InputError

ABOUT = PackageAbout(name="north-south", title="North and South", description="As of 2026", sources=("Minutes",))


def tables() -> Tables:
    plans = pl.DataFrame(
        {
            "committee": ["c", "c"],
            "conference": [1, 2],
            "plan": ["환경 교류", 'a "quoted", one'],
            "mutual": [True, None],
            "progress": ["promoted", None],
        }
    )
    conferences = pl.DataFrame({"committee": ["c"], "conference": [1], "status": ["held"], "date": ["2013-10"]})
    return Tables(plans=plans, conferences=conferences)


def test_every_table_is_a_file_with_all_documented_columns(tmp_path: Path) -> None:
    files = write_package(tables(), tmp_path / "out", about=ABOUT)

    assert [file.name for file in files] == ["conferences.csv", "datapackage.json", "plans.csv"]
    assert (tmp_path / "out" / "plans.csv").read_text(encoding="utf-8").splitlines() == [
        ",".join(column.name for column in COLUMNS["plans"]),
        "c,1,환경 교류,,true,,promoted,,,,,,,,",
        'c,2,"a ""quoted"", one",,,,,,,,,,,,',
    ]


def test_parquet_holds_the_same_rows_with_types(tmp_path: Path) -> None:
    write_package(tables(), tmp_path / "out", about=ABOUT, form="parquet")

    read = pl.read_parquet(tmp_path / "out" / "plans.parquet").select("conference", "mutual", "progress")
    assert read.rows() == [(1, True, "promoted"), (2, None, None)]
    assert read.schema == {"conference": pl.Int64, "mutual": pl.Boolean, "progress": pl.String}


def test_the_description_names_every_column_and_source(tmp_path: Path) -> None:
    write_package(tables(), tmp_path / "out", about=ABOUT)

    described = json.loads((tmp_path / "out" / "datapackage.json").read_text(encoding="utf-8"))
    resources = described.pop("resources")
    assert described == {
        "profile": "tabular-data-package",
        "name": "north-south",
        "title": "North and South",
        "description": "As of 2026",
        "sources": [{"title": "Minutes"}],
    }
    assert {resource["path"]: [field["name"] for field in resource["schema"]["fields"]] for resource in resources} == {
        "plans.csv": [column.name for column in COLUMNS["plans"]],
        "conferences.csv": [column.name for column in COLUMNS["conferences"]],
    }


def test_a_package_is_replaced_whole(tmp_path: Path) -> None:
    write_package(tables(), tmp_path / "out", about=ABOUT)
    files = write_package(tables(), tmp_path / "out", about=ABOUT, form="parquet")

    assert [file.name for file in files] == ["conferences.parquet", "datapackage.json", "plans.parquet"]
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_a_folder_with_other_things_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("mine")

    with pytest.raises(InputError) as refused:
        write_package(tables(), tmp_path, about=ABOUT)

    assert [problem.kind for problem in refused.value.problems] == ["folder_in_use"]
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]


def test_after_a_failure_the_old_package_stands(tmp_path: Path) -> None:
    write_package(tables(), tmp_path / "out", about=ABOUT)
    broken = Tables(plans=pl.DataFrame({"committee": ["c"]}))

    with pytest.raises(InputError):
        write_package(broken, tmp_path / "out", about=ABOUT)

    assert [path.name for path in sorted(tmp_path.rglob("*"))] == [
        "out",
        "conferences.csv",
        "datapackage.json",
        "plans.csv",
    ]

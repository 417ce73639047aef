"""Parquet is read lazily, and its values as the text that a person would write."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import polars as pl
import pytest

from comity.documents.mapping import apply, read_mapping
from comity.documents.table import read_table
from comity.problems import InputError
from tests.documents.files import told, write
from tests.documents.mapping.factory import SIMPLE


def test_every_type_reads_as_text(tmp_path: Path) -> None:
    table = pl.DataFrame(
        {
            "row": ["text", None],
            "whole": [3, None],
            "float": [3.0, 2.5],
            "truth": [True, None],
            "day": [dt.date(2013, 10, 31), None],
            "moment": [dt.datetime(2013, 10, 31), dt.datetime(2013, 10, 31, 16, 30)],  # noqa: DTZ001
            "list": [["a", "b"], None],
            "category": pl.Series(["x", "y"], dtype=pl.Categorical),
            "object": [{"a": 1}, None],
        }
    )
    table.write_parquet(tmp_path / "a.csv")

    assert told(read_table(tmp_path / "a.csv")) == (
        tuple(table.columns),
        [
            (1, ("text", "3", "3", "true", "2013-10-31", "2013-10-31", "a;b", "x", None)),
            (2, (None, None, "2.5", None, None, "2013-10-31 16:30:00", None, "y", None)),
        ],
    )


def test_it_is_not_held_in_memory(tmp_path: Path) -> None:
    pl.DataFrame({"id": ["a"]}).write_parquet(tmp_path / "a.parquet")

    sheet = read_table(tmp_path / "a.parquet")
    (tmp_path / "a.parquet").unlink()

    assert not sheet.is_held
    with pytest.raises(FileNotFoundError):
        sheet.cells.collect()


@pytest.mark.parametrize("cut", [slice(0, 40), slice(0, -5), slice(0, 4)])
def test_a_file_that_was_cut_off_is_named(cut: slice, tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    pl.DataFrame({"id": ["a"] * 100}).write_parquet(path)
    path.write_bytes(path.read_bytes()[cut])

    with pytest.raises(InputError) as caught:
        read_table(path)

    assert [problem.kind for problem in caught.value.problems] == ["cut_off"]


def test_damage_within_the_file_is_named_when_it_comes_to_light(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    pl.DataFrame({"id": [f"plan {number}" for number in range(1000)], "conference": [1] * 1000}).write_parquet(path)
    data = bytearray(path.read_bytes())
    data[60:400] = bytes(340)
    path.write_bytes(data)
    mapping = read_mapping(write(tmp_path, SIMPLE, name="map.toml"))

    with pytest.raises(InputError) as caught:
        apply(mapping, path)

    assert [problem.kind for problem in caught.value.problems] == ["cut_off"]

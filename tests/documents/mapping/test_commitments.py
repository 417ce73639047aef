"""A register of other people's making: groups above the header, cells of several lines, trailing blanks, ND and NR."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import polars as pl
import pytest
import xlsxwriter

from comity.documents.mapping import apply, read_mapping
from tests.documents.files import write
from tests.documents.mapping.factory import COMMITMENT_PLANS, COMMITMENT_ROWS, COMMITMENTS, as_csv, mapped, rows

COLUMNS = ("committee", "conference", "plan", "team", "progress", "retained", "mutual")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "mac_roman", "cp1252", "gb18030"])
@pytest.mark.parametrize(("delimiter", "line_end"), [(",", "\r\n"), ("\t", "\n"), (";", "\r")])
def test_it_reads_alike_from_every_kind_of_text(encoding: str, delimiter: str, line_end: str, tmp_path: Path) -> None:
    table = [[cell if encoding != "cp1252" else cell.replace("１", "1") for cell in row] for row in COMMITMENT_ROWS]
    if encoding == "mac_roman":
        table = [[cell.replace("１", "1") for cell in row] for row in table]
    text = as_csv(table, delimiter=delimiter, line_end=line_end)

    found = mapped(tmp_path, COMMITMENTS, text.encode(encoding))

    assert rows(found.tables.plans, *COLUMNS) == COMMITMENT_PLANS
    assert (found.problems, found.left_out, found.rows, found.view) == ((), {"blank_row": 1}, 6, "ours")


def test_it_reads_alike_from_a_workbook(tmp_path: Path) -> None:
    path = tmp_path / "table.xlsx"
    with xlsxwriter.Workbook(path, {"strings_to_numbers": True, "strings_to_formulas": False}) as book:
        book.add_worksheet("Notes")
        sheet = book.add_worksheet("Register")
        for number, row in enumerate(COMMITMENT_ROWS):
            for place, cell in enumerate(row):
                sheet.write(number, place, cell)

    found = apply(read_mapping(write(tmp_path, COMMITMENTS, name="map.toml")), path)

    assert rows(found.tables.plans, *COLUMNS) == COMMITMENT_PLANS
    assert (found.problems, found.left_out) == ((), {"blank_row": 1})


def test_it_reads_alike_from_parquet_whatever_the_types_of_its_columns(tmp_path: Path) -> None:
    header, *body = COMMITMENT_ROWS[1:]
    table = pl.DataFrame(body, schema=[name or "blank" for name in header], orient="row").with_columns(
        pl.col("Plan Number").replace("１", "1").cast(pl.Float64, strict=False),
        pl.col("Carried Forward").cast(pl.Int8, strict=False),
        pl.col("Completion").cast(pl.Categorical),
        since=pl.lit(dt.date(2013, 10, 31)),
    )
    table.write_parquet(tmp_path / "table.parquet")
    mapping = write(tmp_path, COMMITMENTS.replace('unknown = ["ND"]\n[plan.mutual]', "[plan.mutual]"), name="map.toml")

    found = apply(read_mapping(mapping), tmp_path / "table.parquet")

    assert rows(found.tables.plans, *COLUMNS) == COMMITMENT_PLANS
    assert found.titles is not None
    assert found.titles.collect().rows()[0] == ("Albania", 1, "AL0001", "Publish the budget,\nline by line")

"""Makes tables and mappings, among them a register such as evaluators of open-government plans publish."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path

import polars as pl

from comity.documents.mapping import Mapped, apply, read_mapping
from tests.documents.files import write

SIMPLE = """
[plan]
id = "id"
conference = "conference"
"""

PROGRESS = """
[plan.progress]
column = "progress"
not_started = ["none"]
promoted = ["begun"]
implemented = ["done"]
"""

COMMITMENTS = """
[source]
header_row = 2
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
yes = [1]
no = [0]
unknown = ["ND"]
[plan.mutual]
column = "Joint"
yes = ["Y"]
no = ["N"]
"""

COMMITMENT_ROWS = [
    ["Identification", "", "", "", "Assessment", "", "", ""],
    ["Unique\nIdentifier", "Country ", "Plan Number", "Area", "Title", "Completion", "Carried Forward", "Joint", ""],
    ["AL0001", "Albania", "1", "Budget", "Publish the budget,\nline by line  ", "Limited", "1", "Y", ""],
    ["AL0002", "Albania", "１", "Budget", '=HYPERLINK("x")', "Not  Started", "0", "N", " "],
    ["AL0003", "Albania\u00a0", "2.0", "", "“Open data” portal", "Complete", "ND", "", ""],
    ["CI0001", "Côte d’Ivoire", "1", "Justice", "–", "ND", "", "N", ""],
    ["", "", "", "", "", "", "", "", ""],
    ["CI0002", "Côte d’Ivoire", "2", "Justice", "Réforme", "NR ", "0", "Y", ""],
]  # fmt: skip

COMMITMENT_PLANS = [
    ("Albania", 1, "AL0001", "Budget", "promoted", True, True),
    ("Albania", 1, "AL0002", "Budget", "not_started", False, False),
    ("Albania", 2, "AL0003", None, "implemented", None, None),
    ("Côte d’Ivoire", 1, "CI0001", "Justice", "unknown", None, False),
    ("Côte d’Ivoire", 2, "CI0002", "Justice", "unknown", False, True),
]


def as_csv(rows: Sequence[Sequence[str]], *, delimiter: str = ",", line_end: str = "\r\n") -> str:
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter, lineterminator="\n").writerows(rows)
    return text.getvalue().replace("\n", line_end)


def mapped(
    folder: Path,
    mapping: str,
    table: str | bytes,
    *,
    name: str = "table.csv",
    view: str | None = None,
    ours: str | None = None,
    strict: bool = False,
) -> Mapped:
    """What `table` says under `mapping`, both written into `folder` first."""
    path = write(folder, table, name=name)
    return apply(read_mapping(write(folder, mapping, name="map.toml")), path, view=view, ours=ours, strict=strict)


def rows(frame: object, *columns: str) -> list[tuple[object, ...]]:
    """The chosen columns of one of the measure's tables."""
    native = frame.to_native()  # type: ignore[attr-defined]
    assert isinstance(native, pl.LazyFrame)
    return native.select(columns).collect().rows()

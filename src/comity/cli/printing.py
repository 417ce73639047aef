"""Data on standard output: JSON and CSV for programs, a plain table for people."""

from __future__ import annotations

import csv
import json
import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

PIPED_WIDTH = 160
NARROWEST = 60


def print_json(value: object) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=1, default=str))


def print_csv(rows: Iterable[Mapping[str, Any]], *, columns: Sequence[str]) -> None:
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([cell(row.get(column)) for column in columns] for row in rows)


def cell(value: object) -> object:
    """A list or mapping as JSON, nothing as an empty cell, the rest as it is."""
    if isinstance(value, list | tuple | dict):
        return json.dumps(value, ensure_ascii=False, default=str)
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else value


def print_table(rows: Sequence[Mapping[str, Any]], *, columns: Mapping[str, str], empty: str) -> None:
    """A table under the headings `columns` {field: heading}; `empty` says what to do where there is none."""
    from rich import box
    from rich.table import Table
    from rich.text import Text

    from comity.cli.show.lines import safe

    if not rows:
        print(empty)
        return
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for heading in columns.values():
        table.add_column(heading, overflow="fold")
    for row in rows:
        table.add_row(*(Text(safe(str(cell(row.get(field))))) for field in columns))
    terminal().print(table)


def terminal() -> Any:
    """The console for standard output; wide where it is a pipe, so that no line is broken by chance.

    What is shown was said by anybody: nothing in it is markup.
    """
    from rich.console import Console

    console = Console(markup=False, emoji=False, highlight=False)
    asked = sys.stdout.isatty() or "COLUMNS" in os.environ
    console.width = max(console.width, NARROWEST) if asked else PIPED_WIDTH
    return console


def print_rows(rows: Sequence[Mapping[str, Any]], *, form: str, columns: Mapping[str, str], empty: str) -> None:
    """The same rows in the form that was asked for."""
    if form == "json":
        print_json([{field: row.get(field) for field in columns} for row in rows])
    elif form == "csv":
        print_csv(rows, columns=list(columns))
    else:
        print_table(rows, columns=columns, empty=empty)

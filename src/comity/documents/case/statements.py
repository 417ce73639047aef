"""Statements written one by one: `[[statement]]` in a TOML file."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from comity.documents.case.placed import Placed, place
from comity.documents.sheet import nearest
from comity.documents.toml_file import line_of, read_toml
from comity.problems import Problem, Where, shown


def read_statements(path: Path, *, file: str) -> tuple[list[Placed], list[Problem]]:
    """The statements of one file, and what is wrong with the others. Raises InputError: no TOML at all.

    `file` is how the file is called in messages. The row of a statement is its line.
    """
    document, lines = read_toml(path)
    placed, problems = list[Placed](), list[Problem]()
    for name in document:
        if name != "statement":
            near = "Did you mean [[statement]]?" if nearest(name, ["statement"]) else "Write [[statement]] items."
            where = Where(file=file, row=line_of((name,), lines), attribute=name)
            problems.append(
                Problem(kind="unknown_key", what=f"there is no {shown(name)} here.", where=where, mend=near)
            )
    statements = document.get("statement", [])
    if not isinstance(statements, list):
        where = Where(file=file, row=line_of(("statement",), lines))
        what = "statement is not a list."
        return [], [*problems, Problem(kind="not_a_statement", what=what, where=where, mend="Write [[statement]].")]
    for number, item in enumerate(statements):
        where = Where(file=file, row=line_of(("statement", number), lines))
        found = place(as_json(item), where) if isinstance(item, dict) else [not_one(item, where)]
        if isinstance(found, Placed):
            placed.append(found)
        else:
            problems.extend(found)
    return placed, problems


def not_one(item: object, where: Where) -> Problem:
    return Problem(
        kind="not_a_statement", what=f"{shown(item)} is no statement.", where=where, mend="Write [[statement]]."
    )


def as_json(value: dict[str, object]) -> dict[str, object]:
    """The item with TOML's own dates as text, as statements have them."""
    return {name: plain(held) for name, held in value.items()}


def plain(value: object) -> object:
    if isinstance(value, dict):
        return as_json(value)
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    return value

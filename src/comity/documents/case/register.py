"""Statements written as a table: a CSV register with a row for each and a column for each attribute."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from comity.documents.case.placed import Placed, place
from comity.documents.delimited import read_delimited
from comity.documents.sheet import repeated_names
from comity.documents.table import refuse_other_kinds
from comity.documents.values import NotReadableError, read_integer
from comity.problems import InputError, Problem, Where, shown
from comity.record import TYPES
from comity.record.kinds import Fields, Kind, MapOf, Whole
from comity.record.vocabulary.shapes import Attribute

OWN = ("about", "by", "on", "source")
SEPARATOR = ";"


def read_register(path: Path, *, file: str) -> tuple[list[Placed], list[Problem]]:
    """The statements of one register, and what is wrong with the other rows. Raises InputError: no table at all.

    A column is called after an attribute, or, for a part of it, `title.en`, `owners.seoul.office`. An empty cell says
    nothing; lists are divided by semicolons. Columns without a name are not read.
    """
    refuse_other_kinds(path)
    sheet = read_delimited(path)
    repeated = repeated_names([name for name in sheet.header if not name.startswith("(column ")])
    if repeated:
        names = ", ".join(map(shown, repeated))
        what = f"several columns are called {names}, so that what a cell says is not certain."
        raise InputError([Problem("repeated_column", what, Where(file=file, row=1), "Give each column its own name.")])
    placed = list[Placed]()
    problems = [
        Problem(kind=p.kind, what=p.what, where=Where(file=file, row=p.where.row), mend=p.mend) for p in sheet.problems
    ]
    for row, cells in sheet.rows():
        said = {name: text for name, cell in zip(sheet.header, cells, strict=True) if (text := (cell or "").strip())}
        if not said:
            continue
        found = place(as_statement(said), Where(file=file, row=row))
        if isinstance(found, Placed):
            placed.append(found)
        else:
            problems.extend(found)
    return placed, problems


def as_statement(cells: dict[str, str]) -> dict[str, object]:
    whole: dict[str, object] = {name: cells[name] for name in OWN if name in cells}
    known = TYPES.get(cells.get("about", "").partition("/")[0])
    said: dict[str, Any] = {}
    for name, text in cells.items():
        if name not in OWN:
            first, *steps = name.split(".")
            attribute = known.attributes.get(first) if known else None
            put(said, [first, *steps], value_of(text, attribute, steps))
    return {**whole, "said": said}


def put(said: dict[str, Any], steps: list[str], value: object) -> None:
    """Sets the value within `said`; a part of what has no parts keeps its whole name, for the check to tell."""
    inside = said
    for step in steps[:-1]:
        held = inside.setdefault(step, {})
        if not isinstance(held, dict):
            said[".".join(steps)] = value
            return
        inside = held
    inside[steps[-1]] = value


def value_of(text: str, attribute: Attribute | None, steps: list[str]) -> object:
    """A cell's text as its kind wants it; what does not fit stays text, for the check to name."""
    if attribute is None:
        return text
    kind = inner_kind(attribute.kind, steps)
    if attribute.many and not steps:
        return [one_value(part.strip(), kind) for part in text.split(SEPARATOR) if part.strip()]
    return one_value(text, kind)


def inner_kind(kind: Kind, steps: list[str]) -> Kind | None:
    """The kind of the part that `steps` lead to within an attribute; None where it has no such part."""
    found: Kind | None = kind
    for step in steps:
        if isinstance(found, Fields):
            found = next((member.kind for member in found.members if member.name == step), None)
        elif isinstance(found, MapOf):
            found = found.values
        else:
            return None
    return found


def one_value(text: str, kind: Kind | None) -> str | int:
    if isinstance(kind, Whole):
        try:
            return read_integer(text)
        except NotReadableError:
            return text
    return text

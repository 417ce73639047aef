"""Figures as a study published them: the file `published.toml` of a case, which holds no statements."""

from __future__ import annotations

from pathlib import Path

import msgspec

from comity.documents.forms import read_form
from comity.documents.toml_file import line_of, read_toml
from comity.measure.readings import Published, check_published
from comity.problems import InputError, Problem, Where

FILE = "published.toml"


class PublishedFigures(msgspec.Struct, frozen=True, kw_only=True):
    """The figures, in the order of the file, and where they were published."""

    figure: tuple[Published, ...]
    source: str | None = None
    note: str | None = None


def read_published(path: Path) -> PublishedFigures:
    """Reads `[[figure]]` items with the fields of `comity.measure.readings.Published`.

    `path` is the file, or the folder of the case. Raises InputError that names the line of each thing that is wrong.
    """
    file = path / FILE if path.is_dir() else path
    read = read_form(file, PublishedFigures)
    _, lines = read_toml(file)
    problems = [in_file(problem, file, lines) for problem in check_published(read.figure)]
    if problems:
        raise InputError(problems)
    return read


def in_file(problem: Problem, file: Path, lines: dict[tuple[str | int, ...], int]) -> Problem:
    """The problem of a figure, whose row is its number, with the file and its line."""
    number = problem.where.row or 1
    where = Where(file=str(file), row=line_of(("figure", number - 1), lines), subject=problem.where.subject)
    return Problem(kind=problem.kind, what=problem.what, where=where, mend=problem.mend)

"""Collects what is wrong with the rows of a table: every row counts, and thousands of them are named one by one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from comity.documents.sheet import Sheet
from comity.problems import Problem

NAMED = 10_000
"""Of each kind as many rows are named; those beyond it are counted in one more problem."""


@dataclass
class Complaints:
    """`left_out` counts the rows left out, by the kind of their problem."""

    sheet: Sheet
    problems: list[Problem] = field(default_factory=list)
    left_out: Counter[str] = field(default_factory=Counter)
    _beyond: Counter[str] = field(default_factory=Counter)

    def leave_out(
        self, kind: str, what: str, *, row: int | None = None, column: str | None = None, mend: str = "", rows: int = 1
    ) -> None:
        """One row (or so many) that cannot be read."""
        self.left_out[kind] += rows
        if self.left_out[kind] > NAMED:
            self._beyond[kind] += rows
            return
        self.problems.append(Problem(kind=kind, what=what, where=self.sheet.where(row=row, column=column), mend=mend))

    def add(self, problems: Iterable[Problem]) -> None:
        """Problems that the reader of the file found, each of a row left out."""
        for problem in problems:
            self.left_out[problem.kind] += 1
            self.problems.append(problem)

    def all(self) -> tuple[Problem, ...]:
        beyond = (
            Problem(kind=kind, what=f"{count:,} more rows have the same problem ({kind}).", where=self.sheet.where())
            for kind, count in self._beyond.items()
        )
        return (*self.problems, *beyond)

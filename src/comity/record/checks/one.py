"""Judge a statement of our own before it is said."""

from __future__ import annotations

from collections.abc import Iterator

from comity.problems import Problem, Where
from comity.record.checks.against import problems_against
from comity.record.checks.words import attribute_problems
from comity.record.record import Record
from comity.record.statement import Statement, frame_problems

WARNINGS = frozenset({"doubtful_language", "two_conferences_on_one_date"})
"""Kinds of problems that a person may overrule."""


def check(statement: Statement, *, record: Record | None = None) -> tuple[Problem, ...]:
    """Everything that is wrong with one of our own statements, before it is said.

    Each problem names the subject, the attribute, the value and what would be right. With a `record` the statement is
    also judged against what stands there: references and sides exist, a new subject says what its type must say, no
    conference number is used twice, plans are carried from earlier conferences and never in a circle.
    """
    found = [*frame_problems(statement), *_whole_problems(statement), *attribute_problems(statement)]
    if record is not None and not found:
        found.extend(problems_against(statement, record=record))
    return tuple(found)


def is_warning(problem: Problem) -> bool:
    """Tell whether a person may overrule `problem`."""
    return problem.kind in WARNINGS


def _whole_problems(statement: Statement) -> Iterator[Problem]:
    where = Where(subject=statement.about)
    if not statement.said:
        yield Problem("nothing_said", "The statement says nothing.", where, "Give at least one attribute.")
    reports = statement.about.startswith("report/") and statement.said.get("progress") is not None
    if reports and statement.on is None:
        yield Problem("no_date", "A report has no date.", where, 'Add on = "2018-11-26": the day it speaks of.')

"""A statement with the place in a file where it was written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from comity.problems import InputError, Problem, Where
from comity.record import Statement, statement_from_json


@dataclass(frozen=True, slots=True)
class Placed:
    statement: Statement
    where: Where


def put(problem: Problem, where: Where) -> Problem:
    """A problem of a statement, at the statement's place: its file and row, and what subject and attribute it is of."""
    inner = problem.where
    place = replace(where, subject=inner.subject, attribute=inner.attribute, column=inner.column or where.column)
    return replace(problem, where=place)


def place(obj: Mapping[str, object], where: Where) -> Placed | list[Problem]:
    """The statement, or everything that keeps `obj` from being one."""
    try:
        return Placed(statement=statement_from_json(obj), where=where)
    except InputError as error:
        return [put(problem, where) for problem in error.problems]

"""Judges the statements of a case: each by itself, then each beside all the others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from comity.documents.case.placed import Placed, put
from comity.problems import Problem, Where
from comity.record import Said, check, fold
from comity.record.checks import is_warning
from comity.record.checks.against import missing_attributes, problems_within

AT = "1970-01-01T00:00:00Z"
"""The statements are not said yet; any instant will do."""


def judge(placed: Sequence[Placed], *, us: str) -> tuple[tuple[Problem, ...], tuple[Problem, ...]]:
    """(what is wrong, what may be meant). What only shows beside other statements is sought once each is sound."""
    found = [put(problem, one.where) for one in placed for problem in check(one.statement)]
    if all(is_warning(problem) for problem in found):
        found = [*found, *beside_the_others(placed, us=us), *incomplete(placed)]
    return tuple(p for p in found if not is_warning(p)), tuple(p for p in found if is_warning(p))


def beside_the_others(placed: Sequence[Placed], *, us: str) -> Iterator[Problem]:
    record = fold(Said(us, 1, index, AT, one.statement) for index, one in enumerate(placed))
    for one in placed:
        for problem in problems_within(one.statement, record=record):
            yield put(problem, one.where)


def incomplete(placed: Sequence[Placed]) -> Iterator[Problem]:
    """Each subject says, in all its statements together, what its type must say; it is named where it is first said."""
    attributes: dict[str, set[str]] = {}
    places: dict[str, Where] = {}
    for one in placed:
        about, said = one.statement.about, one.statement.said
        places.setdefault(about, one.where)
        attributes.setdefault(about, set()).update(name for name, value in said.items() if value is not None)
    for about, names in attributes.items():
        for problem in missing_attributes(about, said=names):
            yield put(replace(problem, where=replace(problem.where, subject=about)), places[about])

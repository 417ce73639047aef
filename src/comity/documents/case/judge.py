"""Judges the statements of a case, together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from comity.documents.case.placed import Placed, put
from comity.problems import Problem, Where
from comity.record import TYPES, check_all, is_warning


def judge(placed: Sequence[Placed], *, us: str, complete: bool) -> tuple[tuple[Problem, ...], tuple[Problem, ...]]:
    """(what is wrong, what may be meant). What is missing is not told of a case that is not `complete`."""
    together = check_all([one.statement for one in placed], ours=us, complete=complete)
    found = [put(problem, placed[at].where) for at, problem in together]
    faults = tuple(problem for problem in found if not is_warning(problem))
    return faults, (*(problem for problem in found if is_warning(problem)), *said_otherwise(placed))


def said_otherwise(placed: Sequence[Placed]) -> Iterator[Problem]:
    """Where a statement takes the place of another in the same case: often a copied row whose subject was left."""
    first: dict[tuple[str, str | None, str | None, str], Placed] = {}
    for one in placed:
        statement = one.statement
        kind = TYPES.get(statement.about.partition("/")[0])
        for name, value in statement.said.items():
            attribute = kind.attributes.get(name) if kind else None
            if value is None or attribute is None or attribute.history:
                continue
            before = first.setdefault((statement.about, statement.by, statement.on, name), one)
            if before.statement.said[name] != value:
                what = f"this was said otherwise in {at(before.where, one.where)}; the later word stands."
                yield put(Problem("said_otherwise", what, Where(subject=statement.about, attribute=name)), one.where)


def at(before: Where, here: Where) -> str:
    return f"row {before.row}" if before.file == here.file else str(before)

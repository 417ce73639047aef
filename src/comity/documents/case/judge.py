"""Judges the statements of a case: each by itself, then each beside all the others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from comity.documents.case.placed import Placed, put
from comity.problems import Problem, Where
from comity.record import TYPES, Said, check, fold
from comity.record.checks.one import is_warning

AT = "1970-01-01T00:00:00Z"
"""The statements are not said yet; any instant will do."""


def judge(placed: Sequence[Placed], *, us: str) -> tuple[tuple[Problem, ...], tuple[Problem, ...]]:
    """(what is wrong, what may be meant). What only shows beside other statements is sought once each is sound."""
    found = [put(problem, one.where) for one in placed for problem in check(one.statement)]
    if not found:
        found = [*beside_the_others(placed, us=us), *incomplete(placed)]
    return tuple(p for p in found if not is_warning(p)), tuple(p for p in found if is_warning(p))


def beside_the_others(placed: Sequence[Placed], *, us: str) -> Iterator[Problem]:
    said = (Said(us, 1, index, AT, one.statement) for index, one in enumerate(placed))
    record = fold(said)
    for one in placed:
        for problem in check(one.statement, record=record):
            yield put(problem, one.where)


def incomplete(placed: Sequence[Placed]) -> Iterator[Problem]:
    """Each subject says, in all its statements together, what its type must say."""
    attributes: dict[str, set[str]] = {}
    places: dict[str, Where] = {}
    for one in placed:
        about = one.statement.about
        places.setdefault(about, one.where)
        attributes.setdefault(about, set()).update(
            name for name, value in one.statement.said.items() if value is not None
        )
    for about, said in attributes.items():
        kind = TYPES[about.partition("/")[0]]
        missing = [name for name in kind.required if name not in said]
        missing += [" or ".join(group) for group in kind.one_of if said.isdisjoint(group)]
        for name in missing if said != {"same"} else []:
            where = Where(file=places[about].file, row=places[about].row, subject=about, attribute=name)
            what = f"a {kind.name} needs {name}, and no statement gives it."
            yield Problem(kind="missing_attribute", what=what, where=where, mend=f"Add {name}.")

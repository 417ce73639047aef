"""A sound record beside which acts are judged, and what becomes of it once they are said."""

from __future__ import annotations

from collections.abc import Sequence

from comity.record import Record, Said, Statement, View, check_all, fold, view
from tests.desk.speaking.here_factory import small_statements

US = "seoul"
BEFORE = [Said(US, 1, index, "2020-01-01T00:00:00Z", each) for index, each in enumerate(small_statements())]


def said(statements: Sequence[Statement], *, by: str = US) -> list[Said]:
    return [*BEFORE, *(Said(by, 2, index, "2021-01-01T00:00:00Z", each) for index, each in enumerate(statements))]


def wrong(statements: Sequence[Statement], *, beside: Sequence[Statement] = ()) -> list[tuple[str, str, str | None]]:
    """Kind, subject and attribute of everything that is wrong with them beside the sound record."""
    found = check_all(statements, ours=US, said=said(beside))
    return [(problem.kind, problem.where.subject or "", problem.where.attribute) for _, problem in found]


def after(statements: Sequence[Statement]) -> Record:
    assert wrong(statements) == []
    return fold(said(statements))


def seen(record: Record | None = None, *, us: str = US) -> View:
    return view(record or fold(BEFORE), "ours", us)


def values(record: Record, subject: str, *, us: str = US) -> dict[str, object]:
    """What stands of a subject as our word."""
    told = {name: record.words(subject, name).get(us) for name in record.attributes(subject)}
    return {name: word.value for name, word in told.items() if word}

"""What calls and answers are made of."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Any

from ninja import Schema
from ninja.params.functions import Path, Query
from pydantic import StringConstraints

from comity.desk.speaking.problem_words import problem_words
from comity.problems import InputError
from comity.record import Report, Word

KEY = r"^[a-z0-9]+(-[a-z0-9]+)*$"
VIEW = r"^(ours|theirs|either|agreed|side:[a-z0-9]+(-[a-z0-9]+)*)$"
CIVIL = r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"
LONGEST_KEY = 64
MOST_AT_ONCE = 200

Key = Annotated[str, StringConstraints(pattern=KEY, max_length=LONGEST_KEY)]
SubjectKey = Annotated[str, StringConstraints(pattern=KEY, max_length=120)]
Civil = Annotated[str, StringConstraints(pattern=CIVIL)]
CommitteeKey = Path(..., pattern=KEY, max_length=LONGEST_KEY, description="The key of the committee.")
ViewName = Query("ours", pattern=VIEW, max_length=70, description="Whose word is read.")
AsOf = Query(None, pattern=CIVIL, description="The record as of this civil date.")
Limit = Query(50, ge=1, le=MOST_AT_ONCE)
Offset = Query(0, ge=0, le=10_000_000)


class Fault(Schema):
    """One thing that is wrong, and how to mend it. `kind` is a stable word for programs; `at` names the place."""

    kind: str
    what: str
    at: str = ""


class Wrong(Schema):
    """Why a call was refused."""

    detail: list[Fault] | list[dict[str, Any]] | str

    @classmethod
    def saying(cls, what: str) -> Wrong:
        return cls(detail=what)

    @classmethod
    def of(cls, error: InputError) -> Wrong:
        return cls(
            detail=[
                Fault(kind=problem.kind, what=problem_words(problem), at=str(problem.where))
                for problem in error.problems
            ]
        )


class SaidWord(Schema):
    """One side's word: `by_hearsay` where it stands in another side's ledger (`ledger`)."""

    side: str
    value: Any
    on: str | None
    source: str | None
    by_hearsay: bool
    ledger: str
    entry: int
    at: str

    @classmethod
    def of(cls, word: Word) -> SaidWord:
        return cls(
            side=word.whose,
            value=word.value,
            on=word.on,
            source=word.source,
            by_hearsay=word.hearsay,
            ledger=word.speaker,
            entry=word.seq,
            at=word.at,
        )


class SaidReport(Schema):
    """One side's word on the progress of a plan or milestone."""

    report: str
    side: str
    progress: str
    on: str | None
    note: Any
    evidence: list[str]
    source: str | None
    by_hearsay: bool
    at: str

    @classmethod
    def of(cls, report: Report) -> SaidReport:
        return cls(
            report=report.subject,
            side=report.whose,
            progress=report.progress,
            on=report.on,
            note=report.note,
            evidence=list(report.evidence),
            source=report.source,
            by_hearsay=report.hearsay,
            at=report.at,
        )


def words_of(words: Iterable[Word]) -> list[SaidWord]:
    return [SaidWord.of(word) for word in words]


REFUSALS: dict[int, Any] = {401: Wrong, 404: Wrong, 422: Wrong, 429: Wrong}
DRAFT_REFUSALS: dict[int, Any] = {**REFUSALS, 400: Wrong, 403: Wrong, 409: Wrong}

"""Reporting how far plans and milestones have come, with evidence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from comity.desk.speaking.acts.shapes import Texts, given, listed, text
from comity.desk.speaking.names import type_of
from comity.record import Statement


@dataclass(frozen=True, slots=True)
class NewDocument:
    """A document that is not on record yet: `key` is its new name, `digest` that of its file."""

    key: str
    title: Texts
    language: str = ""
    date: str = ""
    publisher: str = ""
    address: str = ""
    digest: str = ""


@dataclass(frozen=True, slots=True)
class NewReport:
    """One side's word on one plan or milestone (`about`) on one day; `key` is the report's new name."""

    key: str
    about: str
    progress: str
    on: str
    note: Texts | None = None
    evidence: Sequence[str] = ()


def document(new: NewDocument) -> list[Statement]:
    """Put a document on record, to be named as evidence or source."""
    said = given(
        title=text(new.title),
        language=new.language,
        date=new.date,
        publisher=new.publisher,
        address=new.address,
        digest=new.digest,
    )
    return [Statement(new.key, said)]


def report(new: NewReport, *, documents: Iterable[NewDocument] = ()) -> list[Statement]:
    """Report on one plan; new `documents` are put on record first and are evidence too."""
    papers = list(documents)
    said = given(
        **{type_of(new.about): new.about},
        progress=new.progress,
        note=text(new.note),
        evidence=listed([*new.evidence, *(paper.key for paper in papers)]),
    )
    return [*(each for paper in papers for each in document(paper)), Statement(new.key, said, on=new.on or None)]


def report_many(reports: Iterable[NewReport], *, documents: Iterable[NewDocument] = ()) -> list[Statement]:
    """Report on many plans at once, as a table does; new `documents` are put on record first, named in `evidence`."""
    papers = [each for paper in documents for each in document(paper)]
    return [*papers, *(each for new in reports for each in report(new))]


def drop(*, key: str, about: str, on: str, reason: Texts) -> list[Statement]:
    """Give a plan up, with the reason."""
    return report(NewReport(key=key, about=about, progress="dropped", on=on, note=reason))

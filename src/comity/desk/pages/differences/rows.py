"""Differences as the page lists them: by subject, each with the words of all sides."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from comity.desk.pages.showing.reader import Reader
from comity.desk.pages.showing.terms import attribute_words
from comity.desk.reading.disagreements import Contradiction, Said
from comity.record import Difference, Record, differences_on

PROGRESS, STATUS = "progress", "status"


@dataclass(frozen=True, slots=True)
class DifferenceRow:
    """One attribute on which words contradict each other. `about` is what the word is on: "plan.due".

    `other_name` is that of the only other side that spoke, "" where several did.
    """

    subject: str
    attribute: str
    about: str
    name: str
    words: tuple[Said, ...]
    we_spoke: bool
    others: tuple[str, ...]
    other_name: str

    @property
    def type(self) -> str:
        return self.subject.partition("/")[0]

    @property
    def key(self) -> str:
        return self.subject.partition("/")[2]


@dataclass(frozen=True, slots=True)
class SubjectRow:
    subject: str
    rows: tuple[DifferenceRow, ...]


def by_subject(found: Iterable[Contradiction], *, reader: Reader) -> list[SubjectRow]:
    """The differences of each subject together; the words with our own first."""
    rows = [row_of(each, reader=reader) for each in found]
    return [SubjectRow(subject, tuple(group)) for subject, group in groupby(rows, key=lambda row: row.subject)]


def row_of(found: Contradiction, *, reader: Reader) -> DifferenceRow:
    us, rank = reader.here.us, {side: place for place, side in enumerate(reader.faces)}
    words = sorted(found.words, key=lambda word: (rank.get(word.side, len(rank)), word.side))
    about = about_of(found.subject, found.attribute)
    others = tuple(word.side for word in words if word.side != us)
    return DifferenceRow(
        subject=found.subject,
        attribute=found.attribute,
        about=about,
        name=attribute_words(about),
        words=tuple(words),
        we_spoke=any(word.side == us for word in words),
        others=others,
        other_name=reader.face(others[0]).name.text if len(others) == 1 else "",
    )


def about_of(subject: str, attribute: str) -> str:
    return "report.progress" if attribute == PROGRESS else f"{subject.partition('/')[0]}.{attribute}"


def difference_in(record: Record, subject: str, attribute: str) -> Difference | None:
    """The difference as it stands now; None where there is none any more."""
    found = differences_on(record, record.canonical(subject)) if record.exists(subject) else ()
    return next((each for each in found if each.attribute == attribute), None)


def as_contradiction(found: Difference) -> Contradiction:
    words = [Said(word.whose, word.value, word.on, word.source, word.hearsay, word.at) for word in found.words]
    return Contradiction(found.subject, found.attribute, words)

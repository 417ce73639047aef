"""Everything that was ever stated on a plan and what belongs to it, statement by statement."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from comity.desk.pages.showing.faces import Face
from comity.desk.pages.showing.reader import Reader
from comity.record import TYPES, Record, Word
from comity.record.record import NO_ATTRIBUTES

BELONGING = {"report": ("plan", "milestone"), "milestone": ("plan",), "offer": ("plan",), "agenda-item": ("plan",)}


@dataclass(slots=True)
class Stated:
    """One statement: who said it of which subject, in which entry of whose ledger, at which place.

    `person` is who of us said it, `may_take_back` whether it can be taken back.
    """

    subject: str
    speaker: str
    whose: str
    face: Face
    entry: int
    index: int
    at: str
    on: str | None
    source: str | None
    person: str = ""
    may_take_back: bool = False
    said: list[tuple[str, Word]] = field(default_factory=list)

    @property
    def type(self) -> str:
        return self.subject.partition("/")[0]

    @property
    def day(self) -> str:
        """The day of the entry, as it claims."""
        return self.at[:10]

    @property
    def hearsay(self) -> bool:
        return self.whose != self.speaker


def statements_on(reader: Reader, plan: str) -> list[Stated]:
    """Every statement, the newest first."""
    found: dict[tuple[str, int, int], Stated] = {}
    for subject in family(reader.record, plan):
        for attribute, word in words_on(reader.record, subject):
            key = (word.speaker, word.seq, word.index)
            stated = found.get(key)
            if stated is None:
                stated = found[key] = Stated(
                    subject, word.speaker, word.whose, reader.face(word.whose), word.seq, word.index, word.at, word.on,
                    word.source,
                )  # fmt: skip
            stated.said.append((attribute, word))
    for stated in found.values():
        stated.said.sort(key=lambda pair: order_of(stated.type).index(pair[0]))
    return sorted(found.values(), key=lambda each: (each.at, each.speaker, each.entry, each.subject), reverse=True)


def order_of(type_: str) -> list[str]:
    """The attributes of a type as they are read; what belongs to every type comes last."""
    return [*TYPES[type_].attributes]


def words_on(record: Record, subject: str) -> Iterator[tuple[str, Word]]:
    """Every word on a subject, those too that were said anew or taken back since."""
    for attribute, by_side in record.index.words.get(record.canonical(subject), NO_ATTRIBUTES).items():
        for words in by_side.values():
            yield from ((attribute, word) for word in words)


def family(record: Record, plan: str) -> list[str]:
    """The plan, its milestones, and the reports, offers and agenda items that name them."""
    own = [plan]
    for type_ in ("milestone", "report", "offer", "agenda-item"):
        own += [each for each in record.index.by_type.get(type_, ()) if _names_one_of(record, each, type_, own)]
    return own


def _names_one_of(record: Record, subject: str, type_: str, own: list[str]) -> bool:
    named = {
        record.canonical(word.value)
        for attribute, word in words_on(record, subject)
        if attribute in BELONGING[type_] and isinstance(word.value, str)
    }
    return not named.isdisjoint(own)

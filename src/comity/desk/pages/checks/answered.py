"""Who has answered in a round: side by side, office by office, plan by plan."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from comity.desk.pages.chase.owed import NO_OFFICE
from comity.desk.pages.showing.faces import Face
from comity.desk.reading.checks import Round, is_asked, spoken_on
from comity.desk.reading.rows import PlanRow, SideWord
from comity.record import Record


@dataclass(frozen=True, slots=True)
class Asked:
    """A plan about which an office is asked, and whether its side has spoken in the round."""

    row: PlanRow
    word: SideWord
    has_answered: bool


@dataclass(frozen=True, slots=True)
class Office:
    """What one office of a side is asked; `office` is "" for plans for which none is named."""

    side: str
    office: str
    asked: Sequence[Asked]

    @property
    def answered(self) -> list[Asked]:
        return [each for each in self.asked if each.has_answered]

    @property
    def silent(self) -> list[Asked]:
        return [each for each in self.asked if not each.has_answered]

    @property
    def office_key(self) -> str:
        """How an address names the office."""
        return self.office.partition("/")[2] or NO_OFFICE


@dataclass(frozen=True, slots=True)
class Side:
    face: Face
    offices: Sequence[Office]

    @property
    def asked(self) -> int:
        return sum(len(each.asked) for each in self.offices)

    @property
    def answered(self) -> int:
        return sum(len(each.answered) for each in self.offices)


def sides_asked(rows: Iterable[PlanRow], *, faces: Mapping[str, Face], within: Round, record: Record) -> list[Side]:
    """Every side that is asked about something, our own first."""
    found = list(rows)
    spoken = {row.plan: spoken_on(record, row.plan, within) for row in found}
    sides = [Side(face, offices_asked(found, side, spoken)) for side, face in faces.items()]
    return [side for side in sides if side.offices]


def offices_asked(rows: Sequence[PlanRow], side: str, spoken: Mapping[str, set[str]]) -> list[Office]:
    """The offices of a side; what no office is named for comes last."""
    by_office: dict[str, list[Asked]] = {}
    for row in rows:
        if is_asked(row, side):
            word = row.words[side]
            by_office.setdefault(word.office, []).append(Asked(row, word, side in spoken[row.plan]))
    return [Office(side, office, by_office[office]) for office in sorted(by_office, key=lambda name: (not name, name))]

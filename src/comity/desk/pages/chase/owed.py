"""Which plans are owed a word: by whom, and why."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from comity.desk.reading.rows import PlanRow, SideWord

FINISHED = frozenset({"implemented", "dropped"})
NO_OFFICE = "none"
SOON_DAYS = 60
USUAL_SILENCE = 180


@dataclass(frozen=True, slots=True)
class Owed:
    """A plan on which a side owes a word.

    `late`: days since it was due; `soon`: days until it is. `waited`: days since another side spoke. `silent`: days
    since the side itself last spoke, where that is long; `never` that it never did.
    """

    row: PlanRow
    word: SideWord
    late: int | None
    soon: int | None
    waited: int | None
    silent: int | None
    never: bool

    @property
    def key(self) -> str:
        return self.row.plan.partition("/")[2]

    @property
    def urgency(self) -> tuple[int, int, int, str]:
        return -(self.late or 0), -(self.waited or 0), -(self.silent or 0), self.row.plan


@dataclass(frozen=True, slots=True)
class Debts:
    """What one office of a side owes; `office` is "" for plans for which none is named."""

    side: str
    office: str
    owed: Sequence[Owed]

    @property
    def late(self) -> int:
        return sum(each.late is not None for each in self.owed)

    @property
    def soon(self) -> int:
        return sum(each.soon is not None for each in self.owed)

    @property
    def waited(self) -> int:
        return sum(each.waited is not None for each in self.owed)

    @property
    def silent(self) -> int:
        return sum(each.silent is not None or each.never for each in self.owed)

    @property
    def office_key(self) -> str:
        """How an address names the office; "none" where there is none."""
        return self.office.partition("/")[2] or NO_OFFICE


def debts_of(rows: Sequence[PlanRow], side: str, *, today: dt.date, silence: int) -> list[Debts]:
    """What a side owes, office by office; what no office is named for comes last."""
    by_office: dict[str, list[Owed]] = {}
    for owed in owed_by(rows, side, today=today, silence=silence):
        by_office.setdefault(owed.word.office, []).append(owed)
    return [
        Debts(side, office, sorted(by_office[office], key=lambda each: each.urgency))
        for office in sorted(by_office, key=lambda office: (not office, office))
    ]


def owed_by(rows: Sequence[PlanRow], side: str, *, today: dt.date, silence: int) -> Iterator[Owed]:
    """The plans on which a side owes a word: it does them, or may, and has not finished them in its own word."""
    for row in rows:
        word = row.words.get(side)
        if word is None or row.carried_to or not (word.does or not row.done_by) or word.progress in FINISHED:
            continue
        owed = owed_on(row, word, today=today, silence=silence)
        if owed.late is not None or owed.soon is not None or owed.waited is not None or owed.silent or owed.never:
            yield owed


def owed_on(row: PlanRow, word: SideWord, *, today: dt.date, silence: int) -> Owed:
    left = (row.due_day - today).days if row.due_day is not None else None
    spoke = (today - word.said_on).days if word.said_on is not None else None
    return Owed(
        row=row,
        word=word,
        late=-left if left is not None and left < 0 else None,
        soon=left if left is not None and 0 <= left <= SOON_DAYS else None,
        waited=(today - word.waited_since).days if word.waited_since is not None else None,
        silent=spoke if spoke is not None and spoke >= silence else None,
        never=spoke is None,
    )

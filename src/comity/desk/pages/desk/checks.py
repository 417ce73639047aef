"""Who has answered in the round of follow-up that is open."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from comity.desk.reading.checks import Round, is_asked
from comity.desk.reading.rows import PlanRow
from comity.record.dates import first_day


@dataclass(frozen=True, slots=True)
class Answers:
    """Of the plans about which a side is asked, those on which it has spoken since the round was opened."""

    side: str
    spoken: int
    asked: int


def answers_in(check: Round, rows: Iterable[PlanRow], *, sides: Iterable[str]) -> list[Answers]:
    since, found = first_day(check.opened), list(rows)
    words = {side: [row.words[side] for row in found if is_asked(row, side)] for side in sides}
    return [
        Answers(side, sum(1 for word in told if word.said_on and word.said_on >= since), len(told))
        for side, told in words.items()
    ]

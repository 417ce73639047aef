"""What waits for whom, as the desk lists it: first what is the reader's own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from comity.desk.people.here import Here
from comity.desk.reading.rows import SideWord
from comity.desk.reading.waiting import Wait, Waits, read_waiting, read_words

SHOWN = 7
BOTH = 2
LOOKED_AT = 60
"""So many of the newest are looked through for those of the reader's own team."""


@dataclass(frozen=True, slots=True)
class WaitRow:
    """A plan on which `wait.side` is waited for, with the words of the sides that have spoken.

    `is_writable`: this person may report on it, as the plan's team goes by in our word.
    """

    wait: Wait
    others: tuple[SideWord, ...]
    own_team: bool
    is_writable: bool

    @property
    def key(self) -> str:
        return self.wait.plan.partition("/")[2]


@dataclass(frozen=True, slots=True)
class WaitList:
    side: str
    total: int
    rows: tuple[WaitRow, ...]

    @property
    def more(self) -> int:
        return self.total - len(self.rows)


def wait_lists(here: Here) -> list[WaitList]:
    """Ours first, then those of the other sides that anything waits for; of two sides always both."""
    found = read_waiting(here.committee, today=here.today, limit=LOOKED_AT if here.membership.team else SHOWN)
    shown = {side: own_first(waits.newest, team=here.membership.team)[:SHOWN] for side, waits in found.items()}
    words = read_words(here.committee, [wait.plan for waits in shown.values() for wait in waits])
    lists = [wait_list(waits, shown[side], words, here=here) for side, waits in found.items()]
    return [each for each in lists if each.total or each.side == here.us or len(lists) == BOTH]


def own_first(waits: Sequence[Wait], *, team: str) -> list[Wait]:
    return sorted(waits, key=lambda wait: wait.team != team) if team else list(waits)


def wait_list(
    waits: Waits, shown: Sequence[Wait], words: Mapping[str, Mapping[str, SideWord]], *, here: Here
) -> WaitList:
    team = here.membership.team
    rows = tuple(
        WaitRow(
            wait=wait,
            others=spoken(words.get(wait.plan, {}), wait.side),
            own_team=wait.team == team,
            is_writable=here.may_speak or (here.may_draft and wait.team in ("", team)),
        )
        for wait in shown
    )
    return WaitList(waits.side, waits.total, rows)


def spoken(words: Mapping[str, SideWord], side: str) -> tuple[SideWord, ...]:
    """The latest words of all other sides."""
    return tuple(word for word in words.values() if word.side != side and word.progress)

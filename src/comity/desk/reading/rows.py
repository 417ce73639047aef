"""Lines of the register as pages and API read them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any

from django.db.models import QuerySet

from comity.desk.models import PlanLine, PlanWord
from comity.desk.projection.frame import Frame

NEVER_SPOKEN = ""


@dataclass(frozen=True, slots=True)
class SideWord:
    """One side's latest word on a plan. `progress` is "" where it never spoke; `on` is the date as it was said."""

    side: str
    does: bool
    office: str
    progress: str
    said_on: dt.date | None
    on: str
    hearsay: bool
    waited_since: dt.date | None


SAID = tuple(each.name for each in fields(SideWord))
"""The columns of a word, in the order of its parts."""


@dataclass(frozen=True, slots=True)
class Milestone:
    milestone: str
    title: Mapping[str, str]
    due: str
    progress: str


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A plan in the register: as `PlanLine` says, `progress` in the view that was asked for, and every side's word."""

    plan: str
    title: Mapping[str, str]
    adopted_at: str
    conference: int | None
    team: str
    mutual: bool | None
    horizon: str
    due: str
    due_day: dt.date | None
    next_due: dt.date | None
    milestones: tuple[Milestone, ...]
    done_by: tuple[str, ...]
    proposed_by: tuple[str, ...]
    owners: Mapping[str, Mapping[str, str]]
    carried_from: tuple[str, ...]
    carried_to: tuple[str, ...]
    progress: str
    said_on: dt.date | None
    differs: bool
    standing: str
    words: Mapping[str, SideWord]

    def silent_days(self, today: dt.date) -> int | None:
        """Days since anybody spoke of it; None where nobody ever did."""
        return max((today - self.said_on).days, 0) if self.said_on else None


def words_of(words: QuerySet[PlanWord], *, by: str, sides: Sequence[str]) -> dict[Any, dict[str, SideWord]]:
    """The words of each line, in the order of `sides`; the lines go by one of the columns, "line" or "line__plan"."""
    rank = {side: place for place, side in enumerate(sides)}
    told = [(line, SideWord(*parts)) for line, *parts in words.order_by().values_list(by, *SAID)]
    found: dict[Any, dict[str, SideWord]] = {}
    for line, word in sorted(told, key=lambda each: (rank.get(each[1].side, len(rank)), each[1].side)):
        found.setdefault(line, {})[word.side] = word
    return found


def rows_of(lines: Sequence[PlanLine], *, view: str, frame: Frame) -> list[PlanRow]:
    """The rows of `lines` with the words of all sides in protocol order: one query, however many there are."""
    told = PlanWord.objects.filter(line__in=[line.pk for line in lines])
    words = words_of(told, by="line", sides=frame.record.sides)
    return [plan_row(line, words=words.get(line.pk, {}), view=view) for line in lines]


def plan_row(line: PlanLine, *, words: Mapping[str, SideWord], view: str) -> PlanRow:
    return PlanRow(
        plan=line.plan,
        title=line.title,
        adopted_at=line.adopted_at,
        conference=line.conference,
        team=line.team,
        mutual=line.mutual,
        horizon=line.horizon,
        due=line.due,
        due_day=line.due_day,
        next_due=line.next_due,
        milestones=milestones_of(line.milestones),
        done_by=tuple(line.done_by),
        proposed_by=tuple(line.proposed_by),
        owners=line.owners,
        carried_from=tuple(line.carried_from),
        carried_to=tuple(line.carried_to),
        progress=progress_in(line, words=words, view=view),
        said_on=line.said_on,
        differs=line.differs,
        standing=line.standing,
        words=words,
    )


def progress_in(line: PlanLine, *, words: Mapping[str, SideWord], view: str) -> str:
    """The progress in a view; "" where nobody spoke whose word it needs."""
    if view.startswith("side:"):
        word = words.get(view.removeprefix("side:"))
        return word.progress if word else NEVER_SPOKEN
    return str(getattr(line, view))


def side_word(word: PlanWord) -> SideWord:
    return SideWord(*(getattr(word, name) for name in SAID))


def milestones_of(value: Iterable[Mapping[str, Any]]) -> tuple[Milestone, ...]:
    return tuple(Milestone(each["milestone"], each["title"], each["due"], each["progress"]) for each in value)

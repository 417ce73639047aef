"""The round of follow-up that is open, and who has answered in it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from comity.desk.reading.conferences import text_of
from comity.desk.reading.rows import PlanRow
from comity.record import View
from comity.record.dates import first_day, last_day


@dataclass(frozen=True, slots=True)
class OpenCheck:
    """`answers` are, of each side, how many of the plans asked about that it does it has spoken on since."""

    subject: str
    opened: str
    closes: str
    plans: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answers:
    side: str
    spoken: int
    asked: int


def open_check(view: View, *, today: dt.date) -> OpenCheck | None:
    """The newest round that is not closed yet."""
    found = [check for each in view.record.subjects("check") if (check := check_of(view, each, today))]
    return max(found, key=lambda check: check.opened, default=None)


def check_of(view: View, subject: str, today: dt.date) -> OpenCheck | None:
    opened, closes = text_of(view.value(subject, "opened")), text_of(view.value(subject, "closed"))
    is_open = bool(opened) and first_day(opened) <= today and (not closes or last_day(closes) >= today)
    plans = view.value(subject, "plans")
    named = tuple(str(plan) for plan in plans) if isinstance(plans, list | tuple) else ()
    return OpenCheck(subject, opened, closes, named) if is_open else None


def answers_in(check: OpenCheck, rows: Iterable[PlanRow], *, sides: Iterable[str]) -> list[Answers]:
    since = first_day(check.opened)
    words = [word for row in rows for word in row.words.values() if word.does]
    return [
        Answers(
            side,
            spoken=sum(1 for word in words if word.side == side and word.said_on and word.said_on >= since),
            asked=sum(1 for word in words if word.side == side),
        )
        for side in sides
    ]

"""Whose word is waited for: plans on which another side has spoken and this one, which does them, has not."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, Window
from django.db.models.functions import RowNumber

from comity.desk.models import Committee, PlanWord
from comity.desk.projection.frame import frame_of
from comity.desk.reading.rows import SideWord, words_of

SHOWN = 10
COLUMNS = (
    "side", "office", "progress", "said_on", "waited_since",
    "line__plan", "line__title", "line__conference", "line__team",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Wait:
    """`side` is waited for since `since`, for `days`; `progress` is its own last word, "" where it never spoke."""

    side: str
    plan: str
    title: Mapping[str, str]
    conference: int | None
    team: str
    office: str
    progress: str
    said_on: dt.date | None
    since: dt.date
    days: int


@dataclass(frozen=True, slots=True)
class Waits:
    """What is waited for from one side: how many plans in all, and the newest of them."""

    side: str
    total: int
    newest: Sequence[Wait]


def read_waiting(committee: Committee, *, today: dt.date, limit: int = SHOWN) -> dict[str, Waits]:
    """What waits for each side, ours first, the others in the record's order. Three queries at most."""
    waiting = PlanWord.objects.filter(committee=committee, waited_since__isnull=False)
    totals = dict(waiting.order_by().values_list("side").annotate(Count("pk")))
    place = Window(RowNumber(), partition_by="side", order_by=[F("waited_since").desc(), "line_id"])
    newest = waiting.annotate(place_in_side=place).filter(place_in_side__lte=limit)
    by_side: dict[str, list[Wait]] = {}
    for row in newest.order_by("side", "place_in_side").values(*COLUMNS):
        by_side.setdefault(row["side"], []).append(_wait(row, today=today))
    return {
        side: Waits(side, totals.get(side, 0), by_side.get(side, []))
        for side in _ours_first(committee, {*totals, *frame_of(committee).record.sides})
    }


def _ours_first(committee: Committee, sides: Iterable[str]) -> list[str]:
    rank = {side: place for place, side in enumerate(frame_of(committee).record.sides)}
    return sorted(sides, key=lambda side: (side != committee.us, rank.get(side, len(rank)), side))


def _wait(row: Mapping[str, Any], *, today: dt.date) -> Wait:
    since = row["waited_since"]
    return Wait(
        side=row["side"],
        plan=row["line__plan"],
        title=row["line__title"],
        conference=row["line__conference"],
        team=row["line__team"],
        office=row["office"],
        progress=row["progress"],
        said_on=row["said_on"],
        since=since,
        days=max((today - since).days, 0),
    )


def read_words(committee: Committee, plans: Iterable[str]) -> dict[str, dict[str, SideWord]]:
    """Every side's word on each of some plans, in the record's order of sides."""
    # By the lines' committee: PostgreSQL finds the few lines first, and not all words of the committee.
    words = PlanWord.objects.filter(line__committee=committee, line__plan__in=sorted(set(plans)))
    return words_of(words, by="line__plan", sides=frame_of(committee).record.sides)

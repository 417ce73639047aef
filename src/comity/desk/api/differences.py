"""Where the sides contradict each other, and whose word is waited for."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import HttpRequest
from ninja import Router, Schema
from ninja.params.functions import Query

from comity.desk.api.place import here_of
from comity.desk.api.shapes import REFUSALS, CommitteeKey
from comity.desk.reading.disagreements import read_disagreements
from comity.desk.reading.waiting import read_waiting
from comity.record import TYPES

router = Router(tags=["differences"])
MOST_WAITS = 100


class DifferingWord(Schema):
    side: str
    value: Any
    on: str | None
    source: str | None
    by_hearsay: bool
    at: str


class Difference(Schema):
    """`attribute` is "progress" where the latest reports on a plan differ."""

    subject: str
    attribute: str
    words: list[DifferingWord]


class Differences(Schema):
    total: int
    by_type: dict[str, int]
    differences: list[Difference]


class Wait(Schema):
    plan: str
    title: dict[str, str]
    conference: int | None
    team: str
    office: str
    own_progress: str
    since: date
    days: int


class Waits(Schema):
    side: str
    total: int
    newest: list[Wait]


@router.get("/{committee}/differences/", response={200: Differences, **REFUSALS}, url_name="differences")
def list_differences(
    request: HttpRequest,
    committee: str = CommitteeKey,
    type: str = Query("", pattern=f"^({'|'.join(TYPES)})?$"),  # noqa: A002 - the word of the vocabulary
    page: int = Query(1, ge=1, le=1_000_000),
) -> Differences:
    """Every attribute on which the sides' words contradict each other, with all words."""
    here = here_of(request, committee)
    found = read_disagreements(here.committee, type_=type, page=page)
    rows = [
        Difference(
            subject=row.subject,
            attribute=row.attribute,
            words=[
                DifferingWord(
                    side=word.side,
                    value=word.value,
                    on=word.on,
                    source=word.source,
                    by_hearsay=word.hearsay,
                    at=word.at,
                )
                for word in row.words
            ],
        )
        for row in found.rows
    ]
    return Differences(total=found.total, by_type=dict(found.by_type), differences=rows)


@router.get("/{committee}/waiting/", response={200: list[Waits], **REFUSALS}, url_name="waiting")
def list_waiting(
    request: HttpRequest, committee: str = CommitteeKey, limit: int = Query(10, ge=1, le=MOST_WAITS)
) -> list[Waits]:
    """For each side the plans on which another has spoken and it has not, the newest first."""
    here = here_of(request, committee)
    return [
        Waits(
            side=waits.side,
            total=waits.total,
            newest=[
                Wait(
                    plan=wait.plan,
                    title=dict(wait.title),
                    conference=wait.conference,
                    team=wait.team,
                    office=wait.office,
                    own_progress=wait.progress,
                    since=wait.since,
                    days=wait.days,
                )
                for wait in waits.newest
            ],
        )
        for waits in read_waiting(here.committee, today=here.today, limit=limit).values()
    ]

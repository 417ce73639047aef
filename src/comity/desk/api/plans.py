"""The register of plans."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from django.http import HttpRequest
from ninja import Query, Router, Schema
from ninja.errors import HttpError
from pydantic import Field, StringConstraints

from comity.desk.api.place import NOT_SENSIBLE, here_of
from comity.desk.api.shapes import KEY, MOST_AT_ONCE, REFUSALS, VIEW, CommitteeKey
from comity.desk.reading import register
from comity.desk.reading.rows import PlanRow, SideWord
from comity.record import UnknownViewError

router = Router(tags=["plans"])

SubjectName = Annotated[str, StringConstraints(pattern=r"^[a-z-]+/[a-z0-9]+(-[a-z0-9]+)*$", max_length=200)]
Team = Annotated[str, StringConstraints(pattern=r"^(none|team/[a-z0-9]+(-[a-z0-9]+)*)$", max_length=200)]


class Which(Schema):
    """Which plans. "none" asks for those of which it was not said, "silent" for those on which nobody spoke."""

    view: str = Field("ours", pattern=VIEW, max_length=70)
    conference: int | None = Field(None, ge=1, le=9999)
    team: Team | None = None
    progress: Literal["not_started", "promoted", "implemented", "dropped", "unknown", "differs", "silent"] | None = None
    mutual: bool | None = None
    horizon: Literal["near", "long", "none"] | None = None
    office: SubjectName | None = None
    done_by: str | None = Field(None, pattern=KEY, max_length=64)
    waited_for: str | None = Field(None, pattern=KEY, max_length=64)
    silent_days: int | None = Field(None, ge=0, le=100_000)
    standing: Literal["proposed", "deferred", "dropped"] | None = None
    differs: bool | None = None
    due_until: date | None = None
    sort: Literal["newest", "oldest", "team", "due", "silence", "word"] = "newest"
    page: int = Field(1, ge=1, le=1_000_000)
    size: int = Field(50, ge=1, le=MOST_AT_ONCE)


class Latest(Schema):
    """One side's latest word on a plan; `waited_since` is the day since when it is waited for."""

    side: str
    does: bool
    office: str
    progress: str
    on: str
    by_hearsay: bool
    waited_since: date | None

    @classmethod
    def of(cls, word: SideWord) -> Latest:
        return cls(
            side=word.side,
            does=word.does,
            office=word.office,
            progress=word.progress,
            on=word.on,
            by_hearsay=word.hearsay,
            waited_since=word.waited_since,
        )


class Plan(Schema):
    """A line of the register. `progress` is read in the view that was asked for, "" where nobody spoke."""

    plan: str
    title: dict[str, str]
    conference: int | None
    team: str
    mutual: bool | None
    horizon: str
    due: str
    done_by: list[str]
    proposed_by: list[str]
    owners: dict[str, Any]
    carried_from: list[str]
    carried_to: list[str]
    progress: str
    differs: bool
    standing: str
    silent_days: int | None
    words: list[Latest]

    @classmethod
    def of(cls, row: PlanRow, *, today: date) -> Plan:
        return cls(
            plan=row.plan,
            title=dict(row.title),
            conference=row.conference,
            team=row.team,
            mutual=row.mutual,
            horizon=row.horizon,
            due=row.due,
            done_by=list(row.done_by),
            proposed_by=list(row.proposed_by),
            owners=dict(row.owners),
            carried_from=list(row.carried_from),
            carried_to=list(row.carried_to),
            progress=row.progress,
            differs=row.differs,
            standing=row.standing,
            silent_days=row.silent_days(today),
            words=[Latest.of(word) for word in row.words.values()],
        )


class Plans(Schema):
    """One page. `counts` tells for each facet how many plans every choice would show."""

    total: int
    page: int
    pages: int
    counts: dict[str, dict[str, int]]
    plans: list[Plan]


@router.get("/{committee}/plans/", response={200: Plans, **REFUSALS}, url_name="plans")
def list_plans(request: HttpRequest, which: Query[Which], committee: str = CommitteeKey) -> Plans:
    """A page of the register."""
    here = here_of(request, committee, view_name=which.view)
    try:
        page = register.read_register(
            here.committee,
            which=filter_of(which),
            today=here.today,
            sort=which.sort,
            page=which.page,
            size=which.size,
        )
    except UnknownViewError as error:
        raise HttpError(NOT_SENSIBLE, str(error)) from error
    today = here.today
    return Plans(
        total=page.total,
        page=page.number,
        pages=page.pages,
        counts={facet: dict(counted) for facet, counted in page.counts.items()},
        plans=[Plan.of(row, today=today) for row in page.rows],
    )


def filter_of(which: Which) -> register.Filter:
    return register.Filter(
        view=which.view,
        conference=which.conference,
        team=which.team or "",
        progress=which.progress or "",
        mutual=which.mutual,
        horizon=which.horizon or "",
        office=which.office or "",
        done_by=which.done_by or "",
        silent_days=which.silent_days,
        waited_for=which.waited_for or "",
        standing=which.standing,
        differs=which.differs,
        due_until=which.due_until,
    )

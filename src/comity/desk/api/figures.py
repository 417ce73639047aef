"""The figures of the measure, and the plans behind each."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date, datetime
from typing import Any, Literal

from django.http import HttpRequest
from django.utils.translation import gettext as _
from ninja import Router, Schema
from ninja.errors import HttpError
from ninja.params.functions import Query

from comity.desk.api.place import NOT_SENSIBLE, here_of
from comity.desk.api.shapes import KEY, REFUSALS, CommitteeKey, ViewName
from comity.desk.measured.answer import MeasuredResult, behind, measured
from comity.desk.people.here import Here
from comity.measure.catalogue import INDICATORS
from comity.measure.profile import Profile
from comity.record import UnknownViewError

router = Router(tags=["figures"])
INDICATOR = f"^({'|'.join(INDICATORS)})$"
VARIANT = r"^[a-z0-9_]{1,60}$"
HORIZON = Query("", pattern="^(near|long)?$", description="Only near-term or only long-term plans in the rates.")
ON = Query(None, description="As of this day; today unless given.")
OLDEST = date(1900, 1, 1)


class Figure(Schema):
    """One value. `low` and `high` are the ends of its 95 % interval; `open`: the period of assessment is not over."""

    conference: int | None
    team: str | None
    indicator: str
    variant: str
    numerator: int | None
    denominator: int | None
    value: float | None
    low: float | None
    high: float | None
    unknown: int
    no_report: int
    too_few: bool
    open: bool


class Figures(Schema):
    """`is_current` false: the record has gone on since, and it is being measured again; ask anew in a moment.

    `figures` is null while it is being measured for the first time.
    """

    view: str
    day: date
    is_current: bool
    made: datetime | None
    figures: list[Figure] | None
    findings: list[str]


class Behind(Schema):
    """The plans that make up a part of a figure; null while nothing was measured yet."""

    plans: list[str] | None


@router.get("/{committee}/figures/", response={200: Figures, **REFUSALS}, url_name="figures")
def list_figures(
    request: HttpRequest,
    committee: str = CommitteeKey,
    view: str = ViewName,
    on: date | None = ON,
    horizon: str = HORIZON,
) -> Figures:
    """Every indicator over the conferences, for the whole committee and for each team, with findings in words."""
    here = here_of(request, committee, view_name=view)
    found = answer(here, on=on, horizon=horizon)
    whole = found.assessment
    return Figures(
        view=view,
        day=found.day,
        is_current=found.is_current,
        made=found.made,
        figures=None if whole is None else [row for each in (whole.profile, *whole.teams) for row in rows_of(each)],
        findings=[] if whole is None else findings_of(whole.profile),
    )


def answer(here: Here, *, on: date | None, horizon: str) -> MeasuredResult:
    """Raises a 422 where there is no such view or day."""
    if on is not None and not OLDEST <= on <= here.today:
        raise HttpError(
            NOT_SENSIBLE,
            _("A day from %(first)s to %(last)s can be asked for.") % {"first": OLDEST, "last": here.today},
        )
    try:
        return measured(
            committee=here.committee, view=here.view, today=here.today, on=on, horizon=horizon, language=here.language
        )
    except UnknownViewError as error:
        raise HttpError(NOT_SENSIBLE, str(error)) from error


def rows_of(profile: Profile) -> list[Figure]:
    return [
        Figure(**shown(asdict(row)), too_few=row.too_few)
        for aspect in profile.aspects
        for series in aspect.series
        for row in series.rows
    ]


def shown(row: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name not in {"committee", "view"}}


def findings_of(profile: Profile) -> list[str]:
    """In the one language that was asked for."""
    return [
        next(iter(finding.words.values()), "")
        for aspect in profile.aspects
        for series in aspect.series
        if series.default
        for finding in series.findings
    ]


@router.get("/{committee}/figures/behind/", response={200: Behind, **REFUSALS}, url_name="behind")
def list_behind(  # noqa: PLR0913, PLR0917 - the place of a figure
    request: HttpRequest,
    committee: str = CommitteeKey,
    indicator: str = Query(..., pattern=INDICATOR),
    variant: str = Query(..., pattern=VARIANT),
    part: Literal["numerator", "denominator", "unknown", "no_report"] = "numerator",
    conference: int | None = Query(None, ge=1, le=9999),
    team: str | None = Query(None, pattern=KEY, max_length=64),
    view: str = ViewName,
    on: date | None = ON,
    horizon: str = HORIZON,
) -> Behind:
    """The plans behind one figure."""
    here = here_of(request, committee, view_name=view)
    answer(here, on=on, horizon=horizon)
    plans = behind(
        committee=here.committee,
        view=view,
        indicator=indicator,
        variant=variant,
        today=here.today,
        part=part,
        conference=conference,
        team=team,
        on=on,
        horizon=horizon,
    )
    return Behind(plans=None if plans is None else [f"plan/{plan}" for plan in plans])

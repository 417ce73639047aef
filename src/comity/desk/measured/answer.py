"""The assessment for a page: what is kept, at once; measured again apart from the page where that is out of date."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal

from comity.desk.jobs.asking import ask
from comity.desk.measured.kept import Asked, find_kept, heads_digest, is_current
from comity.desk.measured.languages import told_in
from comity.desk.measured.measure import measure_now
from comity.desk.measured.packed import NotReadableError, unpack_assessment, unpack_behind
from comity.desk.models import Committee, Measured, MeasuredIn, PlanLine
from comity.desk.reading.part import load_part
from comity.measure.assessment import Assessment
from comity.measure.behind import Behind, Part
from comity.record import view as read_in

FEW = 200
"""Plans that are measured while the page waits, where nothing at all is kept yet."""


@dataclass(frozen=True, slots=True)
class MeasuredResult:
    """`assessment` None: it is being measured for the first time. Not `is_current`: it is being measured again.

    `heads` names the state of the ledgers that it was made from, on `day`, and `made` tells when; `job` is the number
    of the job that measures it (the page "job" shows it), None where nothing has to be measured.
    """

    assessment: Assessment | None
    is_current: bool
    day: date
    heads: str = ""
    made: datetime | None = None
    job: int | None = None


def measured(
    *,
    committee: Committee,
    view: str,
    today: date,
    on: date | None = None,
    horizon: str = "",
    language: str = "en",
) -> MeasuredResult:
    """The assessment of a committee in a view, told in `language`: two queries where what is kept is current.

    `on`: as of a day before today. `horizon`: "near" or "long" counts only those plans in the rates. Where nothing is
    kept, a committee of few plans is measured at once, a larger one by a job. Raises `comity.record.UnknownViewError`.
    """
    asked = what_is_asked(committee=committee, view=view, today=today, on=on, horizon=horizon)
    tongue, heads = told_in(language), heads_digest(committee)
    found = result_of(find_kept(asked, language=tongue), asked, heads=heads)
    if found.assessment is None:
        read_in(load_part(committee), view, committee.us)  # raises where there is no such view
        if PlanLine.objects.filter(committee=committee)[: FEW + 1].count() <= FEW:
            measure_now(asked)
            return result_of(find_kept(asked, language=tongue), asked, heads=heads)
    if found.is_current:
        return found
    job = ask_to_measure(asked)
    return MeasuredResult(found.assessment, False, found.day, found.heads, found.made, job)  # noqa: FBT003


def what_is_asked(*, committee: Committee, view: str, today: date, on: date | None, horizon: str) -> Asked:
    latest = on is None or on >= today
    return Asked(committee, view, day=today if latest or on is None else on, latest=latest, horizon=horizon)


def ask_to_measure(asked: Asked) -> int:
    arguments = {"view": asked.view, "day": asked.day.isoformat(), "latest": asked.latest, "horizon": asked.horizon}
    return ask(kind="measure", committee=asked.committee, arguments=arguments, same=asked.name).pk


def result_of(row: MeasuredIn | None, asked: Asked, *, heads: str) -> MeasuredResult:
    if row is not None:
        kept = row.measured
        try:
            whole = unpack_assessment(bytes(row.assessment))
        except NotReadableError:
            return MeasuredResult(None, is_current=False, day=asked.day)
        return MeasuredResult(whole, is_current(kept, asked, heads=heads), kept.day, kept.heads, kept.made)
    return MeasuredResult(None, is_current=False, day=asked.day)


def behind(  # noqa: PLR0913 - the figure's place, all by keyword
    *,
    committee: Committee,
    view: str,
    indicator: str,
    variant: str,
    today: date,
    part: Part = "numerator",
    conference: int | None = None,
    team: str | None = None,
    on: date | None = None,
    horizon: str = "",
) -> tuple[str, ...] | None:
    """The keys of the plans that make up a part of a figure, as `measured` shows it with the same options.

    `conference` and `team` are those of the figure's row, None for all. None: nothing is kept, so ask `measured` first.
    """
    whole = kept_behind(what_is_asked(committee=committee, view=view, today=today, on=on, horizon=horizon))
    if whole is None:
        return None
    return whole.plans(indicator, variant, part=part, conference=conference, team=team)


def subjects_behind(  # noqa: PLR0913 - as above
    *,
    committee: Committee,
    view: str,
    indicator: str,
    variant: str,
    today: date,
    part: Part | Literal["value"] = "value",
    conference: int | None = None,
    on: date | None = None,
    horizon: str = "",
) -> tuple[str, ...] | None:
    """The subjects ("team/environment") that a figure of the whole committee counts that is no rate.

    Known for instruments, teams, team_memoranda, and "proposing:seoul" and "doing_alone:seoul" of balance.
    """
    whole = kept_behind(what_is_asked(committee=committee, view=view, today=today, on=on, horizon=horizon))
    return None if whole is None else whole.subjects(indicator, variant, part=part, conference=conference)


def kept_behind(asked: Asked) -> Behind | None:
    """All that is behind the figures that are kept; None where none are, or where another version kept them."""
    place: dict[str, Any] = {
        "committee": asked.committee,
        "view": asked.view,
        "horizon": asked.horizon,
        "latest": asked.latest,
    }
    rows = Measured.objects.filter(**place) if asked.latest else Measured.objects.filter(**place, day=asked.day)
    kept = rows.order_by("-pk").values_list("behind", flat=True).first()
    try:
        return None if kept is None else unpack_behind(bytes(kept))
    except NotReadableError:
        return None

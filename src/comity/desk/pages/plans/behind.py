"""The plans behind a figure: the register narrowed to what makes up one part of it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, QueryDict

from comity.desk.measured.answer import behind, measured
from comity.desk.pages.showing.reader import Reader
from comity.desk.people.here import Here
from comity.measure.behind import SHORT, Part
from comity.measure.catalogue import RATES, UnknownIndicatorError, variant
from comity.measure.wording import indicator_name
from comity.measure.words import language, languages
from comity.record.dates import is_civil_date, last_day
from comity.record.vocabulary.choices import HORIZON

PARTS: tuple[Part, ...] = tuple(SHORT)
ALWAYS = ("numerator", "denominator")
FALLBACK = "en"
MOST_DIGITS = 4


@dataclass(frozen=True, slots=True)
class PartOf:
    """One part of a figure: how many plans it has, and the address of the register with just those."""

    part: str
    count: int
    query: str
    is_shown: bool


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure and the plans of the part that is shown. `plans` is None while it is being measured for the first time.

    `row` has what the figure is drawn from: numerator, denominator, value, unknown, no_report.
    """

    name: str
    conference: int | None
    team: str
    horizon: str
    on: dt.date | None
    part: str
    plans: tuple[str, ...] | None
    row: dict[str, Any]
    parts: tuple[PartOf, ...]
    job: int | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """What the address asks for."""

    indicator: str
    variant: str
    conference: int | None
    team: str | None
    horizon: str
    on: dt.date | None
    part: Part


def question_of(asked: QueryDict) -> Question | None:
    """The figure that the address names, None where it names none. 404 where there is no such figure."""
    named = asked.get("figure", "")
    if not named:
        return None
    indicator, _dot, which = named.partition(".")
    try:
        known = variant(indicator, which or None)
    except UnknownIndicatorError as error:
        raise Http404 from error
    if indicator not in RATES:
        raise Http404
    at, on, horizon = asked.get("at", ""), asked.get("on", ""), asked.get("horizon", "")
    return Question(
        indicator=indicator,
        variant=which or known.id,
        conference=int(at) if at.isascii() and at.isdigit() and len(at) <= MOST_DIGITS else None,
        team=asked.get("team") or None,
        horizon=horizon if horizon in HORIZON.values else "",
        on=last_day(on) if is_civil_date(on) else None,
        part=next((part for part in PARTS if part == asked.get("part")), "numerator"),
    )


def figure_of(request: HttpRequest, here: Here, reader: Reader, *, view: str) -> Figure | None:
    """The figure that the address names, with its plans; None where it names none."""
    question = question_of(request.GET)
    if question is None:
        return None
    job = None
    if plans_of(question, here, view=view, part=question.part) is None:
        found = measured(
            committee=here.committee, view=view, today=here.today, on=question.on, horizon=question.horizon
        )
        job = found.job
    plans = {part: plans_of(question, here, view=view, part=part) for part in PARTS}
    counted = {part: len(found or ()) for part, found in plans.items()}
    tongue = language(reader.language if reader.language in languages() else FALLBACK)
    return Figure(
        name=indicator_name(question.indicator, question.variant, tongue=tongue, names={}),
        conference=question.conference,
        team=f"team/{question.team}" if question.team else "",
        horizon=question.horizon,
        on=question.on,
        part=question.part,
        plans=plans[question.part],
        row=row_of(counted),
        parts=tuple(
            PartOf(part, counted[part], query_for(request.GET, part=part), is_shown=part == question.part)
            for part in PARTS
            if counted[part] or part in ALWAYS
        ),
        job=job,
    )


def plans_of(question: Question, here: Here, *, view: str, part: Part) -> tuple[str, ...] | None:
    keys = behind(
        committee=here.committee,
        view=view,
        indicator=question.indicator,
        variant=question.variant,
        today=here.today,
        part=part,
        conference=question.conference,
        team=question.team,
        on=question.on,
        horizon=question.horizon,
    )
    return None if keys is None else tuple(f"plan/{key}" for key in keys)


def row_of(counted: dict[Part, int]) -> dict[str, Any]:
    whole = counted["denominator"]
    return {
        "numerator": counted["numerator"],
        "denominator": whole,
        "value": counted["numerator"] / whole if whole else None,
        "unknown": counted["unknown"],
        "no_report": counted["no_report"],
    }


def query_for(asked: QueryDict, *, part: str) -> str:
    query = asked.copy()
    query.pop("page", None)
    query["part"] = part
    return f"?{query.urlencode()}"

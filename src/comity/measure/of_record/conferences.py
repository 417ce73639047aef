"""Conferences of a record: their state from its history, and how they follow each other."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from comity.measure.of_record.source import Rows, Source
from comity.record.adoption import ADOPTED, adoption, items_by_plan
from comity.record.dates import is_civil_date, last_day


@dataclass(frozen=True, slots=True)
class Conference:
    """One conference. `date` is when it was held; `day` the last day that this may mean."""

    number: int
    subject: str
    status: str
    planned_first: str | None
    date: str | None
    postponements: int
    has_plans: bool

    @property
    def day(self) -> dt.date | None:
        return last_day(self.date) if self.date is not None else None


def conferences_of(source: Source) -> list[Conference]:
    """Every conference with a number, in order. Of two subjects with one number the first counts."""
    items = items_by_plan(source.view, source.subjects("agenda-item"))
    adopted = [plan for plan in source.subjects("plan") if adoption(source.view, plan, items.get(plan, ())) == ADOPTED]
    named = [source.text(plan, "conference") for plan in adopted]
    adopting = {source.view.record.canonical(each) for each in named if each is not None}
    found: dict[int, Conference] = {}
    for subject in dict.fromkeys([*source.subjects("conference"), *sorted(adopting)]):
        number = source.number(subject)
        if number is not None and number not in found:
            found[number] = _conference(source, subject, number, has_plans=subject in adopting)
    return [found[number] for number in sorted(found)]


def _conference(source: Source, subject: str, number: int, *, has_plans: bool) -> Conference:
    states = [word.value for word in source.view.history(subject, "status") if isinstance(word.value, Mapping)]
    said = source.text(subject, "date")
    status = _status(states, said=said, today=source.today, has_plans=has_plans)
    held_on = [_date(state.get("date")) for state in states if state.get("state") == "held"]
    return Conference(
        number=number,
        subject=subject,
        status=status,
        planned_first=_planned_first(states),
        date=(next((each for each in reversed(held_on) if each), None) or _date(said)) if status == "held" else None,
        postponements=sum(1 for state in states if state.get("state") == "postponed"),
        has_plans=has_plans,
    )


def _status(states: list[Mapping[str, Any]], *, said: str | None, today: dt.date, has_plans: bool) -> str:
    """The last state; what was planned and whose day has passed without a word has lapsed.

    Where no state was ever said, a conference that adopted plans, or whose day of holding is given and past, was held.
    """
    if not states:
        is_past = said is not None and is_civil_date(said) and last_day(said) <= today
        return "held" if has_plans or is_past else "planned"
    state = str(states[-1].get("state"))
    meant = _date(states[-1].get("date"))
    if state in {"planned", "postponed"} and meant is not None and last_day(meant) < today:
        return "lapsed"
    return state


def _planned_first(states: list[Mapping[str, Any]]) -> str | None:
    """The first date that somebody stated for it: of a postponement the old one, of what fell through the one meant.

    The day on which it was held is no plan: where nobody stated one, the delay is unknown and not nought. Nor is the
    new date of a postponement whose old date nobody gave.
    """
    for state in states:
        word = state.get("state")
        stated = _date(state.get("from")) or (None if word in {"held", "postponed"} else _date(state.get("date")))
        if stated is not None or word == "postponed":
            return stated
    return None


def _date(value: object) -> str | None:
    return value if isinstance(value, str) and is_civil_date(value) else None


def conference_rows(source: Source, conferences: list[Conference]) -> Rows:
    return [
        {
            "committee": source.committee,
            "conference": each.number,
            "label": str(each.number),
            "status": each.status,
            "planned_first": each.planned_first,
            "date": each.date,
            "host": source.text(each.subject, "host"),
            "postponements": each.postponements,
        }
        for each in conferences
    ]


def following(conferences: list[Conference], number: int) -> Conference | None:
    """The next conference that took place: the end of the period in which the plans of `number` are assessed."""
    return next((each for each in conferences if each.number > number and each.status == "held"), None)

"""Plans of a record, each as it stood at the next conference."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from comity.measure.of_record.conferences import Conference, following
from comity.measure.of_record.source import Rows, Source, key_of
from comity.record import Progress
from comity.record.adoption import ADOPTED, adoption, items_by_plan
from comity.record.dates import first_day, is_civil_date, last_day


@dataclass(frozen=True, slots=True)
class Period:
    """From the day of adoption to that of assessment. `is_open`: no later conference has taken place."""

    since: date | None
    until: date
    is_open: bool


@dataclass(frozen=True, slots=True)
class Disruption:
    since: date
    until: date
    touched: frozenset[str] | None


def plan_rows(source: Source, conferences: list[Conference]) -> Rows:
    """One row for each plan that some conference adopted; joined plans are one."""
    adopted = _adopted(source)
    periods = {each.number: _period(each, conferences, source) for each in conferences}
    disruptions = _disruptions(source)
    retention = _retention(source, adopted)
    return [
        {
            **_row(source, plan, number, period=periods[number]),
            **retention[plan],
            "shocked": _shocked(source, plan, periods[number], disruptions),
        }
        for plan, number in adopted.items()
    ]


def plan_side_rows(source: Source) -> Rows:
    """Who proposes and who does each plan."""
    rows = []
    for plan, number in _adopted(source).items():
        done = source.value(plan, "done_by")
        for role, sides in (
            ("proposes", source.listed(plan, "proposed_by") or []),
            ("does", source.view.doers(plan) if done is not None else ()),
        ):
            rows += [
                {
                    "committee": source.committee,
                    "conference": number,
                    "plan": key_of(plan),
                    "side": side,
                    "role": role,
                }
                for side in sides
            ]
    return rows


def _adopted(source: Source) -> dict[str, int]:
    """Each plan with the number of the conference that adopted it, in the order of the record."""
    items = items_by_plan(source.view, source.subjects("agenda-item"))
    numbers = {plan: source.number(source.text(plan, "conference")) for plan in source.subjects("plan")}
    return {
        plan: number
        for plan, number in numbers.items()
        if number is not None and adoption(source.view, plan, items.get(plan, ())) == ADOPTED
    }


def _period(conference: Conference, conferences: list[Conference], source: Source) -> Period:
    next_one = following(conferences, conference.number)
    until = source.at or (next_one.day if next_one is not None and next_one.day is not None else source.today)
    return Period(since=conference.day, until=until, is_open=next_one is None)


def _row(source: Source, plan: str, number: int, *, period: Period) -> dict[str, Any]:
    progress = source.view.progress(plan, until=period.until)
    is_stated = source.value(plan, "done_by") is not None
    return {
        "committee": source.committee,
        "conference": number,
        "plan": key_of(plan),
        "team": source.key(plan, "team"),
        "mutual": len(progress.doers) > 1 if is_stated and progress.doers else None,
        "horizon": source.text(plan, "horizon"),
        "progress": progress.value,
        "was_promoted": progress.was_promoted,
        "followed_up": _followed_up(progress, sides=source.view.record.sides),
        "accord": progress.alike if len(progress.doers) != 1 else None,
        "precise": _is_precise(source, plan, doers=progress.doers),
        "open": period.is_open,
    }


def _followed_up(progress: Progress, *, sides: tuple[str, ...]) -> bool | None:
    """Every doer reported. Where nobody said who does it: yes if all sides did, no if none did, else not known."""
    reported = set(progress.reported_by)
    if progress.doers:
        return reported.issuperset(progress.doers)
    if not reported:
        return False
    return True if reported.issuperset(sides) else None


def _is_precise(source: Source, plan: str, *, doers: tuple[str, ...]) -> bool:
    """What was not said cannot be checked: silence on an owner, a date or a measure is not precise."""
    owners = source.mapping(plan, "owners")
    said = (source.value(plan, "due"), source.value(plan, "measure_of_success"))
    return all(said) and all(owners.get(side) for side in doers or source.view.record.sides)


def _retention(source: Source, adopted: dict[str, int]) -> dict[str, dict[str, bool | None]]:
    """`retained` and `carried` of every plan.

    What is carried from what is known for a conference once any of its plans says so (even "from none": an empty list);
    a plan of it that is silent is then new. Only links to the conference right before count.
    """
    numbers = sorted(set(adopted.values()))
    before = dict(zip(numbers[1:], numbers, strict=False))
    sources = {plan: source.listed(plan, "carried_from") for plan in adopted}
    telling = {adopted[plan] for plan, said in sources.items() if said is not None}
    carried: dict[str, bool] = {}
    kept: set[str] = set()
    for plan, number in adopted.items():
        links = {each for each in sources[plan] or () if number in before and adopted.get(each) == before[number]}
        carried[plan] = bool(links)
        kept |= links
    after = {earlier: later for later, earlier in before.items()}
    return {
        plan: {
            "retained": plan in kept if after.get(number) in telling else None,
            "carried": carried[plan] if number in before and number in telling else None,
        }
        for plan, number in adopted.items()
    }


def _disruptions(source: Source) -> list[Disruption]:
    found = []
    for subject in source.subjects("disruption"):
        since, until = source.text(subject, "since"), source.text(subject, "until")
        if since is not None and is_civil_date(since):
            touched = source.listed(subject, "touched")
            end = last_day(until) if until is not None and is_civil_date(until) else source.today
            found.append(Disruption(first_day(since), end, None if touched is None else frozenset(touched)))
    return found


def _shocked(source: Source, plan: str, period: Period, disruptions: list[Disruption]) -> bool | None:
    """Whether a disruption that touched the plan, its team or its conference overlaps its period.

    One that does not say what it touched touched everything. Null where the period has no beginning, or no disruption
    is on record.
    """
    if period.since is None or not disruptions:
        return None
    own = {plan, source.text(plan, "team"), source.text(plan, "conference")}
    return any(
        each.since <= period.until and period.since <= each.until and (each.touched is None or own & each.touched)
        for each in disruptions
    )

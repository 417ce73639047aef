"""How far a plan has come, in a view."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from comity.record.words import Report

DIFFERS = "differs"
TAKEN_UP = frozenset({"promoted", "implemented"})
FURTHEST_LAST = ("unknown", "dropped", "not_started", "promoted", "implemented")

Series = Mapping[str, Sequence[Report]]


@dataclass(frozen=True, slots=True)
class Progress:
    """The progress of a plan in a view.

    `value`: not_started, promoted, implemented, dropped or unknown; "differs" where a view of agreement finds none;
    None where nobody whose word the view needs has spoken. `was_promoted`: those whose word is read reported promoted
    or implemented at any time so far. `reported_by`: every side with a report so far; `doers`: the sides that do the
    plan, empty where nobody said who. `alike`: whether the latest words of all doers (of all that spoke, at least two,
    where no doers are known) are the same; None where one of them is silent.
    """

    value: str | None
    was_promoted: bool
    reported_by: tuple[str, ...]
    doers: tuple[str, ...]
    alike: bool | None


def read_by_first(series: Series, sides: Sequence[str]) -> tuple[str | None, bool]:
    """The latest progress of the first of `sides` that reported, and whether it was ever promoted."""
    for side in sides:
        if series.get(side):
            return series[side][-1].progress, _was_promoted(series[side])
    return None, False


def read_furthest(series: Series, doers: Sequence[str]) -> tuple[str | None, bool]:
    """The furthest that any doer (any side, where no doers are known) reports, and whether any ever promoted it."""
    read = [reports for side, reports in series.items() if reports and (side in doers or not doers)]
    furthest = max((reports[-1].progress for reports in read), key=FURTHEST_LAST.index, default=None)
    return furthest, any(_was_promoted(reports) for reports in read)


def read_agreed(series: Series, doers: Sequence[str]) -> tuple[str | None, bool]:
    """The progress that every doer (every side that spoke, where no doers are known) reports alike.

    "differs" where two of them differ, even while a third is silent; None where one is silent and none differ.
    """
    must_speak = doers or tuple(side for side, reports in series.items() if reports)
    spoken = [series[side] for side in must_speak if series.get(side)]
    said = {reports[-1].progress for reports in spoken}
    if len(said) > 1:
        return DIFFERS, False
    if not spoken or len(spoken) < len(must_speak):
        return None, False
    return said.pop(), all(_was_promoted(reports) for reports in spoken)


def alike(series: Series, doers: Sequence[str]) -> bool | None:
    """Whether the latest words of all doers are the same; None where one of them is silent.

    Where no doers are known, of all that spoke, two at least.
    """
    must_speak = doers or tuple(series)
    said = [series[side][-1].progress for side in must_speak if series.get(side)]
    if not said or len(said) < len(must_speak) or (not doers and len(said) == 1):
        return None
    return len(set(said)) == 1


def reported_by_then(series: Series, date: dt.date | None) -> dict[str, tuple[Report, ...]]:
    """The series of those sides that had reported by `date`, with what they had reported by then."""
    if date is None:
        return {side: tuple(reports) for side, reports in series.items() if reports}
    held = {side: tuple(report for report in reports if report.holds_on(date)) for side, reports in series.items()}
    return {side: reports for side, reports in held.items() if reports}


def _was_promoted(reports: Sequence[Report]) -> bool:
    return any(report.progress in TAKEN_UP for report in reports)

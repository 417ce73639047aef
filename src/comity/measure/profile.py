"""The profile: for each aspect its indicators over the conferences, each step with a finding in words.

A finding on a rate is decided from the interval of its change and never from the point alone (`contrast.judge`). A
finding on a count, a rank or a length of time is plain arithmetic: four teams are more than three, and no test is made.
The balance between the sides is arithmetic too, on the counts behind its shares (`evenness`).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from comity.measure.catalogue import ASPECTS, INDICATORS, Indicator, variant
from comity.measure.changes import TESTED, Change, changes, first_to_last
from comity.measure.evenness import Splits
from comity.measure.findings import FINDINGS, Finding, Reading, of_change, of_step
from comity.measure.rows import Figures, Row
from comity.measure.wording import Said, aspect_name, in_each

Place = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Series:
    """One variant over the conferences: its rows in order, a finding for each step, and one from first to last.

    `overall` is None where fewer than three conferences have a value: the steps then say it all.
    """

    indicator: str
    variant: str
    default: bool
    unit: str
    rows: tuple[Row, ...]
    findings: tuple[Finding, ...]
    overall: Finding | None


@dataclass(frozen=True, slots=True)
class AspectProfile:
    """One aspect. `tally`: how many default variants have which finding at their latest step that is not open."""

    aspect: str
    names: Said
    series: tuple[Series, ...]
    tally: dict[str, int]
    words: Said


@dataclass(frozen=True, slots=True)
class Profile:
    """All aspects of one committee, or of one team of it, in one view."""

    committee: str
    team: str | None
    view: str
    aspects: tuple[AspectProfile, ...]


def profile(figures: Figures, *, committee: str, team: str | None = None, reading: Reading | None = None) -> Profile:
    """The profile of a committee, or of one team of it."""
    reading = reading or Reading()
    own = _of(figures, committee, team)
    rows: dict[Place, list[Row]] = defaultdict(list)
    listed = own.rows()
    for row in listed:
        if row.conference is not None:
            rows[row.indicator, row.variant].append(row)
    tested = _Tested.of(own, Splits.of(listed), reading)
    aspects = []
    for aspect in ASPECTS:
        entries = [entry for entry in INDICATORS.values() if entry.aspect == aspect]
        series = [one for entry in entries for one in _series_of(entry, rows, tested, reading)]
        aspects.append(_aspect(aspect, series, reading))
    return Profile(committee=committee, team=team, view=figures.view, aspects=tuple(aspects))


@dataclass(frozen=True, slots=True)
class _Tested:
    """What decides the findings: intervals of changes, and for the balance the counts behind its shares."""

    steps: dict[Place, list[Change]]
    overall: dict[Place, Change]
    splits: Splits

    @classmethod
    def of(cls, figures: Figures, splits: Splits, reading: Reading) -> _Tested:
        steps: dict[Place, list[Change]] = defaultdict(list)
        for change in changes(figures, level=reading.level, margin=reading.margin).rows():
            steps[change.indicator, change.variant].append(change)
        overall = first_to_last(figures, level=reading.level, margin=reading.margin).rows()
        latest = {(change.indicator, change.variant): change for change in overall}
        return cls(steps=steps, overall=latest, splits=splits)

    def plainly(self, before: Row, after: Row, reading: Reading) -> Finding:
        return of_step(before, after, reading=reading, decided=self.splits.finding(before, after))


def _of(figures: Figures, committee: str, team: str | None) -> Figures:
    import polars as pl

    own = pl.col("team").is_null() if team is None else pl.col("team") == team
    return Figures(frame=figures.frame.filter((pl.col("committee") == committee) & own), view=figures.view)


def _series_of(entry: Indicator, rows: dict[Place, list[Row]], tested: _Tested, reading: Reading) -> list[Series]:
    """Every variant of the indicator that has a row, the default one first, families ("side:…") in order of key."""
    order = [each.id for each in entry.variants]
    places = [place for place in rows if place[0] == entry.id]
    places.sort(key=lambda place: (order.index(variant(*place).id), place[1]))
    return [_series(place, sorted(rows[place], key=_conference), tested, reading) for place in places]


def _conference(row: Row) -> int:
    return row.conference or 0


def _series(place: Place, rows: Sequence[Row], tested: _Tested, reading: Reading) -> Series:
    entry = variant(*place)
    if place[0] in TESTED:
        steps = [of_change(change, reading=reading) for change in tested.steps.get(place, [])]
        last = tested.overall.get(place)
        overall = of_change(last, reading=reading) if last else None
    else:
        steps = [tested.plainly(before, after, reading) for before, after in pairwise(rows)]
        valued = [row for row in rows if row.value is not None]
        overall = tested.plainly(valued[0], valued[-1], reading) if len(valued) > 1 else None
    said = {(step.before, step.after) for step in steps}
    return Series(
        indicator=place[0],
        variant=place[1],
        default=entry.default,
        unit=entry.unit,
        rows=tuple(rows),
        findings=tuple(steps),
        overall=overall if overall and (overall.before, overall.after) not in said else None,
    )


def _aspect(aspect: str, series: Sequence[Series], reading: Reading) -> AspectProfile:
    steps = [[step for step in one.findings if not step.open] for one in series if one.default]
    counted = Counter(closed[-1].finding for closed in steps if closed)
    tally = {finding: counted[finding] for finding in FINDINGS}
    return AspectProfile(
        aspect=aspect,
        names=in_each(reading.languages, lambda tongue: aspect_name(aspect, tongue=tongue)),
        series=tuple(series),
        tally=tally,
        words=in_each(
            reading.languages,
            lambda tongue: tongue.say("tally", aspect=aspect_name(aspect, tongue=tongue), **tally),
        ),
    )

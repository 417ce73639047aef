"""Does the whole hold when a part is hit: plans, conferences and meetings while a disruption lasts.

Three readings, none of which says what caused what: plans whose period overlaps a disruption are promoted as often as
the others, or not; conferences due meanwhile are postponed rather than given up; teams meet again soon.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from comity.measure.contrast import contrast
from comity.measure.findings import Reading
from comity.measure.rates import rate_counts
from comity.measure.recovery import Recovery, recoveries
from comity.measure.spans import Span, disruptions_of, overlap, rows_of
from comity.measure.statistics import TOO_FEW
from comity.measure.tables import Tables
from comity.measure.wording import Said, in_each, interval_parts, name_of
from comity.measure.words import Language

if TYPE_CHECKING:
    import polars as pl

_N, _D = "promotion_rate.assessed.n", "promotion_rate.assessed.d"


@dataclass(frozen=True, slots=True)
class ShockRate:
    """Promotion of plans that a disruption met against that of the others; `team` None: the whole committee.

    Points: hit less spared. `finding`: risen (promoted more often when hit), held, fallen, too_few, no_value.
    `unplaced`: plans of which nobody knows whether their period overlaps a disruption; they are left out.
    """

    team: str | None
    hit_numerator: int
    hit_denominator: int
    spared_numerator: int
    spared_denominator: int
    unplaced: int
    points: float | None
    low: float | None
    high: float | None
    p: float | None
    finding: str
    words: Said


@dataclass(frozen=True, slots=True)
class ShockConferences:
    """What became of the conferences whose first planned date fell into a disruption.

    `postponed` counts those that were moved, whatever became of them later; `held` those that took place in the end.
    """

    due: int
    held: int
    postponed: int
    cancelled: int
    lapsed: int
    words: Said


@dataclass(frozen=True, slots=True)
class Shock:
    """`conferences` None: no disruption, or no table of conferences, is known."""

    committee: str
    rates: tuple[ShockRate, ...]
    conferences: ShockConferences | None
    recoveries: tuple[Recovery, ...]


def shock(tables: Tables, *, committee: str, today: date, reading: Reading | None = None) -> Shock:
    """What a committee's record says of its disruptions up to `today`. Asks for `plans.shocked` and `disruptions`."""
    reading = reading or Reading()
    return Shock(
        committee=committee,
        rates=tuple(_rates(tables, committee, reading)),
        conferences=_conferences(tables, committee, today, reading),
        recoveries=tuple(recoveries(tables, committee=committee, today=today, reading=reading)),
    )


def _rates(tables: Tables, committee: str, reading: Reading) -> Iterable[ShockRate]:
    import polars as pl

    if tables.plans is None or "shocked" not in tables.plans.collect_schema().names():
        return []
    counts = rate_counts(tables.plans, by=("committee", "team", "shocked")).select(
        "committee", "team", "shocked", "plans", _N, _D
    )
    frame: pl.DataFrame = counts.collect(backend="polars").to_native().filter(pl.col("committee") == committee)
    teams: list[str | None] = [None, *sorted(team for team in frame["team"].unique() if team is not None)]
    return [_rate(team, frame if team is None else frame.filter(pl.col("team") == team), reading) for team in teams]


def _rate(team: str | None, frame: pl.DataFrame, reading: Reading) -> ShockRate:
    def count(column: str, *, shocked: bool | None) -> int:
        own = frame["shocked"].is_null() if shocked is None else (frame["shocked"] == shocked).fill_null(value=False)
        return int(frame.filter(own)[column].sum() or 0)

    hit, spared = ((count(_N, shocked=shocked), count(_D, shocked=shocked)) for shocked in (True, False))
    found = contrast(
        before=([spared[0]], [spared[1]]), after=([hit[0]], [hit[1]]), level=reading.level, margin=reading.margin
    )
    finding = str(found.finding[0])
    points, low, high, p = (
        float(column[0]) if finding != "no_value" else None for column in (found.points, found.low, found.high, found.p)
    )
    phrase = "shock_small" if finding == "too_few" and bool(found.few[0]) else f"shock_{finding}"

    def say(tongue: Language) -> str:
        sentence = tongue.say(
            phrase,
            hit=tongue.share(numerator=hit[0], denominator=hit[1]),
            spared=tongue.share(numerator=spared[0], denominator=spared[1]),
            least=TOO_FEW,
            **interval_parts(low, high, points, tongue=tongue),
        )
        if team is None:
            return sentence
        name = name_of(f"team/{team}", names=reading.known, tongue=tongue)
        return tongue.say("within_team", team=name, sentence=sentence)

    return ShockRate(
        team=team,
        hit_numerator=hit[0],
        hit_denominator=hit[1],
        spared_numerator=spared[0],
        spared_denominator=spared[1],
        unplaced=count("plans", shocked=None),
        points=points,
        low=low,
        high=high,
        p=p,
        finding=finding,
        words=in_each(reading.languages, say),
    )


def _conferences(tables: Tables, committee: str, today: date, reading: Reading) -> ShockConferences | None:
    disruptions = disruptions_of(tables.disruptions, committee=committee, today=today)
    if not disruptions or tables.conferences is None:
        return None
    conferences = rows_of(tables.conferences, table="conferences", committee=committee)
    due = [row for row in conferences if _due_during(row, disruptions, today)]
    counts = {
        "due": len(due),
        "postponed": sum(1 for row in due if row["status"] == "postponed" or (row["postponements"] or 0) > 0),
        "cancelled": sum(1 for row in due if row["status"] == "cancelled"),
        "lapsed": sum(1 for row in due if row["status"] == "lapsed"),
    }
    return ShockConferences(
        held=sum(1 for row in due if row["status"] == "held"),
        words=in_each(reading.languages, lambda tongue: tongue.say("shock_conferences", **counts)),
        **counts,
    )


def _due_during(row: dict[str, Any], disruptions: list[Span], today: date) -> bool:
    due = Span.of(row["planned_first"] or row["date"])
    return due is not None and due.first <= today and any(overlap(due, each) for each in disruptions)

"""The plans behind a figure: which of them make up its numerator, its denominator and what was left out.

>>> import polars as pl
>>> from comity.measure import Tables
>>> plans = pl.DataFrame({"committee": ["a"] * 3, "conference": [1] * 3, "plan": ["p", "q", "r"],
...                       "progress": ["implemented", "not_started", None]})
>>> found = plans_behind(Tables(plans=plans))
>>> found.plans("promotion_rate", "assessed", part="numerator", conference=1)
('p',)
>>> found.plans("promotion_rate", "assessed", part="no_report", conference=1)
('r',)
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from comity.measure.behind_others import SubjectsBehind, subjects_behind
from comity.measure.rates import RATE_VARIANTS, counted_plans, needs, plan_memberships, rate_counts
from comity.measure.tables import Tables

if TYPE_CHECKING:
    import polars as pl

Part = Literal["numerator", "denominator", "unknown", "no_report"]
SHORT: dict[Part, str] = {"numerator": "n", "denominator": "d", "unknown": "unknown", "no_report": "no_report"}
FORWARD = "retention_rate.forward"
PROMOTION = "promotion_rate.assessed"
MET = ("hit", "spared")


@dataclass(frozen=True, slots=True)
class PlanBehind:
    """One plan: where it was adopted, the conference `after`, and in which parts it counts (places in `parts`)."""

    plan: str
    conference: int
    after: int | None
    team: str | None
    counts: tuple[int, ...]


@dataclass(frozen=True)
class Behind:
    """All plans of one committee with the parts of figures ("promotion_rate.assessed.n") that they count in.

    `others`: what figures count that are no rates.
    """

    parts: tuple[str, ...]
    rows: tuple[PlanBehind, ...]
    others: tuple[SubjectsBehind, ...] = ()

    @cached_property
    def places(self) -> dict[str, int]:
        return {part: place for place, part in enumerate(self.parts)}

    def plans(
        self, indicator: str, variant: str, *, part: Part, conference: int | None = None, team: str | None = None
    ) -> tuple[str, ...]:
        """The keys of the plans that make up one part of a rate, in the order of the record.

        `conference` is the one at which the figure stands: for forward retention that is the one after the plans'. None
        means all conferences or all teams. Nothing where the figure is no share of plans.
        """
        key = f"{indicator}.{variant}"
        place = self.places.get(f"{key}.{SHORT[part]}")
        return tuple(
            row.plan
            for row in self.rows
            if place in row.counts
            and (conference is None or conference == (row.after if key == FORWARD else row.conference))
            and (team is None or team == row.team)
        )

    def subjects(
        self, indicator: str, variant: str, *, part: Part | Literal["value"], conference: int | None
    ) -> tuple[str, ...]:
        """The subjects that make up a part of a figure of the whole committee that is no rate (`behind_others`)."""
        asked = (indicator, variant, part, conference)
        for each in self.others:
            if (each.indicator, each.variant, each.part, each.conference) == asked:
                return each.subjects
        return ()


def plans_behind(
    tables: Tables,
    *,
    committee: str | None = None,
    horizon: str | None = None,
    count_silence_as_not_done: bool = False,
) -> Behind:
    """The plans behind every rate, each judged by the expressions that `rate_counts` counts with; and what else counts.

    The options are those of `comity.measure.figures`. Without `committee`, the plans of all committees.
    """
    from comity.measure.intervals import collect

    others = tuple(subjects_behind(tables, committee=committee))
    if tables.plans is None:
        return Behind(parts=(), rows=(), others=others)
    plans = tables.plans if tables.links is None else _with_links(tables)
    table, present = counted_plans(plans, horizon=horizon, count_silence_as_not_done=count_silence_as_not_done)
    parts = (*_parts(present), *(f"shock_response.{which}.{part}" for which in MET for part in SHORT.values()))
    found = _met(collect(table.select("committee", "conference", "plan", "team", "shocked", *plan_memberships())))
    found = found.join(
        _after(plans, tables, horizon), on=["committee", "conference"], how="left", maintain_order="left"
    )
    if committee is not None:
        found = found.filter(found["committee"] == committee)
    return Behind(parts=parts, rows=tuple(_rows(found, parts)), others=others)


def _with_links(tables: Tables) -> object:
    from comity.measure.links import with_retention

    return with_retention(tables.plans, tables.links)


def _parts(present: set[str]) -> tuple[str, ...]:
    """Those that have a value: without the columns that it needs, a rate has no numerator and no denominator."""
    return tuple(
        f"{rate.key}.{part}"
        for rate in RATE_VARIANTS
        for part, _ in rate.parts()
        if part not in {"n", "d"} or needs(rate) <= present
    )


def _met(found: pl.DataFrame) -> pl.DataFrame:
    """The parts of promotion once more, for plans that a disruption met and for the others (see `plans_met`)."""
    import polars as pl

    met = {"hit": pl.col("shocked").fill_null(value=False), "spared": ~pl.col("shocked").fill_null(value=True)}
    return found.with_columns(
        (pl.col(f"{PROMOTION}.{part}") * met[which]).alias(f"shock_response.{which}.{part}")
        for which in MET
        for part in SHORT.values()
    )


def _after(plans: object, tables: Tables, horizon: str | None) -> pl.DataFrame:
    """The conference at which forward retention stands, as `comity.measure.compute` places it."""
    import polars as pl

    from comity.measure.following import following
    from comity.measure.intervals import collect

    wide = collect(rate_counts(plans, horizon=horizon))
    told = wide.filter(pl.col(f"{FORWARD}.d") > 0)
    places = wide if horizon is None else collect(rate_counts(plans))
    return following(places, told=told, tables=tables)


def _rows(found: pl.DataFrame, parts: Sequence[str]) -> list[PlanBehind]:
    places = range(len(parts))
    counts = found.select(parts).iter_rows()
    return [
        PlanBehind(plan, conference, after, team, tuple(at for at in places if row[at] == 1))
        for (plan, conference, after, team), row in zip(
            found.select("plan", "conference", "following", "team").iter_rows(), counts, strict=True
        )
    ]

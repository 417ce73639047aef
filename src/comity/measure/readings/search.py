"""Counts the whole numbers that make one reading of all figures true together, by joining and summing out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import polars as pl

from comity.measure.readings.counts import RATIOS, Count, bounds, linked_with, place, remainders
from comity.measure.readings.factors import change_factor, rate_factor
from comity.measure.readings.published import Published

if TYPE_CHECKING:
    from comity.measure.readings.factors import Whole

WAYS = "ways"
EXAMPLE = "example "


def column(count: Count) -> str:
    return f"{count[0]}@{count[1]}"


def count_of(name: str) -> Count:
    what, _, conference = name.partition("@")
    return what, int(conference)


def solve(
    figures: Sequence[Published], readings: Sequence[str], *, limit: int, all_assessed: bool
) -> tuple[int, dict[str, int]]:
    """How many whole-number combinations fit, and the smallest one by its columns ("promoted@1").

    `readings` holds one reading for each figure.
    """
    return _count(_reduced(_factors(figures, readings, limit=limit, all_assessed=all_assessed)))


def _factors(
    figures: Sequence[Published], readings: Sequence[str], *, limit: int, all_assessed: bool
) -> list[pl.DataFrame]:
    """Rates first: they narrow down the numbers among which changes are sought."""

    def names(reading: str, conference: int) -> tuple[str, str]:
        n, d = (
            column(place(name, conference=conference, reading=reading, all_assessed=all_assessed))
            for name in RATIOS[reading]
        )
        return n, d

    paired = list(zip(figures, readings, strict=True))
    factors = [
        rate_factor(*figure.bounds(), names=names(reading, figure.conference), limit=limit)
        for figure, reading in paired
        if figure.percent is not None
    ]
    domains = _domains(factors)
    for figure, reading in paired:
        if figure.from_conference is not None:
            before, after = names(reading, figure.from_conference), names(reading, figure.conference)
            factors.append(change_factor(figure, before=before, after=after, domains=domains, limit=limit))
    return factors


def _domains(factors: Sequence[pl.DataFrame]) -> dict[str, Whole]:
    """The values that each count can still take."""
    domains: dict[str, pl.Series] = {}
    for factor in factors:
        for name in factor.columns:
            values = factor[name].unique()
            domains[name] = values if name not in domains else values.filter(values.is_in(domains[name].implode()))
    return {name: values.to_numpy() for name, values in domains.items()}


def _reduced(factors: list[pl.DataFrame]) -> list[pl.DataFrame]:
    """The same factors without rows whose values another factor has ruled out."""
    before = -1
    while before != (size := sum(len(factor) for factor in factors)):
        before = size
        domains = _domains(factors)
        factors = [
            factor.filter(pl.all_horizontal(pl.col(name).is_in(domains[name].tolist()) for name in factor.columns))
            for factor in factors
        ]
    return factors


def _count(factors: list[pl.DataFrame]) -> tuple[int, dict[str, int]]:
    """Joins one factor after the other; a count that nothing later bears on is summed out, one example kept."""
    every = [name for factor in factors for name in factor.columns]
    waiting = sorted(factors, key=len, reverse=True)
    joined = waiting.pop(0).with_columns(pl.lit(1).alias(WAYS))
    ahead = set(every)
    while True:
        needed = {name for factor in waiting for name in factor.columns}
        joined = _sum_out(joined, needed=needed, every=ahead)
        if not waiting:
            return _total(joined)
        following = min(waiting, key=lambda factor: (not set(factor.columns) & set(joined.columns), len(factor)))
        waiting = [factor for factor in waiting if factor is not following]
        joined = _join(joined, following)


def _join(joined: pl.DataFrame, factor: pl.DataFrame) -> pl.DataFrame:
    shared = [name for name in factor.columns if name in joined.columns]
    left, right = joined.lazy(), factor.lazy()
    both = left.join(right, on=shared) if shared else left.join(right, how="cross")
    return both.filter(_holds(set(joined.columns) | set(factor.columns))).collect()


def _holds(columns: set[str]) -> pl.Expr:
    """Every bound between counts of the same conference, as far as both are there."""
    counts = [count_of(name) for name in columns if "@" in name and not name.startswith(EXAMPLE)]
    rules = [pl.lit(value=True)]
    for conference in {at for _, at in counts}:
        present = {name for name, at in counts if at == conference}

        def held(name: str, at: int = conference) -> pl.Expr:
            return pl.col(column((name, at)))

        rules += [held(lesser) <= held(greater) for lesser, greater in bounds(present)]
        rules += [held(a) - held(b) <= held(c) - held(d) for a, b, c, d in remainders(present)]
    return pl.all_horizontal(rules)


def _sum_out(joined: pl.DataFrame, *, needed: set[str], every: set[str]) -> pl.DataFrame:
    """Without the counts that no factor or bound ahead bears on; their smallest values stay as an example."""
    live = needed | {column((linked, at)) for name, at in map(count_of, needed) for linked in linked_with(name)}
    counts = [name for name in joined.columns if name in every]
    gone = [name for name in counts if name not in live]
    if not gone:
        return joined
    kept = [name for name in counts if name not in gone]
    examples = [name for name in joined.columns if name.startswith(EXAMPLE)]
    joined = joined.rename({name: EXAMPLE + name for name in gone})
    examples += [EXAMPLE + name for name in gone]
    ordered = joined.sort(*_smallest_first(examples))
    if not kept:
        return ordered.select(pl.col(WAYS).sum(), *(pl.col(name).first() for name in examples))
    return ordered.group_by(kept, maintain_order=True).agg(
        pl.col(WAYS).sum(), *(pl.col(name).first() for name in examples)
    )


def _smallest_first(examples: Sequence[str]) -> list[pl.Expr]:
    plans = [pl.col(name) for name in examples if name.startswith(f"{EXAMPLE}plans@")]
    total = [pl.sum_horizontal(plans)] if plans else []
    return [*total, *(pl.col(name) for name in sorted(examples))]


def _total(joined: pl.DataFrame) -> tuple[int, dict[str, int]]:
    if joined.is_empty() or not joined[WAYS][0]:
        return 0, {}
    first = joined.row(0, named=True)
    return first[WAYS], {name.removeprefix(EXAMPLE): value for name, value in first.items() if name != WAYS}

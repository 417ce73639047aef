"""A single figure, only for those who ask for one: with its weights beside it and how much it hangs on them.

Comity grades no committee. Where a reader needs one number, it is the weighted mean of shares that the reader names and
weighs. The range given with it is exact: every weight may lie anywhere between ``1 / spread`` and ``spread`` times the
one given. A weighted mean over such a box of weights takes its extremes where the larger values carry their greatest
weight and the smaller ones their least (or the reverse), so trying each cut of the sorted values finds them: no draws,
no seed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import isfinite

from comity.measure.catalogue import UnknownIndicatorError, indicator, variant
from comity.measure.findings import Reading
from comity.measure.rows import Figures
from comity.measure.wording import Said, in_each, indicator_name
from comity.measure.words import Language

SPREAD = 2.0
_OF_ONE = frozenset({"share", "evenness"})


class BadWeightError(ValueError):
    """A weight that cannot be used; carries the indicator and what would be right."""

    def __init__(self, *, named: str, reason: str) -> None:
        self.named, self.reason = named, reason
        super().__init__(f"weight of {named!r}: {reason}")


@dataclass(frozen=True, slots=True)
class Weight:
    indicator: str
    variant: str
    weight: float


@dataclass(frozen=True, slots=True)
class Composite:
    """The weighted mean at one conference, 0 to 1, and its range over the box of weights.

    `value` is None where a component has none: nothing is filled in. `missing` names such components.
    """

    conference: int
    value: float | None
    low: float | None
    high: float | None
    missing: tuple[str, ...]
    words: Said


@dataclass(frozen=True, slots=True)
class CompositeChange:
    """The difference to the conference before; `sure`: it has the same sign under all weights in the range."""

    before: int
    after: int
    difference: float
    low: float
    high: float
    sure: bool


@dataclass(frozen=True, slots=True)
class Composites:
    """The weights as they were given, as shares of 1 in `Weight.weight`, and what they come to."""

    committee: str
    team: str | None
    weights: tuple[Weight, ...]
    spread: float
    values: tuple[Composite, ...]
    changes: tuple[CompositeChange, ...]


def composite(
    figures: Figures,
    *,
    committee: str,
    weights: Mapping[str, float],
    team: str | None = None,
    spread: float = SPREAD,
    reading: Reading | None = None,
) -> Composites:
    """The composite of one committee (or team) at each conference.

    `weights`: "promotion_rate" (its default variant) or "promotion_rate.adopted" -> a number above 0. All must be
    shares of 1. Raises `BadWeightError`.
    """
    reading = reading or Reading()
    chosen = _weights(weights, spread)
    table = _components(figures, committee, team)
    places = [(each.indicator, each.variant) for each in chosen]
    given = [each.weight for each in chosen]
    values, known = [], []
    for conference in sorted(table):
        found = [table[conference].get(place) for place in places]
        present = [value for value in found if value is not None]
        if len(present) == len(found):
            known.append((conference, present))
        missing = [place for place, value in zip(places, found, strict=True) if value is None]
        values.append(_composite(conference, present, given, missing, spread=spread, reading=reading))
    return Composites(
        committee=committee,
        team=team,
        weights=chosen,
        spread=spread,
        values=tuple(values),
        changes=tuple(_change(before, after, given, spread) for before, after in pairwise(known)),
    )


def _weights(weights: Mapping[str, float], spread: float) -> tuple[Weight, ...]:
    if not isfinite(spread) or spread < 1:
        raise BadWeightError(named="spread", reason=f"{spread:g} is below 1; with 2 each weight may halve or double")
    if not weights:
        raise BadWeightError(named="", reason="there is none; name at least one indicator")
    total = sum(weights.values())
    found = []
    for name, weight in weights.items():
        if not isfinite(weight) or weight <= 0:
            raise BadWeightError(named=name, reason=f"{weight:g} is not above 0; leave the indicator out instead")
        indicator_id, _, variant_id = name.partition(".")
        try:
            unit = variant(indicator_id, variant_id or None).unit
        except UnknownIndicatorError as error:
            raise BadWeightError(named=name, reason=str(error)) from error
        if unit not in _OF_ONE:
            raise BadWeightError(named=name, reason=f"it is in {unit}; only shares of 1 can be averaged")
        found.append(Weight(indicator_id, variant_id or indicator(indicator_id).default.id, weight / total))
    return tuple(found)


def _components(figures: Figures, committee: str, team: str | None) -> dict[int, dict[tuple[str, str], float | None]]:
    """Every value of the committee or team, by conference."""
    table: dict[int, dict[tuple[str, str], float | None]] = defaultdict(dict)
    for row in figures.select(committee=committee):
        if row.conference is not None and row.team == team:
            table[row.conference][row.indicator, row.variant] = row.value
    return table


def _composite(
    conference: int,
    values: Sequence[float],
    weights: Sequence[float],
    missing: Sequence[tuple[str, str]],
    *,
    spread: float,
    reading: Reading,
) -> Composite:
    none = (None, None, None)
    value, low, high = none if missing else (_mean(values, weights), *extremes(values, weights, spread=spread))

    def say(tongue: Language) -> str:
        to = tongue.conference(conference)
        if value is None or low is None or high is None:
            names = [indicator_name(*place, tongue=tongue, names=reading.known) for place in missing]
            return tongue.say("composite_no_value", to=to, missing=tongue.listed.join(names))
        return tongue.say(
            "composite",
            to=to,
            value=f"{value:.2f}",
            low=f"{low:.2f}",
            high=f"{high:.2f}",
            least=f"{1 / spread:g}",
            most=f"{spread:g}",
        )

    return Composite(
        conference=conference,
        value=value,
        low=low,
        high=high,
        missing=tuple(".".join(place) for place in missing),
        words=in_each(reading.languages, say),
    )


def _change(
    before: tuple[int, Sequence[float]], after: tuple[int, Sequence[float]], weights: Sequence[float], spread: float
) -> CompositeChange:
    """A difference of weighted means is the weighted mean of the differences, so its range is as exact."""
    differences = [second - first for first, second in zip(before[1], after[1], strict=True)]
    low, high = extremes(differences, weights, spread=spread)
    return CompositeChange(
        before=before[0],
        after=after[0],
        difference=_mean(differences, weights),
        low=low,
        high=high,
        sure=low > 0 or high < 0,
    )


def _mean(values: Sequence[float], weights: Sequence[float]) -> float:
    return sum(value * weight for value, weight in zip(values, weights, strict=True)) / sum(weights)


def extremes(values: Sequence[float], weights: Sequence[float], *, spread: float) -> tuple[float, float]:
    """Least and greatest weighted mean with each weight between 1/spread and spread times its own.

    >>> extremes([0.0, 1.0], [1.0, 1.0], spread=2.0)
    (0.2, 0.8)
    """
    ordered = sorted(zip(values, weights, strict=True))
    sorted_values = [value for value, _ in ordered]

    def mean(cut: int, below: float, above: float) -> float:
        factors = [below if place < cut else above for place in range(len(ordered))]
        return _mean(sorted_values, [weight * factor for (_, weight), factor in zip(ordered, factors, strict=True)])

    cuts = range(len(ordered) + 1)
    return min(mean(cut, spread, 1 / spread) for cut in cuts), max(mean(cut, 1 / spread, spread) for cut in cuts)

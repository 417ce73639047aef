"""Which team stands apart, and by which indicator: each team against the rest of the teams.

Every rate of every team is set against the same rate of all other teams together (Newcombe interval, exact test). That
is many comparisons at once, so the p values are corrected by Holm (1979, Scandinavian Journal of Statistics 6:65-70)
across all teams and indicators of one conference, or of all conferences pooled. Comparisons with fewer than five in a
denominator cannot be read; they are shown, not corrected for, and never name a team.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, Any

from comity.measure.catalogue import RATES, indicator
from comity.measure.contrast import contrast
from comity.measure.findings import Reading
from comity.measure.rows import Figures
from comity.measure.wording import Said, in_each, indicator_name, interval_parts, name_of
from comity.measure.words import Language
from comity.measure.words.language import probability

if TYPE_CHECKING:
    import polars as pl

_FAMILY = ("committee", "view", "conference")
_SERIES = (*_FAMILY, "indicator", "variant")
_COUNTS = ("numerator", "denominator")


@dataclass(frozen=True, slots=True)
class Apart:
    """One team's rate against that of the other teams together; `conference` None: all conferences pooled.

    `points`, `low`, `high`: percentage points, the team less the rest. `p_holm`: the corrected p; None where a
    denominator is below five. `stands_apart`: the corrected p is below one minus the level.
    """

    committee: str
    view: str
    conference: int | None
    indicator: str
    variant: str
    team: str
    numerator: int
    denominator: int
    rest_numerator: int
    rest_denominator: int
    points: float | None
    low: float | None
    high: float | None
    p: float | None
    p_holm: float | None
    too_few: bool
    stands_apart: bool


NAMES = tuple(each.name for each in fields(Apart))


@dataclass(frozen=True, slots=True)
class Comparisons:
    """All comparisons, by column (`frame`, columns as in `Apart`) or as `Apart` objects."""

    frame: pl.DataFrame = field(repr=False)

    def rows(self) -> list[Apart]:
        return [Apart(*values) for values in self.frame.select(NAMES).iter_rows()]


def apart(figures: Figures, *, reading: Reading | None = None) -> Comparisons:
    """Each team against the rest for the default variant of each rate, per conference and pooled over all of them.

    A committee with a single team at a conference has nothing to be compared and no row.
    """
    import polars as pl

    reading = reading or Reading()
    defaults = [f"{each}.{indicator(each).default.id}" for each in RATES]
    name = pl.concat_str("indicator", pl.lit("."), "variant")
    there = pl.all_horizontal(pl.col("team", "conference", *_COUNTS).is_not_null()) & name.is_in(defaults)
    each = figures.frame.filter(there).select(*_SERIES, "team", *_COUNTS)
    pooled = (
        each.group_by("committee", "view", "indicator", "variant", "team")
        .agg(pl.col(*_COUNTS).sum())
        .with_columns(pl.lit(None, dtype=pl.Int64).alias("conference"))
    )
    together = pl.concat([each, pooled.select(each.columns)])
    rest = [(pl.col(count).sum().over(_SERIES) - pl.col(count)).alias(f"rest_{count}") for count in _COUNTS]
    several = together.with_columns(rest).filter(pl.len().over(_SERIES) > 1)
    return Comparisons(frame=_compared(several.sort(*_SERIES, "team"), level=reading.level))


def _compared(pairs: pl.DataFrame, *, level: float) -> pl.DataFrame:
    import polars as pl

    def columns(prefix: str) -> tuple[Any, Any]:
        return pairs[f"{prefix}numerator"].to_numpy(), pairs[f"{prefix}denominator"].to_numpy()

    found = contrast(before=columns("rest_"), after=columns(""), level=level)
    measured = {name: getattr(found, name) for name in ("points", "low", "high", "p")}
    frame = pairs.with_columns(
        *(pl.Series(name, values).fill_nan(None) for name, values in measured.items()),
        pl.Series("too_few", found.few),
    )
    corrected = frame.with_columns(holm())
    return corrected.with_columns((pl.col("p_holm").fill_null(1.0) < 1 - level).alias("stands_apart")).select(NAMES)


def holm() -> pl.Expr:
    """The p values that can be read, corrected within their family: ``max over j ≤ i of min(1, (m - j + 1) p_(j))``."""
    import polars as pl

    readable = pl.when(~pl.col("too_few")).then(pl.col("p"))
    size = readable.count().over(_FAMILY)
    steps = size - readable.rank("ordinal").over(_FAMILY) + 1
    stepped = pl.when(readable.is_not_null()).then(pl.min_horizontal(pl.lit(1.0), steps * readable))
    # In the order of p the corrected value may only grow; `order_by` puts back each row's own place.
    grown = pl.when(readable.is_not_null()).then(stepped.cum_max().over(_FAMILY, order_by=readable))
    return grown.alias("p_holm")


def apart_sentences(rows: list[Apart], *, reading: Reading) -> tuple[Said, ...]:
    """The teams that stand apart, one sentence each; where none does, the one that comes nearest to it."""
    readable = sorted((row for row in rows if row.p_holm is not None), key=_nearest)
    standing = _without_mirrored([row for row in readable if row.stands_apart])
    if not readable:
        return (in_each(reading.languages, lambda tongue: tongue.say("apart_nothing")),)
    if not standing:
        return (_said(readable[0], "apart_none", reading),)
    return tuple(_said(row, "apart_above" if (row.points or 0) > 0 else "apart_below", reading) for row in standing)


def _without_mirrored(rows: list[Apart]) -> list[Apart]:
    """Of only two teams each is the rest of the other: one sentence says it."""
    kept: dict[tuple[object, ...], Apart] = {}
    for row in rows:
        own, rest = (row.numerator, row.denominator), (row.rest_numerator, row.rest_denominator)
        kept.setdefault((row.conference, row.indicator, *sorted((own, rest))), row)
    return list(kept.values())


def _nearest(row: Apart) -> tuple[float, float]:
    return (1.0 if row.p is None else row.p, -abs(row.points or 0.0))


def _said(row: Apart, phrase: str, reading: Reading) -> Said:
    def say(tongue: Language) -> str:
        return tongue.say(
            phrase,
            team=name_of(f"team/{row.team}", names=reading.known, tongue=tongue),
            indicator=indicator_name(row.indicator, row.variant, tongue=tongue, names=reading.known),
            own=tongue.share(numerator=row.numerator, denominator=row.denominator),
            rest=tongue.share(numerator=row.rest_numerator, denominator=row.rest_denominator),
            probability=probability(row.p_holm if row.p_holm is not None else 1.0),
            **interval_parts(row.low, row.high, row.points, tongue=tongue),
        )

    return in_each(reading.languages, say)

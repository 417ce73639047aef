"""Lagged correlation within committees: the arithmetic behind `comity.measure.cycle`."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from comity.measure.catalogue import INDICATORS
from comity.measure.rows import Figures
from comity.measure.statistics import quantile

if TYPE_CHECKING:
    import numpy as np
    import polars as pl
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Integers = NDArray[np.int64]

NEEDED = 4
"""Effective pairs below which there is no interval: Fisher's z divides by the root of three less than them."""

_VARIES = 1e-12
_PERFECT = 1 - 1e-12


@dataclass(frozen=True, slots=True)
class Bootstrap:
    """Draws of whole committees, for panels: `draws` resamples with the generator seeded by `seed`."""

    draws: int = 2000
    seed: int = 20201109


@dataclass(frozen=True, slots=True)
class Correlation:
    """`r` None where one of the two does not vary; `low`, `high`, `p` None where there is too little.

    `effective`: pairs less one for each committee's mean beyond the first. `allowance`: how far from 0 the correlation
    may come to lie through the committees' means alone, one over the mean number of pairs of a committee. In short
    series a mean holds the very values that are set against each other, so what is true of another lag leaks into this
    one (Nickell 1981, Econometrica 49:1417-1426: a bias of order 1 / T).
    """

    pairs: int
    committees: int
    effective: int
    r: float | None
    low: float | None = None
    high: float | None = None
    p: float | None = None
    method: str = "none"

    @property
    def allowance(self) -> float:
        return self.committees / self.pairs


@dataclass(frozen=True, slots=True)
class Lagged:
    """Values of each indicator at n (`now`) and n + 1 (`then`), one entry for each pair; NaN where there is none."""

    names: tuple[str, ...]
    committee: Integers
    now: dict[str, Floats]
    then: dict[str, Floats]

    @property
    def pairs(self) -> int:
        return len(self.committee)


def lagged(figures: Figures, indicators: Sequence[str], least: int) -> Lagged:
    """Consecutive conferences of each committee, default variants; rates of fewer than `least` count as none."""
    import polars as pl

    known = [name for name in indicators if name in INDICATORS]
    default = [f"{name}.{INDICATORS[name].default.id}" for name in known]
    wide = (
        figures.frame.filter(pl.col("team").is_null() & pl.col("conference").is_not_null())
        .with_columns(pl.concat_str("indicator", pl.lit("."), "variant").alias("key"))
        .filter(pl.col("key").is_in(default))
        .with_columns(pl.when(pl.col("denominator").fill_null(least) >= least).then(pl.col("value")).alias("value"))
        .pivot("indicator", index=["committee", "conference"], values="value", aggregate_function="first")
        .sort("committee", "conference")
    )
    names = tuple(name for name in known if name in wide.columns)
    after = wide.with_columns(pl.col("conference", *names).shift(-1).over("committee").name.suffix(" next"))
    paired = after.filter(pl.col("conference next").is_not_null())
    return Lagged(
        names=names,
        committee=paired["committee"].rank("dense").cast(pl.Int64).to_numpy(),
        now={name: _floats(paired[name]) for name in names},
        then={name: _floats(paired[f"{name} next"]) for name in names},
    )


def _floats(column: pl.Series) -> Floats:
    import polars as pl

    values: Floats = column.cast(pl.Float64).fill_null(float("nan")).to_numpy()
    return values


def correlate(
    columns: Lagged, leader: str, follower: str, *, level: float, bootstrap: Bootstrap | None = None
) -> Correlation | None:
    """The leader at n with the follower at n + 1, each less its committee's mean; None where no pair has both."""
    import numpy as np

    x, y = columns.now[leader], columns.then[follower]
    there = ~(np.isnan(x) | np.isnan(y))
    pairs = int(there.sum())
    if pairs == 0:
        return None
    sums = _within(x[there], y[there], columns.committee[there])
    committees, r = len(sums), _correlation(sums.sum(axis=0))
    effective = pairs - (committees - 1)
    bare = Correlation(pairs=pairs, committees=committees, effective=effective, r=r)
    if r is None or effective < NEEDED:
        return bare
    if bootstrap is not None and committees > 1:
        (low, high, p), method = _drawn(sums, bootstrap, level=level), f"bootstrap of committees, seed {bootstrap.seed}"
    else:
        (low, high, p), method = _fisher(r, effective, level=level), "Fisher z"
    return Correlation(
        pairs=pairs, committees=committees, effective=effective, r=r, low=low, high=high, p=p, method=method
    )


def _within(x: Floats, y: Floats, committee: Integers) -> Floats:
    """For each committee the sums of squares and products about its own means: xx, yy, xy."""
    import numpy as np

    place = np.unique(committee, return_inverse=True)[1].reshape(-1)
    count = np.bincount(place)
    dx, dy = (values - (np.bincount(place, values) / count)[place] for values in (x, y))
    return np.stack([np.bincount(place, product) for product in (dx * dx, dy * dy, dx * dy)], axis=1)


def _correlation(sums: Any) -> float | None:
    xx, yy, xy = (float(value) for value in sums)
    return max(-1.0, min(1.0, xy / math.sqrt(xx * yy))) if min(xx, yy) > _VARIES else None


def _fisher(r: float, effective: int, *, level: float) -> tuple[float, float, float]:
    """Interval and two-sided p by Fisher (1921), Metron 1:3-32: atanh r is nearly normal, variance 1 / (n - 3)."""
    from scipy.special import ndtr

    z = math.atanh(max(-_PERFECT, min(_PERFECT, r)))
    error = 1 / math.sqrt(effective - 3)
    half = quantile(level) * error
    return math.tanh(z - half), math.tanh(z + half), float(2 * ndtr(-abs(z) / error))


def _drawn(sums: Floats, bootstrap: Bootstrap, *, level: float) -> tuple[float, float, float]:
    """Percentile interval and two-sided p over draws of whole committees, with replacement."""
    import numpy as np

    generator = np.random.default_rng(bootstrap.seed)
    committees = len(sums)
    found = []
    for _ in range(bootstrap.draws):
        times = np.bincount(generator.integers(committees, size=committees), minlength=committees)
        r = _correlation(times @ sums)
        if r is not None:
            found.append(r)
    drawn = np.asarray(found)
    low, high = np.quantile(drawn, [(1 - level) / 2, (1 + level) / 2])
    beyond = min(int((drawn <= 0).sum()), int((drawn >= 0).sum()))
    return float(low), float(high), min(1.0, 2 * (beyond + 1) / (len(drawn) + 1))

"""Two shares set against each other, for one pair or for hundreds of thousands at once.

The interval is Newcombe's (1998, Statistics in Medicine 17:873-890, method 10). The
test is Fisher's exact one, two-sided by the sum of all tables no likelier than the one seen (the definition of
`scipy.stats.fisher_exact`, which takes a millisecond a table and no columns: here the same sum is taken over the
columns, once for each distinct table).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from comity.measure.statistics import LEVEL, TOO_FEW, newcombe

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Integers = NDArray[np.int64]
    Shares = tuple[Sequence[int] | Integers, Sequence[int] | Integers]

MARGIN = 10.0
# What two equally likely tables may differ by through rounding; scipy allows the same.
_ALIKE = 1e-7
_AT_ONCE = 4_000_000


@dataclass(frozen=True, slots=True)
class Contrasts:
    """One entry per pair, second share against the first. Points are percentage points (-100 to 100).

    `points` = second minus first; `relative` = points over the first share (0.25: a quarter more), NaN where that is 0;
    `low`, `high`: ends of the interval of `points`; `p`: of the exact test; all NaN where a denominator is 0.
    `few`: a denominator is below five; `finding`: see `judge`.
    """

    points: Floats
    relative: Floats
    low: Floats
    high: Floats
    p: Floats
    few: NDArray[np.bool_]
    finding: NDArray[np.str_]


def contrast(*, before: Shares, after: Shares, level: float = LEVEL, margin: float = MARGIN) -> Contrasts:
    """Sets each share of `after` against that of `before`: numerators and denominators, columns of equal length.

    `margin` (points): how far from 0 the interval of what "held" may reach.

    >>> found = contrast(before=([48], [80]), after=([56], [70]))
    >>> [round(float(column[0]), 2) for column in (found.points, found.low, found.high)]
    [20.0, 5.24, 33.39]
    """
    import numpy as np

    first, of_first, second, of_second = (np.asarray(column, dtype=np.int64) for column in (*before, *after))
    empty = (of_first == 0) | (of_second == 0)
    few = (of_first < TOO_FEW) | (of_second < TOO_FEW)
    safe_first, safe_second = np.where(empty, 1, of_first), np.where(empty, 1, of_second)
    share_before = np.where(empty, np.nan, first / safe_first)
    share_after = np.where(empty, np.nan, second / safe_second)
    low, high = (100 * end for end in newcombe((first, of_first), (second, of_second), level=level))
    with np.errstate(divide="ignore", invalid="ignore"):
        relative = np.where(share_before > 0, (share_after - share_before) / share_before, np.nan)
    return Contrasts(
        points=100 * (share_after - share_before),
        relative=relative,
        low=low,
        high=high,
        p=exact_p(first, of_first, second, of_second),
        few=few,
        finding=judge(low=low, high=high, few=few, empty=empty, margin=margin),
    )


def judge(*, low: Any, high: Any, few: Any, empty: Any, margin: float = MARGIN) -> NDArray[np.str_]:
    """The finding of each interval (points): risen, held, fallen, too_few or no_value.

    Decided from the interval and never from the point alone: risen or fallen when it excludes 0; held when it includes
    0 and stays within `margin` points either side; else too_few, as it is where a denominator is below five.
    """
    import numpy as np

    within = (np.asarray(low) >= -margin) & (np.asarray(high) <= margin)
    findings: NDArray[np.str_] = np.select(
        [np.asarray(empty), np.asarray(few), np.asarray(low) > 0, np.asarray(high) < 0, within],
        ["no_value", "too_few", "risen", "fallen", "held"],
        default="too_few",
    )
    return findings


def exact_p(n1: Integers, d1: Integers, n2: Integers, d2: Integers) -> Floats:
    """Two-sided p of Fisher's exact test (1935, JRSS 98:39-82) of each pair; NaN where a denominator is 0."""
    import numpy as np

    tables = np.stack([np.asarray(column, dtype=np.int64) for column in (n1, d1, n2, d2)], axis=1)
    p = np.full(len(tables), np.nan)
    there = (tables[:, 1] > 0) & (tables[:, 3] > 0)
    if not there.any():
        return p
    distinct, place = np.unique(tables[there], axis=0, return_inverse=True)
    found = [_fisher(part) for part in _portions(distinct)]
    p[there] = np.concatenate(found)[place.reshape(-1)]
    return p


def _support(tables: Integers) -> tuple[Integers, Integers]:
    """First value that n1 can take while both margins stand, and how many it can take."""
    import numpy as np

    together = tables[:, 0] + tables[:, 2]
    least = np.maximum(0, together - tables[:, 3])
    return least, np.minimum(together, tables[:, 1]) - least + 1


def _portions(tables: Integers) -> list[Integers]:
    """`tables` cut so that no portion needs more than a bounded amount of memory."""
    import numpy as np

    running = np.cumsum(_support(tables)[1])
    cuts = np.flatnonzero(np.diff(running // _AT_ONCE)) + 1
    return list(np.split(tables, cuts))


def _fisher(tables: Integers) -> Floats:
    import numpy as np
    from scipy.special import gammaln

    least, width = _support(tables)
    start = np.cumsum(width) - width
    owner = np.repeat(np.arange(len(tables)), width)
    k = np.arange(int(width.sum())) - start[owner] + least[owner]
    d1, d2, together = tables[owner, 1], tables[owner, 3], (tables[:, 0] + tables[:, 2])[owner]
    # The log of C(d1, k) C(d2, together - k), less what is the same for every k of one table.
    weight = -(gammaln(k + 1) + gammaln(d1 - k + 1) + gammaln(together - k + 1) + gammaln(d2 - together + k + 1))
    weight = np.exp(weight - np.maximum.reduceat(weight, start)[owner])
    seen = weight[start + tables[:, 0] - least]
    counted = np.where(weight <= seen[owner] * (1 + _ALIKE), weight, 0.0)
    p: Floats = np.minimum(1.0, np.add.reduceat(counted, start) / np.add.reduceat(weight, start))
    return p

"""Intervals of proportions and a correction for many tests, on whole columns.

The formulas are those of statsmodels and the tests hold them to it, figure by figure. They are written out here because
statsmodels brings pandas and all of scipy.stats with it, which takes longer to load than everything else that a
command does; the normal quantile, the one part that is no plain arithmetic, is scipy's.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Counts = Sequence[int] | NDArray[np.int64]
    Floats = NDArray[np.float64]

LEVEL = 0.95
TOO_FEW = 5


def wilson(counts: Counts, totals: Counts, *, level: float = LEVEL) -> tuple[Floats, Floats]:
    """Lower and upper ends of the Wilson score interval of each `counts[i] / totals[i]`, as shares from 0 to 1.

    ``(p + z²/2n ± z √(p(1-p)/n + z²/4n²)) / (1 + z²/n)``, z the normal quantile of `level`: Wilson, E. B. (1927),
    Probable inference, the law of succession, and statistical inference, JASA 22:209-212. Equal to
    `statsmodels.stats.proportion.proportion_confint(method="wilson")`. Where the total is 0 both ends are NaN.

    >>> low, high = wilson([32], [41])
    >>> [round(float(end[0]), 3) for end in (low, high)]
    [0.633, 0.88]
    """
    import numpy as np

    z = quantile(level)
    d = np.asarray(totals, dtype=np.float64)
    d = np.where(d > 0, d, np.nan)
    share = np.asarray(counts, dtype=np.float64) / d
    widened = 1 + z * z / d
    middle = (share + z * z / (2 * d)) / widened
    half = z * np.sqrt(share * (1 - share) / d + z * z / (4 * d * d)) / widened
    # At either end the two parts cancel out: what rounding leaves of them is no share.
    low = np.where(share == 0, 0.0, middle - half)
    high = np.where(share == 1, 1.0, middle + half)
    return _ends(low, d), _ends(high, d)


def _ends(end: Any, total: Any) -> Floats:
    import numpy as np

    ends: Floats = np.where(np.isnan(total), np.nan, np.clip(end, 0.0, 1.0))
    return ends


def newcombe(first: tuple[Any, Any], second: tuple[Any, Any], *, level: float = LEVEL) -> tuple[Floats, Floats]:
    """Ends of the interval of each change, second share less first (-1 to 1); NaN where a total is 0.

    `first`, `second`: counts and totals, by column. The hybrid score interval from both Wilson intervals, without
    continuity correction: Newcombe, R. G. (1998), Interval estimation for the difference between independent
    proportions, Statistics in Medicine 17:873-890, method 10. Equal to
    `statsmodels.stats.proportion.confint_proportions_2indep(method="newcomb")`.

    >>> low, high = newcombe(([22], [37]), ([32], [41]))
    >>> [round(float(end[0]), 3) for end in (low, high)]
    [-0.019, 0.374]
    """
    import numpy as np

    (low_1, high_1), (low_2, high_2) = wilson(*first, level=level), wilson(*second, level=level)
    share_1, share_2 = (
        np.asarray(n, dtype=np.float64) / np.where(np.asarray(d) > 0, d, np.nan) for n, d in (first, second)
    )
    change = share_2 - share_1
    below = np.sqrt((share_2 - low_2) ** 2 + (high_1 - share_1) ** 2)
    above = np.sqrt((high_2 - share_2) ** 2 + (share_1 - low_1) ** 2)
    return change - below, change + above


def holm(p: Sequence[float]) -> list[float]:
    """Each p corrected for their number: Holm (1979), Scandinavian Journal of Statistics 6:65-70.

    Equal to `statsmodels.stats.multitest.multipletests(method="holm")`.

    >>> [round(each, 2) for each in holm([0.01, 0.04, 0.03])]
    [0.03, 0.06, 0.06]
    """
    corrected = [1.0] * len(p)
    least = 0.0
    for rank, place in enumerate(sorted(range(len(p)), key=p.__getitem__)):
        least = max(least, min(1.0, (len(p) - rank) * p[place]))
        corrected[place] = least
    return corrected


def quantile(level: float) -> float:
    """How many standard deviations either side of the mean hold `level` of a normal distribution."""
    from scipy.special import ndtri

    return float(ndtri((1 + level) / 2))

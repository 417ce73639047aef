"""Intervals and tests of proportions, computed by statsmodels and scipy, which are imported when first asked."""

from __future__ import annotations

import math
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
    Probable inference, the law of succession, and statistical inference, JASA 22:209-212. Through
    `statsmodels.stats.proportion.proportion_confint`. Where the total is 0 both ends are NaN.

    >>> low, high = wilson([32], [41])
    >>> [round(float(end[0]), 3) for end in (low, high)]
    [0.633, 0.88]
    """
    import numpy as np
    from statsmodels.stats.proportion import proportion_confint

    n = np.asarray(counts, dtype=np.float64)
    d = np.asarray(totals, dtype=np.float64)
    empty = d == 0
    low, high = proportion_confint(n, np.where(empty, 1.0, d), alpha=1 - level, method="wilson")
    return _ends(low, empty), _ends(high, empty)


def _ends(end: Any, empty: Any) -> Floats:
    import numpy as np

    ends: Floats = np.where(empty, np.nan, np.clip(np.asarray(end, dtype=np.float64), 0.0, 1.0))
    return ends


def newcombe(n1: int, d1: int, n2: int, d2: int, *, level: float = LEVEL) -> tuple[float, float] | None:
    """Interval of the change ``n2/d2 - n1/d1`` (shares, -1 to 1); None where a denominator is 0.

    The hybrid score interval from both Wilson intervals, without continuity correction: Newcombe, R. G. (1998),
    Interval estimation for the difference between independent proportions, Statistics in Medicine 17:873-890,
    method 10. Through `statsmodels.stats.proportion.confint_proportions_2indep`.

    >>> [round(end, 3) for end in newcombe(22, 37, 32, 41)]
    [-0.019, 0.374]
    """
    if d1 == 0 or d2 == 0:
        return None
    from statsmodels.stats.proportion import confint_proportions_2indep

    low, high = confint_proportions_2indep(n2, d2, n1, d1, method="newcomb", compare="diff", alpha=1 - level)
    return (float(low), float(high)) if math.isfinite(low) and math.isfinite(high) else None


def exact_test(n1: int, d1: int, n2: int, d2: int) -> float | None:
    """Two-sided p of Fisher's exact test that both shares are the same; None where a denominator is 0.

    Fisher, R. A. (1935), The logic of inductive inference, JRSS 98:39-82; through `scipy.stats.fisher_exact`.

    >>> round(exact_test(1, 10, 9, 10), 4)
    0.0011
    """
    if d1 == 0 or d2 == 0:
        return None
    from scipy.stats import fisher_exact

    result = fisher_exact([[n1, d1 - n1], [n2, d2 - n2]])
    return float(result.pvalue)

"""Each published figure as the table of all whole numbers that round to it."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import numpy as np
import polars as pl

from comity.measure.readings.published import Published

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Whole = NDArray[np.int64]


def rates(low: Fraction, high: Fraction, *, limit: int) -> tuple[Whole, Whole]:
    """All (n, d) with d from 1 to `limit`, n from 0 to d and ``low <= n/d <= high``."""
    n, d = _all_ratios(limit)
    fits = (n * low.denominator >= low.numerator * d) & (n * high.denominator <= high.numerator * d)
    return n[fits], d[fits]


def rate_factor(low: Fraction, high: Fraction, *, names: tuple[str, str], limit: int) -> pl.DataFrame:
    """The pairs of a published rate, in columns named after its numerator and denominator."""
    n, d = rates(low, high, limit=limit)
    return pl.DataFrame({names[0]: n, names[1]: d})


def change_factor(
    figure: Published,
    *,
    before: tuple[str, str],
    after: tuple[str, str],
    domains: dict[str, Whole],
    limit: int,
) -> pl.DataFrame:
    """All (n1, d1, n2, d2) whose change is the figure, denominators within their `domains` where given.

    The second ratios are sorted, so that each first ratio meets only a short stretch of them; the comparison itself is
    made in whole numbers.
    """
    n1, d1 = _ratios_in(domains, names=before, limit=limit)
    n2, d2 = _ratios_in(domains, names=after, limit=limit)
    order = np.argsort(n2 / d2, kind="stable")
    n2, d2 = n2[order], d2[order]
    first, second, share = n1 / d1, n2 / d2, float(figure.exact)
    wanted = first * (1 + share) if figure.change == "relative" else first + share
    margin = 1.5 / figure.steps
    start = np.searchsorted(second, wanted - margin)
    stop = np.searchsorted(second, wanted + margin)
    length = stop - start
    left = np.repeat(np.arange(len(n1)), length)
    right = np.arange(length.sum()) - np.repeat(np.cumsum(length) - length, length) + np.repeat(start, length)
    a, b, c, d = n1[left], d1[left], n2[right], d2[right]
    fits = _fits_rounded(figure, a, b, c, d) if figure.change == "rounded" else _fits(figure, a, b, c, d)
    columns = (*before, *after)
    return pl.DataFrame({name: part[fits] for name, part in zip(columns, (a, b, c, d), strict=True)})


def _fits(figure: Published, a: Whole, b: Whole, c: Whole, d: Whole) -> NDArray[np.bool_]:
    """Whether ``c/d - a/b``, of a relative change over ``a/b``, rounds to the figure; nothing grows from nought."""
    low, high = figure.bounds()
    gain, scale = c * b - a * d, a * d if figure.change == "relative" else b * d
    within: NDArray[np.bool_] = gain * low.denominator >= low.numerator * scale
    return within & (gain * high.denominator <= high.numerator * scale) & (scale > 0)


def _fits_rounded(figure: Published, a: Whole, b: Whole, c: Whole, d: Whole) -> NDArray[np.bool_]:
    """Whether rounded ``c/d`` less rounded ``a/b`` is the figure; what lies halfway may be rounded either way."""
    steps, wanted = figure.steps, int(figure.exact * figure.steps)
    (low_1, high_1), (low_2, high_2) = _rounded(a, b, steps=steps), _rounded(c, d, steps=steps)
    within: NDArray[np.bool_] = low_2 - high_1 <= wanted
    return within & (wanted <= high_2 - low_1)


def _rounded(n: Whole, d: Whole, *, steps: int) -> tuple[Whole, Whole]:
    """The least and the greatest whole number of steps that ``n/d`` may be rounded to."""
    return -((d - 2 * steps * n) // (2 * d)), (2 * steps * n + d) // (2 * d)


def _ratios_in(domains: dict[str, Whole], *, names: tuple[str, str], limit: int) -> tuple[Whole, Whole]:
    n, d = _all_ratios(limit)
    fits = np.ones(len(n), dtype=bool)
    for name, part in zip(names, (n, d), strict=True):
        if name in domains:
            fits &= np.isin(part, domains[name])
    return n[fits], d[fits]


def _all_ratios(limit: int) -> tuple[Whole, Whole]:
    d = np.repeat(np.arange(1, limit + 1), np.arange(2, limit + 2))
    n = np.concatenate([np.arange(0, each + 1) for each in range(1, limit + 1)])
    return n, d

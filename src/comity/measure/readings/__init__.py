"""Which readings of published figures can be true together, and with which whole numbers.

A report gives "59.5 %" and keeps its numerator and denominator to itself. Whole numbers of plans that round to every
one of its figures at once are rare; the search finds them all, for every combination of readings.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

from comity.measure.readings.counts import NAMES
from comity.measure.readings.published import Published, check_published
from comity.problems import InputError

__all__ = ["Counts", "Fit", "Published", "check_published", "find_readings"]

LIMIT = 100


@dataclass(frozen=True, slots=True)
class Counts:
    """Whole numbers of one conference; None where no published figure bears on them.

    `retained` are plans of this conference kept at the next one, `carried` plans of it that come from the one before.
    """

    conference: int
    plans: int | None = None
    assessed: int | None = None
    promoted: int | None = None
    implemented: int | None = None
    mutual: int | None = None
    mutual_assessed: int | None = None
    mutual_promoted: int | None = None
    mutual_implemented: int | None = None
    retained: int | None = None
    carried: int | None = None


@dataclass(frozen=True, slots=True)
class Fit:
    """One combination of readings: (indicator as published, "indicator.variant") pairs, with how it fits.

    `solutions` counts every combination of whole numbers that the figures bear on; `example` is the one with the
    fewest plans, conference by conference, empty where nothing fits.
    """

    readings: tuple[tuple[str, str], ...]
    solutions: int
    example: tuple[Counts, ...] = ()


def find_readings(figures: Sequence[Published], *, limit: int = LIMIT, all_assessed: bool = True) -> tuple[Fit, ...]:
    """Every combination of readings of `figures`, in the order of their variants, with its solutions.

    At most `limit` plans a conference. `all_assessed` takes every adopted plan as assessed, so that "of assessed" and
    "of adopted" plans are one reading (named after the first of them); otherwise some plans may have no report.
    A figure fits where the exact share, or the change of two shares as `Published.change` reads it, rounds to it.
    Raises `InputError` for figures that `check_published` finds wrong.

    >>> figures = [Published(indicator="promotion_rate", conference=1, percent=47.1),
    ...            Published(indicator="retention_rate", conference=2, percent=39.2, variants=("forward",))]
    >>> fit = find_readings(figures, limit=60)[0]
    >>> fit.solutions, fit.example[0].promoted, fit.example[0].plans
    (1, 24, 51)
    """
    from comity.measure.readings.search import solve

    given = tuple(figures)
    problems = check_published(given)
    if problems:
        raise InputError(problems)
    fits = []
    for chosen in _combinations(given, all_assessed=all_assessed):
        readings = [chosen[figure.indicator] for figure in given]
        solutions, example = solve(given, readings, limit=limit, all_assessed=all_assessed)
        fits.append(Fit(tuple(chosen.items()), solutions, _by_conference(example, all_assessed=all_assessed)))
    return tuple(fits)


def _combinations(figures: tuple[Published, ...], *, all_assessed: bool) -> list[dict[str, str]]:
    choices: dict[str, tuple[str, ...]] = {}
    for figure in figures:
        here = tuple(choice for choice in figure.choices() if choice in choices.get(figure.indicator, (choice,)))
        choices[figure.indicator] = here
    if all_assessed:
        choices = {name: _without_doubles(options) for name, options in choices.items()}
    return [dict(zip(choices, each, strict=True)) for each in product(*choices.values())]


def _without_doubles(options: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(
        option
        for option in options
        if not (option.endswith("_rate.adopted") and option.replace(".adopted", ".assessed") in options)
    )


def _by_conference(example: dict[str, int], *, all_assessed: bool) -> tuple[Counts, ...]:
    found: dict[int, dict[str, int]] = {}
    for name, value in example.items():
        what, _, conference = name.partition("@")
        found.setdefault(int(conference), {})[what] = value
    if all_assessed:
        for counts in found.values():
            counts.update({f"{prefix}assessed": counts[of] for prefix, of in _EQUAL if of in counts})
    return tuple(
        Counts(conference=conference, **{name: counts.get(name) for name in NAMES})
        for conference, counts in sorted(found.items())
    )


_EQUAL = (("", "plans"), ("mutual_", "mutual"))

"""Figures as somebody published them: a rate or a change, rounded, with no numerator or denominator."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from comity.measure.catalogue import UnknownIndicatorError, indicator, variant
from comity.measure.readings.counts import RATIOS
from comity.problems import Problem, Where

CHANGES = ("points", "rounded", "relative")


@dataclass(frozen=True, slots=True)
class Published:
    """One published figure.

    Either `percent` (a rate at `conference`) or `change_points` (a change from `from_conference` to `conference`),
    rounded to `decimals`. `change` says what the change is: "points", the exact difference of the two rates; "rounded",
    the difference of their rounded percentages, as somebody takes it who has only those; "relative", by how many per
    cent the first rate grew. `variants` are the readings to try: variants of `indicator` or, of another indicator,
    "indicator.variant"; none means every variant of `indicator`. Figures of the same `indicator` are read alike.
    """

    indicator: str
    conference: int
    percent: float | None = None
    change_points: float | None = None
    from_conference: int | None = None
    decimals: int = 1
    change: str = "points"
    variants: tuple[str, ...] = ()

    def choices(self) -> tuple[str, ...]:
        """The readings to try, as "indicator.variant"."""
        if not self.variants:
            return tuple(f"{self.indicator}.{each.id}" for each in indicator(self.indicator).variants)
        return tuple(name if "." in name else f"{self.indicator}.{name}" for name in self.variants)

    def bounds(self) -> tuple[Fraction, Fraction]:
        """Least and greatest exact share (0..1) that rounds to the figure; both ends count, whatever the rounding."""
        half = Fraction(1, 2 * self.steps)
        return self.exact - half, self.exact + half

    @property
    def exact(self) -> Fraction:
        """The figure itself, as a share."""
        return Fraction(Decimal(str(self.percent if self.percent is not None else self.change_points))) / 100

    @property
    def steps(self) -> int:
        """How many steps of the last decimal make up the whole: 1000 for 100.0 %."""
        return 100 * int(10**self.decimals)


def check_published(figures: tuple[Published, ...]) -> tuple[Problem, ...]:
    """What is wrong with the figures, all of it: neither or both values, no earlier conference, unknown readings."""
    return tuple(problem for at, figure in enumerate(figures, start=1) for problem in _check(figure, row=at))


def _check(figure: Published, *, row: int) -> list[Problem]:
    where = Where(row=row, subject=figure.indicator)
    problems = []
    if (figure.percent is None) == (figure.change_points is None):
        what = "A published figure is either a rate or a change."
        mend = "Give percent or change_points, one of them."
        problems.append(Problem(kind="not_one_value", what=what, where=where, mend=mend))
    if figure.change not in CHANGES:
        what = f"A change is not read as {figure.change!r}."
        problems.append(Problem(kind="unknown_change", what=what, where=where, mend=f"Say {', '.join(CHANGES)}."))
    earlier = figure.from_conference
    if figure.change_points is not None and (earlier is None or earlier >= figure.conference):
        what = f"The change to conference {figure.conference} begins at no earlier conference."
        mend = "Give from_conference, the number of the earlier one."
        problems.append(Problem(kind="no_earlier_conference", what=what, where=where, mend=mend))
    try:
        for choice in figure.choices():
            _check_choice(choice)
    except UnknownIndicatorError as error:
        problems.append(Problem(kind="unknown_reading", what=str(error), where=where))
    return problems


def _check_choice(choice: str) -> None:
    name, _, chosen = choice.partition(".")
    variant(name, chosen)
    if choice not in RATIOS:
        raise UnknownIndicatorError(choice, list(RATIOS))

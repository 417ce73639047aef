"""What became of the balance between the sides: read from the counts behind the shares, not from the shares alone.

Of an odd number of conferences no two sides can host equally many: 1:1 is evenness 1 and 2:1 is 0.92, though the sides
took turns throughout. So each split is set against the most even one that its number allows. And of a handful of
acts one more or less is no trend: as in every rate, fewer than five are too few to tell.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from comity.measure.rows import Row
from comity.measure.statistics import TOO_FEW

INDICATOR = "balance"
Counts = Sequence[int]


@dataclass(frozen=True, slots=True)
class Splits:
    """How often each side did a kind of thing ("hosting") up to a conference, of one committee or team."""

    counts: Mapping[tuple[str, int | None], Counts]

    @classmethod
    def of(cls, rows: Sequence[Row]) -> Splits:
        """From the rows of each side, "hosting:seoul"."""
        found: dict[tuple[str, int | None], list[int]] = defaultdict(list)
        for row in rows:
            kind, _, side = row.variant.partition(":")
            if row.indicator == INDICATOR and side and row.numerator is not None:
                found[kind, row.conference].append(row.numerator)
        return cls(counts=found)

    def finding(self, before: Row, after: Row) -> str | None:
        """risen, held, fallen or too_few; None where the counts are not known, or of another indicator."""
        first, second = self._counts(before), self._counts(after)
        if before.indicator != INDICATOR or not first or not second:
            return None
        if min(sum(first), sum(second)) < TOO_FEW:
            return "too_few"
        if ":" in after.variant:
            return _of_share(before, after, sides=len(second))
        return _compared(attained(first), attained(second))

    def _counts(self, row: Row) -> Counts | None:
        return self.counts.get((row.variant.partition(":")[0], row.conference))


def attained(counts: Counts) -> float:
    """Evenness over that of the most even split of as many among as many sides: 1 when no split could be more even.

    >>> [round(attained(each), 2) for each in ([3, 2], [3, 3], [4, 1], [5, 0])]
    [1.0, 1.0, 0.74, 0.0]
    """
    each, more = divmod(sum(counts), len(counts))
    most = _entropy([each + 1] * more + [each] * (len(counts) - more))
    return _entropy(counts) / most if most > 0 else 1.0


def _entropy(counts: Counts) -> float:
    total = sum(counts)
    return sum(count / total * math.log(total / count) for count in counts if count)


def _of_share(before: Row, after: Row, *, sides: int) -> str:
    """A share held where both times less than one act parts it from an equal one; else the larger is larger."""
    parted = [abs((row.numerator or 0) - (row.denominator or 0) / sides) for row in (before, after)]
    return "held" if max(parted) < 1 else _compared(before.value or 0.0, after.value or 0.0)


def _compared(before: float, after: float) -> str:
    if math.isclose(before, after, rel_tol=1e-9, abs_tol=1e-9):
        return "held"
    return "risen" if after > before else "fallen"

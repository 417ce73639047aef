"""Who does plans with whom."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from itertools import combinations

from django.db.models import Count, QuerySet

from comity.desk.models import Committee, PlanLine

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Pairs:
    """Of adopted plans: how many each two sides do together (a pair in order of keys), and each alone.

    `does` counts the plans that each side does at all; `unstated` those of which nobody said who does them.
    """

    together: Mapping[Pair, int]
    alone: Mapping[str, int]
    does: Mapping[str, int]
    unstated: int

    def of(self, one: str, other: str) -> int:
        """Together where they are two, alone where it is the same side twice."""
        return self.alone.get(one, 0) if one == other else self.together.get(in_order(one, other), 0)


def in_order(one: str, other: str) -> Pair:
    return (one, other) if one <= other else (other, one)


def plans_of(committee: Committee, sides: Collection[str], *, alone: bool = False) -> tuple[str, ...]:
    """The adopted plans that all these sides do, with others or `alone`, as `read_pairs` counts them. One query."""
    wanted = set(sides)
    rows = adopted(committee).order_by("place").values_list("plan", "done_by")
    return tuple(plan for plan, doers in rows if (wanted == set(doers) if alone else wanted <= set(doers)))


def adopted(committee: Committee) -> QuerySet[PlanLine]:
    return PlanLine.objects.filter(committee=committee, conference__isnull=False, standing="")


def read_pairs(committee: Committee, *, conference: int | None = None) -> Pairs:
    """Of all conferences, or of one. One query."""
    lines = adopted(committee)
    if conference is not None:
        lines = lines.filter(conference=conference)
    together, alone, does, unstated = Counter[Pair](), Counter[str](), Counter[str](), 0
    for doers, count in lines.order_by().values_list("done_by").annotate(Count("pk")):
        sides = sorted(set(doers))
        for side in sides:
            does[side] += count
        for pair in combinations(sides, 2):
            together[pair] += count
        if len(sides) == 1:
            alone[sides[0]] += count
        unstated += 0 if sides else count
    return Pairs(dict(together), dict(alone), dict(does), unstated)

"""How many plans of each conference several sides do, and how many one side does alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.db.models import Count

from comity.desk.models import Committee, PlanLine


@dataclass(frozen=True, slots=True)
class MutualShare:
    """The plans that a conference adopted: by several sides, by each side alone, by nobody knows whom."""

    conference: int
    mutual: int = 0
    alone: Mapping[str, int] = field(default_factory=dict)
    unstated: int = 0

    @property
    def stated(self) -> int:
        return self.mutual + sum(self.alone.values())


def read_mutual_shares(committee: Committee) -> list[MutualShare]:
    """Of every conference that adopted plans, by number. What was dropped or deferred does not count. One query."""
    lines = PlanLine.objects.filter(committee=committee, conference__isnull=False, standing="")
    counted = lines.order_by().values_list("conference", "done_by").annotate(Count("pk"))
    found: dict[int, MutualShare] = {}
    for number, doers, count in counted:
        conference = int(number or 0)
        share = found.get(conference, MutualShare(conference))
        found[conference] = added(share, doers, count)
    return [found[conference] for conference in sorted(found)]


def added(share: MutualShare, doers: list[str], count: int) -> MutualShare:
    mutual, alone, unstated = share.mutual, dict(share.alone), share.unstated
    if len(doers) > 1:
        mutual += count
    elif doers:
        alone[doers[0]] = alone.get(doers[0], 0) + count
    else:
        unstated += count
    return MutualShare(share.conference, mutual, alone, unstated)

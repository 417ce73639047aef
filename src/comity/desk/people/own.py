"""The committees that a person is a member of."""

from __future__ import annotations

from dataclasses import dataclass

from comity.desk.models import Committee
from comity.desk.people.models import CommitteeSettings, Membership, User


@dataclass(frozen=True, slots=True)
class OwnCommittee:
    """One committee and who the person is in it; `shows_map` is the committee's own choice."""

    committee: Committee
    role: str
    role_name: str
    team: str
    shows_map: bool


def own_committees(user: User) -> list[OwnCommittee]:
    """By the committees' keys. Two queries."""
    found = Membership.objects.filter(user=user).select_related("committee").order_by("committee__key")
    rows = list(found)
    hidden = set(
        CommitteeSettings.objects.filter(committee__in=[row.committee_id for row in rows], shows_map=False).values_list(
            "committee_id", flat=True
        )
    )
    return [
        OwnCommittee(row.committee, row.role, row.get_role_display(), row.team, row.committee_id not in hidden)
        for row in rows
    ]

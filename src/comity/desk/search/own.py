"""Where a person may search: in the committees that they are a member of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from comity.desk.models import Committee, Searchable
from comity.desk.people.models import User


def committees_of(user: User) -> list[Committee]:
    """The committees of which they are a member, in whatever role."""
    return list(Committee.objects.filter(memberships__user=user).order_by("key"))


def names_of(committees: Sequence[Committee]) -> dict[int, Mapping[str, str]]:
    """What each is called, {language: text}, by its row; one of which nobody said a name is not there."""
    rows = Searchable.objects.filter(committee__in=committees, type="committee")
    return {committee: title for committee, title in rows.values_list("committee_id", "title") if title}

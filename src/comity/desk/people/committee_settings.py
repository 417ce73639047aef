"""What a committee has chosen for its pages."""

from __future__ import annotations

from django.db import transaction

from comity.desk.models import Committee
from comity.desk.people.events import What, write_event
from comity.desk.people.models import CommitteeSettings, User


def shows_map(committee: Committee) -> bool:
    """Whether the committee's pages may draw a map: borders are disputed, and a committee can do without."""
    chosen = CommitteeSettings.objects.filter(committee=committee).values_list("shows_map", flat=True).first()
    return True if chosen is None else chosen


def switch_map(committee: Committee, *, on: bool, by: User) -> None:
    with transaction.atomic():
        if shows_map(committee) == on:
            return
        CommitteeSettings.objects.update_or_create(committee=committee, defaults={"shows_map": on})
        write_event(committee=committee, what=What.MAP, by=by, after="on" if on else "off")

"""The drafts that speak of a subject."""

from __future__ import annotations

from collections.abc import Collection

from comity.desk.models import Committee
from comity.desk.speaking.changes import named_in
from comity.desk.speaking.drafts import MOST_SHOWN, DraftLine, line_of, with_people
from comity.desk.speaking.models import Draft


def waiting_on(committee: Committee, subjects: Collection[str]) -> list[DraftLine]:
    """The drafts that wait for the secretariat and speak of one of `subjects`, the oldest first."""
    wanted = set(subjects)
    found = Draft.objects.filter(committee=committee, state=Draft.State.OPEN)
    drafts = with_people(found).order_by("made", "pk")[:MOST_SHOWN]
    return [line_of(draft) for draft in drafts if not wanted.isdisjoint(named_in(draft))]

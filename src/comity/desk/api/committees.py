"""The committees that one is a member of."""

from __future__ import annotations

from typing import Any, cast

from django.http import HttpRequest
from ninja import Router, Schema

from comity.desk.api.place import here_of, seen
from comity.desk.api.shapes import REFUSALS, AsOf, CommitteeKey, ViewName
from comity.desk.people.here import memberships_of
from comity.desk.people.models import User
from comity.desk.reading.part import load_part
from comity.desk.reading.subjects import SMALL_TYPES

router = Router(tags=["committees"])


class Membership(Schema):
    committee: str
    us: str
    role: str
    team: str


class Frame(Schema):
    """The committee as a view reads it. `types` counts the subjects of the small types."""

    committee: str
    us: str
    sides: list[str]
    values: dict[str, Any]
    types: dict[str, int]


@router.get("/", response={200: list[Membership], 401: REFUSALS[401], 429: REFUSALS[429]}, url_name="committees")
def list_committees(request: HttpRequest) -> list[Membership]:
    """The caller's committees, with their role in each."""
    return [
        Membership(committee=each.committee.key, us=each.committee.us, role=each.role, team=each.team)
        for each in memberships_of(cast(User, request.user))
    ]


@router.get("/{committee}/", response={200: Frame, **REFUSALS}, url_name="committee")
def read_committee(
    request: HttpRequest, committee: str = CommitteeKey, view: str = ViewName, on: str | None = AsOf
) -> Frame:
    """What the record says of the committee itself."""
    here = here_of(request, committee, view_name=view)
    read = seen(load_part(here.committee), here, on=on)
    subject = next(iter(read.record.subjects("committee")), None)
    attributes = read.record.attributes(subject) if subject else ()
    return Frame(
        committee=committee,
        us=here.us,
        sides=list(read.record.sides),
        values={name: read.value(subject, name) for name in attributes if subject},
        types={type_: len(found) for type_ in SMALL_TYPES if (found := read.record.subjects(type_))},
    )

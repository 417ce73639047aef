"""The places of a committee, as its menu lists them."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from comity.desk.pages.showing.naming import address
from comity.desk.people.here import Here


@dataclass(frozen=True, slots=True)
class Place:
    name: str
    address: str
    is_here: bool


# Each by the name of its address; only the administrator sees the last.
PLACES = (
    ("desk", _("Desk")),
    ("committee", _("Committee")),
    ("conferences", _("Conferences")),
    ("plans", _("Plans")),
    ("checks", _("Checks")),
    ("instruments", _("Instruments")),
    ("teams", _("Teams")),
    ("people", _("People")),
    ("disruptions", _("Disruptions")),
    ("institutionalization", _("Institutionalization")),
    ("differences", _("Differences")),
    ("network", _("Network")),
    ("history", _("History")),
    ("administration", _("Administration")),
)
FOR_ADMINISTRATORS = frozenset({"administration"})


def places_of(here: Here, path: str) -> list[Place]:
    """Every place that this person may enter. The longest address that `path` begins with is where they are."""
    found = [
        (str(name), target)
        for room, name in PLACES
        if (room not in FOR_ADMINISTRATORS or here.may_administer) and (target := address(room, here.committee.key))
    ]
    inside = max((target for _name, target in found if path.startswith(target)), key=len, default="")
    desk = address("desk", here.committee.key)
    if inside == desk and path != desk:
        inside = ""
    return [Place(name, target, target == inside) for name, target in found]

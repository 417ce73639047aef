"""Who answers for a plan on each side: an office, and somebody who holds a post on that side."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from comity.desk.pages.fields import Subject
from comity.desk.pages.showing.faces import Face
from comity.desk.pages.showing.reader import Reader
from comity.desk.people.here import Here
from comity.desk.reading.roles import roles_of
from comity.record import Record, view
from comity.record.kinds import Value

OFFICE, PERSON = "office-", "person-"


def add_owners(form: forms.Form, *, here: Here, record: Record, owners: Mapping[str, Value]) -> None:
    """Two fields for each side. `owners` as they stand: who is named already can stay, in a post or not."""
    reader = Reader(here, record)
    holders = holders_in(reader)
    for side, face in reader.faces.items():
        offered = holders.get(side, set()) | {owner_of(owners.get(side)).get("person")}
        form.fields[OFFICE + side] = office_of(side, face)
        form.fields[PERSON + side] = Subject(
            "person", keep=one_of(offered), label=_("Who answers for it in %(side)s") % {"side": face.name.text},
            required=False,
        )  # fmt: skip


def office_of(side: str, face: Face) -> Subject:
    label = _("Responsible office of %(side)s") % {"side": face.name.text}
    return Subject("office", keep=lambda reader, office: reader.ours.value(office, "side") == side,
                   label=label, required=False)  # fmt: skip


def one_of(people: set[Value]) -> Callable[[Reader, str], bool]:
    return lambda _reader, person: person in people


def holders_in(reader: Reader) -> dict[str, set[Value]]:
    """Who holds a post today, by side."""
    found: dict[str, set[Value]] = {}
    for role in roles_of(view(reader.record, "ours", reader.here.us)):
        if role.is_held(reader.here.today):
            found.setdefault(role.side, set()).add(role.person)
    return found


def owner_of(told: Value) -> Mapping[str, Value]:
    return told if isinstance(told, Mapping) else {}


def told_owner(cleaned: Mapping[str, Any], side: str) -> dict[str, str]:
    """What the form says of one side; nothing where neither is said."""
    told: dict[str, str | None] = {"office": cleaned[OFFICE + side], "person": cleaned[PERSON + side]}
    return {name: value for name, value in told.items() if value}

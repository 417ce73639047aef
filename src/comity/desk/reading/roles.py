"""Posts that people hold and held: in offices, for a side, at conferences."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from comity.desk.reading.conferences import text_of
from comity.record import View
from comity.record.dates import first_day, last_day
from comity.record.kinds import Value


@dataclass(frozen=True, slots=True)
class Role:
    """`side` is said, or is that of the office."""

    subject: str
    person: str
    office: str
    side: str
    conference: str
    title: Value
    rank: str
    since: str
    until: str

    @property
    def key(self) -> str:
        return self.subject.partition("/")[2]

    def is_held(self, today: dt.date) -> bool:
        """A post that has not ended; a part at a conference is none."""
        return not self.conference and not (self.until and last_day(self.until) < today)


def roles_of(view: View) -> list[Role]:
    """Every role, what began last first; what began nobody knows when comes last."""
    roles = [role_of(view, each) for each in view.record.subjects("role")]
    return sorted(roles, key=lambda role: (began(view, role), role.subject), reverse=True)


def role_of(view: View, subject: str) -> Role:
    office = text_of(view.value(subject, "office"))
    side = text_of(view.value(subject, "side")) or (text_of(view.value(office, "side")) if office else "")
    return Role(
        subject=subject,
        person=text_of(view.value(subject, "person")),
        office=office,
        side=side,
        conference=text_of(view.value(subject, "conference")),
        title=view.value(subject, "title"),
        rank=text_of(view.value(subject, "rank")),
        since=text_of(view.value(subject, "since")),
        until=text_of(view.value(subject, "until")),
    )


def began(view: View, role: Role) -> dt.date:
    since = role.since or (text_of(view.value(role.conference, "date")) if role.conference else "")
    return first_day(since) if since else dt.date.min


def by_person(roles: Iterable[Role]) -> dict[str, list[Role]]:
    found: dict[str, list[Role]] = {}
    for role in roles:
        found.setdefault(role.person, []).append(role)
    return found


def in_offices(roles: Iterable[Role], offices: Iterable[str]) -> list[Role]:
    wanted = set(offices)
    return [role for role in roles if role.office in wanted]

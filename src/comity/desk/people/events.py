"""The log of who may do what: every change is written, and every member can read it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from comity.desk.models import Committee
from comity.desk.people.models import Event, User
from comity.desk.people.permissions import Role

What = Event.What
LENGTH = 200


@dataclass(frozen=True)
class Line:
    """One change in words. `who` is "" for the server's operator; `strong`: it gives somebody the side's voice."""

    at: datetime
    who: str
    words: str
    strong: bool


def write_event(
    *,
    committee: Committee,
    what: Event.What,
    by: User | None,
    whom: str = "",
    before: str = "",
    after: str = "",
) -> None:
    """Called in the transaction of the change itself, so that neither is there without the other."""
    who = called(by) if by else ""
    Event.objects.create(
        committee=committee, what=what, who=who, whom=whom[:LENGTH], before=before[:100], after=after[:100]
    )


def called(user: User) -> str:
    """The name with the address behind it: names are chosen freely, addresses are not, and no name pushes it out."""
    room = LENGTH - len(user.email) - len(" <>")
    return f"{user.name[:room]} <{user.email}>" if user.name and room > 0 else user.email[:LENGTH]


def read_events(committee: Committee, *, limit: int = 200) -> list[Line]:
    """The newest first."""
    found = Event.objects.filter(committee=committee).order_by("-at", "-pk")[:limit]
    return [Line(event.at, event.who, event_words(event), gives_voice(event)) for event in found]


def gives_voice(event: Event) -> bool:
    return event.after.partition(" ")[0] == Role.SECRETARIAT


def event_words(event: Event) -> str:
    parts = {"whom": event.whom, "before": role_words(event.before), "after": role_words(event.after)}
    sentences = {
        What.INVITED: _("Invited %(whom)s as %(after)s."),
        What.WITHDRAWN: _("Took back the invitation of %(whom)s."),
        What.JOINED: _("%(whom)s accepted the invitation and is %(after)s."),
        What.ADDED: _("Added %(whom)s as %(after)s."),
        What.ROLE: _("Changed the role of %(whom)s from %(before)s to %(after)s."),
        What.REMOVED: _("Removed %(whom)s, who was %(before)s."),
        What.RENEWED: _("Let %(whom)s have a new password."),
        What.MAP: _("Switched the map on.") if event.after == "on" else _("Switched the map off."),
        What.BACKUP: _("Asked for a backup."),
        What.REBUILD: _("Asked for the projected tables to be made anew."),
    }
    return sentences[What(event.what)] % parts


def role_words(kept: str) -> str:
    """The kept "office team/environment" becomes "Team office (team/environment)"."""
    role, _space, team = kept.partition(" ")
    if role not in Role.values:
        return kept
    words = str(Role(role).label)
    return f"{words} ({team})" if team else words


def as_kept(role: str, team: str) -> str:
    return f"{role} {team}" if team else role

"""People and their posts. What names a person stays here unless they are shared: the ledger says a salted digest."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from comity.desk.speaking.acts.shapes import Texts, given, listed, text
from comity.record import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class NewRole:
    """A post that a person holds in an office, for a side, or at a conference."""

    key: str
    person: str
    office: str = ""
    side: str = ""
    conference: str = ""
    title: Texts | None = None
    rank: str = ""
    since: str = ""
    until: str = ""


def unnamed_person(key: str, *, digest: str, kind: str = "") -> list[Statement]:
    """Somebody of whom the ledger knows only that it is one and the same person."""
    return [Statement(key, given(digest=digest, kind=kind))]


def shared_person(
    key: str, *, names: Texts, kind: str = "", languages: Iterable[str] = (), fields: Texts | None = None
) -> list[Statement]:
    """Somebody who is named to all sides. What was once signed stays in every copy of the ledger."""
    said = given(names=text(names), kind=kind, languages=listed(languages), fields=text(fields))
    return [Statement(key, said)]


def unshare_person(key: str, *, digest: str) -> list[Statement]:
    """The name stands no more, and the digest does in its place."""
    return [Statement(key, {"names": None, "languages": None, "fields": None, "digest": digest})]


def role(new: NewRole) -> list[Statement]:
    said = given(
        person=new.person,
        office=new.office,
        side=new.side,
        conference=new.conference,
        title=text(new.title),
        rank=new.rank,
        since=new.since,
        until=new.until,
    )
    return [Statement(new.key, said)]


def end_role(subject: str, *, until: str) -> list[Statement]:
    return [Statement(subject, {"until": until})]


def hand_over(subject: str, new: NewRole, *, on: str) -> list[Statement]:
    """A post changes hands: the earlier holder's ends on the day on which the successor's begins."""
    successor = role(new if new.since else replace(new, since=on))
    return [*end_role(subject, until=on), *successor]

"""What happens between and around conferences: meetings, disruptions, help outside the plans."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from comity.desk.speaking.acts.shapes import Texts, changed, given, listed, text
from comity.record import Statement
from comity.record.kinds import Value


def meeting(
    *, key: str, date: str, team: str = "", kind: str = "", title: Texts | None = None, place: Texts | None = None,
    note: Texts | None = None,
) -> list[Statement]:  # fmt: skip
    """A meeting between conferences."""
    said = given(date=date, team=team, place=text(place), kind=kind, title=text(title), note=text(note))
    return [Statement(key, said)]


def disruption(
    *, key: str, names: Texts, kind: str = "", since: str = "", until: str = "", touched: Iterable[str] = (),
    note: Texts | None = None,
) -> list[Statement]:  # fmt: skip
    """What disturbed the exchange; without `touched`, all of the committee."""
    said = given(names=text(names), kind=kind, since=since, until=until, touched=listed(touched), note=text(note))
    return [Statement(key, said)]


def end_disruption(subject: str, *, until: str) -> list[Statement]:
    return [Statement(subject, {"until": until})]


def aid(*, key: str, from_: str, to: str, date: str = "", title: Texts | None = None) -> list[Statement]:
    """Help outside the plans."""
    return [Statement(key, given(to=to, date=date, title=text(title), **{"from": from_}))]


def amend(subject: str, changes: Mapping[str, Value]) -> list[Statement]:
    """Change what we say of any of these."""
    return changed(subject, changes)

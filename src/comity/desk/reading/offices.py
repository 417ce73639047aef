"""The offices of teams: each with what it was called before, and those that are its counterparts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from comity.desk.reading.conferences import text_of
from comity.desk.reading.missing import is_in_force
from comity.desk.reading.stood import is_in_force_paper
from comity.record import View


@dataclass(frozen=True, slots=True)
class Office:
    subject: str
    side: str
    team: str
    since: str
    until: str

    @property
    def key(self) -> str:
        return self.subject.partition("/")[2]


@dataclass(frozen=True, slots=True)
class Chain:
    """An office and those whose place it took, the newest first."""

    offices: tuple[Office, ...]

    @property
    def now(self) -> Office:
        return self.offices[0]

    @property
    def earlier(self) -> tuple[Office, ...]:
        return self.offices[1:]

    @property
    def subjects(self) -> tuple[str, ...]:
        return tuple(office.subject for office in self.offices)


def office_of(view: View, subject: str) -> Office:
    since, until = text_of(view.value(subject, "since")), text_of(view.value(subject, "until"))
    side, team = text_of(view.value(subject, "side")), text_of(view.value(subject, "team"))
    return Office(subject, side, team, since, until)


def chains(view: View) -> list[Chain]:
    """Every office once, with those before it; what nobody took the place of comes first in its chain."""
    offices = view.record.subjects("office")
    before = {each: text_of(view.value(each, "renamed_from")) for each in offices}
    succeeded = set(before.values())
    found = [chain_from(view, each, before) for each in offices if each not in succeeded]
    reached = {subject for chain in found for subject in chain.subjects}
    return [*found, *(Chain((office_of(view, each),)) for each in offices if each not in reached)]


def chain_from(view: View, newest: str, before: dict[str, str]) -> Chain:
    """From the newest office back; where sides have named them in a circle, each once."""
    names = [newest]
    while (earlier := before.get(names[-1], "")) in before and earlier not in names:
        names.append(earlier)
    return Chain(tuple(office_of(view, each) for each in names))


def counterparts(all_chains: Iterable[Chain], team: str, *, sides: Iterable[str]) -> list[tuple[str, list[Chain]]]:
    """The offices of a team side by side, a side without one too."""
    own = [chain for chain in all_chains if chain.now.team == team]
    return [(side, [chain for chain in own if chain.now.side == side]) for side in sides]


@dataclass(frozen=True, slots=True)
class Memorandum:
    """A paper of a team. `is_expired` and `renewed_by` say why it is not in force any more."""

    subject: str
    kind: str
    signed: str
    expires: str
    is_in_force: bool
    renewed_by: str


def papers_of_team(view: View, team: str, offices: Iterable[str], *, today: dt.date) -> list[Memorandum]:
    """The instruments of a team, or between its offices, the newest first."""
    own = set(offices)
    instruments = view.record.subjects("instrument")
    renewed = {text_of(view.value(each, "renews")): each for each in instruments}
    found = [
        Memorandum(
            subject=each,
            kind=text_of(view.value(each, "kind")),
            signed=text_of(view.value(each, "signed")),
            expires=text_of(view.value(each, "expires")),
            is_in_force=each not in renewed and is_in_force_paper(view, each, today),
            renewed_by=renewed.get(each, ""),
        )
        for each in instruments
        if view.value(each, "team") == team or not own.isdisjoint(parties_of(view, each))
    ]
    return sorted(found, key=lambda each: (each.signed, each.subject), reverse=True)


def parties_of(view: View, instrument: str) -> list[str]:
    parties = view.value(instrument, "parties")
    return [str(each) for each in parties] if isinstance(parties, list | tuple) else []


def is_over(view: View, subject: str, *, today: dt.date) -> bool:
    """Whether a team, office or role has ended."""
    return bool(view.value(subject, "until")) and not is_in_force(view, subject, today)

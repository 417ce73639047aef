"""Papers as they are listed: memoranda, agreements, minutes of talks; how long each is in force, and what renews it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from comity.desk.reading.conferences import text_of
from comity.record import View
from comity.record.dates import first_day, last_day
from comity.record.kinds import Value

SOON = dt.timedelta(days=365)
IN_FORCE, EXPIRING, EXPIRED, TO_COME, UNKNOWN = "in_force", "expiring", "expired", "to_come", ""
STATES = (IN_FORCE, EXPIRING, EXPIRED, TO_COME)
OFFICE = "office/"


@dataclass(frozen=True, slots=True)
class PaperLine:
    """One paper in a view. `kinds` is what each side calls it; `sides` are those that its parties belong to.

    `team` is the one that was said, else that of all its offices. `state` is "" where nobody said from when it holds.
    """

    subject: str
    kind: str
    kinds: Mapping[str, str]
    title: Value
    signed: str
    in_force: str
    expires: str
    parties: tuple[str, ...]
    sides: tuple[str, ...]
    conference: str
    team: str
    renews: str
    renewed_by: tuple[str, ...]
    state: str

    @property
    def key(self) -> str:
        return self.subject.partition("/")[2]

    @property
    def kinds_differ(self) -> bool:
        return len(set(self.kinds.values())) > 1


def paper_lines(view: View, *, today: dt.date) -> list[PaperLine]:
    """The newest first; those that nobody dated come last."""
    renewals = renewals_in(view)
    lines = [paper_line(view, each, renewals=renewals, today=today) for each in view.record.subjects("instrument")]
    return sorted(lines, key=lambda line: (begun_on(line) or dt.date.min, line.subject), reverse=True)


def paper_line(view: View, subject: str, *, renewals: Mapping[str, Sequence[str]], today: dt.date) -> PaperLine:
    parties = parties_of(view, subject)
    signed, in_force, expires = (text_of(view.value(subject, name)) for name in ("signed", "in_force", "expires"))
    renewed_by = tuple(renewals.get(subject, ()))
    return PaperLine(
        subject=subject,
        kind=text_of(view.value(subject, "kind")),
        kinds={side: text_of(word.value) for side, word in view.record.words(subject, "kind").items() if word.value},
        title=view.value(subject, "title"),
        signed=signed,
        in_force=in_force,
        expires=expires,
        parties=parties,
        sides=sides_of(view, parties),
        conference=text_of(view.value(subject, "conference")),
        team=team_of(view, subject, parties),
        renews=text_of(view.value(subject, "renews")),
        renewed_by=renewed_by,
        state=state_on(today, signed=signed, in_force=in_force, expires=expires, is_renewed=bool(renewed_by)),
    )


def renewals_in(view: View) -> dict[str, list[str]]:
    """Of each paper that was renewed, those that renew it."""
    found: dict[str, list[str]] = {}
    for each in view.record.subjects("instrument"):
        renews = text_of(view.value(each, "renews"))
        if renews:
            found.setdefault(renews, []).append(each)
    return found


def state_on(day: dt.date, *, signed: str, in_force: str, expires: str, is_renewed: bool) -> str:
    """Whether a paper holds on a day. What is renewed does not warn that it expires."""
    if expires and last_day(expires) < day:
        return EXPIRED
    if not in_force and not signed:
        return UNKNOWN
    if (first_day(in_force) if in_force else last_day(signed)) > day:
        return TO_COME
    return EXPIRING if expires and last_day(expires) <= day + SOON and not is_renewed else IN_FORCE


def begun_on(line: PaperLine) -> dt.date | None:
    date = line.signed or line.in_force
    return last_day(date) if date else None


def parties_of(view: View, subject: str) -> tuple[str, ...]:
    parties = view.value(subject, "parties")
    return tuple(str(each) for each in parties) if isinstance(parties, list | tuple) else ()


def sides_of(view: View, parties: Sequence[str]) -> tuple[str, ...]:
    """The sides that are bound, themselves or by their offices, in the record's order."""
    bound = {text_of(view.value(each, "side")) if each.startswith(OFFICE) else each for each in parties}
    return tuple(side for side in view.record.sides if side in bound)


def team_of(view: View, subject: str, parties: Sequence[str]) -> str:
    said = text_of(view.value(subject, "team"))
    teams = {text_of(view.value(each, "team")) for each in parties if each.startswith(OFFICE)}
    return said or (teams.pop() if len(teams) == 1 else "")

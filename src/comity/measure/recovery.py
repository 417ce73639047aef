"""How long it took each team, and the whole committee, to meet again after a disruption began."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from comity.measure.findings import Reading
from comity.measure.spans import Span, disruptions_of, months_between, rows_of
from comity.measure.tables import Tables
from comity.measure.wording import Said, in_each, name_of
from comity.measure.words import Language


@dataclass(frozen=True, slots=True)
class Recovery:
    """`team` None: the whole committee, for which held conferences and meetings of any team count; else a team's own.

    `met`: the first day on or after the beginning on which they met (ISO), None where no such meeting is on record.
    `months`: from the beginning until then, or until today.
    """

    disruption: str
    team: str | None
    began: str
    met: str | None
    months: float
    words: Said


def recoveries(tables: Tables, *, committee: str, today: date, reading: Reading) -> Iterable[Recovery]:
    """One for each disruption and team that existed when it began. Without a table of meetings only the whole's."""
    meetings = [
        (row["team"], span.first)
        for row in rows_of(tables.meetings, table="meetings", committee=committee)
        if (span := Span.of(row["date"])) is not None
    ]
    held = [
        (None, span.first)
        for row in rows_of(tables.conferences, table="conferences", committee=committee)
        if row["status"] == "held" and (span := Span.of(row["date"])) is not None
    ]
    teams = _teams(tables, committee)
    for disruption in disruptions_of(tables.disruptions, committee=committee, today=today):
        if meetings or held:
            yield _recovery(disruption, None, [day for _, day in (*meetings, *held)], today, reading)
        if tables.meetings is None:
            continue
        for team in sorted(key for key, span in teams.items() if span.first <= disruption.first <= span.last):
            yield _recovery(disruption, team, [day for own, day in meetings if own == team], today, reading)


def _teams(tables: Tables, committee: str) -> dict[str, Span]:
    """When each team existed; for ever where nobody said."""
    found = {}
    for row in rows_of(tables.teams, table="teams", committee=committee):
        if row["kind"] != "secretariat":
            since, until = Span.of(row["since"]), Span.of(row["until"])
            found[row["team"]] = Span(
                first=since.first if since else date.min, last=until.last if until else date.max, key=row["team"]
            )
    return found


def _recovery(disruption: Span, team: str | None, days: list[date], today: date, reading: Reading) -> Recovery:
    met = min((day for day in days if disruption.first <= day <= today), default=None)
    months = months_between(disruption.first, met or today)

    def say(tongue: Language) -> str:
        who = tongue.names["whole"] if team is None else name_of(f"team/{team}", names=reading.known, tongue=tongue)
        return tongue.say(
            "shock_met" if met else "shock_not_met",
            who=who,
            disruption=name_of(f"disruption/{disruption.key}", names=reading.known, tongue=tongue),
            months=tongue.quantity(months, "months"),
        )

    return Recovery(
        disruption=disruption.key,
        team=team,
        began=disruption.first.isoformat(),
        met=met.isoformat() if met else None,
        months=months,
        words=in_each(reading.languages, say),
    )

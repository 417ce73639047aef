"""The assessment of one committee: profile, teams, disruptions, the cycle, and what is not known.

>>> import polars as pl
>>> from datetime import date
>>> from comity.measure import Tables
>>> plans = pl.DataFrame({"committee": ["a"] * 6, "conference": [1] * 6, "plan": list("pqrstu"),
...                       "progress": ["implemented", "promoted", "promoted", "promoted", "not_started", None]})
>>> found = assess(Tables(plans=plans), view="ours", today=date(2020, 11, 9))
>>> found.not_known.left_out[0].words["en"]
'Left out of the rates at conference 1: 0 unknown, 1 without a report'
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from comity.measure.apart import apart, apart_sentences
from comity.measure.assessment import (
    Assessment,
    ConferenceLine,
    DisruptionLine,
    NotKnown,
    Party,
    TeamsApart,
)
from comity.measure.composite import composite
from comity.measure.cycle import cycle
from comity.measure.findings import Reading
from comity.measure.profile import profile
from comity.measure.rows import Figures, Row
from comity.measure.shock import shock
from comity.measure.spans import rows_of
from comity.measure.tables import Tables
from comity.measure.unknowns import left_out, without_value
from comity.measure.wording import Said, in_each, name_of

if TYPE_CHECKING:
    from comity.record import Record


class WhichCommitteeError(LookupError):
    """The tables hold several committees, or not the one that was asked for."""

    def __init__(self, *, asked: str | None, there: tuple[str, ...]) -> None:
        self.asked, self.there = asked, there
        wanted = "an assessment is of one committee" if asked is None else f"there is no committee {asked!r}"
        super().__init__(f"{wanted}; the tables hold: {', '.join(there) or 'none'}")


def assess(
    tables: Tables,
    *,
    view: str,
    today: date,
    committee: str | None = None,
    reading: Reading | None = None,
    figures: Figures | None = None,
    weights: Mapping[str, float] | None = None,
) -> Assessment:
    """Everything that the tables say of one committee.

    `view` names the view in which the tables were read. `committee` may be left out where the tables hold only one; of
    a panel, all committees are read for the cycle. `figures` are computed with all defaults where none are given.
    `weights` asks for a composite (see `comity.measure.composite`). Raises `WhichCommitteeError`.
    """
    reading = reading or Reading()
    figures = figures or _figures(tables, view=view, today=today)
    key = _the_committee(tables, figures, committee)
    rows = [row for row in figures.select(committee=key) if row.team is None]
    conferences = _conference_lines(tables, rows, committee=key)
    teams = _teams(figures, key)
    return Assessment(
        committee=key,
        names=_names(f"committee/{key}", reading),
        reconstruction={},
        view=view,
        today=today.isoformat(),
        sides=tuple(Party(side, _names(f"side/{side}", reading)) for side in _sides(tables, key)),
        conferences=conferences,
        disruptions=_disruption_lines(tables, reading, committee=key),
        open_words=tuple(_still_open(line, reading) for line in conferences if line.open),
        profile=profile(figures, committee=key, reading=reading),
        team_names=tuple(Party(team, _names(f"team/{team}", reading)) for team in teams),
        teams=tuple(profile(figures, committee=key, team=team, reading=reading) for team in teams),
        apart=_apart(figures, reading, committee=key),
        shock=shock(tables, committee=key, today=today, reading=reading),
        cycle=cycle(figures, reading=reading),
        not_known=NotKnown(
            left_out=left_out(rows, reading=reading),
            without_value=without_value(
                rows,
                tables,
                conferences=[line.conference for line in conferences if line.status in (None, "held")],
                reading=reading,
            ),
        ),
        composite=composite(figures, committee=key, weights=weights, reading=reading) if weights else None,
    )


def assess_record(
    record: Record,
    *,
    view: str,
    ours: str,
    today: date,
    reading: Reading | None = None,
    figures: Figures | None = None,
    weights: Mapping[str, float] | None = None,
) -> Assessment:
    """The assessment of a record read in `view` by the side `ours` as of `today`, with its names, differences and gaps.

    `figures` are computed with all defaults where none are given. A record that says nothing gives an assessment that
    holds nothing. Raises `comity.record.UnknownViewError`.
    """
    from comity.measure.gaps import disagreements, gaps
    from comity.measure.of_record import NAMELESS, tables
    from comity.measure.record_names import names_of, reconstruction_of
    from comity.record import view as read

    reading = reading or Reading()
    record = record.as_of(today)
    seen = read(record, view, ours=ours)
    reading = replace(reading, names={**names_of(seen), **reading.known})
    read_so = tables(record, view=view, ours=ours, today=today)
    found = assess(
        read_so,
        view=view,
        today=today,
        committee=next((subject.partition("/")[2] for subject in record.subjects("committee")), NAMELESS),
        reading=reading,
        figures=figures or _figures(read_so, view=view, today=today, checked=True),
        weights=weights,
    )
    return replace(
        found,
        reconstruction=reconstruction_of(seen),
        sides=tuple(Party(side, _names(f"side/{side}", reading)) for side in record.sides),
        not_known=replace(found.not_known, gaps=gaps(seen, reading=reading)),
        differences=disagreements(seen, reading=reading),
    )


def _figures(tables: Tables, *, view: str, today: date, checked: bool = False) -> Figures:
    """`checked`: the tables of a record are sound as they are made."""
    from comity.measure.compute import figures

    return figures(tables, view=view, today=today, checked=checked)


def _the_committee(tables: Tables, figures: Figures, asked: str | None) -> str:
    there = set(figures.frame["committee"].unique())
    if not there:
        for _, frame in tables.given():
            there |= set(frame.select("committee").unique().collect(backend="polars")["committee"].to_list())
    if asked is None and len(there) == 1:
        return str(next(iter(there)))
    if asked is not None and not there:
        return asked
    if asked is None or asked not in there:
        raise WhichCommitteeError(asked=asked, there=tuple(sorted(there)))
    return asked


def _names(subject: str, reading: Reading) -> Said:
    return in_each(reading.languages, lambda tongue: name_of(subject, names=reading.known, tongue=tongue))


def _teams(figures: Figures, committee: str) -> list[str]:
    frame = figures.frame
    own = frame.filter(frame["committee"] == committee)["team"].drop_nulls().unique()
    return sorted(own.to_list())


def _sides(tables: Tables, committee: str) -> list[str]:
    """Every side that a table names, in alphabetical order."""
    named = {row["side"] for row in rows_of(tables.delegations, table="delegations", committee=committee)}
    named |= {row["side"] for row in rows_of(tables.plan_sides, table="plan_sides", committee=committee)}
    named |= {row["host"] for row in rows_of(tables.conferences, table="conferences", committee=committee)}
    return sorted(side for side in named if side)


def _conference_lines(tables: Tables, rows: list[Row], *, committee: str) -> tuple[ConferenceLine, ...]:
    """Those of the table of conferences and those that only have plans."""
    still_open = {row.conference for row in rows if row.open}
    said = {row["conference"]: row for row in rows_of(tables.conferences, table="conferences", committee=committee)}
    numbers = sorted(said.keys() | {row.conference for row in rows if row.conference is not None})
    taken = ("label", "status", "planned_first", "date", "host", "postponements")
    return tuple(
        ConferenceLine(
            conference=number, open=number in still_open, **{name: said.get(number, {}).get(name) for name in taken}
        )
        for number in numbers
    )


def _disruption_lines(tables: Tables, reading: Reading, *, committee: str) -> tuple[DisruptionLine, ...]:
    rows = rows_of(tables.disruptions, table="disruptions", committee=committee)
    return tuple(
        DisruptionLine(
            key=row["disruption"],
            names=_names(f"disruption/{row['disruption']}", reading),
            since=row["since"],
            until=row["until"],
        )
        for row in sorted(rows, key=lambda row: (row["since"], row["disruption"]))
    )


def _still_open(line: ConferenceLine, reading: Reading) -> Said:
    return in_each(
        reading.languages,
        lambda tongue: tongue.say("still_open", conference=tongue.conference(line.conference)),
    )


def _apart(figures: Figures, reading: Reading, *, committee: str) -> tuple[TeamsApart, ...]:
    rows = [row for row in apart(figures, reading=reading).rows() if row.committee == committee]
    numbers = sorted({row.conference for row in rows if row.conference is not None})
    found = []
    for number in (None, *numbers):
        own = [row for row in rows if row.conference == number]
        found.append(TeamsApart(number, tuple(own), apart_sentences(own, reading=reading)))
    return tuple(found)

"""What is behind the figures that do not count plans by a rate: papers, teams, and the plans that a side brought in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from comity.measure.balance import doing_alone, proposing, sides_named
from comity.measure.body import compared_teams
from comity.measure.instruments import COUNTED, bound_teams, counted_papers
from comity.measure.tables import Tables

if TYPE_CHECKING:
    import polars as pl


@dataclass(frozen=True, slots=True)
class SubjectsBehind:
    """The subjects ("team/environment") that one part of one figure counts; `part` "value" where it is no share."""

    indicator: str
    variant: str
    part: str
    conference: int | None
    subjects: tuple[str, ...]


def subjects_behind(tables: Tables, *, committee: str | None = None) -> Iterator[SubjectsBehind]:
    """Of every figure of instruments, team_memoranda, teams, and of proposing and doing alone in balance.

    Counted by the very rows from which those figures are. Parts of which there is nothing are not there.
    """
    yield from _papers(_own(counted_papers(tables), committee))
    yield from _bound_teams(_own(bound_teams(tables), committee))
    yield from _teams(_own(compared_teams(tables), committee))
    named = _own(sides_named(tables), committee)
    sides = [] if named is None else sorted(named["side"].unique())
    for variant, done in (("proposing", proposing(tables)), ("doing_alone", doing_alone(tables))):
        yield from _running(variant, _own(done, committee), sides=sides)


def _own(frame: pl.DataFrame | None, committee: str | None) -> pl.DataFrame | None:
    return frame if frame is None or committee is None else frame.filter(frame["committee"] == committee)


def _papers(papers: pl.DataFrame | None) -> Iterator[SubjectsBehind]:
    for name in COUNTED if papers is not None else ():
        yield from _at_each(papers, name, place=("instruments", name, "value"), type_="instrument")


def _bound_teams(teams: pl.DataFrame | None) -> Iterator[SubjectsBehind]:
    if teams is None:
        return
    parts = teams.with_columns(numerator=teams["yes"], denominator=~teams["unknown"])
    for part in ("numerator", "denominator", "unknown"):
        yield from _at_each(parts, part, place=("team_memoranda", "teams", part), type_="team")


def _teams(teams: pl.DataFrame | None) -> Iterator[SubjectsBehind]:
    for name in ("in_force", "new", "ended") if teams is not None else ():
        yield from _at_each(teams, name, place=("teams", name, "value"), type_="team")


def _at_each(
    frame: pl.DataFrame | None, truth: str, *, place: tuple[str, str, str], type_: str
) -> Iterator[SubjectsBehind]:
    """One for each conference at which `truth` holds of any row."""
    if frame is None:
        return
    found: dict[int, list[str]] = {}
    for conference, key in frame.filter(frame[truth]).select("conference", type_).sort("conference", type_).iter_rows():
        found.setdefault(conference, []).append(f"{type_}/{key}")
    for conference, subjects in found.items():
        yield SubjectsBehind(*place, conference, tuple(subjects))


def _running(variant: str, done: pl.DataFrame | None, *, sides: Sequence[str]) -> Iterator[SubjectsBehind]:
    """Up to each conference and in all: the plans of each side, and those of any."""
    if done is None:
        return
    rows = [row for row in done.sort("conference", "plan").iter_rows(named=True) if row["conference"] is not None]
    for conference in (*sorted({row["conference"] for row in rows}), None):
        known = [row for row in rows if conference is None or row["conference"] <= conference]
        told = tuple(f"plan/{row['plan']}" for row in known if row["side"] is not None)
        silent = tuple(f"plan/{row['plan']}" for row in known if row["side"] is None)
        for side in sides:
            own = tuple(f"plan/{row['plan']}" for row in known if row["side"] == side)
            for part, subjects in (("numerator", own), ("denominator", told), ("unknown", silent)):
                yield SubjectsBehind("balance", f"{variant}:{side}", part, conference, subjects)

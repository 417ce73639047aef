"""The columns of every table that the measure reads: the one place where they are written down.

Kinds: `text`, `integer`, `truth` (true, false or null) and `date` (text "2018", "2018-03" or "2018-03-19", or a
real date column). A column that is not required may be absent: it is then null in every row.
"""

from __future__ import annotations

from dataclasses import dataclass

ASSESSED = ("not_started", "promoted", "implemented", "dropped")
PROGRESS = (*ASSESSED, "unknown", "differs")
STATUSES = ("planned", "postponed", "held", "cancelled", "lapsed")


@dataclass(frozen=True, slots=True)
class Column:
    name: str
    kind: str
    says: str
    required: bool = False
    choices: tuple[str, ...] = ()


def _must(name: str, kind: str, says: str) -> Column:
    return Column(name=name, kind=kind, says=says, required=True)


_COMMITTEE = _must("committee", "text", "key of the committee")
_CONFERENCE = _must("conference", "integer", "number of the conference; sorts")
_TEAM = Column("team", "text", "key of the team; null for the whole committee or the secretariat")

COLUMNS: dict[str, tuple[Column, ...]] = {
    "plans": (
        _COMMITTEE,
        _CONFERENCE,
        _must("plan", "text", "key of the plan, one row for each adopted plan"),
        _TEAM,
        Column("mutual", "truth", "done by two sides or more; null: nobody said who does it"),
        Column("horizon", "text", "near or long", choices=("near", "long")),
        Column("progress", "text", "the word on it at the next conference; null: no report", choices=PROGRESS),
        Column("was_promoted", "truth", "of a dropped plan: it had been promoted before"),
        Column("retained", "truth", "a plan of the next conference is carried from it"),
        Column("carried", "truth", "it is carried from a plan of the conference before"),
        Column("followed_up", "truth", "every side that does it reported before the next conference"),
        Column("accord", "truth", "the sides' latest progress agrees; null: not all spoke, or one does it alone"),
        Column("precise", "truth", "an owner on every doing side, a due date and a measure of success"),
        Column("shocked", "truth", "its period overlaps a disruption"),
        Column("open", "truth", "its period is not over; null counts as over"),
    ),
    "links": (
        _COMMITTEE,
        _must("plan", "text", "the later plan"),
        _must("carried_from", "text", "the plan of the conference before that it is carried from"),
    ),
    "plan_sides": (
        _COMMITTEE,
        _CONFERENCE,
        _must("plan", "text", "key of the plan"),
        _must("side", "text", "key of the side"),
        Column("role", "text", "what the side has to do with the plan", required=True, choices=("proposes", "does")),
    ),
    "conferences": (
        _COMMITTEE,
        _CONFERENCE,
        Column("label", "text", "as people call it"),
        Column("status", "text", "latest state of its history", required=True, choices=STATUSES),
        Column("planned_first", "date", "the first date that it was planned for; null: nobody stated one"),
        Column("date", "date", "the date on which it was held"),
        Column("host", "text", "side that hosted it"),
        Column("postponements", "integer", "how often it was postponed; null counts as never"),
    ),
    "delegations": (
        _COMMITTEE,
        _CONFERENCE,
        _must("side", "text", "key of the side"),
        Column("size", "integer", "people in the delegation"),
        Column("head_rank", "integer", "rank of its head, ten to a step: staff 10 … mayor 60"),
    ),
    "officials": (
        _COMMITTEE,
        _CONFERENCE,
        _must("side", "text", "key of the side"),
        _TEAM,
        _must("rank", "integer", "rank, ten to a step: staff 10 … mayor 60"),
        _must("count", "integer", "officials of that rank"),
    ),
    "teams": (
        _COMMITTEE,
        _must("team", "text", "key of the team"),
        Column("kind", "text", "team or secretariat; null counts as team", choices=("team", "secretariat")),
        Column("since", "date", "in force from"),
        Column("until", "date", "in force until; null: still"),
    ),
    "meetings": (_COMMITTEE, _TEAM, Column("date", "date", "day of the meeting")),
    "instruments": (
        _COMMITTEE,
        _must("instrument", "text", "key of the instrument"),
        Column("kind", "text", "memorandum, agreement, minutes of talks …"),
        Column("signed", "date", "day of signature"),
        Column("in_force", "date", "in force from; null: from its signature"),
        Column("expires", "date", "in force until; null: still"),
        Column("conference", "integer", "number of the conference at which it was signed"),
        _TEAM,
        Column("between_offices", "truth", "its parties are the team's responsible offices"),
    ),
    "disruptions": (
        _COMMITTEE,
        _must("disruption", "text", "key of the disruption"),
        _must("since", "date", "first day"),
        Column("until", "date", "last day; null: still"),
    ),
    "roles": (
        _COMMITTEE,
        _must("person", "text", "key of the person (need not be a name)"),
        Column("side", "text", "key of the side"),
        _TEAM,
        _must("conference", "integer", "conference at or before which the role was held"),
    ),
    "aid": (
        _COMMITTEE,
        _must("from_side", "text", "the side that helped"),
        _must("to_side", "text", "the side that was helped"),
        Column("date", "date", "day of the aid"),
    ),
}

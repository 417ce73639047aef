"""Who comes to a conference or a meeting for one side."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from comity.desk.speaking.acts.shapes import Texts, given, text
from comity.record import Statement
from comity.record.kinds import Value

Ranks = Mapping[str, int]
"""How many officials of each rank."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Delegation:
    """`key` is delegation/<side>-<conference> where it is to a conference, so that all sides speak of the same one."""

    key: str
    side: str
    conference: str = ""
    meeting: str = ""
    size: int | None = None
    head: Texts | None = None
    head_rank: str = ""
    composition: Ranks | None = None
    by_team: Mapping[str, Ranks] | None = None
    note: Texts | None = None


def delegation(told: Delegation) -> list[Statement]:
    """Ranks of whom none is said are left out; none at all of a team too."""
    teams: dict[str, Value] = {team: counted for team, each in (told.by_team or {}).items() if (counted := ranks(each))}
    said = given(
        side=told.side,
        conference=told.conference,
        meeting=told.meeting,
        size=told.size,
        head=text(told.head),
        head_rank=told.head_rank,
        composition=ranks(told.composition),
        composition_by_team=teams,
        note=text(told.note),
    )
    return [Statement(told.key, said)]


def ranks(told: Ranks | None) -> dict[str, Value] | None:
    return {rank: count for rank, count in (told or {}).items() if count is not None} or None

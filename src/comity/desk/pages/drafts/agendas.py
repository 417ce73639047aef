"""The drafts of one agenda as one row: they are confirmed together where the agenda is."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from comity.desk.pages.drafts.rows import CalledDraft, called_drafts
from comity.desk.people.here import Here
from comity.desk.speaking.agenda_drafts import ACTS, DECIDED, is_item
from comity.desk.speaking.drafts import DraftLine
from comity.record import Record, view

SEVERAL = 2


@dataclass(frozen=True, slots=True)
class AgendaDrafts:
    """Everything that is drafted for the agenda of a conference, item by item."""

    conference: str
    drafts: tuple[CalledDraft, ...]

    @property
    def key(self) -> str:
        return self.conference.partition("/")[2]

    @property
    def decided(self) -> int:
        return sum(draft.line.act == DECIDED for draft in self.drafts)

    @property
    def prepared(self) -> int:
        return len(self.drafts) - self.decided

    @property
    def changed(self) -> int:
        """Those that rest on what was said anew since they were written."""
        return sum(bool(draft.line.changes) for draft in self.drafts)


def by_agenda(
    lines: Sequence[DraftLine], *, here: Here, record: Record, apart: Collection[int] = ()
) -> tuple[list[AgendaDrafts], list[DraftLine]]:
    """Several drafts of one agenda together, and the other drafts; those `apart` are among the others."""
    found: dict[str, list[DraftLine]] = {}
    for line in lines:
        conference = conference_of(line, here=here, record=record)
        if conference and line.pk not in apart:
            found.setdefault(conference, []).append(line)
    together = {conference: own for conference, own in found.items() if len(own) >= SEVERAL}
    grouped = {line.pk for own in together.values() for line in own}
    agendas = [
        AgendaDrafts(conference, tuple(called_drafts(own, here=here, record=record)))
        for conference, own in together.items()
    ]
    return agendas, [line for line in lines if line.pk not in grouped]


def conference_of(line: DraftLine, *, here: Here, record: Record) -> str:
    """The conference on whose agenda the draft's item stands or is to stand; "" where it is no such draft."""
    if line.act not in ACTS or not line.subjects:
        return ""
    meant = next((each.said["conference"] for each in line.statements if is_item(each)), None)
    return str(meant or view(record, "ours", here.us).value(line.subjects[0], "conference") or "")

"""Drafts as the pages show them: each with what it will change."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from comity.desk.pages.drafts.words import act_words
from comity.desk.people.here import Here
from comity.desk.speaking.drafts import DraftLine
from comity.desk.speaking.preview import Preview, preview, record_behind, title_in
from comity.record import Record
from comity.record.kinds import Value


@dataclass(frozen=True, slots=True)
class DraftRow:
    """`subject` is what the draft is shown as, `title` what the draft itself calls it."""

    line: DraftLine
    act: str
    subject: str
    title: Value
    previews: list[Preview]
    may_withdraw: bool


@dataclass(frozen=True, slots=True)
class DraftTable:
    rows: list[DraftRow]
    record: Record


def rows_of(lines: Sequence[DraftLine], *, here: Here) -> DraftTable:
    """One reading of the record serves all, and calls everything by its name."""
    statements = [each for line in lines for each in line.statements]
    also = {name for line in lines for name in (*line.subjects, *(change.subject for change in line.changes))}
    record = record_behind(here.committee, statements, also=also)
    rows = [
        DraftRow(
            line=line,
            act=act_words(line.act),
            subject=line.subjects[0] if line.subjects else line.statements[0].about,
            title=title_in(line.statements, line.subjects[0]) if line.subjects else None,
            previews=preview(line.statements, record=record, us=here.us),
            may_withdraw=line.by_id == here.user.pk and line.state in ("open", "returned"),
        )
        for line in lines
    ]
    return DraftTable(rows, record)

"""Drafts as the pages show them: each by its name, and with what it will change."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from comity.desk.pages.drafts.words import act_words
from comity.desk.pages.showing.naming import name_of
from comity.desk.pages.showing.reader import Meant, Reader
from comity.desk.pages.showing.texts import Picked
from comity.desk.people.here import Here
from comity.desk.speaking.drafts import DraftLine
from comity.desk.speaking.preview import Preview, meant_in, preview, record_behind
from comity.record import Record

ON = {"report": ("milestone", "plan"), "offer": ("plan",)}


@dataclass(frozen=True, slots=True)
class CalledDraft:
    """`subject` is what the draft is shown as, and `name` what that is called; `meant` is what the draft says."""

    line: DraftLine
    act: str
    subject: str
    name: Picked
    meant: Meant


@dataclass(frozen=True, slots=True)
class DraftRow:
    called: CalledDraft
    previews: list[Preview]
    may_withdraw: bool

    @property
    def line(self) -> DraftLine:
        return self.called.line


def record_of(lines: Sequence[DraftLine], *, here: Here) -> Record:
    """One reading of the record serves all drafts, and calls everything by its name."""
    statements = [each for line in lines for each in line.statements]
    also = {name for line in lines for name in (*line.subjects, *(change.subject for change in line.changes))}
    return record_behind(here.committee, statements, also=also)


def rows_of(lines: Iterable[DraftLine], *, here: Here, record: Record) -> list[DraftRow]:
    return [
        DraftRow(
            called=called,
            previews=preview(called.line.statements, record=record, us=here.us),
            may_withdraw=called.line.by_id == here.user.pk and called.line.state in ("open", "returned"),
        )
        for called in called_drafts(lines, here=here, record=record)
    ]


def called_drafts(lines: Iterable[DraftLine], *, here: Here, record: Record) -> list[CalledDraft]:
    return [called_draft(line, here=here, record=record) for line in lines]


def called_draft(line: DraftLine, *, here: Here, record: Record) -> CalledDraft:
    """What is new is called as the draft itself calls it."""
    meant = meant_in(line.statements)
    subject = line.subjects[0] if line.subjects else line.statements[0].about
    reader = Reader(here, record, meant)
    named = name_of(reader, what_it_is_on(reader, subject))
    return CalledDraft(line=line, act=act_words(line.act), subject=subject, name=named, meant=meant)


def what_it_is_on(reader: Reader, subject: str) -> str:
    """Of a report or an offer the plan, since the act says already what is done to it."""
    others = (reader.told(subject, attribute) for attribute in ON.get(subject.partition("/")[0], ()))
    return next((other for other in others if isinstance(other, str)), subject)

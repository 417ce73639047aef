"""Drafts as they are read: which wait, which are whose, and what happened to each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from comity.desk.models import Committee
from comity.desk.people.here import Here
from comity.desk.people.permissions import Permission
from comity.desk.speaking.changes import Change, changes_since, changes_since_each, named_in
from comity.desk.speaking.marks import read_mark
from comity.desk.speaking.models import Draft, DraftStep
from comity.record import Statement
from comity.record.statement import from_sound_json

MOST_SHOWN = 200


@dataclass(frozen=True, slots=True)
class DraftLine:
    """One draft. `changes` is what was said of its subjects since it was written; "" and None where nothing is known.

    `state` is "open", "confirmed", "returned" or "withdrawn"; `subjects` begins with the one to show.
    """

    pk: int
    act: str
    state: str
    subjects: tuple[str, ...]
    statements: tuple[Statement, ...]
    team: str
    by: str
    by_id: int
    made: datetime
    settled_by: str
    settled: datetime | None
    reason: str
    entry: int | None
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """What happened to a draft: "written", "changed", "returned", "confirmed" or "withdrawn"."""

    what: str
    by: str
    at: datetime
    reason: str
    statements: tuple[Statement, ...] | None


def waiting(committee: Committee) -> list[DraftLine]:
    """The drafts that wait for the secretariat, the oldest first, each with what was said meanwhile."""
    found = Draft.objects.filter(committee=committee, state=Draft.State.OPEN)
    drafts = list(with_people(found).order_by("made", "pk")[:MOST_SHOWN])
    asked = [(read_mark(draft.seen), named_in(draft)) for draft in drafts]
    changes = changes_since_each(asked, committee=committee) if asked else []
    return [line_of(draft, changes=each) for draft, each in zip(drafts, changes, strict=True)]


def count_waiting(committee: Committee) -> int:
    return Draft.objects.filter(committee=committee, state=Draft.State.OPEN).count()


def own(here: Here) -> list[DraftLine]:
    """What the person drafted, the newest first, with its fate."""
    found = Draft.objects.filter(committee=here.committee, by=here.user)
    return [line_of(draft) for draft in with_people(found).order_by("-made", "-pk")[:MOST_SHOWN]]


def count_returned(here: Here) -> int:
    """How many of the person's drafts came back and wait for them."""
    return Draft.objects.filter(committee=here.committee, by=here.user, state=Draft.State.RETURNED).count()


def find_draft(here: Here, pk: int) -> DraftLine | None:
    """The draft, for its author and for whoever speaks for the side; None alike for all others."""
    found = with_people(Draft.objects.filter(committee=here.committee, pk=pk)).first()
    if found is None or not (here.may(Permission.SPEAK) or found.by_id == here.user.pk):
        return None
    changes = said_since_written(found) if found.state == Draft.State.OPEN else ()
    return line_of(found, changes=changes)


def steps_of(draft: DraftLine) -> list[Step]:
    """Everything that happened to a draft, in order."""
    found = DraftStep.objects.filter(draft=draft.pk).select_related("by").order_by("pk")
    return [
        Step(step.what, str(step.by), step.at, step.reason, read(step.statements) if step.statements else None)
        for step in found
    ]


def with_people(drafts: QuerySet[Draft]) -> QuerySet[Draft]:
    return drafts.select_related("by", "settled_by", "committee")


def line_of(draft: Draft, *, changes: tuple[Change, ...] = ()) -> DraftLine:
    return DraftLine(
        pk=draft.pk,
        act=draft.act,
        state=draft.state,
        subjects=tuple(draft.subjects),
        statements=read(draft.statements),
        team=draft.team,
        by=str(draft.by),
        by_id=draft.by_id,
        made=draft.made,
        settled_by=str(draft.settled_by) if draft.settled_by else "",
        settled=draft.settled,
        reason=draft.reason,
        entry=draft.entry,
        changes=changes,
    )


def said_since_written(draft: Draft) -> tuple[Change, ...]:
    return changes_since(read_mark(draft.seen), committee=draft.committee, subjects=named_in(draft))


def read(statements: Iterable[object]) -> tuple[Statement, ...]:
    return tuple(from_sound_json(each) for each in statements)

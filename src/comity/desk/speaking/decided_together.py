"""Many agenda items decided by one act: each as its own draft, and all of them taken back by one act again."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.db import transaction

from comity.desk.models import Committee
from comity.desk.people.here import Here
from comity.desk.people.permissions import Permission
from comity.desk.speaking.agenda_drafts import DECIDED, keep_meant, undo
from comity.desk.speaking.keep import keep_step
from comity.desk.speaking.models import Draft, DraftStep
from comity.desk.speaking.tell import Told
from comity.desk.store.chains import lock_ledger
from comity.record import Statement

TOGETHER = "decided together"
"""What the history of a draft says where it was decided with others."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What becomes of one item, the first of `subjects`."""

    subjects: Sequence[str]
    statements: Sequence[Statement]


def together(committee: Committee) -> set[int]:
    """The open drafts that were decided with others."""
    found = DraftStep.objects.filter(
        committee=committee, reason=TOGETHER, draft__state=Draft.State.OPEN, draft__act=DECIDED
    )
    return set(found.values_list("draft", flat=True))


def decide_together(*, here: Here, decisions: Sequence[Decision], once: str, seen: str) -> Told:
    """Keep every decision or none; gives the draft of the first. Raises as `tell` does.

    Each is named after `once`, so that the same form decides once however often it is sent.
    """
    first = Told()
    with transaction.atomic():
        lock_ledger(here.committee, side=here.us)
        for each in decisions:
            name = str(uuid.uuid5(uuid.NAMESPACE_OID, f"{once} {each.subjects[0]}"))
            told = keep_meant(
                here=here, act=DECIDED, subjects=each.subjects, statements=each.statements, once=name, seen=seen
            )
            if told.draft is not None:
                mark(told.draft, here=here)
                first = first if first.draft is not None else told
    return first


def mark(draft: int, *, here: Here) -> None:
    found = Draft.objects.get(pk=draft)
    if not found.steps.filter(reason=TOGETHER).exists():
        keep_step(found, DraftStep.What.CHANGED, here=here, reason=TOGETHER, statements=found.statements)


def undo_together(*, here: Here, drafts: Sequence[int]) -> int:
    """Take back those of `drafts` that were decided together and are still open; gives how many it was.

    Raises `PermissionDenied` where one of them is neither the person's own nor theirs to sign; then none is taken back.
    """
    if not here.may(Permission.DRAFT):
        raise PermissionDenied
    with transaction.atomic():
        lock_ledger(here.committee, side=here.us)
        found = sorted(together(here.committee) & set(drafts))
        for draft in found:
            undo(here=here, draft=draft)
    return len(found)

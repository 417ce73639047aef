"""What is meant for an agenda, and what was decided in the meeting: one draft for each item, until it is signed.

Whoever may sign prepares and decides in drafts too: in the meeting everything can still be undone. The newest draft of
an item takes the older one's place; undone, it gives it back.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from django.core.exceptions import PermissionDenied
from django.db import transaction

from comity.desk.models import Committee
from comity.desk.people.here import Here
from comity.desk.people.permissions import Permission
from comity.desk.speaking.drafts import DraftLine, line_of, read, with_people
from comity.desk.speaking.keep import as_json, keep_step
from comity.desk.speaking.marks import mark_now
from comity.desk.speaking.models import Draft, DraftStep
from comity.desk.speaking.names import type_of
from comity.desk.speaking.new import only_new
from comity.desk.speaking.scope import scope_problems
from comity.desk.speaking.settle import NotConfirmed, faulty_of, open_draft, refuse_outdated, settle
from comity.desk.speaking.tell import Told, speak, tell
from comity.desk.store.chains import lock_ledger
from comity.problems import InputError
from comity.record import Statement

PREPARED, DECIDED, ORDER = "agenda", "decision", "order"
ACTS = (PREPARED, DECIDED)
AS_PREPARED, NOT_DECIDED = "decided as prepared", "not decided"
"""What the history of a draft says where it was decided just as it had been prepared, and where that was undone."""


def meant(committee: Committee) -> dict[str, DraftLine]:
    """The open draft of each agenda item, by the item."""
    return {draft.subjects[0]: line_of(draft) for draft in open_drafts(committee)}


def keep_meant(
    *,
    here: Here,
    act: str,
    subjects: Sequence[str],
    statements: Sequence[Statement],
    once: str,
    seen: str,
    sent: str = "",
) -> Told:
    """Keep what is meant for an item, the first of `subjects`, in the place of what was meant before. As `tell`."""
    with transaction.atomic():
        lock_ledger(here.committee, side=here.us)
        older = [draft for draft in open_drafts(here.committee) if not set(draft.subjects).isdisjoint(subjects)]
        told = tell(
            here=here, act=act, subjects=subjects, statements=statements, once=once, seen=seen, sent=sent, keep=True
        )
        if told.draft is not None and told.draft not in {draft.pk for draft in older}:
            for draft in older:
                settle(draft, Draft.State.WITHDRAWN, DraftStep.What.WITHDRAWN, here=here, reason=place_of(told.draft))
    return told


def undo(*, here: Here, draft: int) -> None:
    """Take back what is meant for an item; what was meant before stands again. Only its author and who may sign may."""
    with transaction.atomic():
        lock_ledger(here.committee, side=here.us)
        found = open_draft(here, draft)
        if found.act not in ACTS or not (here.may(Permission.SPEAK) or found.by_id == here.user.pk):
            raise PermissionDenied
        if found.act == DECIDED and found.steps.filter(reason=AS_PREPARED).exists():
            rename(found, PREPARED, here=here, reason=NOT_DECIDED)
            return
        settle(found, Draft.State.WITHDRAWN, DraftStep.What.WITHDRAWN, here=here)
        given_way = DraftStep.objects.filter(
            committee=here.committee, what=DraftStep.What.WITHDRAWN, reason=place_of(draft)
        )
        before = Draft.objects.filter(pk__in=given_way.values("draft"), state=Draft.State.WITHDRAWN)
        for older in with_people(before):
            reopen(older, here=here)


def decide_as_prepared(*, here: Here, drafts: Iterable[int], on: str) -> int:
    """What was prepared is decided so, as of the day `on`; gives how many drafts it was. Those settled are left out."""
    if not here.may(Permission.SPEAK):
        raise PermissionDenied
    wanted = set(drafts)
    with transaction.atomic():
        lock_ledger(here.committee, side=here.us)
        found = [draft for draft in open_drafts(here.committee) if draft.pk in wanted and draft.act == PREPARED]
        for draft in found:
            draft.statements = as_json([dated(each, on=on) for each in read(draft.statements)])
            rename(draft, DECIDED, here=here, reason=AS_PREPARED)
    return len(found)


def dated(statement: Statement, *, on: str) -> Statement:
    return replace(statement, on=on) if statement.on and not is_item(statement) else statement


def rename(draft: Draft, act: str, *, here: Here, reason: str) -> None:
    draft.act = act
    draft.save(update_fields=["act", "statements"])
    keep_step(draft, DraftStep.What.CHANGED, here=here, reason=reason, statements=draft.statements)


def sign_items(*, here: Here, drafts: Iterable[int], seen: str = "") -> int | None:
    """Sign the items of drafts as they stand on the agenda, and leave what is meant to become of them in the drafts.

    Gives the number of the entry; None where all are signed already. Raises as `settle.confirm` does.
    """
    if not here.may(Permission.SPEAK):
        raise PermissionDenied
    with transaction.atomic():
        lock_ledger(here.committee, side=here.us)
        found = [open_draft(here, pk) for pk in sorted(set(drafts))]
        for draft in found:
            refuse_outdated(draft, here=here, seen=seen)
        items = [each for draft in found for each in read(draft.statements) if is_item(each)]
        new = only_new(items, committee=here.committee)
        try:
            entry = speak(here, act=PREPARED, statements=new) if new else None
        except InputError as error:
            raise NotConfirmed(line_of(faulty_of(found, error)), error.problems) from error
        for draft in found:
            keep_rest(draft, entry=entry, here=here)
    return entry


def move_items(*, here: Here, orders: dict[str, int], once: str) -> None:
    """Give items other places: those that are not signed within their drafts, the others by a word of ours."""
    with transaction.atomic():
        signed = set_orders(here=here, orders=orders)
        if signed:
            tell(here=here, act=ORDER, subjects=[each.about for each in signed], statements=signed, once=once)


def set_orders(*, here: Here, orders: dict[str, int]) -> list[Statement]:
    """Place unsigned items anew within their drafts; gives the statements that place those which are signed.

    Raises `InputError` for an office that would move another team's item.
    """
    if not here.may(Permission.DRAFT):
        raise PermissionDenied
    left = dict(orders)
    with transaction.atomic():
        lock_ledger(here.committee, side=here.us)
        for draft in open_drafts(here.committee):
            item = draft.subjects[0]
            statements = read(draft.statements)
            if item in left and any(is_item(each) for each in statements):
                place_within(draft, statements, order=left.pop(item), here=here)
    return [Statement(item, {"order": order}) for item, order in left.items()]


def place_within(draft: Draft, statements: Sequence[Statement], *, order: int, here: Here) -> None:
    placed = [
        Statement(each.about, {**each.said, "order": order}, each.by, each.on, each.source) if is_item(each) else each
        for each in statements
    ]
    if as_json(placed) != draft.statements:
        problems = scope_problems(placed, here=here)
        if problems:
            raise InputError(problems)
        draft.statements = as_json(placed)
        draft.save(update_fields=["statements"])


def keep_rest(draft: Draft, *, entry: int | None, here: Here) -> None:
    rest = [each for each in read(draft.statements) if not is_item(each)]
    if not rest:
        draft.entry = entry
        settle(draft, Draft.State.CONFIRMED, DraftStep.What.CONFIRMED, here=here)
        return
    draft.statements, draft.seen = as_json(rest), str(mark_now(here.committee))
    draft.save(update_fields=["statements", "seen"])
    keep_step(draft, DraftStep.What.CHANGED, here=here, statements=draft.statements)


def reopen(draft: Draft, *, here: Here) -> None:
    draft.state, draft.settled, draft.settled_by = Draft.State.OPEN, None, None
    draft.save(update_fields=["state", "settled", "settled_by"])
    keep_step(draft, DraftStep.What.CHANGED, here=here, statements=draft.statements)


def open_drafts(committee: Committee) -> list[Draft]:
    found = Draft.objects.filter(committee=committee, state=Draft.State.OPEN, act__in=ACTS)
    return list(with_people(found).order_by("pk"))


def is_item(statement: Statement) -> bool:
    """The statement that puts an item on an agenda, and not one that says what became of it."""
    return type_of(statement.about) == "agenda-item" and "conference" in statement.said


def place_of(draft: int) -> str:
    """What the history of a draft says when another took its place."""
    return f"→ {draft}"

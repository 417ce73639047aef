"""Settling drafts: confirmed and signed, returned with a reason, changed or withdrawn by their author.

Everything here holds our ledger's lock, so that of two people who settle the same draft one comes second and is told.
"""

from __future__ import annotations

from collections.abc import Sequence

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from comity.desk.people.here import Here
from comity.desk.people.permissions import Permission
from comity.desk.speaking.changes import ChangedMeanwhile, changes_since, named_in
from comity.desk.speaking.drafts import DraftLine, line_of, read, with_people
from comity.desk.speaking.judge import in_our_name, refuse_faulty
from comity.desk.speaking.keep import as_json, keep_step
from comity.desk.speaking.marks import mark_now, read_mark
from comity.desk.speaking.models import Draft, DraftStep
from comity.desk.speaking.new import only_new
from comity.desk.speaking.tell import speak
from comity.desk.store.chains import lock_ledger
from comity.problems import InputError, Problem, Where
from comity.record import Statement


class DraftSettled(Exception):  # noqa: N818 - it is no fault of the program
    """Somebody settled the draft before: it is not open any more. `draft` says what became of it, and by whom."""

    def __init__(self, draft: DraftLine) -> None:
        self.draft = draft
        super().__init__(f"draft {draft.pk} is {draft.state}")


class NotConfirmed(Exception):  # noqa: N818 - it is no fault of the program
    """A draft cannot be signed as it stands, and so none of those sent with it was. `problems` says why."""

    def __init__(self, draft: DraftLine, problems: Sequence[Problem]) -> None:
        self.draft, self.problems = draft, tuple(problems)
        super().__init__(f"draft {draft.pk} cannot be signed")


class DraftOutdated(ChangedMeanwhile):
    """What `draft` is based on changed after it was written; confirm it with `seen`=`now` to say it all the same."""

    def __init__(self, draft: DraftLine, *, now: str) -> None:
        self.draft = draft
        super().__init__(changes=draft.changes, now=now)


def confirm(*, here: Here, drafts: Sequence[int], seen: str = "", together: bool = False) -> list[int]:
    """Sign drafts as our side's word, in the order in which they were written: all of them, or none.

    As one entry where they are said `together`, else one for each. `seen` is the mark of the page on which what changed
    since was shown with them. Gives the numbers of the entries (none for a draft whose words our ledger says already).
    Raises `DraftSettled`, `DraftOutdated`, `NotConfirmed`, and `PermissionDenied` for whoever does not speak for us.
    """
    if not here.may(Permission.SPEAK):
        raise PermissionDenied
    with transaction.atomic():
        lock_ledger(here.committee, side=here.us)
        found = [open_draft(here, pk) for pk in sorted(set(drafts))]
        for draft in found:
            refuse_outdated(draft, here=here, seen=seen)
        groups = [found] if together and found else [[draft] for draft in found]
        entries = [sign(group, here=here) for group in groups]
    return [entry for entry in entries if entry is not None]


def sign(drafts: Sequence[Draft], *, here: Here) -> int | None:
    """One entry that says some drafts; None where it is all said already."""
    statements = only_new([each for draft in drafts for each in read(draft.statements)], committee=here.committee)
    try:
        entry = speak(here, act=drafts[0].act, statements=statements) if statements else None
    except InputError as error:
        raise NotConfirmed(line_of(faulty_of(drafts, error)), error.problems) from error
    for draft in drafts:
        draft.entry = entry
        settle(draft, Draft.State.CONFIRMED, DraftStep.What.CONFIRMED, here=here)
    return entry


def faulty_of(drafts: Sequence[Draft], error: InputError) -> Draft:
    """The draft that speaks of the subject of the first problem."""
    subject = error.problems[0].where.subject
    return next((draft for draft in drafts if subject in named_in(draft)), drafts[0])


def refuse_outdated(draft: Draft, *, here: Here, seen: str) -> None:
    changes = changes_since(read_mark(seen or draft.seen), committee=here.committee, subjects=named_in(draft))
    if changes:
        raise DraftOutdated(line_of(draft, changes=changes), now=str(mark_now(here.committee)))


def send_back(*, here: Here, draft: int, reason: str) -> None:
    """Return a draft to its office; `reason` says what is to be mended."""
    if not here.may(Permission.SPEAK):
        raise PermissionDenied
    if not reason.strip():
        where = Where(attribute="reason")
        problem = Problem("no_reason", "The draft is returned, and not why.", where, "Give the reason.")
        raise InputError([problem])
    with transaction.atomic():
        lock_ledger(here.committee, side=here.us)
        found = open_draft(here, draft)
        found.reason = reason.strip()
        settle(found, Draft.State.RETURNED, DraftStep.What.RETURNED, here=here, reason=found.reason)


def withdraw(*, here: Here, draft: int) -> None:
    """Take one's own draft back; it will not be said."""
    with transaction.atomic():
        lock_ledger(here.committee, side=here.us)
        found = own_draft(here, draft)
        settle(found, Draft.State.WITHDRAWN, DraftStep.What.WITHDRAWN, here=here)


def change(*, here: Here, draft: int, statements: Sequence[Statement], seen: str = "") -> None:
    """Word one's own draft anew; one that was returned waits again. Judged as `tell` judges."""
    with transaction.atomic():
        lock_ledger(here.committee, side=here.us)
        found = own_draft(here, draft)
        meant = in_our_name(statements, us=here.us)
        refuse_faulty(meant, here=here)
        found.statements = as_json(meant)
        found.seen = seen or str(mark_now(here.committee))
        found.state, found.settled, found.settled_by, found.reason = Draft.State.OPEN, None, None, ""
        found.save()
        keep_step(found, DraftStep.What.CHANGED, here=here, statements=found.statements)


def open_draft(here: Here, pk: int) -> Draft:
    found = with_people(Draft.objects.filter(committee=here.committee)).filter(pk=pk).first()
    if found is None:
        raise PermissionDenied
    if found.state != Draft.State.OPEN:
        raise DraftSettled(line_of(found))
    return found


def own_draft(here: Here, pk: int) -> Draft:
    """A draft of the person that is not said, open or returned."""
    found = with_people(Draft.objects.filter(committee=here.committee, by=here.user)).filter(pk=pk).first()
    if found is None or not here.may(Permission.DRAFT):
        raise PermissionDenied
    if found.state not in (Draft.State.OPEN, Draft.State.RETURNED):
        raise DraftSettled(line_of(found))
    return found


def settle(draft: Draft, state: Draft.State, what: DraftStep.What, *, here: Here, reason: str = "") -> None:
    draft.state, draft.settled_by, draft.settled = state, here.user, timezone.now()
    draft.save()
    keep_step(draft, what, here=here, reason=reason)

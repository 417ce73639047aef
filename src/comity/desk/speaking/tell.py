"""Telling the record something: the secretariat's word is signed at once, an office's becomes a draft."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.db import transaction

from comity.desk.people.here import Here
from comity.desk.people.permissions import Permission
from comity.desk.speaking.changes import Change, ChangedMeanwhile, changes_since
from comity.desk.speaking.judge import in_our_name, refuse_faulty, refuse_unfit
from comity.desk.speaking.keep import keep_draft
from comity.desk.speaking.marks import mark_now, read_mark, stamp
from comity.desk.speaking.models import Once, Spoken
from comity.desk.speaking.new import only_new
from comity.desk.store import say
from comity.desk.store.chains import lock_ledger
from comity.ledger.errors import UnwritableError
from comity.problems import InputError, Problem
from comity.record import Statement

__all__ = ["Change", "ChangedMeanwhile", "SentBefore", "Told", "speak", "stamp", "tell", "told_once"]


@dataclass(frozen=True, slots=True)
class Told:
    """What became of it: the number of our entry, or that of the draft; neither where there was nothing new to say."""

    entry: int | None = None
    draft: int | None = None


class SentBefore(Exception):  # noqa: N818 - it is no fault of the program
    """The form was sent before with other content, of which `told` came: what is sent now was not said."""

    def __init__(self, told: Told) -> None:
        self.told = told
        super().__init__("this form was sent before with other content")


def tell(
    *,
    here: Here,
    act: str,
    subjects: Sequence[str],
    statements: Sequence[Statement],
    once: str,
    seen: str = "",
    sent: str = "",
    keep: bool = False,
) -> Told:
    """Say it as our side's word where the person speaks for us, else (and with `keep` always) keep it as their draft.

    `once` names the form that was sent: a second time it says nothing and gives what came of the first. `sent` is a
    digest of what the form held: sent again with other content, `SentBefore` is raised. `seen` is the `stamp` of when
    the form was shown, "" where nothing was shown. What our ledger says already in the same words is left out. Raises
    `InputError` with every problem, `ChangedMeanwhile`, and `PermissionDenied` for whoever may not even draft.
    """
    if not here.may(Permission.DRAFT):
        raise PermissionDenied
    with transaction.atomic():
        # One after the other: what is judged here, and what others changed, stays so until it is said.
        lock_ledger(here.committee, side=here.us)
        first, is_new = Once.objects.get_or_create(user=here.user, token=once, defaults={"sent": sent})
        if not is_new:
            return told_before(first, sent=sent)
        refuse_changed(here, subjects=subjects, seen=seen)
        told = tell_new(here, act=act, subjects=subjects, statements=statements, seen=seen, keep=keep)
        first.entry, first.draft_id = told.entry, told.draft
        first.save(update_fields=["entry", "draft"])
    return told


def told_once(here: Here, once: str) -> Told | None:
    """What came of a form that this person sent; None where it was not sent yet."""
    first = Once.objects.filter(user=here.user, token=once).first() if once else None
    return Told(entry=first.entry, draft=first.draft_id) if first else None


def told_before(first: Once, *, sent: str) -> Told:
    told = Told(entry=first.entry, draft=first.draft_id)
    if sent and first.sent and sent != first.sent:
        raise SentBefore(told)
    return told


def refuse_changed(here: Here, *, subjects: Sequence[str], seen: str) -> None:
    if not seen:
        return
    changes = changes_since(read_mark(seen), committee=here.committee, subjects=subjects, reader=here.user)
    if changes:
        raise ChangedMeanwhile(changes=changes, now=str(mark_now(here.committee)))


def tell_new(
    here: Here, *, act: str, subjects: Sequence[str], statements: Sequence[Statement], seen: str, keep: bool = False
) -> Told:
    meant = in_our_name(statements, us=here.us)
    new = only_new(meant, committee=here.committee)
    if meant and not new:
        return Told()
    if here.may(Permission.SPEAK) and not keep:
        refuse_unfit(new, here=here)
        return Told(entry=speak(here, act=act, statements=new))
    refuse_faulty(new, here=here)
    mark = seen or str(mark_now(here.committee))
    return Told(draft=keep_draft(here, act=act, subjects=subjects, statements=new, seen=mark).pk)


def speak(here: Here, *, act: str, statements: Sequence[Statement]) -> int:
    """Sign and store it as our word; give the number of the entry. `InputError` where something is wrong."""
    try:
        entry = say(committee=here.committee.key, statements=statements).seq
    except UnwritableError as error:
        mend = "Say it in several entries."
        raise InputError([Problem("too_large", str(error), mend=mend)]) from error
    Spoken.objects.create(committee=here.committee, entry=entry, by=here.user, act=act)
    return entry

"""Telling the record something: the secretariat's word is signed at once, an office's becomes a draft."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Max, Q

from comity.desk.models import Committee, Reference, Word
from comity.desk.people.here import Here
from comity.desk.people.permissions import Permission
from comity.desk.speaking.models import Draft, Once
from comity.desk.store import say
from comity.record import Statement


@dataclass(frozen=True, slots=True)
class Told:
    """What became of it: the number of our entry, or that of the draft."""

    entry: int | None = None
    draft: int | None = None


class ChangedMeanwhile(Exception):  # noqa: N818 - it is no fault of the program
    """Others spoke of the same subjects after the form was shown. `now` is the stamp of what is there now."""

    def __init__(self, *, subjects: Sequence[str], now: str) -> None:
        self.subjects, self.now = tuple(subjects), now
        super().__init__(f"said meanwhile: {', '.join(subjects)}")


def stamp(*, committee: Committee, subjects: Sequence[str]) -> str:
    """A short mark of everything said of the subjects, and of what belongs to them, so far."""
    followers = Reference.objects.filter(committee=committee, to__in=subjects).values("about")
    words = Word.objects.filter(committee=committee).filter(Q(about__in=subjects) | Q(about__in=followers))
    ends = words.order_by("speaker").values_list("speaker").annotate(Max("seq"))
    return hashlib.sha256(repr(list(ends)).encode()).hexdigest()[:16]


def tell(
    *, here: Here, act: str, subjects: Sequence[str], statements: Sequence[Statement], once: str, seen: str = ""
) -> Told:
    """Say it as our side's word where the person speaks for us, else keep it as their draft.

    `once` names the form that was sent: a second time it says nothing and gives what came of the first. `seen` is the
    `stamp` of the subjects when the form was shown, "" where nothing was shown. Raises `InputError` with every problem,
    `ChangedMeanwhile`, and `PermissionDenied` for whoever may not even draft.
    """
    if not here.may(Permission.DRAFT):
        raise PermissionDenied
    with transaction.atomic():
        sent, is_new = Once.objects.select_for_update().get_or_create(user=here.user, token=once)
        if not is_new:
            return Told(entry=sent.entry, draft=sent.draft_id)
        now = stamp(committee=here.committee, subjects=subjects)
        if seen and seen != now:
            raise ChangedMeanwhile(subjects=subjects, now=now)
        if here.may(Permission.SPEAK):
            told = Told(entry=say(committee=here.committee.key, statements=statements).seq)
        else:
            told = Told(draft=keep_draft(here, act=act, subjects=subjects, statements=statements, seen=now).pk)
        sent.entry, sent.draft_id = told.entry, told.draft
        sent.save(update_fields=["entry", "draft"])
    return told


def keep_draft(here: Here, *, act: str, subjects: Sequence[str], statements: Sequence[Statement], seen: str) -> Draft:
    return Draft.objects.create(
        committee=here.committee,
        act=act,
        subjects=list(subjects),
        statements=[statement.to_json() for statement in statements],
        seen=seen,
        team=here.membership.team,
        by=here.user,
    )

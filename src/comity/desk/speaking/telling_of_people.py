"""Saying something of a person, and keeping what is known of them here: together, or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction

from comity.desk.people.here import Here
from comity.desk.speaking.local_people import Texts, erase_person, find_person, keep_person, said_of
from comity.desk.speaking.tell import Told, tell, told_once
from comity.desk.store.chains import lock_ledger
from comity.record import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """What is told of a person; `shared`: their name is told to all sides."""

    subject: str
    names: Texts
    kind: str = ""
    contact: str = ""
    fields: Texts | None = None
    languages: Sequence[str] = ()
    shared: bool = False


def tell_of(
    here: Here,
    person: Person,
    *,
    act: str,
    subjects: Sequence[str],
    statements: Sequence[Statement],
    once: str,
    seen: str = "",
    sent: str = "",
) -> Told:
    """Keep what is told of the person, and say of them what the ledger may, and `statements` too; as `tell` does it.

    A form that was sent before keeps and says nothing; where anything is refused, nothing is kept.
    """
    with transaction.atomic():
        lock_ledger(here.committee, side=here.us)
        own: list[Statement] = [] if told_once(here, once) else keep(here, person)
        told = [*own, *statements]
        return tell(here=here, act=act, subjects=subjects, statements=told, once=once, seen=seen, sent=sent)


def keep(here: Here, person: Person) -> list[Statement]:
    """Keep it, and give what is to be said."""
    before = find_person(here.committee, person.subject)
    known = keep_person(
        here,
        person.subject,
        names=person.names,
        contact=person.contact,
        fields=person.fields,
        languages=person.languages,
        shared=person.shared,
    )
    return said_of(known, kind=person.kind, was_shared=before is not None and before.is_shared)


def forget(here: Here, subject: str, *, act: str, once: str, seen: str = "", sent: str = "") -> Told:
    """Erase a person here; where they were named to all sides, their name is taken back first."""
    with transaction.atomic():
        lock_ledger(here.committee, side=here.us)
        known = find_person(here.committee, subject)
        told = Told()
        if known is not None and known.is_shared:
            unshared = Person(subject=subject, names=known.names, fields=known.fields, languages=known.languages)
            told = tell_of(
                here, unshared, act=act, subjects=(subject,), statements=(), once=once, seen=seen, sent=sent
            )  # fmt: skip
        erase_person(here, subject)
        return told

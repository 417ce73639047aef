"""People as they are known here and only here, and what of them the ledger may say."""

from __future__ import annotations

import hashlib
import json
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from comity.desk.models import Committee
from comity.desk.people.here import Here
from comity.desk.people.permissions import Permission
from comity.desk.speaking.acts.people import shared_person, unnamed_person, unshare_person
from comity.desk.speaking.models import LocalPerson
from comity.record import Statement

Texts = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a person here. `is_shared`: the ledger names them; else it says `digest` alone."""

    person: str
    names: dict[str, str]
    contact: str
    fields: dict[str, str]
    languages: tuple[str, ...]
    digest: str
    is_shared: bool
    is_erased: bool


def keep_person(
    here: Here,
    person: str,
    *,
    names: Texts,
    contact: str = "",
    fields: Texts | None = None,
    languages: Sequence[str] = (),
    shared: bool = False,
) -> Known:
    """Keep what is known of a person; for whoever speaks for the side. Nothing is said by this: see `said_of`."""
    if not here.may(Permission.SPEAK):
        raise PermissionDenied
    with transaction.atomic():
        row, _ = LocalPerson.objects.select_for_update().get_or_create(committee=here.committee, person=person)
        row.names = {tag: name.strip() for tag, name in names.items() if name.strip()}
        row.contact, row.fields, row.languages = contact.strip(), dict(fields or {}), list(languages)
        row.salt = row.salt or secrets.token_hex(32)
        row.shared, row.erased = shared, None
        row.save()
    return known_of(row)


def said_of(known: Known, *, kind: str = "", was_shared: bool = False) -> list[Statement]:
    """What the ledger is to say of a person: names where they are shared, else the digest that stands for them."""
    if known.is_shared:
        return shared_person(known.person, names=known.names, kind=kind, languages=known.languages, fields=known.fields)
    if was_shared:
        return unshare_person(known.person, digest=known.digest)
    return unnamed_person(known.person, digest=known.digest, kind=kind)


def erase_person(here: Here, person: str) -> None:
    """Forget a person: name, contact, fields, languages and salt. The ledger stays as it is, and names nobody by it.

    Who was shared must be unshared first (`said_of` with `was_shared`), and stays in the copies that others hold.
    """
    if not here.may(Permission.SPEAK):
        raise PermissionDenied
    LocalPerson.objects.filter(committee=here.committee, person=person).update(
        names={}, contact="", fields={}, languages=[], salt="", shared=False, erased=timezone.now()
    )


def known_people(committee: Committee) -> dict[str, Known]:
    """Everybody who is known here, by their subject."""
    rows = LocalPerson.objects.filter(committee=committee).order_by("person")
    return {row.person: known_of(row) for row in rows}


def find_person(committee: Committee, person: str) -> Known | None:
    row = LocalPerson.objects.filter(committee=committee, person=person).first()
    return known_of(row) if row else None


def known_of(row: LocalPerson) -> Known:
    return Known(
        person=row.person,
        names=dict(row.names),
        contact=row.contact,
        fields=dict(row.fields),
        languages=tuple(row.languages),
        digest=salted_digest(row.names, salt=row.salt) if row.salt else "",
        is_shared=row.shared,
        is_erased=row.erased is not None,
    )


def salted_digest(names: Texts, *, salt: str) -> str:
    """The SHA-256 of the salt and the names. Without the salt, trying out all names of a city finds nobody."""
    told = json.dumps(dict(names), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(f"{salt}\n{told}".encode()).hexdigest()

"""Founding a committee here: our key, and our still empty ledger."""

from __future__ import annotations

from contextlib import suppress

from django.conf import settings
from django.db import transaction

from comity.desk.keyring import keep_key, key_path
from comity.desk.models import Committee, Ledger
from comity.ledger import SigningKey
from comity.problems import InputError, Problem, Where, shown
from comity.record.kinds import is_key


def found_committee(*, committee: str, us: str) -> Committee:
    """The committee, made where it is not there; `us` is the side whose ledger this server writes.

    The key is written first: a call that was broken off is finished by the next. Raises `InputError`:
    "another_side" where the committee is here already and another side is us, "not_a_key".
    """
    unfit = [key for key in (committee, us) if not is_key(key)]
    if unfit:
        raise InputError([_not_a_key(key) for key in unfit])
    path = key_path(home=settings.COMITY_HOME, committee=committee, side=us)
    if not Committee.objects.filter(key=committee).exists() and not path.exists():
        with suppress(FileExistsError):  # another process was quicker: its key is as good
            keep_key(SigningKey.generate(), path)
    with transaction.atomic():
        found, _ = Committee.objects.get_or_create(key=committee, defaults={"us": us})
        if found.us != us:
            raise InputError([_another_side(found, us)])
        Ledger.objects.get_or_create(committee=found, side=us)
    return found


def _not_a_key(key: str) -> Problem:
    """Both become the name of a file."""
    mend = "Write a-z, 0-9 and single hyphens, such as seoul-beijing."
    return Problem("not_a_key", f"{shown(key)} is no key of a committee or a side.", Where(), mend)


def _another_side(found: Committee, us: str) -> Problem:
    what = f"This workspace speaks for {found.us!r} in {found.key!r}, not for {us!r}."
    return Problem(
        "another_side", what, Where(subject=f"committee/{found.key}"), "Choose another workspace with --home."
    )

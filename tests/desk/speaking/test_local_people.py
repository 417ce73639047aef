"""A person's name stays here unless they are shared, can be erased, and the ledger holds all the same."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.exceptions import PermissionDenied

from comity.desk.people.here import Here
from comity.desk.speaking.local_people import (
    Known,
    erase_person,
    find_person,
    keep_person,
    known_people,
    said_of,
    salted_digest,
)
from comity.desk.store import load_record, verify
from tests.desk.speaking.here_factory import COMMITTEE, here_as, in_the_ledger, small_committee, tells

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]
PERSON = "person/seoul-1"
NAMES = {"ko": "홍길동", "ko-Latn": "Hong Gildong"}


def officer() -> Here:
    small_committee()
    return here_as("secretariat")


def keep(here: Here, **more: Any) -> Known:
    return keep_person(
        here, PERSON, names=NAMES, contact="02-000-0000", fields={"en": "Particulates"}, languages=["zh"], **more
    )


def test_the_ledger_says_a_salted_digest_and_no_name() -> None:
    here = officer()
    known = keep(here)

    tells(here, *said_of(known, kind="official"))

    words = load_record(committee=COMMITTEE)
    assert {name: words.words(PERSON, name)["seoul"].value for name in words.attributes(PERSON)} == {
        "kind": "official",
        "digest": known.digest,
    }
    assert not any(in_the_ledger(text) for text in ("홍길동", "Hong", "02-000-0000", "Particulates"))


def test_the_same_name_has_another_digest_for_another_person() -> None:
    here = officer()

    first, second = keep(here), keep_person(here, "person/seoul-2", names=NAMES)

    assert first.digest != second.digest
    assert salted_digest(NAMES, salt="one") != salted_digest(NAMES, salt="two")


def test_a_shared_person_is_named_to_all_sides_but_for_the_contact() -> None:
    here = officer()

    tells(here, *said_of(keep(here, shared=True), kind="expert"))

    assert load_record(committee=COMMITTEE).words(PERSON, "names")["seoul"].value == NAMES
    assert not in_the_ledger("02-000-0000")


def test_an_erased_person_is_forgotten_here_and_the_chain_stays_valid() -> None:
    here = officer()
    tells(here, *said_of(keep(here)))
    erase_person(here, PERSON)

    known = find_person(here.committee, PERSON)

    assert known == Known(PERSON, {}, "", {}, (), "", is_shared=False, is_erased=True)
    assert list(verify(committee=COMMITTEE)) == []


def test_who_is_shared_no_more_is_named_no_more_by_what_stands() -> None:
    here = officer()
    tells(here, *said_of(keep(here, shared=True)))

    tells(here, *said_of(keep(here), was_shared=True))

    assert load_record(committee=COMMITTEE).attributes(PERSON) == ("digest",)


def test_what_is_kept_can_be_changed_and_keeps_its_salt() -> None:
    here = officer()
    before = keep(here)

    keep_person(here, PERSON, names=NAMES, contact=" 02-111-1111 ")

    assert known_people(here.committee) == {
        PERSON: Known(PERSON, NAMES, "02-111-1111", {}, (), before.digest, is_shared=False, is_erased=False)
    }


@pytest.mark.parametrize("role", ["reader", "office", "administrator"])
def test_only_the_secretariat_keeps_and_erases_people(role: str) -> None:
    officer()
    here = here_as(role)

    for act in (lambda: keep(here), lambda: erase_person(here, PERSON)):
        with pytest.raises(PermissionDenied):
            act()

"""What the server's operator does: adding people, renewing passwords, sign-ins for trying out."""

from __future__ import annotations

import stat
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from comity.desk.models import Committee
from comity.desk.people.demo import demo_sign_ins, kept_in
from comity.desk.people.events import read_events
from comity.desk.people.models import Membership
from comity.desk.people.operate import add_person, invite_person, renew_password
from comity.problems import InputError
from tests.desk.committees import seoul_beijing
from tests.desk.factories import seoul
from tests.desk.people.journeys import PASSWORD, give_app, sign_in, who
from tests.desk.people_factory import person, stranger

pytestmark = pytest.mark.django_db
EMAIL = "kim@seoul.example"


@pytest.fixture
def committee(home: Path) -> Committee:
    return seoul()


def test_a_new_person_signs_in_with_the_password_that_is_printed(committee: Committee) -> None:
    added = add_person(committee=committee, email=" Kim@Seoul.example", role="secretariat", language="ko")
    client = Client()
    answer = sign_in(client, EMAIL, added.password)
    assert (who(client), answer.cookies["comity_language"].value) == (EMAIL, "ko")
    assert [(line.who, line.strong) for line in read_events(committee)] == [("", True)]


def test_who_has_an_account_keeps_its_password(committee: Committee) -> None:
    stranger(email=EMAIL, password=PASSWORD)
    assert add_person(committee=committee, email=EMAIL, role="reader").password == ""
    assert sign_in(Client(), EMAIL).status_code == 302


@pytest.mark.parametrize(
    ("given", "kinds"),
    [
        ({"email": "kim", "role": "reader"}, ["not_an_address"]),
        ({"email": "lee@seoul.example", "role": "reader"}, ["a_member_already"]),
        ({"email": EMAIL, "role": "office"}, ["no_team"]),
        ({"email": EMAIL, "role": "reader", "team": "team/economy"}, ["not_of_a_team"]),
        ({"email": "kim", "role": "office"}, ["not_an_address", "no_team"]),
    ],
)
def test_what_does_not_fit_is_named(given: dict[str, str], kinds: list[str], committee: Committee) -> None:
    person("reader", committee=committee, email="lee@seoul.example")
    for add in (add_person, invite_person):
        with pytest.raises(InputError) as caught:
            add(committee=committee, **given)
        assert [problem.kind for problem in caught.value.problems] == kinds


def test_a_lost_password_and_a_lost_telephone_are_made_up_for(committee: Committee) -> None:
    user = person("secretariat", committee=committee, email=EMAIL, password=PASSWORD)
    give_app(user)

    kept = sign_in(Client(), EMAIL, renew_password(email=EMAIL))
    without = sign_in(Client(), EMAIL, renew_password(email=EMAIL, without_second_factor=True))

    assert (kept["Location"], without["Location"]) == ("/accounts/2fa/authenticate/", "/")
    assert [line.words for line in read_events(committee)] == [f"Let {EMAIL} have a new password."] * 2


def test_nobody_by_that_address_is_told(committee: Committee) -> None:
    with pytest.raises(InputError, match="Nobody here has the address"):
        renew_password(email="nobody@seoul.example")


def test_there_is_one_sign_in_for_each_role_the_same_in_every_start(home: Path) -> None:
    committee = seoul_beijing()

    first, second = demo_sign_ins(home), demo_sign_ins(home)

    assert first == second
    assert {row.role: row.team for row in Membership.objects.filter(committee=committee)} == {
        "reader": "", "office": "team/environment", "secretariat": "", "administrator": "",
    }  # fmt: skip
    assert [sign_in(Client(), one.email, one.password).status_code for one in first] == [302] * 4
    assert stat.S_IMODE(kept_in(home).stat().st_mode) == 0o600


def test_a_committee_that_came_later_is_added_to_them(home: Path, committee: Committee) -> None:
    demo_sign_ins(home)
    later = seoul_beijing()
    demo_sign_ins(home)
    assert Membership.objects.filter(committee=later).count() == 4


def test_without_the_file_the_passwords_are_new(home: Path, committee: Committee) -> None:
    before = demo_sign_ins(home)
    kept_in(home).unlink()
    after = demo_sign_ins(home)
    assert [sign_in(Client(), one.email, one.password).status_code for one in (before[0], after[0])] == [200, 302]


def test_a_server_for_others_has_no_such_sign_ins(home: Path, committee: Committee, settings: Any) -> None:
    settings.IS_LOCAL = False
    with pytest.raises(InputError, match="comity desk add-person"):
        demo_sign_ins(home)
    assert not kept_in(home).exists()

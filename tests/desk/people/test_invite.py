"""Invitations by link: once, for a week, and only for whom they are."""

from __future__ import annotations

from datetime import timedelta
from hashlib import sha256
from pathlib import Path

import pytest
from django.test import Client
from django.utils import timezone

from comity.desk.models import Committee
from comity.desk.people.events import read_events
from comity.desk.people.invite import invite, pending, renew, withdraw
from comity.desk.people.models import Invitation, Membership, User
from tests.desk.factories import seoul
from tests.desk.people.journeys import PASSWORD, sign_in, who
from tests.desk.people_factory import client_of, person, stranger

pytestmark = pytest.mark.django_db
EMAIL = "kim@seoul.example"
FORM = {"name": "김민서", "password1": PASSWORD, "password2": PASSWORD}


@pytest.fixture
def committee(home: Path) -> Committee:
    return seoul()


def accept(secret: str, client: Client | None = None, **changes: str) -> tuple[Client, int]:
    used = client or Client()
    return used, used.post(f"/accounts/invitation/{secret}/", {**FORM, **changes}).status_code


def memberships() -> list[tuple[str, str, str]]:
    return sorted(Membership.objects.values_list("user__email", "role", "team"))


def test_the_link_makes_the_account_and_signs_in(committee: Committee) -> None:
    secret = invite(committee=committee, email="Kim@Seoul.example", role="office", team="team/environment")

    client, status = accept(secret)

    assert (status, who(client)) == (302, EMAIL)
    assert memberships() == [(EMAIL, "office", "team/environment")]
    assert User.objects.get().name == "김민서"
    assert sign_in(Client(), EMAIL).status_code == 302


def test_only_the_digest_is_kept(committee: Committee) -> None:
    secret = invite(committee=committee, email=EMAIL, role="reader")
    assert Invitation.objects.get().secret == sha256(secret.encode()).hexdigest()


def test_the_link_is_good_once(committee: Committee) -> None:
    secret = invite(committee=committee, email=EMAIL, role="reader")
    accept(secret)
    assert accept(secret, name="another")[1] == 410
    assert User.objects.get().name == "김민서"


def test_the_link_is_good_for_a_week(committee: Committee) -> None:
    secret = invite(committee=committee, email=EMAIL, role="reader")
    left = Invitation.objects.get().until - timezone.now()
    Invitation.objects.update(until=timezone.now() - timedelta(seconds=1))
    assert timedelta(days=6, hours=23) < left <= timedelta(days=7)
    assert (accept(secret)[1], accept("a-secret-that-never-was")[1]) == (410, 410)
    assert list(pending(committee)) == []


def test_what_was_taken_back_or_replaced_is_not_good(committee: Committee) -> None:
    administrator = person("administrator", committee=committee)
    first = invite(committee=committee, email=EMAIL, role="reader", by=administrator)
    second = invite(committee=committee, email=EMAIL, role="office", team="team/economy", by=administrator)
    assert accept(first)[1] == 410
    assert withdraw(committee=committee, number=Invitation.objects.get().pk, by=administrator)
    assert accept(second)[1] == 410


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"password1": "short", "password2": "short"}, "password1"),
        ({"password1": "123456789012345", "password2": "123456789012345"}, "password1"),
        ({"password1": "kim@seoul.example", "password2": "kim@seoul.example"}, "password1"),
        ({"password2": "another long password"}, "password2"),
        ({"name": ""}, "name"),
    ],
)
def test_what_is_wrong_stands_at_its_field_and_the_link_stays_good(
    changes: dict[str, str], field: str, committee: Committee
) -> None:
    secret = invite(committee=committee, email=EMAIL, role="reader")
    answer = Client().post(f"/accounts/invitation/{secret}/", {**FORM, **changes})
    assert (answer.status_code, list(answer.context["form"].errors)) == (422, [field])
    assert accept(secret)[1] == 302


def test_who_has_an_account_signs_in_and_joins(committee: Committee) -> None:
    user = stranger(email=EMAIL, password=PASSWORD)
    secret = invite(committee=committee, email=EMAIL, role="reader")
    address = f"/accounts/invitation/{secret}/"
    client = Client()

    first = client.post(
        address, {**FORM, "password1": "a stranger's password 1", "password2": "a stranger's password 1"}
    )
    signed_in = client.post("/accounts/login/", {"login": EMAIL, "password": PASSWORD, "next": address})
    client.post(address)

    assert first["Location"].startswith("/accounts/login/?next=")
    assert signed_in["Location"] == address
    user.refresh_from_db()
    assert user.check_password(PASSWORD)
    assert memberships() == [(EMAIL, "reader", "")]


def test_nobody_joins_with_the_link_of_another(committee: Committee) -> None:
    stranger(email=EMAIL)
    secret = invite(committee=committee, email=EMAIL, role="secretariat")
    client_of(stranger()).post(f"/accounts/invitation/{secret}/")
    assert memberships() == []


def test_an_old_invitation_does_not_change_the_role_of_a_member(committee: Committee) -> None:
    user = person("administrator", committee=committee, email=EMAIL)
    secret = invite(committee=committee, email=EMAIL, role="reader")
    assert client_of(user).post(f"/accounts/invitation/{secret}/").status_code == 410
    assert memberships() == [(EMAIL, "administrator", "")]


def test_a_lost_password_is_set_anew_by_link_and_everybody_is_signed_out(committee: Committee) -> None:
    user = person("office", committee=committee, team="team/economy", email=EMAIL, password="the lost password 1")
    signed_in = client_of(user)
    secret = renew(membership=Membership.objects.get())

    _, status = accept(secret)

    assert (status, who(signed_in)) == (302, "")
    assert sign_in(Client(), EMAIL).status_code == 302
    assert memberships() == [(EMAIL, "office", "team/economy")]


def test_every_step_is_in_the_log(committee: Committee) -> None:
    administrator = person("administrator", committee=committee, email="lee@seoul.example")
    accept(invite(committee=committee, email=EMAIL, role="secretariat", by=administrator))
    assert [(line.who, line.words, line.strong) for line in read_events(committee)] == [
        (f"김민서 <{EMAIL}>", f"김민서 <{EMAIL}> accepted the invitation and is Secretariat.", True),
        ("lee@seoul.example", f"Invited {EMAIL} as Secretariat.", True),
    ]

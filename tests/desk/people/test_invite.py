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
from comity.desk.people.members import change_role, remove_member
from comity.desk.people.models import Invitation, Membership, User
from comity.desk.store import found_committee
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


def test_a_link_for_a_new_password_is_void_once_the_person_is_removed(committee: Committee) -> None:
    user = person("office", committee=committee, team="team/economy", email=EMAIL, password=PASSWORD)
    administrator, membership = person("administrator", committee=committee), Membership.objects.get(user=user)
    kept = renew(membership=membership, by=administrator)
    Membership.objects.filter(pk=membership.pk).delete()
    left_over = accept(kept, password1="a stranger's password 1", password2="a stranger's password 1")[1]

    user.refresh_from_db()
    assert (left_over, user.check_password(PASSWORD)) == (410, True)


def test_a_link_for_a_new_password_is_void_once_the_person_is_elsewhere_too(committee: Committee) -> None:
    """Whoever made it could else read what the person reads there."""
    user = person("office", committee=committee, team="team/economy", email=EMAIL, password=PASSWORD)
    administrator = person("administrator", committee=committee)
    secret = renew(membership=Membership.objects.get(user=user), by=administrator)
    elsewhere = found_committee(committee="seoul-tokyo", us="seoul")
    Membership.objects.create(user=user, committee=elsewhere, role="secretariat")

    shown, sent = Client().get(f"/accounts/invitation/{secret}/").status_code, accept(secret)[1]

    user.refresh_from_db()
    assert (shown, sent, user.check_password(PASSWORD)) == (410, 410, True)


def test_a_password_that_was_set_anew_leaves_no_other_link_to_set_it(committee: Committee) -> None:
    user = person("administrator", committee=committee, email=EMAIL)
    elsewhere = found_committee(committee="seoul-tokyo", us="seoul")
    Membership.objects.create(user=user, committee=elsewhere, role="reader")
    first, second = [renew(membership=each) for each in Membership.objects.filter(user=user)]
    assert (accept(first)[1], accept(second)[1]) == (302, 410)


@pytest.mark.parametrize("after", ["", "reader"])
def test_an_administrator_who_is_one_no_more_leaves_no_way_back_in(after: str, committee: Committee) -> None:
    stays = person("administrator", committee=committee, email="stays@seoul.example")
    goes = person("administrator", committee=committee, email="goes@seoul.example")
    friend = invite(committee=committee, email="friend@elsewhere.example", role="administrator", by=goes)
    kept = invite(committee=committee, email="new@seoul.example", role="reader", by=stays)
    number = Membership.objects.get(user=goes).pk
    if after:
        change_role(committee=committee, number=number, role=after, team="", by=stays)
    else:
        remove_member(committee=committee, number=number, by=stays)

    assert (accept(friend)[1], accept(kept)[1]) == (410, 302)
    assert "Took back the invitation of friend@elsewhere.example." in [line.words for line in read_events(committee)]


def test_an_invitation_of_another_committee_or_role_cannot_be_asked_for_in_the_form(committee: Committee) -> None:
    found_committee(committee="seoul-tokyo", us="seoul")
    secret = invite(committee=committee, email=EMAIL, role="reader")
    accept(secret, role="administrator", team="team/economy", committee="seoul-tokyo", email="other@seoul.example")
    assert list(Membership.objects.values_list("user__email", "committee__key", "role", "team")) == [
        (EMAIL, committee.key, "reader", "")
    ]


def test_the_session_of_who_comes_in_is_a_new_one(committee: Committee) -> None:
    """A session that somebody else gave to the browser before is not the one that is signed in."""
    client = Client()
    client.get("/accounts/2fa/authenticate/")
    planted = client.session
    planted["planted"] = True
    planted.save()
    client.cookies["sessionid"] = planted.session_key
    accept(invite(committee=committee, email=EMAIL, role="reader"), client)
    assert (who(client), client.session.session_key != planted.session_key) == (EMAIL, True)
    other = Client()
    other.cookies["sessionid"] = planted.session_key
    assert who(other) == ""

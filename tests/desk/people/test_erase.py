"""Who is erased opens nothing any more and is named nowhere; what they said stays."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.management import call_command
from django.test import Client

from comity.desk.people.erase import erase_account
from comity.desk.people.events import called, read_events
from comity.desk.people.here import find_here
from comity.desk.people.invite import invite, renew
from comity.desk.people.members import change_role
from comity.desk.people.models import Membership, User
from comity.desk.people.tokens import calendar_secret, make_token
from comity.desk.speaking.drafts import own
from comity.desk.speaking.said_by import who_said
from comity.desk.speaking.settle import confirm
from comity.desk.store import found_committee, verify
from comity.problems import InputError
from tests.desk.people.journeys import PASSWORD, give_app, sign_in, who
from tests.desk.people_factory import client_of, person
from tests.desk.speaking.here_factory import COMMITTEE, here_as, plan, small_committee, tells

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]
EMAIL, NAME = "kim.minseo@seoul.example", "김민서"


@pytest.fixture
def kim() -> User:
    """A secretary who has left traces everywhere."""
    small_committee()
    person("administrator", committee=COMMITTEE, email="stays@seoul.example")
    user = person("secretariat", committee=COMMITTEE, email=EMAIL, password=PASSWORD)
    user.name = NAME
    user.save()
    return user


def everything(tmp_path: Path) -> str:
    dumped = tmp_path / "all.json"
    call_command("dumpdata", output=str(dumped), verbosity=0)
    return dumped.read_text(encoding="utf-8")


def test_nothing_of_theirs_opens_anything_any_more(kim: User) -> None:
    signed_in = client_of(kim)
    _, secret = make_token(user=kim, name="api")
    calendar, _ = make_token(user=kim, name="phone", calendar=True)
    give_app(kim)
    feed = f"/calendar/{COMMITTEE}/{calendar_secret(calendar, COMMITTEE)}.ics"
    own_link = renew(membership=Membership.objects.get(user=kim))
    before = (who(signed_in), Client().get(feed).status_code)

    erase_account(email=EMAIL)

    api = Client(headers={"authorization": f"Bearer {secret}"}).get("/api/v1/committees/").status_code
    link = Client().get(f"/accounts/invitation/{own_link}/").status_code
    assert before == (EMAIL, 200)
    assert (who(signed_in), Client().get(feed).status_code, api, link) == ("", 404, 401, 410)
    again = Client()
    assert (sign_in(again, EMAIL).status_code, who(again)) == (200, "")


def test_they_are_named_nowhere_and_what_they_said_stays(kim: User, tmp_path: Path) -> None:
    here = find_here(kim, COMMITTEE)
    assert here is not None
    draft = tells(here_as("office", team="team/environment"), plan(7, team="team/environment")).draft
    assert draft is not None
    (entry,) = confirm(here=here, drafts=[draft])
    number = Membership.objects.get(user=kim).pk
    change_role(committee=here.committee, number=number, role="administrator", team="", by=kim)
    invite(committee=here.committee, email=EMAIL, role="reader", by=kim)
    sign_in(Client(), EMAIL, "a wrong password 1")

    before = everything(tmp_path)
    instead = erase_account(email=EMAIL.upper())

    found = everything(tmp_path)
    assert (EMAIL in before, NAME in before) == (True, True)
    assert (EMAIL in found.lower(), NAME in found) == (False, False)
    assert who_said(here.committee, [entry])[entry].signed == f"Erased person {kim.pk}"
    assert verify(committee=COMMITTEE) == ()
    lines = [(line.who, line.words) for line in read_events(here.committee)]
    assert ("", f"Removed {instead}, who was Administrator.") in lines
    assert (instead, f"Changed the role of {instead} from Secretariat to Administrator.") in lines


def test_their_drafts_go_on_waiting(kim: User) -> None:
    office = here_as("office", team="team/environment")
    draft = tells(office, plan(7, team="team/environment")).draft
    erase_account(email=office.user.email)
    office.user.refresh_from_db()
    (line,) = own(office)
    assert (line.pk, line.state, line.by) == (draft, "open", f"Erased person {office.user.pk}")


def test_the_last_administrator_is_not_erased_and_then_nothing_is(kim: User) -> None:
    elsewhere = found_committee(committee="seoul-tokyo", us="seoul")
    Membership.objects.create(user=kim, committee=elsewhere, role="administrator")
    with pytest.raises(InputError, match="last administrator of seoul-tokyo"):
        erase_account(email=EMAIL)
    assert Membership.objects.filter(user=kim).count() == 2
    with pytest.raises(InputError, match="Nobody here"):
        erase_account(email="nobody@seoul.example")


def test_others_of_a_like_address_stay_as_they_are(kim: User) -> None:
    other = person("reader", committee=COMMITTEE, email=f"x{EMAIL}", password=PASSWORD)
    invite(committee=Membership.objects.get(user=kim).committee, email="new@seoul.example", role="reader", by=other)
    erase_account(email=EMAIL)
    other.refresh_from_db()
    assert (other.email, other.is_active) == (f"x{EMAIL}", True)
    assert (f"x{EMAIL}", "Invited new@seoul.example as Reader.") in [
        (line.who, line.words) for line in read_events(Membership.objects.get(user=other).committee)
    ]


def test_a_long_name_does_not_push_the_address_out_of_the_log() -> None:
    user = User(name="가" * 200, email=EMAIL)
    assert (len(called(user)), called(user).endswith(f" <{EMAIL}>")) == (200, True)

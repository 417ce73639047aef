"""The pages of the administration: people and roles, invitations, keys, upkeep and settings."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from comity.desk.jobs.models import Job
from comity.desk.jobs.worker import do_all_here
from comity.desk.keyring import key_path, read_key
from comity.desk.models import Committee, Entry
from comity.desk.people.committee_settings import shows_map
from comity.desk.people.events import read_events
from comity.desk.people.models import Invitation, Membership, User
from comity.desk.store import found_committee
from comity.ledger.keys import fingerprint
from tests.desk.factories import say, seoul, titled
from tests.desk.people.journeys import PASSWORD, who
from tests.desk.people_factory import client_of, person, stranger

pytestmark = pytest.mark.django_db


@pytest.fixture
def committee(home: Path) -> Committee:
    return seoul()


@pytest.fixture
def administrator(committee: Committee) -> User:
    return person("administrator", committee=committee, email="lee@seoul.example")


@pytest.fixture
def client(administrator: User) -> Client:
    return client_of(administrator)


def at(committee: Committee, rest: str = "") -> str:
    return f"/c/{committee.key}/administration/{rest}"


def number_of(user: User) -> int:
    return Membership.objects.get(user=user).pk


def test_inviting_shows_the_link_once_and_it_leads_in(client: Client, committee: Committee) -> None:
    made = client.post(at(committee), {"email": "Kim@seoul.example", "role": "secretariat", "team": ""})
    link = made.context["link"]
    again = client.get(at(committee)).content.decode()

    assert link in made.content.decode()
    assert link not in again
    assert "kim@seoul.example" in again
    newcomer = Client()
    newcomer.post(link, {"name": "김민서", "password1": PASSWORD, "password2": PASSWORD})
    assert who(newcomer) == "kim@seoul.example"


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"email": "no address", "role": "reader"}, "email"),
        ({"email": "lee@seoul.example", "role": "reader"}, "email"),
        ({"email": f"{'k' * 150}@seoul.example", "role": "reader"}, "email"),
        ({"email": "kim@seoul.example", "role": "king"}, "role"),
        ({"email": "kim@seoul.example", "role": "office"}, "team"),
        ({"email": "kim@seoul.example", "role": "office", "team": "team/none"}, "team"),
    ],
)
def test_what_is_wrong_in_an_invitation_stands_at_its_field(
    given: dict[str, str], field: str, client: Client, committee: Committee
) -> None:
    answer = client.post(at(committee), given)
    assert (answer.status_code, field in answer.context["form"].errors) == (422, True)
    assert (answer.context["form"]["email"].value(), Invitation.objects.count()) == (given["email"], 0)


def test_changing_a_role_is_written_in_the_log_that_every_member_reads(client: Client, committee: Committee) -> None:
    reader, other = (
        person("reader", committee=committee, email="kim@seoul.example"),
        person("reader", committee=committee),
    )

    answer = client.post(at(committee, f"people/{number_of(reader)}/"), {"role": "secretariat", "team": ""})

    assert (answer.status_code, Membership.objects.get(user=reader).role) == (302, "secretariat")
    assert [(line.who, line.words, line.strong) for line in read_events(committee)] == [
        ("lee@seoul.example", "Changed the role of kim@seoul.example from Reader to Secretariat.", True)
    ]
    page = client_of(other).get(at(committee, "changes/")).content.decode()
    assert "Changed the role of kim@seoul.example from Reader to Secretariat." in page


def test_an_administrator_who_takes_the_voice_is_seen(
    client: Client, committee: Committee, administrator: User
) -> None:
    person("administrator", committee=committee)
    client.post(at(committee, f"people/{number_of(administrator)}/"), {"role": "secretariat", "team": ""})
    assert [(line.who, line.strong) for line in read_events(committee)] == [("lee@seoul.example", True)]


def test_the_last_administrator_stays(client: Client, committee: Committee, administrator: User) -> None:
    number = number_of(administrator)
    changed = client.post(at(committee, f"people/{number}/"), {"role": "secretariat", "team": ""})
    removed = client.post(at(committee, f"people/{number}/remove/"), follow=True)

    assert changed.context["form"].errors["role"] == [
        "This is the last administrator. Make somebody else an administrator first."
    ]
    assert "This is the last administrator." in removed.content.decode()
    assert (Membership.objects.get().role, read_events(committee)) == ("administrator", [])


def test_who_is_removed_sees_the_committee_no_more(client: Client, committee: Committee) -> None:
    user = person("reader", committee=committee)
    theirs = client_of(user)
    client.post(at(committee, f"people/{number_of(user)}/remove/"))
    assert theirs.get(f"/c/{committee.key}/").status_code == 404
    assert User.objects.filter(pk=user.pk).exists()


def test_members_of_other_committees_are_out_of_reach(client: Client, committee: Committee) -> None:
    other = found_committee(committee="seoul-tokyo", us="seoul")
    user = person("reader", committee=other)
    number = number_of(user)
    answers = [
        client.post(at(committee, f"people/{number}/{rest}"), {"role": "office", "team": ""}).status_code
        for rest in ("", "remove/", "renew/")
    ]
    assert answers == [404] * 3
    assert Membership.objects.get(user=user).role == "reader"


def test_a_lost_password_is_renewed_only_where_the_account_is_nobody_elses(
    client: Client, committee: Committee
) -> None:
    ours, shared = person("office", committee=committee, team="team/economy"), person("reader", committee=committee)
    Membership.objects.create(
        user=shared, committee=found_committee(committee="seoul-tokyo", us="seoul"), role="reader"
    )

    link = client.post(at(committee, f"people/{number_of(ours)}/renew/")).context["link"]
    refused = client.post(at(committee, f"people/{Membership.objects.get(user=shared, committee=committee).pk}/renew/"))

    assert refused.status_code == 404
    assert Client().post(link, {"name": "Kim", "password1": PASSWORD, "password2": PASSWORD}).status_code == 302
    ours.refresh_from_db()
    assert ours.check_password(PASSWORD)


def test_an_invitation_is_taken_back(client: Client, committee: Committee) -> None:
    link = client.post(at(committee), {"email": "kim@seoul.example", "role": "reader"}).context["link"]
    client.post(at(committee, f"invitations/{Invitation.objects.get().pk}/withdraw/"))
    assert Client().get(link).status_code == 410


def test_the_keys_can_be_compared(client: Client, committee: Committee, home: Path) -> None:
    entry = say(committee=committee.key, statements=[titled(1)])
    ours = fingerprint(read_key(key_path(home=home, committee=committee.key, side="seoul")).public)
    page = client.get(at(committee, "keys/")).content.decode()
    assert (page.count(ours), entry.digest in page) == (2, True)


def test_a_key_that_cannot_be_read_is_told(client: Client, committee: Committee, home: Path) -> None:
    key_path(home=home, committee=committee.key, side="seoul").unlink()
    assert "nothing can be signed" in client.get(at(committee, "keys/")).content.decode()


def test_a_rebuild_is_asked_for_once_and_shows_how_it_stands(client: Client, committee: Committee) -> None:
    say(committee=committee.key, statements=[titled(1)])
    for _ in range(2):
        client.post(at(committee, "upkeep/"), {"kind": "rebuild"})
    waits = client.get(at(committee, "upkeep/jobs/")).content.decode()
    jobs = Job.objects.count()
    do_all_here()
    done = client.get(at(committee, "upkeep/jobs/")).content.decode()

    assert (jobs, "hx-trigger" in waits, "hx-trigger" in done) == (1, True, False)
    assert ("Waits" in waits, "Done" in done) == (True, True)


def test_only_known_work_is_asked_for(client: Client, committee: Committee) -> None:
    assert client.post(at(committee, "upkeep/"), {"kind": "measure"}).status_code == 400
    assert Job.objects.count() == 0


def test_what_to_copy_is_named(client: Client, committee: Committee, home: Path) -> None:
    page = client.get(at(committee, "upkeep/")).content.decode()
    assert str(home / "keys") in page
    assert ("pg_dump" in page) == (connection.vendor == "postgresql")


def test_the_map_is_switched_off_and_on(client: Client, committee: Committee) -> None:
    before = shows_map(committee)
    client.post(at(committee, "settings/"), {})
    off = shows_map(committee)
    client.post(at(committee, "settings/"), {"map": "on"})
    assert (before, off, shows_map(committee)) == (True, False, True)
    assert [line.words for line in read_events(committee)] == ["Switched the map on.", "Switched the map off."]


def test_nothing_that_an_administrator_does_is_said(client: Client, committee: Committee) -> None:
    client.post(at(committee), {"email": "kim@seoul.example", "role": "secretariat"})
    client.post(at(committee, "settings/"), {})
    client.post(at(committee, "upkeep/"), {"kind": "rebuild"})
    assert Entry.objects.count() == 0


def test_the_list_of_people_takes_the_same_number_of_queries(client: Client, committee: Committee) -> None:
    counts = []
    for more in (1, 10):
        for _ in range(more):
            person("reader", committee=committee)
            stranger()
        with CaptureQueriesContext(connection) as seen:
            client.get(at(committee))
        counts.append(len(seen))
    assert counts[0] == counts[1]

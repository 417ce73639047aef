"""Every address that there is, asked for by everybody who may come along."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import include, path

from comity.desk.models import Committee, Entry
from comity.desk.people.models import Event, Invitation, Membership
from comity.desk.people.permissions import Permission, Role
from comity.desk.people.tokens import make_token
from comity.desk.reading.part import load_part
from comity.desk.speaking.models import Draft
from comity.record import Record
from tests.desk.committees import seoul_beijing
from tests.desk.people_factory import client_of, person, stranger
from tests.desk.web.addresses import REFUSED, Address, Caller, every_address, fault, unguarded

pytestmark = pytest.mark.django_db
NOBODY, STRANGER = "nobody", "no member"


@dataclass(frozen=True)
class World:
    committee: Committee
    record: Record
    callers: tuple[Caller, ...]


@pytest.fixture
def world(home: Path, settings: Any) -> World:
    settings.COMITY_API_CALLS_A_MINUTE = 100_000
    committee = seoul_beijing()
    record = load_part(committee)
    first = next(iter(record.subjects("plan")), None)
    return World(committee, load_part(committee, subjects=[first] if first else []), tuple(everybody(committee)))


def everybody(committee: Committee) -> list[Caller]:
    found = [Caller(NOBODY, None, Client())]
    people = {STRANGER: (None, stranger())}
    for role in Role.values:
        team = "team/environment" if role == Role.OFFICE else ""
        people[role] = (role, person(role, committee=committee, team=team))
    for who, (role, user) in people.items():
        found.append(Caller(who, role, client_of(user), make_token(user=user, name="walk")[1]))
    return found


def faults(world: World, method: str, **more: Any) -> dict[str, str]:
    """What is wrong, by who asked for what."""
    found: dict[str, str] = {}
    for address in every_address():
        filled = address.filled(world.committee.key, world.record)
        for caller in world.callers:
            if method == "post" and not may_try(address, caller):
                continue
            answer = caller.ask(address, filled, method, **more)
            wrong = fault(address, caller, answer)
            if method == "post" and wrong == REFUSED:
                continue  # a page that all may read need not take a form from all
            if wrong and not tells_nothing(world, address, caller, answer, method, **more):
                found[f"{caller.who} {method} {filled}"] = wrong
    return found


def tells_nothing(
    world: World, address: Address, caller: Caller, answer: HttpResponse, method: str, **more: Any
) -> bool:
    """Whether a call that makes no sense is answered to who is no member just as where there is no such committee."""
    if not (address.is_api and caller.who == STRANGER and answer.status_code in {400, 422}):
        return False
    nowhere = caller.ask(address, address.filled("no-such-committee", world.record), method, **more)
    return (nowhere.status_code, nowhere.content) == (answer.status_code, answer.content)


def may_try(address: Address, caller: Caller) -> bool:
    """Posts are tried by those who may not, and by those who may look but not say; not where they would be obeyed."""
    if address.name in {"account_logout", "set_language"} or not address.is_of_a_committee:
        return False
    return caller.role in {None, Role.READER} or (caller.role == Role.ADMINISTRATOR and not is_theirs(address))


def is_theirs(address: Address) -> bool:
    return address.needs == Permission.ADMINISTER


def kept() -> dict[str, int]:
    tables = (Entry, Draft, Membership, Invitation, Event)
    return {table.__name__: table.objects.count() for table in tables}


def test_of_every_address_it_is_decided_who_may_come() -> None:
    assert {address.route: wrong for address in every_address() if (wrong := unguarded(address))} == {}


def test_everybody_gets_what_their_role_may_see(world: World) -> None:
    assert faults(world, "get") == {}


def test_who_may_not_say_anything_says_nothing_by_any_form(world: World) -> None:
    before = kept()
    sent = {"once": str(uuid.uuid4()), "seen": "", "progress": "promoted", "on": "2020-01-01", "kind": "rebuild"}

    assert faults(world, "post", data=sent) == {}
    assert kept() == before


def open_door(request: HttpRequest, committee: str = "") -> HttpResponse:
    return HttpResponse("come in")


def false_guard(request: HttpRequest, committee: str) -> HttpResponse:
    return HttpResponse("come in")


false_guard.needs = Permission.ADMINISTER  # type: ignore[attr-defined] - declared, and not kept

urlpatterns = [
    path("c/<slug:committee>/open-door/", open_door, name="open-door"),
    path("c/<slug:committee>/false-guard/", false_guard, name="false-guard"),
    path("back-door/", open_door, name="back-door"),
    path("", include("comity.desk.web.urls")),
]


@pytest.mark.urls(__name__)
def test_an_address_without_a_guard_is_noticed() -> None:
    found = {address.name: unguarded(address) for address in every_address() if "door" in address.name}
    assert found == {
        "open-door": "has no guard: decorate its view with @page(needs=…)",
        "back-door": "is neither of a committee nor in the lists OPEN and OWN",
    }


@pytest.mark.urls(__name__)
def test_a_guard_that_is_declared_and_not_kept_is_noticed(world: World) -> None:
    address = next(address for address in every_address() if address.name == "false-guard")
    filled = address.filled(world.committee.key, world.record)
    found = {caller.who: fault(address, caller, caller.ask(address, filled, "get")) for caller in world.callers}
    assert found == {
        "nobody": "is not asked to sign in, 200",
        "no member": "learns that the committee exists, 200",
        "reader": "may not, but got 200",
        "office": "may not, but got 200",
        "secretariat": "may not, but got 200",
        "administrator": "",
    }

"""The frame of every page: menu, languages, who is signed in, and what answers where there is no page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.test import Client

from comity.desk.pages.showing.naming import address
from comity.desk.pages.showing.places import PLACES, places_of
from comity.desk.people.permissions import Role
from tests.desk.committees import reconstruction, seoul_beijing
from tests.desk.look.rendering import here_in
from tests.desk.people_factory import client_of, person

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]
TEMPLATES = Path(__file__).parents[3] / "src" / "comity" / "desk" / "pages" / "templates"


def test_a_page_names_the_committee_the_person_and_their_role() -> None:
    committee = seoul_beijing()
    user = person(Role.SECRETARIAT, committee=committee)

    shown = client_of(user).get(f"/c/{committee.key}/").content.decode()

    assert "Seoul-Beijing Joint Committee" in shown
    assert f"<strong>{user}</strong>" in shown
    assert "Secretariat" in shown
    assert shown.count("<h1") == 1
    assert '<a class="skip" href="#main">' in shown


def test_the_language_switch_comes_back_to_the_same_page() -> None:
    committee = seoul_beijing()
    client = client_of(person(Role.READER, committee=committee))
    page = f"/c/{committee.key}/?view=theirs"

    shown = client.get(page).content.decode()
    answer = client.post("/i18n/setlang/", {"language": "ko", "next": page})

    assert f'name="next" value="{page}"' in shown
    assert answer["Location"] == page
    assert '<html lang="ko">' in client.get(page).content.decode()


def test_the_menu_marks_where_one_is_and_shows_administration_to_administrators_only() -> None:
    committee = seoul_beijing()
    secretariat, administrator = (here_in(committee, role=role) for role in (Role.SECRETARIAT, Role.ADMINISTRATOR))
    desk = f"/c/{committee.key}/"

    assert [place.name for place in places_of(secretariat, desk) if place.is_here] == ["Desk"]
    assert [place for place in places_of(secretariat, f"{desk}nowhere/") if place.is_here] == []
    names = {place.name for place in places_of(secretariat, desk)}
    assert {place.name for place in places_of(administrator, desk)} - names <= {"Administration"}
    assert "Administration" not in names


def test_every_place_of_the_menu_has_its_page() -> None:
    assert [room for room, _name in PLACES if address(room, "some-committee") is None] == []


def test_a_reconstruction_is_said_above_the_page() -> None:
    committee = reconstruction()
    client = client_of(person(Role.READER, committee=committee))

    assert "This record is a reconstruction" in client.get(f"/c/{committee.key}/").content.decode()


def test_where_there_is_no_page_a_page_says_so(client: Client) -> None:
    answer = client.get("/no-such-page/")

    assert answer.status_code == 404
    assert "There is no such page" in answer.content.decode()


def test_an_old_form_is_answered_with_what_to_do() -> None:
    answer = Client(enforce_csrf_checks=True).post("/i18n/setlang/", {"language": "ko"})

    assert answer.status_code == 403
    assert "The form was not taken" in answer.content.decode()


def test_no_template_holds_a_script_or_a_style() -> None:
    """The policy of the pages would refuse it, and only in a browser."""
    refused = re.compile(r"\son[a-z]+=|\sstyle=|<style|hx-on|hx-vals=.js:|<script(?![^>]*\ssrc=)")
    found = {
        str(file.relative_to(TEMPLATES)): refused.findall(file.read_text(encoding="utf-8"))
        for file in TEMPLATES.rglob("*.html")
        if refused.search(file.read_text(encoding="utf-8"))
    }

    assert len(list(TEMPLATES.rglob("*.html"))) > 15
    assert found == {}

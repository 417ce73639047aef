"""Drafts are called by the names of what they are about, agendas are one row, and what stands is shown beside."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from comity.desk.people.here import Here
from comity.desk.speaking.agenda_drafts import DECIDED, PREPARED
from comity.desk.store import say_new
from comity.record import Statement
from tests.desk.pages.plans.factory import heard, plain
from tests.desk.people_factory import client_of
from tests.desk.speaking.here_factory import COMMITTEE, here_as, plan, report, small_committee, tells

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]
ROOT = f"/c/{COMMITTEE}/"
LIST = f"{ROOT}drafts/"


def office(*, language: str = "en") -> Here:
    here = here_as("office", team="team/environment", name="Kim")
    here.user.language = language
    here.user.save(update_fields=["language"])
    return here


def secretariat() -> Client:
    return client_of(here_as("secretariat", name="Lee").user)


def markup(client: Client, address: str = LIST) -> str:
    return client.get(address).content.decode()


def preview_of(markup: str) -> list[tuple[str, str, str]]:
    """Of what, what stands now, and what will be said, line by line."""
    table = markup.partition("Will be said</th>")[2].partition("</table>")[0]
    rows = re.findall(r'<th scope="row">(.*?)</th>\s*<td[^>]*>(.*?)</td>\s*<td[^>]*>(.*?)</td>', table, re.DOTALL)
    return [(plain(of), plain(now), plain(said)) for of, now, said in rows]


def test_new_subjects_are_called_by_name_in_the_list_of_ones_own_and_on_the_desk() -> None:
    small_committee()
    author = office()
    tells(author, plan(9, team="team/environment"), report(1, of="plan/seoul-9"), subjects=("report/seoul-1",))
    tells(author, Statement("milestone/seoul-1", {"plan": "plan/seoul-1", "title": {"en": "A step"}}), act="milestone")
    client = client_of(author.user)
    own, desk = (
        re.findall(r'<a href="/c/seoul-beijing/drafts/\d+/">(.*?)</a>', markup(client, address))
        for address in (LIST, ROOT)
    )

    assert own == desk == ["Milestone: A step", "To be said: Plan 9"]


@pytest.mark.parametrize(("language", "name"), [("ko", "추진 상황 보고: 협력안 1"), ("zh-hans", "报告进展: Plan 1")])
def test_they_are_called_in_the_readers_language(language: str, name: str) -> None:
    small_committee()
    author = office(language=language)
    tells(author, report(1), act="report")

    (shown,) = re.findall(r'<a href="/c/seoul-beijing/drafts/\d+/">(.*?)</a>', markup(client_of(author.user)))

    assert plain(shown).replace("：", ": ").endswith(name)


def test_a_draft_of_a_report_shows_how_far_the_plan_is_by_each_side() -> None:
    small_committee()
    said = [report(7, "not_started"), heard("report/seoul-8", "plan/seoul-1", "promoted", on="2018-06")]
    say_new(committee=COMMITTEE, statements=said)
    told = tells(
        office(), Statement("report/seoul-1", {"plan": "plan/seoul-1", "progress": "implemented"}, on="2019-02")
    )

    assert preview_of(markup(secretariat(), f"{LIST}{told.draft}/")) == [
        ("report · new report: Plan 1 plan", "–", "Plan 1"),
        (
            "progress",
            "S Seoul not started 26 November 2018 B Beijing promoted June 2018 · hearsay S Seoul · Minutes",
            "implemented as of February 2019",
        ),
    ]


def test_a_side_that_said_nothing_of_the_plan_yet_stands_there_with_no_word() -> None:
    small_committee()
    told = tells(office(), plan(9, team="team/environment", done_by=["seoul", "beijing"]), report(1, of="plan/seoul-1"))

    lines = preview_of(markup(secretariat(), f"{LIST}{told.draft}/"))

    assert lines[-2:] == [
        ("report · new report: Plan 1 plan", "–", "Plan 1"),
        ("progress", "S Seoul no word B Beijing no word", "promoted as of 26 November 2018"),
    ]


def test_a_new_plan_that_a_draft_names_is_called_by_name_in_its_preview() -> None:
    small_committee()
    told = tells(office(), plan(9, team="team/environment"), report(1, of="plan/seoul-9"))

    shown = markup(secretariat(), f"{LIST}{told.draft}/")

    assert ("report · new report: Plan 9 plan", "–", "Plan 9") in preview_of(shown)
    assert "seoul-9" not in re.sub(r'(href|action)="[^"]*"', "", shown)


def item(number: int) -> Statement:
    said = {"conference": "conference/2", "title": {"en": f"Item {number}"}, "team": "team/environment"}
    return Statement(f"agenda-item/seoul-{number}", said)


def test_the_drafts_of_an_agenda_are_one_row_that_leads_to_where_they_are_signed() -> None:
    small_committee()
    author = office()
    one, two, three = (
        tells(author, item(number), act=DECIDED if number == 3 else PREPARED).draft for number in (1, 2, 3)
    )
    apart = tells(author, report(1), act="report").draft

    shown = markup(secretariat())
    agenda = shown.partition('<article class="sheet" aria-labelledby="agenda-2">')[2].partition("</article>")[0]

    assert plain(agenda).startswith(
        "Agenda of Conference 2: 3 items 1 decided · 2 prepared Read the agenda and sign it"
    )
    assert re.findall(r'href="([^"]+)"[^>]*>([^<]+)<', agenda) == [
        (f"{ROOT}conferences/2/agenda/", "Read the agenda and sign it"),
        (f"{ROOT}conferences/2/agenda/conclude/", "Read the decisions and sign them"),
        (f"{LIST}{one}/", "Prepare an item: Item 1"),
        (f"{LIST}{two}/", "Prepare an item: Item 2"),
        (f"{LIST}{three}/", "Decide an item: Item 3"),
    ]
    assert re.findall(r'name="draft" value="(\d+)"', shown) == [str(apart)]


def test_one_of_an_agenda_that_cannot_be_signed_stands_apart_with_the_reason() -> None:
    small_committee()
    author = office()
    first, *_others = [tells(author, item(number), act=PREPARED).draft for number in (1, 2, 3)]
    client = secretariat()
    here = here_as("secretariat", name="Park")
    tells(here, Statement("agenda-item/seoul-1", {"conference": "conference/2", "title": {"en": "Another"}}))

    answer = client.post(f"{LIST}confirm/", {"draft": str(first)})

    shown = answer.content.decode()
    assert (answer.status_code, "Agenda of Conference 2: 2 items" in shown) == (409, True)
    assert re.findall(r'name="draft" value="(\d+)"', shown) == [str(first)]


def test_the_number_of_queries_does_not_grow_with_the_agenda() -> None:
    small_committee()
    author, client = office(), secretariat()
    counts = []
    for number in range(1, 6):
        tells(author, item(number), act=PREPARED)
        with CaptureQueriesContext(connection) as queries:
            markup(client)
        counts.append(len(queries))

    assert counts[1:] == counts[1:2] * 4

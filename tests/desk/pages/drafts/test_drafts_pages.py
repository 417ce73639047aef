"""The secretariat sees what waits and what it will say, and confirms or returns it; an office sees its drafts' fate."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from comity.desk.models import Entry
from comity.desk.people.here import Here
from comity.desk.speaking.drafts import own
from comity.desk.store import load_record
from comity.record import Statement
from tests.desk.people_factory import client_of
from tests.desk.speaking.here_factory import COMMITTEE, here_as, plan, report, small_committee, tells

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]
LIST = f"/c/{COMMITTEE}/drafts/"


def office() -> Here:
    return here_as("office", team="team/environment", name="Kim")


def officer() -> tuple[Here, Client]:
    here = here_as("secretariat", name="Lee")
    return here, client_of(here.user)


def drafted(here: Here, *statements: Statement) -> int:
    told = tells(here, *statements)
    assert told.draft is not None
    return told.draft


def page(client: Client, address: str = LIST) -> str:
    return client.get(address).content.decode()


def test_what_waits_is_shown_with_what_it_will_say_and_confirmed_by_a_button() -> None:
    small_committee()
    author = office()
    drafts = [drafted(author, Statement("plan/seoul-1", {"due": "2020-12"})), drafted(author, report(1))]
    _, client = officer()

    shown = page(client)
    assert [text in shown for text in ("Plan 1", "December 2020", "Kim", "no word")] == [True] * 4
    answer = client.post(f"{LIST}confirm/", {"draft": drafts, "together": "yes"}, follow=True)

    assert "Said and signed as entry 2 of our ledger." in answer.content.decode()
    assert [line.entry for line in own(author)] == [2, 2]
    assert load_record(committee=COMMITTEE).subjects("report") == ("report/seoul-1",)


def test_nothing_chosen_is_said_so() -> None:
    small_committee()
    _, client = officer()

    answer = client.post(f"{LIST}confirm/", {})

    assert (answer.status_code, "Choose at least one draft." in answer.content.decode()) == (422, True)


def test_a_draft_that_is_out_of_date_shows_both_words_and_is_signed_when_it_is_confirmed_again() -> None:
    small_committee()
    draft = drafted(office(), Statement("plan/seoul-1", {"due": "2020"}))
    here, client = officer()
    tells(here, Statement("plan/seoul-1", {"due": "2021"}))

    refused = client.post(f"{LIST}confirm/", {"draft": draft})
    shown = refused.content.decode()
    assert (refused.status_code, "has changed since it was written" in shown) == (409, True)
    assert [text in shown for text in ("2020", "2021", "Lee", "checked")] == [True] * 4
    seen = re.search(r'name="seen" value="([^"]+)"', shown)
    assert seen is not None
    client.post(f"{LIST}confirm/", {"draft": draft, "seen": seen[1]})

    assert load_record(committee=COMMITTEE).words("plan/seoul-1", "due")["seoul"].value == "2020"


def test_a_draft_that_somebody_settled_says_who_and_how() -> None:
    small_committee()
    draft = drafted(office(), report(1))
    _, first = officer()
    _, second = officer()
    first.post(f"{LIST}confirm/", {"draft": draft})

    answer = second.post(f"{LIST}confirm/", {"draft": draft})

    assert answer.status_code == 409
    assert "Lee confirmed this draft before you; it is signed as entry 2." in answer.content.decode()
    assert Entry.objects.count() == 2


def test_a_returned_draft_shows_its_reason_to_its_author() -> None:
    small_committee()
    author = office()
    draft = drafted(author, report(1))
    _, client = officer()

    without = client.post(f"{LIST}{draft}/return/", {"reason": " "})
    client.post(f"{LIST}{draft}/return/", {"reason": "Which office?"})

    assert (without.status_code, "reason-errors" in without.content.decode()) == (422, True)
    assert "returned by Lee: Which office?" in page(client_of(author.user))


def test_its_author_words_a_returned_draft_anew_and_it_waits_again() -> None:
    small_committee()
    author = office()
    told = Statement("report/seoul-1", {"plan": "plan/seoul-1", "progress": "promoted", "note": {"ja": "N"}}, on="2018")
    draft = drafted(author, told)
    _, client = officer()
    client.post(f"{LIST}{draft}/return/", {"reason": "Which office?"})
    own_client = client_of(author.user)

    form = page(own_client, f"{LIST}{draft}/change/")
    wrong = own_client.post(f"{LIST}{draft}/change/", {"0-progress": "promoted", "0-on": "", "0-note_en": "Air"})
    given = {"0-progress": "implemented", "0-note_en": "The air office", "0-on": "2018-11"}
    own_client.post(f"{LIST}{draft}/change/", given)

    assert ("Which office?" in form, wrong.status_code, "Give the day" in wrong.content.decode()) == (True, 422, True)
    (line,) = own(author)
    note = {"ja": "N", "en": "The air office"}
    said = {"plan": "plan/seoul-1", "progress": "implemented", "note": note}
    assert (line.state, line.statements) == ("open", (Statement("report/seoul-1", said, on="2018-11"),))


def test_only_its_author_changes_a_draft() -> None:
    small_committee()
    draft = drafted(office(), report(1))

    answers = [client_of(office().user).get(f"{LIST}{draft}/change/"), officer()[1].get(f"{LIST}{draft}/change/")]

    assert [answer.status_code for answer in answers] == [404, 404]


def test_its_author_withdraws_a_draft() -> None:
    small_committee()
    author = office()
    draft = drafted(author, report(1))

    answer = client_of(author.user).post(f"{LIST}{draft}/withdraw/", follow=True)

    assert "Nothing of it was said." in answer.content.decode()
    assert [line.state for line in own(author)] == ["withdrawn"]


def test_the_history_of_a_draft_is_shown() -> None:
    small_committee()
    draft = drafted(office(), report(1))
    _, client = officer()
    client.post(f"{LIST}{draft}/return/", {"reason": "Which office?"})

    shown = page(client, f"{LIST}{draft}/")

    assert re.findall(r"<li>[^<]*· (Kim|Lee) · (\w+)", shown) == [("Kim", "written"), ("Lee", "returned")]


def test_who_may_not_confirm_is_not_offered_it_and_is_turned_away() -> None:
    small_committee()
    draft = drafted(office(), report(1))
    other = client_of(office().user)

    answers = [
        other.post(f"{LIST}confirm/", {"draft": draft}).status_code,
        other.post(f"{LIST}{draft}/return/", {"reason": "No"}).status_code,
        other.post(f"{LIST}{draft}/withdraw/").status_code,
        other.get(f"{LIST}{draft}/").status_code,
        client_of(here_as("reader").user).get(LIST).status_code,
    ]

    assert answers == [403, 403, 404, 404, 403]
    assert "Drafts to confirm" not in page(other)
    assert Entry.objects.count() == 1


def test_the_number_of_queries_does_not_grow_with_the_drafts() -> None:
    small_committee()
    author = office()
    _, client = officer()
    counts = []
    for number in (1, 2, 3, 4, 5):
        drafted(author, plan(10 + number, team="team/environment"))
        with CaptureQueriesContext(connection) as queries:
            page(client)
        counts.append(len(queries))

    assert counts[1:] == counts[1:2] * 4


def test_an_entry_is_taken_back_by_the_link_in_the_message_and_double_clicking_takes_it_back_once() -> None:
    small_committee()
    here, client = officer()
    tells(here, Statement("plan/seoul-1", {"due": "2020"}))
    address = f"/c/{COMMITTEE}/entries/2/take-back/"

    shown = page(client, address)
    once = re.search(r'name="once" value="([^"]+)"', shown)
    assert once is not None
    answers = [client.post(address, {"once": once[1], "seen": ""}).status_code for _ in range(2)]

    assert ("our word is taken back" in shown, answers, Entry.objects.count()) == (True, [302, 302], 3)
    assert load_record(committee=COMMITTEE).words("plan/seoul-1", "due") == {}


def test_what_cannot_be_taken_back_says_why() -> None:
    small_committee()
    here, client = officer()
    tells(here, Statement("plan/seoul-1", {"due": "2020"}))
    tells(here, Statement("plan/seoul-1", {"due": "2021"}))

    answer = client.get(f"/c/{COMMITTEE}/entries/2/take-back/")

    assert (answer.status_code, "entry 3" in answer.content.decode()) == (409, True)
    assert client.get(f"/c/{COMMITTEE}/entries/99/take-back/").status_code == 404


def test_what_will_be_said_is_shown_in_every_language_in_which_it_will() -> None:
    small_committee()
    drafted(office(), Statement("plan/seoul-1", {"title": {"ko": "새 제목", "zh": "新标题", "en": "A new title"}}))
    _, client = officer()

    shown = page(client)

    assert [text in shown for text in ("새 제목", "新标题", "A new title")] == [True, True, True]


def test_what_is_taken_back_is_shown_with_the_name_of_the_plan_that_it_was_said_of() -> None:
    small_committee()
    here, client = officer()
    told = tells(here, report(1))

    shown = page(client, f"/c/{COMMITTEE}/entries/{told.entry}/take-back/")

    assert f'<a href="/c/{COMMITTEE}/plans/seoul-1/">Plan 1</a>' in shown

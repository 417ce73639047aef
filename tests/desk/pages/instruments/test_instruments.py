"""The register of papers, one of them, and putting one on record, changing and renewing it."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import pytest
from django.utils import timezone

from comity.desk.models import Committee
from comity.desk.pages.showing.civil import civil
from comity.desk.reading.part import load_part
from comity.desk.store import say_new
from comity.record import Record, Statement
from tests.desk.committees import NETWORK, network, seoul_beijing
from tests.desk.pages.plans.factory import ROOT, browser, committee, plain, queries_of, sends, words_of
from tests.desk.people_factory import client_of, person
from tests.desk.speaking.here_factory import COMMITTEE, in_the_ledger

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]

OFFICES = ["office/seoul-air", "office/beijing-air"]


def soon(days: int = 100) -> str:
    return (timezone.localdate() + dt.timedelta(days=days)).isoformat()


def paper(number: int, **said: Any) -> Statement:
    return Statement(f"instrument/seoul-{number}", {"kind": "memorandum", "title": {"en": f"Paper {number}"}, **said})


def papers() -> None:
    """In force and called differently; expiring; expired and renewed; of no date."""
    committee(
        paper(1, signed="2018-03-19", parties=OFFICES, team="team/environment", conference="conference/1",
              signatories=[{"side": "beijing", "name": {"zh": "王"}, "rank": "bureau"},
                           {"side": "seoul", "name": {"ko": "홍길동"}, "rank": "mayor"}]),
        Statement("instrument/seoul-1", {"kind": "minutes_of_talks"}, by="beijing", source="document/minutes"),
        paper(2, kind="agreement", signed="2019-01-01", expires=soon(), parties=["seoul", "beijing"]),
        paper(3, signed="2015", expires="2019", team="team/culture", kind="letter_of_intent"),
        paper(4, signed="2020", renews="instrument/seoul-3", kind="letter_of_intent"),
        paper(5, kind="charter"),
    )  # fmt: skip


def rows(page: str) -> list[str]:
    body = page.split("<tbody>")[1].split("</tbody>", maxsplit=1)[0]
    return [plain(row) for row in re.findall(r"<tr>(.*?)</tr>", body, flags=re.DOTALL)]


def record_of() -> Record:
    return load_part(Committee.objects.get(key=COMMITTEE))


def word_of(subject: str, attribute: str, side: str = "seoul") -> Any:
    words = record_of().words(subject, attribute)
    return words[side].value if side in words else None


def test_the_register_tells_kind_per_side_dates_parties_and_what_renews_what() -> None:
    papers()
    both = "S Seoul memorandum of understanding │ B Beijing minutes of talks"

    assert rows(browser().get(f"{ROOT}instruments/").content.decode()) == [
        "Paper 4 renews Paper 3 letter of intent 2020 in force",
        f"Paper 2 agreement 1 January 2019 {civil(soon())} expires within a year S Seoul; B Beijing",
        f"Paper 1 {both} 19 March 2018 in force Air; Air Conference 1 Environment Team",
        "Paper 3 renewed by Paper 4 letter of intent 2015 2019 expired Culture Team",
        "Paper 5 charter unknown",
    ]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("kind=minutes_of_talks", ["1"]),
        ("kind=memorandum", ["1"]),
        ("team=team/culture", ["3"]),
        ("conference=conference/1", ["1"]),
        ("state=in_force", ["4", "2", "1"]),
        ("state=expiring", ["2"]),
        ("state=expired", ["3"]),
        ("state=in_force&team=team/environment&kind=memorandum", ["1"]),
    ],
)
def test_filters_by_kind_team_conference_and_state(asked: str, found: list[str]) -> None:
    papers()

    page = browser("reader").get(f"{ROOT}instruments/?{asked}").content.decode()

    assert [re.findall(r"Paper (\d)", row)[0] for row in rows(page)] == found


def test_what_is_not_understood_is_told_and_what_finds_nothing_says_so() -> None:
    papers()
    client = browser()

    wrong = client.get(f"{ROOT}instruments/?kind=poem")
    nothing = words_of(client.get(f"{ROOT}instruments/?state=to_come"))

    assert (wrong.status_code, 'id="filter-kind_error"' in wrong.content.decode()) == (200, True)
    assert len(rows(wrong.content.decode())) == 5
    assert "No paper is like that. Take a filter away to see more." in nothing


def test_where_no_paper_is_the_page_says_how_to_begin() -> None:
    committee()

    assert "No paper is on record yet." in words_of(browser().get(f"{ROOT}instruments/"))


def test_a_paper_shows_both_words_who_signed_what_it_renews_and_where_it_is_to_be_read() -> None:
    papers()
    client = browser("reader")

    first, third = (
        words_of(client.get(f"{ROOT}instruments/seoul-1/")),
        words_of(client.get(f"{ROOT}instruments/seoul-3/")),
    )

    assert "What each side calls it S Seoul memorandum of understanding B Beijing minutes of talks hearsay" in first
    assert "S Seoul · 홍길동 한국어 · mayor B Beijing · 王 简体中文 · head of bureau" in first
    assert first.index("mayor") < first.index("head of bureau")
    assert "Papers Minutes" in first
    assert "renewed by Paper 4" in third
    assert "Amend" not in first


def test_sides_that_tell_the_signing_unlike_stand_apart() -> None:
    seoul_beijing()

    page = words_of(browser().get(f"{ROOT}instruments/environment-2015/"))

    assert page.count("in the word of") == 3
    assert "no name is given" in page


def form_of(client: Any, path: str) -> Any:
    return client.get(ROOT + path).context["form"]


def named(form: Any, name: str, language: str) -> str:
    """The input of a text in one language."""
    tags = form.fields[name].widget.tags
    return f"{name}{form.fields[name].widget.widgets_names[tags.index(language)]}"


def test_a_new_paper_is_said_with_parties_signatories_and_source() -> None:
    committee()
    client = browser()
    form = form_of(client, "instruments/new/")

    answer = sends(client, "instruments/new/", {
        "kind": "memorandum", named(form, "title", "en"): "On air", "parties": OFFICES, "signed": "2018.3.19",
        "team": "team/environment", "conference": "conference/1", "signatories1_side": "seoul",
        "signatories1_rank": "mayor", named(form, "signatories1_name", "ko"): "홍길동", "signatories2_side": "beijing",
        "witnesses1_side": "beijing", "witnesses1_rank": "bureau", "source_document": "document/minutes",
    })  # fmt: skip

    said = "instrument/seoul-1"
    assert (answer.status_code, answer["Location"]) == (302, f"{ROOT}instruments/")
    assert {name: word_of(said, name) for name in record_of().attributes(said)} == {
        "kind": "memorandum", "title": {"en": "On air"}, "parties": OFFICES, "signed": "2018-03-19",
        "team": "team/environment", "conference": "conference/1",
        "signatories": [{"side": "seoul", "rank": "mayor", "name": {"ko": "홍길동"}}],
        "witnesses": [{"side": "beijing", "rank": "bureau"}],
    }  # fmt: skip
    assert record_of().words(said, "title")["seoul"].source == "document/minutes"


def test_bad_input_is_told_at_its_field_and_everything_is_kept() -> None:
    committee()
    client = browser()
    form = form_of(client, "instruments/new/")

    answer = sends(client, "instruments/new/", {
        "kind": "", named(form, "title", "en"): "Kept title", "signed": "2018-02-30", "in_force": "2019",
        "expires": "2018-01", "signatories1_side": "", named(form, "signatories1_name", "en"): "Kim",
    })  # fmt: skip

    told = answer.context["form"].errors
    page = answer.content.decode()
    assert (answer.status_code, sorted(told)) == (422, ["expires", "kind", "signatories1_side", "signed"])
    assert told["expires"] == ["It cannot expire before it began."]
    assert told["signatories1_side"] == ["Say for which side."]
    assert all(f'value="{kept}"' in page for kept in ("Kept title", "2018-02-30", "2018-01", "Kim"))
    assert not in_the_ledger("Kept title")


def test_amending_says_only_what_was_changed_and_kind_is_our_own_word() -> None:
    papers()
    theirs = {"kind": "agreement", "title": {"zh": "协议"}}
    say_new(committee=COMMITTEE, statements=[Statement("instrument/beijing-1", theirs, by="beijing", source="x")])
    client = browser()
    form = form_of(client, "instruments/beijing-1/amend/")
    filled = {named(form, "title", "zh"): "协议"}

    unsaid = form["kind"].value()
    sends(client, "instruments/beijing-1/amend/", {**filled, "seen": form["seen"].value(), "signed": "2019"})
    only_signed = {name: word_of("instrument/beijing-1", name) for name in ("kind", "title", "signed")}
    again = form_of(client, "instruments/beijing-1/amend/")
    sends(client, "instruments/beijing-1/amend/",
          {**filled, "seen": again["seen"].value(), "signed": "2019", "kind": "agreement"})  # fmt: skip

    assert unsaid is None
    assert only_signed == {"kind": None, "title": None, "signed": "2019"}
    assert word_of("instrument/beijing-1", "kind") == "agreement"


def test_a_renewal_begins_as_the_paper_was_and_names_it() -> None:
    papers()
    client = browser()

    form = form_of(client, "instruments/seoul-2/renew/")
    answer = sends(client, "instruments/seoul-2/renew/", {
        "kind": "agreement", named(form, "title", "en"): "Renewed", "parties": ["seoul"], "signed": "2026-11-01",
        "renews": form["renews"].value(),
    })  # fmt: skip

    assert [form[name].value() for name in ("kind", "title", "parties", "conference", "signed", "in_force")] == [
        "agreement", {"en": "Paper 2"}, ["seoul", "beijing"], "conference/2", None, soon(101),
    ]  # fmt: skip
    assert answer.status_code == 302
    assert word_of("instrument/seoul-6", "renews") == "instrument/seoul-2"


def test_a_team_in_the_address_fills_in_its_offices_as_parties() -> None:
    committee()

    form = form_of(browser(), "instruments/new/?team=team/environment&conference=conference/2")
    stranger = form_of(browser(), "instruments/new/?team=team/nothing&conference=conference/9")

    assert [form[name].value() for name in ("kind", "team", "conference", "parties")] == [
        "memorandum", "team/environment", "conference/2", OFFICES,
    ]  # fmt: skip
    assert [stranger[name].value() for name in ("kind", "team", "conference")] == [None, None, None]


def test_an_office_drafts_and_nothing_is_signed() -> None:
    committee()
    client = browser("office", team="team/environment")
    form = form_of(client, "instruments/new/")

    answer = sends(client, "instruments/new/", {
        "kind": "memorandum", named(form, "title", "en"): "Drafted", "team": "team/environment",
    })  # fmt: skip

    assert form["team"].value() == "team/environment"
    assert answer.status_code == 302
    assert not in_the_ledger("Drafted")


@pytest.mark.parametrize(
    ("role", "path", "status"),
    [
        ("reader", "instruments/", 200),
        ("reader", "instruments/coverage/", 200),
        ("reader", "instruments/seoul-1/", 200),
        ("reader", "instruments/new/", 403),
        ("reader", "instruments/seoul-1/amend/", 403),
        ("administrator", "instruments/seoul-1/renew/", 403),
        ("secretariat", "instruments/nothing/", 404),
        ("secretariat", "instruments/nothing/amend/", 404),
        ("secretariat", "instruments/nothing/renew/", 404),
    ],
)
def test_who_may_see_and_say(role: str, path: str, status: int) -> None:
    papers()

    assert browser(role).get(ROOT + path).status_code == status


def test_the_coverage_leads_to_the_paper_or_to_a_new_one_with_the_figure() -> None:
    papers()

    page = browser().get(f"{ROOT}instruments/coverage/").content.decode()

    culture, environment = rows(page)
    assert (culture, environment) == (
        "Culture Team none; add one · Culture Team Draw one up · Culture Team",
        "Environment Team in force · Paper 1 in force · Paper 1",
    )  # fmt: skip
    assert f'href="{ROOT}instruments/seoul-1/"' in page
    assert f'href="{ROOT}instruments/new/?team=team%2Fculture&amp;conference=conference%2F2"' in page
    assert f'href="{ROOT}instruments/new/?team=team%2Fculture&amp;conference=conference%2F1"' in page
    assert plain(page.split("<tfoot>")[1].split("</tfoot>")[0]) == "Teams with a memorandum 1/2 50.0 % 1/2 50.0 %"


def test_the_coverage_names_a_memorandum_that_the_cities_have_where_the_offices_have_none() -> None:
    papers()
    say_new(
        committee=COMMITTEE,
        statements=[
            Statement(
                "instrument/seoul-9",
                {"kind": "memorandum", "title": {"en": "City paper"}, "team": "team/culture", "signed": "2018-01-01",
                 "parties": ["seoul", "beijing"]},
            )
        ],
    )  # fmt: skip

    page = browser().get(f"{ROOT}instruments/coverage/").content.decode()

    assert rows(page)[0] == (
        "Culture Team none; add one · Culture Team between the cities, not the offices: City paper"
        " Draw one up · Culture Team between the cities, not the offices: City paper"
    )
    assert page.count(f'<a href="{ROOT}instruments/seoul-9/">City paper</a>') == 2


def test_of_seven_sides_the_coverage_says_how_many_are_bound() -> None:
    network(sides=7)
    offices = [f"office/{city}-environment" for city in ("seoul", "tokyo", "hanoi")]
    said = {"kind": "memorandum", "title": {"en": "Three"}, "parties": offices, "signed": "2021-06-01"}
    say_new(committee=NETWORK, statements=[Statement("instrument/seoul-1", said)])

    page = client_of(person("reader", committee=NETWORK)).get(f"/c/{NETWORK}/instruments/coverage/")

    assert words_of(page).count("in force · Three S Seoul T Tokyo H Hanoi 3 of 7") == 3
    assert "Draw one up" not in words_of(page)


def test_no_page_asks_more_often_because_there_is_more() -> None:
    papers()
    client = browser()
    paths = ("instruments/", "instruments/coverage/", "instruments/seoul-1/", "instruments/seoul-1/amend/",
             "instruments/new/?team=team/environment")  # fmt: skip
    few = {path: queries_of(client, path) for path in paths}

    say_new(committee=COMMITTEE, statements=[paper(number, parties=OFFICES, signed="2019") for number in range(10, 80)])

    assert {path: queries_of(client, path) for path in paths} == few
    assert "71 papers" not in words_of(client.get(f"{ROOT}instruments/"))
    assert "75 papers, the newest first" in words_of(client.get(f"{ROOT}instruments/?page=2"))

"""The register: what is filtered, how it is told, and what a figure leads to."""

from __future__ import annotations

import csv
import io
import re

import pytest
from django.test import Client

from comity.desk.store import say_new
from comity.record import Statement
from tests.desk.committees import RECONSTRUCTION, network, reconstruction
from tests.desk.factories import say as say_unjudged
from tests.desk.pages.plans.factory import ROOT, browser, committee, heard, many_plans, words_of
from tests.desk.people_factory import client_of, person
from tests.desk.speaking.here_factory import COMMITTEE, plan, report

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]


def titles(client: Client, query: str = "", *, root: str = ROOT) -> list[str]:
    """The plans that are shown, in their order."""
    answer = client.get(f"{root}plans/{query}")
    assert answer.status_code == 200
    return [title.strip() for title in re.findall(r'class="row-title"[^>]*>([^<]*)<', answer.content.decode())]


def test_a_row_has_each_sides_word_in_its_ink_the_team_the_due_date_and_the_silence() -> None:
    committee(
        plan(3, team="team/environment", horizon="near", done_by=["seoul", "beijing"], due="2018-12"),
        report(3, "promoted", of="plan/seoul-3"),
        heard("report/seoul-4", "plan/seoul-3", "not_started", on="2018-12"),
    )

    answer = browser().get(f"{ROOT}plans/?conference=1&team=environment")

    row = next(part for part in answer.content.decode().split("<tr>") if "Plan 3" in part)
    assert words_of(answer).count("Plan 3") == 1
    assert all(
        each in row for each in ("Environment Team", "mutual", "December 2018", "ink-0", "ink-1", "word hearsay")
    )
    assert all(each in row for each in ("promoted", "26 November 2018", "not started", "hearsay"))
    assert 'class="late"' in row
    assert re.search(r"\d+ years", row)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ["Plan 2", "Plan 1", "Plan 3", "Plan 4"]),
        ("?conference=1", ["Plan 2", "Plan 1", "Plan 3"]),
        ("?conference=2", []),
        ("?conference=none", ["Plan 4"]),
        ("?team=environment", ["Plan 1", "Plan 3"]),
        ("?team=none", ["Plan 4"]),
        ("?progress=promoted", ["Plan 1"]),
        ("?progress=silent", ["Plan 2", "Plan 3", "Plan 4"]),
        ("?progress=open", ["Plan 2", "Plan 1", "Plan 3", "Plan 4"]),
        ("?view=theirs&progress=not_started", ["Plan 1"]),
        ("?view=agreed&progress=differs", ["Plan 1"]),
        ("?doers=mutual", ["Plan 1"]),
        ("?doers=one-sided", ["Plan 2"]),
        ("?doers=unstated", ["Plan 3", "Plan 4"]),
        ("?term=near", ["Plan 1"]),
        ("?term=long", ["Plan 2"]),
        ("?office=office/seoul-air", ["Plan 3"]),
        ("?silent=90", ["Plan 2", "Plan 1", "Plan 3", "Plan 4"]),
        ("?silent=36500", ["Plan 2", "Plan 3", "Plan 4"]),
        ("?waits=seoul", ["Plan 1"]),
        ("?waits=beijing", []),
        ("?differs=yes", ["Plan 1"]),
        ("?standing=proposed", ["Plan 4"]),
        ("?standing=adopted&team=culture", ["Plan 2"]),
        ("?sort=word", ["Plan 1"]),
    ],
)
def test_every_filter_of_the_form(query: str, expected: list[str]) -> None:
    committee(
        report(1, "promoted"),
        heard("report/seoul-2", "plan/seoul-1", "not_started", on="2018-12"),
        plan(3, team="team/environment", owners={"seoul": {"office": "office/seoul-air"}}),
    )
    say_unjudged(committee=COMMITTEE, statements=[Statement("plan/seoul-4", {"title": {"en": "Plan 4"}})])

    shown = titles(browser(), query)

    assert shown[: len(expected)] == expected if query.startswith("?sort") else sorted(shown) == sorted(expected)


def test_what_is_filtered_stands_in_chips_that_take_it_away_and_choices_tell_their_number() -> None:
    committee()

    answer = browser().get(f"{ROOT}plans/?team=environment&doers=mutual&page=1").content.decode()

    assert "Team: Environment Team" in answer
    assert 'href="?doers=mutual"' in answer
    assert 'href="?team=environment"' in answer
    assert "Culture Team (0)" in answer
    assert "Environment Team (1)" in answer
    assert re.search(r">\s*1 plan\b", answer)


def test_what_is_not_understood_does_not_filter_and_is_told_at_its_field() -> None:
    committee()

    answer = browser().get(f"{ROOT}plans/?silent=long&waits=nobody&term=never&page=x&sort=oddly&team=culture")

    assert answer.status_code == 200
    page = answer.content.decode()
    assert page.count('_error">') == 3
    assert 'value="long"' in page
    assert titles(browser(), "?silent=long&waits=nobody&team=culture") == ["Plan 2"]


def test_a_view_of_a_side_that_there_is_not_is_read_as_ours() -> None:
    committee(report(1))

    assert titles(browser(), "?view=side:nobody&progress=promoted") == ["Plan 1"]


def test_near_term_plans_are_due_before_the_next_conference_and_late_once_it_was_held() -> None:
    committee()
    client = browser()
    before = client.get(f"{ROOT}plans/?term=near").content.decode()

    held = {"status": {"state": "held", "date": "2020-05-01"}}
    say_new(committee=COMMITTEE, statements=[Statement("conference/2", held, on="2020-05-01")])
    after = client.get(f"{ROOT}plans/?term=near").content.decode()

    assert "before conference 2" in before
    assert 'class="late"' not in before
    assert 'class="late"' in after


def test_long_term_plans_show_their_next_milestone_and_when_they_are_reviewed() -> None:
    committee(
        Statement("milestone/seoul-1", {"plan": "plan/seoul-2", "title": {"en": "First step"}, "due": "2019-03"}),
        Statement("milestone/seoul-2", {"plan": "plan/seoul-2", "title": {"en": "Second step"}, "due": "2099"}),
    )

    shown = words_of(browser().get(f"{ROOT}plans/?term=long"))

    assert "next milestone: First step, March 2019" in shown
    assert "Second step" not in shown
    assert "next review: conference 2" in shown


def test_a_title_that_is_missing_in_the_readers_language_is_shown_in_another_and_marked() -> None:
    committee()

    page = browser(language="zh-hans").get(f"{ROOT}plans/").content.decode()

    assert re.search(r'<span lang="en">Plan 1</span><span class="other-language" lang="en">English</span>', page)


def test_fifty_plans_stand_on_a_page() -> None:
    committee(*many_plans(60))
    client = browser()

    assert [len(titles(client, f"?page={number}")) for number in (1, 2, 3)] == [50, 12, 12]


def test_many_sides_stand_beneath_each_other() -> None:
    network()
    client = client_of(person("reader", committee="capitals"))

    page = client.get("/c/capitals/plans/?conference=2").content.decode()

    assert page.count('<td class="said many">') == 3
    assert "no word for" in words_of(client.get("/c/capitals/plans/?conference=2"))


def test_the_plans_behind_a_figure_are_exactly_those_and_the_sentence_says_which_figure_it_is() -> None:
    reconstruction()
    client = client_of(person("reader", committee=RECONSTRUCTION))
    root = f"/c/{RECONSTRUCTION}/"
    figure = "?figure=promotion_rate.assessed&at=2"

    numerator = client.get(f"{root}plans/{figure}&part=numerator")
    sizes = {
        part: re.findall(r"(\d+) plans?\b", words_of(client.get(f"{root}plans/{figure}&part={part}")))[0]
        for part in ("numerator", "denominator", "unknown", "no_report")
    }
    of_a_team = client.get(f"{root}plans/{figure}&part=denominator&team=environment").content.decode()

    assert sizes["numerator"], sizes["denominator"] == ("40", "58")
    assert sizes == {"numerator": "40", "denominator": "58", "unknown": "0", "no_report": "0"}
    assert "Promotion rate 40/58 69.0 % At conference 2" in words_of(numerator)
    assert "part=denominator" in numerator.content.decode()
    assert {title[:20] for title in titles(client, f"{figure}&part=numerator", root=root)} >= {"Reconstructed plan 2"}
    assert set(re.findall(r"Reconstructed plan 2-\d+ \((\w+)\)", of_a_team)) == {"Environment"}


@pytest.mark.parametrize("figure", ["nothing", "promotion_rate.oddly", "head_rank", "teams.count"])
def test_a_figure_that_counts_no_plans_leads_nowhere(figure: str) -> None:
    committee()

    assert browser().get(f"{ROOT}plans/?figure={figure}").status_code == 404


def test_the_table_to_download_has_what_is_filtered_and_no_formulas() -> None:
    committee(
        Statement("plan/seoul-3", {"conference": "conference/1", "title": {"en": "=cmd()", "ko": "+1"},
                                   "team": "team/environment"}),
        report(1, of="plan/seoul-3"),
    )  # fmt: skip

    answer = browser().get(f"{ROOT}plans.csv?team=environment&progress=promoted")

    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    assert "attachment" in answer["Content-Disposition"]
    assert [row[:6] for row in rows[1:]] == [["plan/seoul-3", "'+1", "", "'=cmd()", "1", "Environment Team"]]
    assert rows[1][9:14] == ["promoted", "promoted", "2018-11-26", "no report", ""]


def test_an_empty_register_says_what_will_be_here_and_how_to_begin() -> None:
    from comity.desk.store import found_committee

    found_committee(committee="new", us="seoul")
    secretariat = client_of(person("secretariat", committee="new")).get("/c/new/plans/")
    reader = client_of(person("reader", committee="new")).get("/c/new/plans/")

    assert "Here will be the plans" in words_of(secretariat)
    assert "/c/new/plans/new/" in secretariat.content.decode()
    assert "/c/new/plans/new/" not in reader.content.decode()

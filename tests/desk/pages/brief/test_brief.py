"""The mayor's brief: one page with everything that is asked for before a meeting."""

from __future__ import annotations

import pytest

from comity.desk.store import say_new
from comity.record import Statement
from tests.desk.pages.plans.factory import ROOT, browser, committee, heard, many_plans, queries_of, words_of
from tests.desk.speaking.here_factory import COMMITTEE, report

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]
PAGE = "brief/"


def full() -> None:
    committee(
        Statement("conference/1", {"place": {"en": "City Hall"}}),
        Statement("delegation/seoul-1", {"conference": "conference/1", "side": "seoul", "size": 12,
                                         "head": {"en": "Park"}, "head_rank": "mayor"}),
        Statement("delegation/beijing-1", {"conference": "conference/1", "side": "beijing", "head_rank": "vice_mayor"}),
        Statement("report/seoul-1", {"plan": "plan/seoul-1", "progress": "implemented",
                                     "evidence": ["document/minutes"]}, on="2018-11-26"),
        heard("report/seoul-2", "plan/seoul-1", "promoted", on="2018-12-01"),
        Statement("disruption/seoul-1", {"names": {"en": "Flood"}, "since": "2018-06-01", "until": "2018-08-01"}),
        Statement("instrument/seoul-1", {"kind": "memorandum", "title": {"en": "Memorandum on air"},
                                         "signed": "2020-01-01", "expires": "2026-12"}),
        Statement("offer/seoul-1", {"plan": "plan/seoul-2", "from": "seoul", "to": ["beijing"]}, on="2026-01-01"),
        Statement("conference/2", {"status": {"state": "planned", "date": "2099-05"}}, on="2026-01-01"),
    )  # fmt: skip


def test_it_says_what_was_how_it_stands_and_what_to_raise() -> None:
    full()

    words = words_of(browser("reader").get(ROOT + PAGE))

    for told in (
        "S Seoul · B Beijing · as of",
        "Conference 1 · 19 March 2018 · City Hall · host S Seoul",
        "S Seoul Park mayor · 12 people B Beijing vice mayor",
        "Disruptions: Flood 1 June 2018 – 1 August 2018",
        "Promotion rate 1/1 100.0 %",
        "Environment Team 1 plan implemented 1 Plan 1 [Minutes]",
        "Culture Team 1 plan no report 1 Plan 2",
        "Silent longest Plan 2 no word yet",
        "Differences 1 Plan 1, progress: S Seoul implemented · B Beijing promoted",
        "Memoranda that expire Memorandum on air December 2026",
        "Offers without an answer Plan 2 S Seoul",
        "Conference 2 · planned · May 2099 · B Beijing",
        "Still missing: the day",
    ):
        assert told in words, told


def test_a_committee_that_has_held_nothing_says_how_the_brief_will_look() -> None:
    from comity.desk.store import found_committee
    from tests.desk.people_factory import client_of, person

    found_committee(committee="new", us="seoul")
    words = words_of(client_of(person("reader", committee="new")).get("/c/new/brief/"))

    assert "None has been held yet. The first one that is held stands here with who led whose delegation." in words
    assert "None is on record yet." in words


def test_it_is_read_in_the_view_that_is_asked_for() -> None:
    full()
    client = browser("reader")

    theirs = words_of(client.get(f"{ROOT}{PAGE}?view=theirs"))

    assert "Environment Team 1 plan promoted 1 Plan 1" in theirs
    assert client.get(f"{ROOT}{PAGE}?view=side:tokyo").status_code == 404


def test_of_many_plans_the_first_of_each_progress_stand_and_how_many_more_there_are() -> None:
    committee(*many_plans(9))

    words = words_of(browser("reader").get(ROOT + PAGE))

    shown = "; ".join(f"More {number} [Minutes]" for number in range(100, 105))
    assert f"promoted 9 {shown} and 4 more" in words


def test_the_number_of_queries_does_not_depend_on_how_much_there_is() -> None:
    full()
    say_new(committee=COMMITTEE, statements=many_plans(1))
    client = browser("reader")
    few = queries_of(client, PAGE)
    say_new(committee=COMMITTEE, statements=many_plans(12))
    client.get(ROOT + PAGE)
    from comity.desk.jobs.worker import do_all_here

    do_all_here()

    assert queries_of(client, PAGE) == few


@pytest.mark.parametrize(("language", "told"), [("ko", "제기할 사항"), ("zh-hans", "需提出的事项")])
def test_it_is_told_in_the_readers_language(language: str, told: str) -> None:
    committee(report(1))
    assert told in words_of(browser(language=language).get(ROOT + PAGE))

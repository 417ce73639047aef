"""A conference that the other side only planned was not held in its view, wherever it is read."""

from __future__ import annotations

import pytest

from comity.desk.jobs.worker import do_all_here
from comity.record import Statement
from tests.desk.pages.plans.factory import ROOT, browser, committee, words_of
from tests.desk.speaking.here_factory import plan

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]


def two_held() -> None:
    """We say that the second was held and has a plan; Beijing, that it is planned. Of the first it says nothing."""
    theirs = {"by": "beijing", "source": "document/minutes"}
    committee(
        Statement("conference/2", {"date": "2019-05-10"}),
        Statement("conference/2", {"status": {"state": "held", "date": "2019-05-10"}}, on="2019-05-10"),
        Statement("conference/2", {"status": {"state": "planned", "date": "2019-06"}}, on="2019-01-01", **theirs),
        Statement("conference/2", {"date": "2019-06"}, **theirs),
        plan(3, conference="conference/2", done_by=["seoul", "beijing"]),
    )


def test_the_brief_begins_with_the_last_that_was_held_in_the_view() -> None:
    two_held()

    ours, theirs = (words_of(browser("reader").get(f"{ROOT}brief/{view}")) for view in ("", "?view=theirs"))

    assert "Conference 2 · 10 May 2019" in ours
    assert "Plan 3" in ours
    assert "Conference 1 · 19 March 2018" in theirs
    assert "Conference 2 · planned · June 2019" in theirs
    assert "Plan 3" not in theirs


def test_the_committees_page_and_the_list_show_it_as_planned() -> None:
    two_held()
    client = browser("reader")

    for path, held, planned in (
        ("committee/", "2019-05-10 2 held", "2019-06 2 planned"),
        ("conferences/", "Conference 2 held · the sides differ 10 May", "Conference 2 planned · the sides differ June"),
        (
            "conferences/2/",
            "Conference 2 held · the sides differ · 10 May",
            "Conference 2 planned · the sides differ · June",
        ),
    ):
        ours, theirs = (words_of(client.get(f"{ROOT}{path}{view}")) for view in ("", "?view=theirs"))
        assert [held in ours, planned in ours, held in theirs, planned in theirs] == [True, False, False, True], path


def test_the_measure_counts_it_as_no_conference() -> None:
    two_held()
    client = browser("reader")
    for view in ("", "?view=theirs"):
        client.get(f"{ROOT}institutionalization/{view}")
    do_all_here()

    ours, theirs = (words_of(client.get(f"{ROOT}institutionalization/{view}")) for view in ("", "?view=theirs"))

    assert "Conference 2 (2019)" in ours
    assert "Conference 2 (2019)" not in theirs

"""What a person says of a conference is what is shown, or they are told what stands in the way."""

from __future__ import annotations

from typing import Any

import pytest
from django.http import HttpResponse

from comity.desk.store import load_record
from comity.record import Statement
from tests.desk.pages.plans.factory import ROOT, browser, committee, sends, words_of
from tests.desk.speaking.here_factory import COMMITTEE

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]
HERE = "conferences/2/"


def status(state: str, on: str | None, **more: Any) -> Statement:
    return Statement("conference/2", {"status": {"state": state, **more}}, on=on)


def say(state: str, **given: str) -> HttpResponse:
    return sends(browser(), f"{HERE}state/{state}/", {"whose": "seoul", **given})


def history() -> list[tuple[object, str | None, object]]:
    """The states as they stand in our word: which, since when, and for which day."""
    words = load_record(committee=COMMITTEE).history("conference/2", "status").get("seoul", ())
    return [(word.value["state"], word.on, word.value.get("date")) for word in words]


def test_held_before_the_day_on_which_it_was_said_to_be_planned_is_refused_until_it_is_meant() -> None:
    committee(status("planned", "2026-11-24", date="2026-11-24"))

    refused = say("held", date="2026-11-20")
    before = history()
    meant = say("held", date="2026-11-20", in_time="on")

    told = (
        "As of 24 November 2026 it was said to be planned. That is later than the day of holding, and would stand. "
        "Correct the day, or tick the box below."
    )
    page = refused.content.decode()
    assert (refused.status_code, before) == (422, [("planned", "2026-11-24", "2026-11-24")])
    assert told in words_of(refused)
    assert page.index('id="id_date_error"') < page.index('name="in_time"') < page.index('name="whose"')
    assert 'value="2026-11-20"' in page
    assert meant.status_code == 302
    assert history() == [("planned", "2026-11-20", "2026-11-24"), ("held", "2026-11-20", "2026-11-20")]
    assert "held · 20 November 2026" in words_of(browser("reader").get(ROOT + HERE))


def test_held_on_or_after_that_day_is_said_as_it_is_and_nothing_is_asked() -> None:
    committee(status("planned", "2026-11-20", date="2026-11-20"))

    form = browser().get(f"{ROOT}{HERE}state/held/").content.decode()
    answer = say("held", date="2026-11-20")

    assert (answer.status_code, "in_time" in form) == (302, False)
    assert history() == [("planned", "2026-11-20", "2026-11-20"), ("held", "2026-11-20", "2026-11-20")]


@pytest.mark.parametrize("mended", ["2026-11-18", "2026-11-22"])
def test_a_mended_day_of_holding_is_the_only_one(mended: str) -> None:
    committee(
        status("planned", "2026-01-02", date="2026-11"),
        status("postponed", "2026-11-20", date="2026-12"),
        status("held", "2026-11-20", date="2026-11-20"),
    )
    ticked = {"in_time": "on"} if mended < "2026-11-20" else {}

    answer = say("held", date=mended, **ticked)

    assert answer.status_code == 302
    assert history() == [
        ("planned", "2026-01-02", "2026-11"),
        ("postponed", min(mended, "2026-11-20"), "2026-12"),
        ("held", mended, mended),
    ]
    record = load_record(committee=COMMITTEE)
    assert record.words("conference/2", "date")["seoul"].value == mended


def test_a_day_of_holding_that_was_said_without_a_date_gives_way_too() -> None:
    committee(status("planned", "2026-01-02", date="2026-11"), status("held", None, date="2026-11-20"))

    say("held", date="2026-11-21")

    assert history() == [("planned", "2026-01-02", "2026-11"), ("held", "2026-11-21", "2026-11-21")]


@pytest.mark.parametrize(
    ("state", "on"), [("cancelled", "2026-11-01"), ("lapsed", "2026-11"), ("postponed", "2026-11-01")]
)
def test_any_state_that_began_earlier_is_kept_as_an_earlier_step_only_where_that_is_meant(state: str, on: str) -> None:
    committee(status("planned", "2026-12-24", date="2027"))

    refused = say(state, on=on)
    meant = say(state, on=on, in_time="on")

    assert (refused.status_code, meant.status_code) == (422, 302)
    assert "As of 24 December 2026 it was said to be planned. That came later and would stand." in words_of(refused)
    assert 'id="id_on_error"' in refused.content.decode()
    assert [step[0] for step in history()] == [state, "planned"]


def test_planned_again_on_the_day_on_which_it_was_put_off_needs_a_later_day() -> None:
    committee(status("planned", "2026-11-24", date="2027"), status("postponed", "2026-11-24"))

    refused = say("planned", on="2026-11-24", date="2028")
    later = say("planned", on="2026-11-25", date="2028")

    assert (refused.status_code, later.status_code) == (422, 302)
    assert "it was said to be postponed. That came later and would stand." in words_of(refused)
    assert [step[0] for step in history()] == ["planned", "postponed", "planned"]


def test_another_sides_word_is_measured_by_its_own_words() -> None:
    committee(status("planned", "2026-11-24", date="2026-11-24"))
    theirs = {"whose": "beijing", "source_document": "document/minutes", "date": "2026-11-20"}

    assert say("held", **theirs).status_code == 302
    assert history() == [("planned", "2026-11-24", "2026-11-24")]

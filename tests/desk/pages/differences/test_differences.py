"""Both words side by side, and what can be done: say ours anew, ask, part what was joined."""

from __future__ import annotations

import html
import re
from typing import Any

import pytest
from django.http import HttpResponse

from comity.desk.store import say_new
from comity.record import Statement
from comity.record.view import view
from tests.desk.pages.plans.factory import ROOT, browser, committee, heard, many_plans, queries_of, sends, words_of
from tests.desk.speaking.here_factory import COMMITTEE, report

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]
AMEND_PLACE = "differences/conference/1/place/amend/"
AMEND_PROGRESS = "differences/plan/seoul-1/progress/amend/"


def differing() -> None:
    committee(
        Statement("conference/1", {"place": {"en": "City Hall"}}),
        Statement("conference/1", {"place": {"en": "Riverside Hotel"}}, by="beijing", source="document/minutes"),
        report(1, "promoted"),
        heard("report/seoul-2", "plan/seoul-1", "not_started", on="2018-12-01"),
    )


def value(subject: str, attribute: str) -> Any:
    from comity.desk.store import load_record

    return view(load_record(committee=COMMITTEE), "side:seoul", "seoul").value(subject, attribute)


def test_both_words_stand_beside_each_other_by_subject_each_in_its_ink_with_date_and_source() -> None:
    differing()

    answer = browser().get(f"{ROOT}differences/")

    assert answer.status_code == 200
    words = words_of(answer)
    assert "All (2) (plenary) conference (1) exchange and cooperation plan (1)" in words
    for told in ("S Seoul City Hall", "B Beijing Riverside Hotel hearsay · Minutes",
                 "S Seoul promoted 26 November 2018", "B Beijing not started 1 December 2018 · hearsay"):  # fmt: skip
        assert told in words
    assert re.findall(r'<div class="(word [^"]*)"', answer.content.decode()) == [
        "word ink-0", "word hearsay ink-1", "word ink-0", "word hearsay ink-1",
    ]  # fmt: skip


def test_one_type_alone_can_be_read() -> None:
    differing()

    words = words_of(browser().get(f"{ROOT}differences/?type=conference"))

    assert "City Hall" in words
    assert "promoted" not in words


def test_where_nothing_differs_the_page_says_how_that_would_look() -> None:
    committee()
    assert "As soon as two sides say different things" in words_of(browser().get(f"{ROOT}differences/"))


def test_a_reader_is_offered_no_amendment_and_may_make_none() -> None:
    differing()
    reader = browser("reader")

    assert "Amend our word" not in words_of(reader.get(f"{ROOT}differences/"))
    assert reader.get(ROOT + AMEND_PLACE).status_code == 403


def test_taking_the_others_word_says_it_in_our_ledger_and_the_difference_is_gone() -> None:
    differing()
    client = browser()

    answer = sends(client, AMEND_PLACE, {"take": "beijing"})

    assert answer.status_code == 302
    assert value("conference/1", "place") == {"en": "Riverside Hotel"}
    assert "City Hall" not in words_of(client.get(f"{ROOT}differences/"))
    assert client.get(ROOT + AMEND_PLACE).status_code == 404


def test_another_value_is_written_below_and_kept_where_it_is_missing() -> None:
    differing()
    client = browser()

    missing = sends(client, AMEND_PLACE, {"take": "own", "value_en": ""})
    sends(client, AMEND_PLACE, {"take": "own", "value_en": "City Hall, annex"})

    assert missing.status_code == 422
    assert "Write what is right, or choose what another side says." in words_of(missing)
    assert value("conference/1", "place") == {"en": "City Hall, annex"}


def test_progress_is_amended_by_a_report_of_ours_on_a_day() -> None:
    differing()
    client = browser()

    without_day = sends(client, AMEND_PROGRESS, {"take": "beijing", "on": ""})
    sends(client, AMEND_PROGRESS, {"take": "beijing", "on": "2018-12-02"})

    assert without_day.status_code == 422
    assert "Nowhere do the sides contradict each other." not in words_of(client.get(f"{ROOT}differences/"))
    assert "promoted" not in words_of(client.get(f"{ROOT}differences/"))
    assert "not started 2 December 2018" in words_of(client.get(f"{ROOT}plans/seoul-1/"))


def test_an_office_drafts_its_amendment() -> None:
    differing()

    answer = browser("office", team="team/environment").get(ROOT + AMEND_PROGRESS)

    assert "Keep as draft" in words_of(answer)


def test_a_conferences_status_is_said_on_the_conferences_own_page() -> None:
    committee(Statement("conference/1", {"status": {"state": "cancelled"}}, by="beijing", on="2018-03-18", source="x"))

    answer = browser().get(f"{ROOT}differences/conference/1/status/amend/")

    assert (answer.status_code, answer["Location"]) == (302, f"{ROOT}conferences/1/")


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "- Beijing: not started; 1 December 2018"),
        ("zh-hans", "Beijing"),
        ("ko", "협력안 1"),
    ],
)
def test_a_message_is_ready_in_each_language(language: str, told: str) -> None:
    differing()

    answer = browser("reader").get(f"{ROOT}differences/plan/seoul-1/progress/ask/?language={language}")

    found = re.search(r'<textarea id="message"[^>]*>(.*?)</textarea>', answer.content.decode(), flags=re.DOTALL)
    assert found is not None
    assert told in found[1]
    assert f'lang="{language}"' in found[0]
    assert "mailto:?subject=" in answer.content.decode()


def test_a_message_has_no_badges_and_no_marks_of_languages() -> None:
    committee(
        Statement("plan/seoul-1", {"done_by": ["seoul"], "title": {"ko": "협력안 1"}}),
        Statement("plan/seoul-1", {"done_by": ["seoul", "beijing"]}, by="beijing", source="document/minutes"),
    )

    answer = browser().get(f"{ROOT}differences/plan/seoul-1/done_by/ask/?language=en")

    assert "- Seoul: Seoul\n- Beijing: Seoul; Beijing; Minutes\n" in html.unescape(answer.content.decode())


def test_two_things_that_we_once_joined_are_parted() -> None:
    committee(
        Statement("instrument/seoul-1", {"kind": "memorandum", "title": {"en": "One"}}),
        Statement("instrument/beijing-1", {"kind": "agreement", "title": {"en": "Other"}}, by="beijing", source="x"),
        Statement("instrument/beijing-1", {"same": "instrument/seoul-1"}),
    )
    client = browser()
    address = f"{ROOT}differences/instrument/{joined()}/kind/another/"

    shown = words_of(client.get(address))
    answer = sends(client, address.removeprefix(ROOT), {})

    assert "We once said that these are one and the same." in shown
    assert answer.status_code == 302
    assert "Nowhere do the sides contradict each other." in words_of(client.get(f"{ROOT}differences/"))


def joined() -> str:
    from comity.desk.store import load_record

    return load_record(committee=COMMITTEE).canonical("instrument/beijing-1").partition("/")[2]


def test_where_nothing_was_joined_the_page_says_how_two_things_are_kept_apart() -> None:
    differing()

    answer: HttpResponse = browser("reader").get(f"{ROOT}differences/conference/1/place/another/")

    assert "each of the two needs a name of its own in the record" in words_of(answer)
    assert "what stands here is hearsay from our ledger" in words_of(answer)


def test_the_number_of_queries_does_not_depend_on_how_much_differs() -> None:
    differing()
    client = browser()
    few = queries_of(client, "differences/")
    say_new(committee=COMMITTEE, statements=many_plans(12))

    assert queries_of(client, "differences/") == few

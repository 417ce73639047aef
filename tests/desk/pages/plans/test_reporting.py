"""Reporting on one plan, and recording what another side said of it."""

from __future__ import annotations

import pytest

from comity.desk.models import Entry
from comity.desk.speaking.models import Draft
from comity.desk.store import load_record
from tests.desk.pages.plans.factory import ROOT, browser, committee, one_plan, sends, words_of
from tests.desk.speaking.here_factory import COMMITTEE

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]

FORM = {"progress": "promoted", "on": "2019-01-02"}


def reports(about: str = "plan/seoul-1") -> list[tuple[str, str, str | None, object, tuple[str, ...]]]:
    found = load_record(committee=COMMITTEE).reports(about)
    return [(each.whose, each.progress, each.on, each.note, each.evidence) for each in found]


def test_a_report_with_a_note_in_two_languages_and_evidence_old_and_new() -> None:
    committee()
    told = {
        **FORM, "note_ko": "담당팀 지정", "note_en": "Named", "evidence_documents": ["document/minutes"],
        "evidence_title": "Press release", "evidence_address": "https://seoul.example/1",
    }  # fmt: skip

    answer = sends(browser(), "plans/seoul-1/report/", told)

    assert (answer.status_code, answer["Location"]) == (302, f"{ROOT}plans/seoul-1/")
    note = {"ko": "담당팀 지정", "en": "Named"}
    assert reports() == [("seoul", "promoted", "2019-01-02", note, ("document/minutes", "document/seoul-1"))]
    record = load_record(committee=COMMITTEE)
    assert record.words("document/seoul-1", "title")["seoul"].value == {"en": "Press release"}


def test_the_day_is_today_until_another_is_written() -> None:
    from django.utils import timezone

    committee()

    page = browser().get(f"{ROOT}plans/seoul-1/report/").content.decode()

    assert f'value="{timezone.localdate().isoformat()}"' in page


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"progress": ""}, "progress"),
        ({"progress": "middling"}, "progress"),
        ({"on": "2019-02-30"}, "on"),
        ({"on": "soon"}, "on"),
        ({"progress": "dropped"}, "note"),
        ({"evidence_address": "seoul.example"}, "evidence"),
        ({"evidence_documents": ["document/nowhere"]}, "evidence"),
    ],
)
def test_what_is_wrong_is_told_at_its_field_and_the_rest_is_kept(wrong: dict[str, object], field: str) -> None:
    committee()

    note = "" if field == "note" else "还没有"

    answer = sends(browser(), "plans/seoul-1/report/", {**FORM, "note_zh": note, **wrong})

    page = answer.content.decode()
    assert answer.status_code == 422
    assert f'id="id_{field}_error"' in page
    assert note in page
    assert Entry.objects.count() == 1


def test_an_office_drafts_for_its_own_team_and_nobody_elses() -> None:
    committee()
    office = browser("office", team="team/culture")

    own = sends(office, "plans/seoul-2/report/", FORM)
    others = sends(office, "plans/seoul-1/report/", FORM)

    assert (own.status_code, others.status_code) == (302, 422)
    told = "Plan 1 belongs to Environment Team. Ask the office of that team, or the secretariat."
    assert told in words_of(others)
    assert list(Draft.objects.values_list("act", "subjects")) == [("report", ["plan/seoul-2"])]
    assert reports("plan/seoul-2") == []


@pytest.mark.parametrize("role", ["reader", "administrator"])
def test_who_may_not_draft_gets_no_form(role: str) -> None:
    committee()
    client = browser(role)

    assert client.get(f"{ROOT}plans/seoul-1/report/").status_code == 403
    assert sends(client, "plans/seoul-1/report/", FORM).status_code == 403


def test_the_same_form_sent_twice_is_one_report() -> None:
    committee()
    client = browser()

    for _time in range(2):
        client.post(f"{ROOT}plans/seoul-1/report/", {**FORM, "once": "a-form"})

    assert len(reports()) == 1


def test_a_milestone_is_reported_on_like_a_plan() -> None:
    committee(*one_plan(100))

    answer = sends(browser(), "milestones/seoul-100/report/", FORM)

    assert answer["Location"] == f"{ROOT}plans/seoul-100/"
    assert reports("milestone/seoul-100") == [("seoul", "promoted", "2019-01-02", None, ())]


def test_what_another_side_said_is_kept_as_its_word_with_its_source() -> None:
    committee()

    without = sends(browser(), "plans/seoul-1/hearsay/beijing/", FORM)
    answer = sends(browser(), "plans/seoul-1/hearsay/beijing/", {**FORM, "source_document": "document/minutes"})

    assert (without.status_code, answer.status_code) == (422, 302)
    assert 'id="id_source_error"' in without.content.decode()
    found = load_record(committee=COMMITTEE).reports("plan/seoul-1")
    assert [(each.whose, each.speaker, each.source) for each in found] == [("beijing", "seoul", "document/minutes")]


@pytest.mark.parametrize("side", ["seoul", "tokyo"])
def test_our_own_word_and_that_of_nobody_is_no_hearsay(side: str) -> None:
    committee()

    assert browser().get(f"{ROOT}plans/seoul-1/hearsay/{side}/").status_code == 404

"""Reporting on many plans in one table."""

from __future__ import annotations

import pytest

from comity.desk.models import Entry
from comity.desk.speaking.models import Draft
from comity.desk.store import load_record
from tests.desk.pages.plans.factory import ROOT, browser, committee, sends, words_of
from tests.desk.speaking.here_factory import COMMITTEE, plan

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]


def reports() -> dict[str, list[tuple[str, str | None, object]]]:
    record = load_record(committee=COMMITTEE)
    return {
        each: [(report.progress, report.on, report.note) for report in record.reports(each)]
        for each in record.subjects("plan")
        if record.reports(each)
    }


def rows(**filled: str) -> dict[str, object]:
    """A table with three rows, of which some cells are filled in."""
    return {
        "plan": ["seoul-1", "seoul-2", "seoul-3"],
        **{f"on-seoul-{number}": "2026-01-01" for number in (1, 2, 3)},
        **{name.replace("_", "-"): value for name, value in filled.items()},
    }


def test_only_the_rows_that_are_filled_in_are_said_and_all_as_one_entry() -> None:
    committee(plan(3))

    answer = sends(
        browser(language="ko"),
        "plans/report/?team=environment",
        rows(progress_seoul_1="promoted", note_seoul_1="시작", progress_seoul_3="unknown", on_seoul_3="2025"),
    )

    assert answer["Location"] == f"{ROOT}plans/?team=environment"
    assert reports() == {
        "plan/seoul-1": [("promoted", "2026-01-01", {"ko": "시작"})],
        "plan/seoul-3": [("unknown", "2025", None)],
    }
    assert Entry.objects.count() == 3  # two of them were there before


def test_what_is_wrong_in_a_row_is_told_in_it_and_nothing_is_said() -> None:
    committee(plan(3))

    answer = sends(
        browser(),
        "plans/report/",
        rows(progress_seoul_1="promoted", on_seoul_1="someday", note_seoul_2="alone", progress_seoul_3="dropped"),
    )

    page = answer.content.decode()
    assert answer.status_code == 422
    assert [f'id="id_{name}_error"' in page for name in ("on-seoul-1", "progress-seoul-2")] == [True, True]
    assert all(each in page for each in ('value="someday"', 'value="alone"', '<option value="dropped" selected>'))
    assert reports() == {}


def test_what_the_record_finds_wrong_is_told_at_the_row_that_it_is_of() -> None:
    committee(plan(3))

    answer = sends(browser(), "plans/report/", rows(progress_seoul_1="promoted", progress_seoul_3="dropped"))

    assert answer.status_code == 422
    assert 'id="id_note-seoul-3_error"' in answer.content.decode()
    assert reports() == {}


def test_an_empty_table_says_nothing() -> None:
    committee(plan(3))

    answer = sends(browser(), "plans/report/", rows())

    assert answer.status_code == 422
    assert "No row is filled in" in words_of(answer)
    assert Entry.objects.count() == 2


def test_an_office_gets_the_plans_of_its_team_and_its_table_is_one_draft() -> None:
    committee(plan(3))
    office = browser("office", team="team/environment")

    shown = words_of(office.get(f"{ROOT}plans/report/"))
    sends(office, "plans/report/", rows(progress_seoul_1="promoted", progress_seoul_2="promoted"))

    assert ("Plan 1" in shown, "Plan 2" in shown) == (True, False)
    assert list(Draft.objects.values_list("subjects", flat=True)) == [["plan/seoul-1"]]


def test_a_row_is_still_there_when_the_filter_would_now_leave_it_out() -> None:
    committee(plan(3))

    answer = sends(browser(), "plans/report/?progress=implemented", rows(progress_seoul_1="promoted"))

    assert answer.status_code == 302
    assert list(reports()) == ["plan/seoul-1"]


def test_a_reader_has_no_table() -> None:
    committee()

    assert browser("reader").get(f"{ROOT}plans/report/").status_code == 403

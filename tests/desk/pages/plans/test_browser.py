"""The plans' pages in a real browser: as they are seen, filtered in place, and without scripts."""

from __future__ import annotations

from typing import Any

import pytest

from comity.desk.store import load_record
from tests.desk.look.browser import browser, keep_picture, session_of, too_wide, violations, window
from tests.desk.pages.plans.factory import committee
from tests.desk.pages.plans.test_languages import everything
from tests.desk.people_factory import person
from tests.desk.speaking.here_factory import COMMITTEE

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("home")]

PAGES = (
    "plans/?conference=1&silent=x", "plans/?figure=promotion_rate.assessed&at=1", "plans/seoul-100/", "plans/new/",
    "plans/report/", "plans/suggestions/", "offers/beijing-1/answer/", "mutual/", "chase/",
    "chase/beijing/?conference=all",
)  # fmt: skip


@pytest.mark.parametrize(("language", "width", "paths"), [("ko", 1280, PAGES[:3]), ("zh-hans", 360, PAGES)])
def test_no_page_is_too_wide_refused_or_hard_to_use(
    live_server: Any, language: str, width: int, paths: tuple[str, ...]
) -> None:
    everything()
    session = session_of(person("secretariat", committee=COMMITTEE, language=language))

    with browser() as chromium:
        opened = window(chromium, session=session, server=live_server.url, language=language, width=width)
        for path in paths:
            opened.page.goto(f"{live_server.url}/c/{COMMITTEE}/{path}")
            keep_picture(opened.page, f"plans-{PAGES.index(path)}-{language}-{width}")

            assert (path, violations(opened.page), too_wide(opened.page, width)) == (path, [], [])
        assert opened.said == []


def test_a_filter_swaps_the_table_in_place_and_stands_in_the_address(live_server: Any) -> None:
    committee()
    session = session_of(person("reader", committee=COMMITTEE))

    with browser() as chromium:
        page = window(chromium, session=session, server=live_server.url).page
        page.goto(f"{live_server.url}/c/{COMMITTEE}/plans/")
        page.evaluate("document.body.dataset.same = 'yes'")
        page.select_option("#filter-team", "culture")
        page.wait_for_selector("text=Team: Culture Team")

        assert page.locator(".row-title").all_inner_texts() == ["Plan 2"]
        assert page.evaluate("document.body.dataset.same") == "yes"
        assert "team=culture" in page.url
        page.go_back()
        page.wait_for_selector("text=Plan 1")


def test_without_scripts_one_reads_filters_and_reports_on_many(live_server: Any) -> None:
    committee()
    session = session_of(person("secretariat", committee=COMMITTEE))

    with browser() as chromium:
        context = chromium.new_context(java_script_enabled=False)
        context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])
        page = context.new_page()
        page.goto(f"{live_server.url}/c/{COMMITTEE}/plans/")
        page.select_option("#filter-team", "environment")
        page.click("text=Filter >> nth=-1")
        page.click("text=Report on these")
        page.select_option("#id_progress-seoul-1", "promoted")
        page.fill("#id_note-seoul-1", "Begun")
        page.click("text=Confirm and sign")

        assert page.url.endswith("team=environment&progress=&doers=&waits=&office=&silent=&differs=&standing=&sort=")
        assert "entry 2" in page.locator("[role=status]").first.inner_text()
    reports = load_record(committee=COMMITTEE).reports("plan/seoul-1")
    assert [(report.progress, report.note) for report in reports] == [("promoted", {"en": "Begun"})]

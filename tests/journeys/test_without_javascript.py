"""Without JavaScript every page can be read, and progress can be reported."""

from __future__ import annotations

import pytest

from tests.journeys.conftest import Opened
from tests.journeys.desk import SOURCED
from tests.journeys.people import OFFICE, READER, SECRETARIAT

PAGES = (
    "", "committee/", "conferences/", "conferences/3/", "plans/", "plans/reconstructed-2-24/", "mutual/", "checks/",
    "instruments/", "instruments/coverage/", "teams/", "teams/environment/", "people/", "disruptions/",
    "institutionalization/", "differences/", "network/", "history/", "brief/", "chase/", "chase/beijing/",
    "search/?q=환경", "meetings/", "conferences/3/agenda/", "conferences/3/protocol/",
)  # fmt: skip


@pytest.mark.parametrize("committee", [None, SOURCED])
def test_every_page_is_read(opened: Opened, committee: str | None) -> None:
    desk = opened("ko", java_script_enabled=False)
    desk.committee = committee or desk.committee
    desk.sign_in(READER)

    failed = []
    for path in PAGES:
        answer = desk.go(path)
        if answer.status == 404 and committee:
            continue  # the sourced record has no such plan
        if answer.status != 200 or len(desk.page.locator("main").inner_text()) < 20 or not desk.title:
            failed.append((path, answer.status))
    assert failed == []


def test_figures_and_charts_are_read_as_tables(opened: Opened) -> None:
    desk = opened("en", java_script_enabled=False)
    desk.sign_in(READER)
    desk.place("Institutionalization")

    chart = desk.page.locator("figure").first
    chart.locator("summary").click()
    assert chart.get_by_role("table").is_visible()


def test_progress_is_reported(opened: Opened) -> None:
    desk = opened("zh-hans", java_script_enabled=False)
    desk.sign_in(SECRETARIAT)
    desk.place("Plans")
    desk.page.locator("select[name=team]").select_option("environment")
    desk.press("Filter")
    desk.page.locator("table.plans a[href$='/reconstructed-3-43/']").click()
    desk.follow("Report")
    desk.page.get_by_label(desk.term("progress", "promoted"), exact=True).check()
    desk.press("Confirm and sign")

    assert desk.term("progress", "promoted") in desk.page.locator(".plan-side").first.inner_text()


def test_an_office_reports_on_many(opened: Opened) -> None:
    desk = opened("ko", java_script_enabled=False)
    desk.sign_in(OFFICE)
    desk.go("plans/report/?conference=3&team=environment")
    first = desk.page.locator("table.many tbody tr").first
    first.locator("select").select_option("implemented")
    desk.press("Keep as draft")

    assert desk.said("Your draft waits for the secretariat to confirm and sign it.") in desk.told()

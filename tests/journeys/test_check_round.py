"""A round of follow-up: opened, answered, closed with its figure."""

from __future__ import annotations

from tests.journeys.conftest import Opened
from tests.journeys.people import SECRETARIAT


def test_a_round_is_opened_answered_and_closed(opened: Opened) -> None:
    desk = opened("zh-hans")
    desk.sign_in(SECRETARIAT)
    desk.place("Checks")
    desk.follow("Set the rhythm")
    desk.field("Rounds a year").fill("2")
    desk.press("Confirm and sign")
    assert desk.counted("%(count)s round a year", "%(count)s rounds a year", count=2) in desk.page.inner_text("main")

    desk.follow("Open a round")
    boxes = desk.page.locator("input[name=plans]")
    for place in range(boxes.count()):
        boxes.nth(place).set_checked(place < 2)
    desk.press("Confirm and sign")
    desk.follow("Follow-up checks") if desk.page.locator("main table.papers").count() else None
    desk.page.locator("main a[href*='/checks/seoul-']").first.click()
    asked = desk.page.locator("main").inner_text()
    assert desk.said("open") in asked
    assert "0/2" in desk.page.locator(".round-figure").inner_text()
    assert desk.link("Remind %(side)s", exact=False, side=desk.beijing).first.is_visible()

    desk.follow("Report")
    rows = desk.page.locator("table.many tbody tr")
    assert rows.count() == 2
    for place in range(2):
        rows.nth(place).locator("select").select_option("promoted")
    desk.press("Confirm and sign")

    desk.place("Checks")
    desk.page.locator("main a[href*='/checks/seoul-']").first.click()
    desk.follow("Close the round")
    desk.press("Confirm and sign")
    assert desk.said("open") not in desk.page.locator(".plan-about").inner_text().split()

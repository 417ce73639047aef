"""A round of follow-up: opened, answered, closed with its figure."""

from __future__ import annotations

from tests.journeys.conftest import Opened
from tests.journeys.desk import Desk
from tests.journeys.people import SECRETARIAT

OURS_ALONE, TOGETHER = "plan/reconstructed-3-49", "plan/reconstructed-3-43"


def test_a_round_is_opened_answered_and_closed(opened: Opened) -> None:
    desk = opened("zh-hans")
    desk.sign_in(SECRETARIAT)
    desk.place("Checks")
    desk.follow("Set the rhythm")
    desk.field("Rounds a year").fill("2")
    desk.press("Confirm and sign")
    assert desk.counted("%(count)s round a year", "%(count)s rounds a year", count=2) in desk.page.inner_text("main")

    desk.follow("Open a round")
    for box in desk.page.locator("input[name=plans]").all():
        box.set_checked(box.get_attribute("value") in {OURS_ALONE, TOGETHER})
    desk.press("Confirm and sign")
    desk.page.locator("table.papers th a").first.click()
    assert [desk.said("open") in desk.page.locator(".plan-about").inner_text(), figure(desk)] == [True, "0/2"]
    assert desk.link("Remind %(side)s", exact=False, side=desk.beijing).first.is_visible()

    desk.follow("Report")
    rows = desk.page.locator("table.many tbody tr")
    assert rows.count() == 2
    for row in rows.all():
        row.locator("select").select_option("promoted")
    desk.press("Confirm and sign")

    desk.place("Checks")
    desk.page.locator("table.papers th a").first.click()
    desk.follow("Close the round")
    desk.press("Confirm and sign")
    desk.place("Checks")
    round_ = desk.page.locator("table.papers tbody tr").first.inner_text()
    assert ["1/2" in round_, desk.said("open") in round_] == [True, False]  # the other side owes a word on one


def figure(desk: Desk) -> str:
    """Of how many of the plans all have spoken."""
    found: str = desk.page.locator(".round-figure .fraction").inner_text()
    return found

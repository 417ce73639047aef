"""A one-sided plan is offered to the other side; what it answers makes the plan mutual."""

from __future__ import annotations

from tests.journeys.conftest import Opened
from tests.journeys.people import SECRETARIAT

PLAN = "plans/reconstructed-3-49/"


def test_a_one_sided_plan_becomes_mutual(opened: Opened) -> None:
    desk = opened("ko")
    desk.sign_in(SECRETARIAT)
    desk.go(PLAN)
    assert desk.said("one-sided") in desk.page.locator(".plan-about").inner_text()
    desk.follow("Offer to do it together")
    desk.texts("What we have in mind").fill("함께 측정합시다")
    desk.press("Confirm and sign")
    offers = desk.region(desk.said("Offers to do it together"))
    assert "함께 측정합시다" in offers.inner_text()

    desk.go("mutual/")
    desk.follow("Record their answer")
    desk.page.get_by_label(desk.term("answer", "joined"), exact=True).check()
    desk.field("Or other words: an address, a letter, a call").fill("2026-11-20 공문")
    desk.press("Confirm and sign")

    desk.go(PLAN)
    assert desk.term("answer", "joined") in offers.inner_text()
    desk.follow("Amend")
    desk.page.locator("#field-done_by").get_by_label(desk.beijing).check()
    desk.press("Confirm and sign")
    assert desk.said("mutual") in desk.page.locator(".plan-about").inner_text()

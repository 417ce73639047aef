"""Saying something twice by a double click or by the back button says it once."""

from __future__ import annotations

from tests.journeys.conftest import Opened
from tests.journeys.desk import Desk
from tests.journeys.people import SECRETARIAT


def reports_of(desk: Desk, plan: str) -> int:
    """How many words of ours stand on the plan's page."""
    desk.go(f"plans/{plan}/")
    count: int = desk.page.locator(".plan-side").first.locator(".series > li").count()
    return count


def fill_in(desk: Desk, plan: str) -> None:
    desk.go(f"plans/{plan}/report/")
    desk.page.get_by_label(desk.term("progress", "promoted"), exact=True).check()


def test_a_double_click(opened: Opened) -> None:
    desk = opened("ko")
    desk.sign_in(SECRETARIAT)
    fill_in(desk, "reconstructed-3-16")
    desk.button("Confirm and sign").dblclick()
    desk.page.wait_for_url("**/plans/reconstructed-3-16/")

    assert reports_of(desk, "reconstructed-3-16") == 1


def test_the_back_button(opened: Opened) -> None:
    desk = opened("ko")
    desk.sign_in(SECRETARIAT)
    fill_in(desk, "reconstructed-3-17")
    desk.press("Confirm and sign")
    desk.page.wait_for_url("**/plans/reconstructed-3-17/")
    desk.page.go_back()
    desk.page.get_by_label(desk.term("progress", "promoted"), exact=True).check()
    desk.press("Confirm and sign")
    desk.page.wait_for_url("**/plans/reconstructed-3-17/")

    assert reports_of(desk, "reconstructed-3-17") == 1

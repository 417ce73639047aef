"""Teams × conferences shows where a memorandum is missing; one that is drawn up closes the gap."""

from __future__ import annotations

from tests.journeys.conftest import Opened
from tests.journeys.people import SECRETARIAT


def test_a_missing_memorandum_is_seen_and_drawn_up(opened: Opened) -> None:
    desk = opened("en")
    desk.sign_in(SECRETARIAT)
    desk.place("Instruments")
    desk.follow("Where a memorandum is missing", exact=False)
    row = desk.page.get_by_role("row").filter(has_text="Education Team")
    assert row.get_by_role("cell").last.inner_text().startswith(desk.said("Draw one up"))

    desk.follow("Draw one up", within=row, exact=False)
    desk.texts("Title").fill("Memorandum on schools")
    desk.field("What it is, in our word").select_option("memorandum")
    for side in (desk.seoul, desk.beijing):
        desk.page.locator("#field-parties").get_by_label(side, exact=True).check()
    desk.field("Signed").fill("2026-01-15")
    desk.press("Confirm and sign")

    desk.go("instruments/coverage/")
    today = row.get_by_role("cell").last
    assert today.inner_text().startswith(desk.said("in force"))
    assert row.get_by_role("cell").nth(0).inner_text().startswith(desk.said("none; add one"))

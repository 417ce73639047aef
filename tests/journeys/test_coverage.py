"""Teams × conferences shows where a memorandum is missing; one that is drawn up closes the gap."""

from __future__ import annotations

from tests.journeys.conftest import Opened
from tests.journeys.people import SECRETARIAT


def test_a_missing_memorandum_is_seen_and_added(opened: Opened) -> None:
    desk = opened("en")
    desk.sign_in(SECRETARIAT)
    desk.place("Instruments")
    desk.follow("Where a memorandum is missing", exact=False)
    table = desk.page.get_by_role("table")
    without = table.get_by_role("row").filter(has_text="Education Team").get_by_role("cell")
    assert without.last.inner_text().startswith(desk.said("Draw one up"))
    then = table.get_by_role("row").filter(has_text="Environment Team").get_by_role("cell").nth(1)
    desk.follow("none; add one", within=then, exact=False)
    assert desk.field("Conference").input_value() == "conference/2"
    desk.texts("Title").fill("Memorandum on clean air")
    desk.field("What it is, in our word").select_option("memorandum")
    for side in ("seoul", "beijing"):
        desk.page.locator(f"[name=parties][value='office/{side}-environment']").check()
    desk.field("Signed").fill("2015-11-04")
    desk.press("Confirm and sign")

    desk.go("instruments/coverage/")
    assert then.inner_text().startswith(desk.said("in force"))
    assert "Memorandum on clean air" in then.inner_text()
    assert table.locator("tfoot td").nth(1).inner_text().startswith("3/4")

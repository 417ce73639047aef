"""A new team is founded in a few steps, and shows as growth in the measure."""

from __future__ import annotations

from tests.journeys.conftest import Opened
from tests.journeys.desk import Desk
from tests.journeys.people import SECRETARIAT

TEAM, MEMORANDUM, PLAN = "Health and Medical Team", "Memorandum on health", "Exchange of nurses"
BEFORE_THE_THIRD = "2018-03-01"


def test_health_and_medical(opened: Opened) -> None:
    desk = opened("en")
    desk.sign_in(SECRETARIAT)
    assert number_of_teams(desk) == ["3", "4", "4"]
    desk.place("Teams")
    desk.follow("Start a new team")
    desk.texts("Name").fill(TEAM)
    desk.texts("Remit").fill("Hospitals learn from each other")
    desk.field("Since").fill(BEFORE_THE_THIRD)
    desk.press("Go on")

    for side, office in ((desk.seoul, "Health Bureau"), (desk.beijing, "Health Commission")):
        desk.region(side).get_by_role("group", name="Name of the office").get_by_label("English").fill(office)
    desk.press("Go on")
    desk.texts("Title").fill(MEMORANDUM)
    desk.field("Signed").fill(BEFORE_THE_THIRD)
    desk.press("Go on")
    desk.texts("Title").fill(PLAN)
    desk.press("Go on")
    desk.texts("Urgent matters between conferences").fill("The offices call each other within a day")
    desk.press("Go on")
    told = desk.page.locator("main").inner_text()
    assert [each in told for each in (TEAM, "Health Bureau", "Health Commission", MEMORANDUM, PLAN)] == [True] * 5
    desk.press("Confirm and sign")

    desk.page.get_by_role("heading", level=2).get_by_role("link", name=TEAM).click()
    assert "Health Commission" in desk.region(desk.said("Counterparts")).inner_text()
    assert MEMORANDUM in desk.region(desk.said("Memoranda and other instruments")).inner_text()
    assert number_of_teams(desk) == ["3", "4", "5"]


def number_of_teams(desk: Desk) -> list[str]:
    """At each conference, once it is measured."""
    desk.place("Institutionalization")
    desk.page.locator("progress").wait_for(state="detached")
    line = desk.page.locator(".aspect li").filter(has_text="Number of teams").first
    return [str(each) for each in line.locator(".fraction").all_inner_texts()]

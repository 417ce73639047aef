"""Hand over: a post changes hands; the page of the team and that of the person tell a successor all of it."""

from __future__ import annotations

import pytest

from tests.journeys.conftest import Opened
from tests.journeys.desk import Desk
from tests.journeys.people import SECRETARIAT
from tests.journeys.words import LANGUAGES

PLAN = {"ko": "reconstructed-3-43", "zh-hans": "reconstructed-3-44", "en": "reconstructed-3-46"}
EARLIER = {"ko": "김현", "zh-hans": "金贤", "en": "Kim Hyeon"}
LATER = {"ko": "이슬", "zh-hans": "李露", "en": "Lee Seul"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_post_changes_hands_with_its_promises(opened: Opened, language: str) -> None:
    desk = opened(language)
    desk.sign_in(SECRETARIAT)
    add_holder(desk, EARLIER[language])
    title = answer_for(desk, PLAN[language], EARLIER[language])

    desk.place("People")
    desk.page.get_by_role("link", name=EARLIER[language]).click()
    assert title in desk.region(desk.said("Open promises")).inner_text()
    desk.follow("Hand over")
    desk.field("Or somebody new: the name as the person writes it").fill(LATER[language])
    desk.field("Handed over on").fill("2026-01-02")
    desk.field("Language of that name").select_option(desk.content)
    desk.press("Confirm and sign")

    desk.place("Teams")
    desk.page.locator("h2 a[href$='/teams/environment/']").click()
    counterparts = desk.region(desk.said("Counterparts"))
    assert LATER[language] in counterparts.inner_text()
    assert title in desk.region(desk.said("Open promises")).inner_text()
    assert desk.region(desk.said("Papers")).is_visible()

    counterparts.get_by_role("link", name=LATER[language]).click()
    assert desk.title.startswith(LATER[language])
    assert title in desk.region(desk.said("Open promises")).inner_text()
    assert desk.term("rank", "division") in desk.region(desk.said("Posts")).inner_text()


def add_holder(desk: Desk, name: str) -> None:
    """Somebody who holds a post in our office of the team."""
    desk.place("People")
    desk.follow("Add a person")
    desk.field("Name as the person writes it").fill(name)
    desk.field("Language of that name").select_option(desk.content)
    desk.field("Office").select_option("office/seoul-environment")
    desk.field("Rank").select_option("division")
    desk.field("In this post since").fill("2023-01")
    desk.press("Confirm and sign")
    assert name in desk.page.get_by_role("table").inner_text()


def answer_for(desk: Desk, plan: str, name: str) -> str:
    """The person answers for the plan; gives its title."""
    desk.go(f"plans/{plan}/")
    title = desk.title
    desk.follow("Amend")
    desk.field("Who answers for it in %(side)s", side=desk.seoul).select_option(label=name)
    desk.press("Confirm and sign")
    assert name in desk.page.locator(".plan-side").first.inner_text()
    return title

"""Search finds words of two letters in every language."""

from __future__ import annotations

import pytest

from tests.journeys.conftest import Opened
from tests.journeys.people import READER


@pytest.mark.parametrize(("language", "words"), [("ko", "환경"), ("zh-hans", "环境"), ("en", "Environment")])
def test_the_team_and_its_plans_are_found_in_each_language(opened: Opened, language: str, words: str) -> None:
    desk = opened(language)
    desk.sign_in(READER)
    box = desk.page.locator("header").get_by_role("searchbox")
    box.fill(words)
    box.press("Enter")

    desk.heading("Search").wait_for()
    found = desk.page.locator("ul.found a")
    assert found.evaluate_all("all => all.some(each => each.href.endsWith('/teams/environment/'))")
    assert desk.page.locator("ul.found mark").first.inner_text().casefold() == words.casefold()
    kinds = desk.page.get_by_role("navigation", name=desk.said("Kind"))
    assert kinds.get_by_role("link").count() > 2

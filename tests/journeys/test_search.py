"""Search finds words of two letters in every language."""

from __future__ import annotations

import re

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
    assert desk.page.locator("ul.found mark").first.inner_text().casefold() == words.casefold()
    kinds = desk.page.get_by_role("navigation", name=desk.said("Kind"))
    kinds.get_by_role("link").filter(has_text=re.compile(rf"^{desk.kind('team')} ")).click()
    desk.page.wait_for_url("**kind=team**")
    assert desk.page.locator("ul.found a").first.get_attribute("href") == f"/c/{desk.committee}/teams/environment/"

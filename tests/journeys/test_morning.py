"""Morning: the desk shows what waits for us; what is reported on is gone from the list."""

from __future__ import annotations

import pytest

from tests.journeys.conftest import Opened
from tests.journeys.people import SECRETARIAT
from tests.journeys.words import LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_waits_is_reported_on_and_gone(opened: Opened, language: str) -> None:
    desk = opened(language)
    desk.sign_in(SECRETARIAT)
    ours = desk.page.locator("section[aria-labelledby=waits-seoul]")
    assert desk.said("Waits for our word") in ours.get_by_role("heading").inner_text()
    before = int(ours.locator(".count").inner_text())
    title = ours.locator(".waits-title").first.inner_text()

    desk.follow("Report", within=ours, exact=False)
    desk.page.get_by_label(desk.term("progress", "promoted"), exact=True).check()
    desk.press("Confirm and sign")

    assert desk.title == title
    desk.place("Desk")
    assert int(ours.locator(".count").inner_text()) == before - 1
    assert title not in ours.locator(".waits-title").all_inner_texts()

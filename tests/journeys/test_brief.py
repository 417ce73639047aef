"""Brief the mayor: one page with the last conference, the plans with state and evidence, figures, what to raise."""

from __future__ import annotations

import pytest

from tests.journeys.conftest import Opened
from tests.journeys.people import READER
from tests.journeys.words import LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_brief_is_one_page(opened: Opened, language: str) -> None:
    desk = opened(language)
    desk.sign_in(READER)
    desk.follow("Brief for the mayor")

    last = desk.region(desk.said("Last conference"))
    assert desk.conference(3) in last.inner_text()
    assert last.locator("time").first.get_attribute("datetime") == "2018-03-19"
    figures = desk.region(desk.said("Figures"))
    for fraction in ("24/51", "40/58", "22/37", "32/41"):
        assert figures.get_by_text(fraction).first.is_visible()
    raised = desk.region(desk.said("What to raise"))
    assert raised.get_by_text(desk.said("Silent longest")).is_visible()
    assert raised.get_by_text(desk.said("Differences"), exact=True).is_visible()
    plans = desk.region(desk.said("Plans of the last conference"))
    assert plans.get_by_role("heading", level=3).count() == 4
    assert desk.region(desk.said("Next conference")).inner_text().endswith(desk.said("None is planned."))

"""Answer the council: any figure leads by a click to the plans that make up its numerator and its denominator."""

from __future__ import annotations

from typing import Any

import pytest

from tests.journeys.conftest import Opened
from tests.journeys.desk import Desk
from tests.journeys.people import READER
from tests.journeys.words import LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_figure_leads_to_exactly_its_plans(opened: Opened, language: str) -> None:
    desk = opened(language)
    desk.sign_in(READER)
    desk.place("Institutionalization")

    desk.page.get_by_role("link").filter(has_text="40/58").first.click()

    assert desk.page.locator("section[aria-labelledby=figure]").inner_text().count("40/58") == 1
    numerator = every_plan(desk)
    assert (len(numerator), len(set(numerator))) == (40, 40)
    desk.follow("Counted in the denominator", exact=False)
    denominator = every_plan(desk)
    assert (len(denominator), set(numerator) < set(denominator)) == (58, True)


def every_plan(desk: Desk) -> list[str]:
    """The addresses of all the plans in the register, page after page."""
    desk.page.get_by_role("status").first.wait_for()
    found: list[str] = []
    while True:
        rows: Any = desk.page.locator("table.plans tbody th a")
        found += rows.evaluate_all("all => all.map(each => each.getAttribute('href'))")
        further = desk.page.locator("nav.pager a[rel=next]")
        if not further.count():
            return found
        further.click()
        desk.page.wait_for_load_state()

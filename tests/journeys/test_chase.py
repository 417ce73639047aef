"""Chase: a list for each office of what it owes a word on, and a message about it in the language that is wanted."""

from __future__ import annotations

import pytest

from tests.journeys.conftest import Opened
from tests.journeys.people import SECRETARIAT
from tests.journeys.words import LANGUAGES, NAMES


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_office_is_asked_in_the_language_that_is_chosen(opened: Opened, language: str) -> None:
    desk = opened(language)
    desk.sign_in(SECRETARIAT)
    desk.place("Plans")
    desk.follow("Chase")
    office = desk.region(desk.beijing).get_by_role("row").nth(1)
    name, owed = office.get_by_role("rowheader").inner_text(), office.get_by_role("cell").first.inner_text()

    desk.follow("Ask %(side)s", within=office, side=desk.beijing)
    assert desk.title == name
    assert desk.field("Message").get_attribute("lang") == "zh-Hans"  # that of who is asked
    choice = desk.page.get_by_role("navigation", name=desk.said("Language of the message"))
    choice.get_by_role("link", name=NAMES[language], exact=True).click()

    message = desk.field("Message")
    assert message.get_attribute("lang") == desk.page.locator("html").get_attribute("lang").replace("hans", "Hans")
    asked = desk.page.get_by_role("table").get_by_role("rowheader").all_inner_texts()
    assert (len(asked), [title for title in asked if title not in message.input_value()]) == (int(owed), [])

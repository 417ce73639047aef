"""Everything that pages are made of, in a real browser: nothing is refused, nothing too wide, nothing unreadable."""

from __future__ import annotations

import os
from typing import Any

import pytest

from comity.desk.people.permissions import Role
from tests.desk.committees import reconstruction
from tests.desk.look.browser import browser, keep_picture, session_of, too_wide, violations, window
from tests.desk.people_factory import person

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("home"),
    pytest.mark.urls("tests.desk.look.gallery"),
]


def windows() -> list[tuple[str, int]]:
    """Three of the six windows; all of them where pictures are asked for."""
    if os.environ.get("COMITY_PICTURES"):
        return [(language, width) for language in ("ko", "zh-hans", "en") for width in (1280, 360)]
    return [("ko", 1280), ("zh-hans", 360), ("en", 360)]


def test_one_of_everything_in_three_languages_and_two_widths(live_server: Any) -> None:
    committee = reconstruction()
    session = session_of(person(Role.SECRETARIAT, committee=committee))

    with browser() as chromium:
        for language, width in windows():
            opened = window(chromium, session=session, server=live_server.url, language=language, width=width)
            page = opened.page
            page.goto(f"{live_server.url}/c/{committee.key}/gallery/")
            page.wait_for_selector("figure[data-drawn]", state="attached")
            page.wait_for_function("!document.querySelector('figure[data-drawn=begun]')", timeout=20_000)
            keep_picture(page, f"gallery-{language}-{width}")

            states = page.eval_on_selector_all("figure[data-chart]", "all => all.map(each => each.dataset.drawn)")
            assert (states, opened.said) == (["done"] * 6, [])
            assert page.locator("figure .drawing svg").count() == 6
            assert too_wide(page, width) == []
            assert violations(page) == []
            page.context.close()


def test_a_form_that_is_wrong_is_shown_again_and_stays_without_violations(live_server: Any) -> None:
    committee = reconstruction()
    session = session_of(person(Role.OFFICE, committee=committee))

    with browser() as chromium:
        page = window(chromium, session=session, server=live_server.url).page
        page.goto(f"{live_server.url}/c/{committee.key}/gallery/")
        page.fill("input[name=on]", "2018-02-30")
        page.click("text=Keep as draft")

        assert page.input_value("input[name=on]") == "2018-02-30"
        assert "That is no date that the calendar has." in page.inner_text("#field-on")
        assert page.get_attribute("input[name=on]", "aria-invalid") == "true"
        assert violations(page) == []


def test_a_button_copies_and_shows_only_where_there_is_a_script(live_server: Any) -> None:
    committee = reconstruction()
    session = session_of(person(Role.READER, committee=committee))

    with browser() as chromium:
        opened = window(chromium, session=session, server=live_server.url)
        opened.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        opened.page.goto(f"{live_server.url}/c/{committee.key}/gallery/")
        opened.page.click("text=Copy")

        assert opened.page.wait_for_selector("text=Copied")
        assert opened.page.evaluate("navigator.clipboard.readText()") == "To be copied"

"""Papers, coverage and checks in a real browser: nothing too wide, nothing that axe objects to, no script refused."""

from __future__ import annotations

import os
from typing import Any

import pytest

from comity.desk.people.permissions import Role
from comity.desk.store import say_new
from comity.record import Statement
from tests.desk.committees import NETWORK, network
from tests.desk.look.browser import browser, keep_picture, session_of, too_wide, violations, window
from tests.desk.people_factory import person

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("home")]

PAGES = {
    "register": "instruments/",
    "coverage": "instruments/coverage/",
    "new": "instruments/new/?team=team/culture",
    "paper": "instruments/seoul-1/",
    "amend": "instruments/seoul-1/amend/",
    "checks": "checks/",
    "check": "checks/seoul-2/",
    "open": "checks/new/?conference=1",
    "ask": "checks/seoul-2/ask/beijing/",
    "close": "checks/seoul-2/close/",
}


def windows() -> list[tuple[str, int]]:
    """Two of the six windows; all of them where pictures are asked for."""
    if os.environ.get("COMITY_PICTURES"):
        return [(language, width) for language in ("ko", "zh-hans", "en") for width in (1280, 360)]
    return [("ko", 1280), ("zh-hans", 360)]


def papers() -> list[Statement]:
    """A memorandum of which two sides think differently, that expires and is renewed by none; two rounds."""
    offices = ["office/seoul-environment", "office/beijing-environment"]
    first = {
        "kind": "memorandum", "title": {"en": "Air quality", "ko": "대기질 양해각서"}, "parties": offices,
        "signed": "2022-01-15", "expires": "2027-01", "team": "team/environment", "conference": "conference/1",
        "signatories": [{"side": "seoul", "name": {"ko": "홍길동"}, "rank": "bureau"}, {"side": "beijing"}],
    }  # fmt: skip
    old = {"kind": "agreement", "title": {"zh": "旧协议"}, "signed": "2015", "expires": "2019", "parties": ["seoul"]}
    plans = [f"plan/seoul-{number}" for number in (1, 2, 4)]
    return [
        Statement("instrument/seoul-1", first),
        Statement("instrument/seoul-1", {"kind": "minutes_of_talks"}, by="beijing", source="A letter"),
        Statement("instrument/seoul-2", old),
        Statement("check/seoul-1", {"opened": "2023-02-01", "closed": "2023-06-01", "plans": plans}),
        Statement("check/seoul-2", {"opened": "2024-09-01", "plans": plans, "note": {"en": "The second."}}),
        Statement(f"committee/{NETWORK}", {"checks_a_year": 2}),
    ]


def test_every_page_in_three_languages_and_two_widths(live_server: Any) -> None:
    committee = network(sides=7)
    say_new(committee=NETWORK, statements=papers())
    session = session_of(person(Role.SECRETARIAT, committee=committee))
    faults: dict[str, list[str]] = {}

    with browser() as chromium:
        for language, width in windows():
            opened = window(chromium, session=session, server=live_server.url, language=language, width=width)
            for name, path in PAGES.items():
                opened.page.goto(f"{live_server.url}/c/{NETWORK}/{path}")
                keep_picture(opened.page, f"{name}-{language}-{width}")
                found = [*violations(opened.page), *too_wide(opened.page, width), *opened.said]
                faults |= {f"{name} {language} {width}": found} if found else {}
                opened.said.clear()

    assert faults == {}

"""A real browser for the tests that look at pages."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest
from django.conf import settings

from comity.desk.people.models import User
from tests.desk.people_factory import client_of

FLAGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-sync"]
LANGUAGES = {"ko": "ko-KR", "zh-hans": "zh-CN", "en": "en-GB"}


@dataclass
class Window:
    """A browser's page, and everything that its console said."""

    page: Any
    said: list[str] = field(default_factory=list)


@contextmanager
def browser() -> Iterator[Any]:
    """Chromium; without one the test is skipped and says so."""
    executable = os.environ.get("COMITY_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    if not executable:
        pytest.skip("Chromium is missing: install it or name it in COMITY_CHROMIUM")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=executable, args=FLAGS)
        yield chromium
        chromium.close()


def session_of(user: User) -> str:
    """A session in which `user` is signed in; to be made before the browser runs, which has a loop of its own."""
    return client_of(user).cookies[settings.SESSION_COOKIE_NAME].value


def window(chromium: Any, *, session: str, server: str, language: str = "en", width: int = 1280) -> Window:
    """A window in which the person of `session` reads in `language`."""
    context = chromium.new_context(viewport={"width": width, "height": 900}, locale=LANGUAGES[language])
    cookies = {settings.SESSION_COOKIE_NAME: session, settings.LANGUAGE_COOKIE_NAME: language}
    context.add_cookies([{"name": name, "value": value, "url": server} for name, value in cookies.items()])
    opened = Window(context.new_page())
    opened.page.on("console", lambda message: opened.said.append(message.text))
    opened.page.on("pageerror", lambda error: opened.said.append(str(error)))
    return opened


def violations(page: Any) -> list[str]:
    """What axe finds on the page, each with the first place."""
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(page).response["violations"]
    return [f"{each['id']}: {each['nodes'][0]['html'][:200]}" for each in found]


SLICE = 1500


def keep_picture(page: Any, name: str) -> None:
    """The page as pictures in the folder COMITY_PICTURES, for people to look at; nothing where that is not set."""
    folder = os.environ.get("COMITY_PICTURES")
    if not folder:
        return
    size = page.evaluate("({ width: document.documentElement.scrollWidth, height: document.body.scrollHeight })")
    for number, top in enumerate(range(0, size["height"], SLICE), start=1):
        clip = {"x": 0, "y": top, "width": size["width"], "height": min(SLICE, size["height"] - top)}
        page.screenshot(path=f"{folder}/{name}-{number}.png", full_page=True, clip=clip)


WIDER = """width => [...document.querySelectorAll("body *")]
    .filter(each => each.getBoundingClientRect().right > width + 0.5 && !each.closest(".drawing, .table-frame"))
    .map(each => `${each.tagName}.${each.className}`)"""


def too_wide(page: Any, width: int) -> list[str]:
    """What reaches beyond the window's edge, where the page as a whole does."""
    if page.evaluate("document.documentElement.scrollWidth") <= width:
        return []
    found: list[str] = page.evaluate(WIDER, width)
    return found or ["the page"]

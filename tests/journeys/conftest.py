"""One browser for each worker, one server for each file of journeys, one window for each test."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.desk.look.browser import FLAGS
from tests.journeys.desk import Desk
from tests.journeys.house import house, template_home

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
MORE_FLAGS = ["--disable-quic", "--disable-component-update"]
LOCALES = {"ko": "ko-KR", "zh-hans": "zh-CN", "en": "en-GB"}
PATIENCE_MS = 30_000

Opened = Callable[..., Desk]


@pytest.fixture(scope="session")
def executable() -> str:
    found = os.environ.get("COMITY_CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), None)
    if not found:
        pytest.skip("Chromium is missing: run script/browser, or name it in COMITY_CHROMIUM")
    return found


@pytest.fixture(scope="package")
def chromium(executable: str) -> Iterator[Any]:
    """Closed when the worker goes on to other tests: its loop would keep Django from the database there."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=executable, args=[*FLAGS, *MORE_FLAGS])


@pytest.fixture(scope="session")
def template(executable: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The home with both cases and the people; without a browser nobody needs it."""
    base = tmp_path_factory.getbasetemp()
    return template_home(base.parent if "PYTEST_XDIST_WORKER" in os.environ else base)


@pytest.fixture(scope="module")
def server(
    chromium: Any, template: Path, tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> Iterator[str]:
    """The address of a server for the journeys of one file."""
    home = tmp_path_factory.mktemp("journeys") / "home"
    with house(template, home, also=getattr(request.module, "ALSO", "")) as address:
        yield address


@pytest.fixture
def opened(chromium: Any, server: str) -> Iterator[Opened]:
    """Opens a window: `opened("ko")`, `opened("en", width=360, java_script_enabled=False)`."""
    with windows(chromium, server) as open_window:
        yield open_window


@contextmanager
def windows(chromium: Any, server: str) -> Iterator[Opened]:
    contexts = []

    def open_window(language: str, *, width: int = 1280, **more: Any) -> Desk:
        # The browser asks in another language, so that only the switch on the page can choose the right one.
        asked = LOCALES["en" if language != "en" else "ko"]
        context = chromium.new_context(viewport={"width": width, "height": 900}, locale=asked, **more)
        context.set_default_timeout(PATIENCE_MS)
        contexts.append(context)
        return Desk(context.new_page(), server, language)

    yield open_window
    for context in contexts:
        context.close()

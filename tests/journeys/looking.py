"""What is wrong with a page as it stands in a window: for eyes, for readers of screens, for small screens."""

from __future__ import annotations

from tests.desk.look.browser import too_wide
from tests.journeys.desk import Desk

RULES = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]},
    "resultTypes": ["violations"],
}
DRAWN = "() => !document.querySelector('figure[data-drawn=begun]')"


def faults(desk: Desk, *, width: int) -> list[str]:
    """Empty where all is well: language, width, what axe finds, and what the console said since the last time."""
    desk.page.wait_for_function(DRAWN)
    wrong = [f"beyond {width} px: {each}" for each in too_wide(desk.page, width)]
    if desk.page.locator("html").get_attribute("lang") != desk.language:
        wrong.append("the language of the page")
    wrong += violations(desk) + [f"console: {each}" for each in desk.heard]
    desk.heard.clear()
    return wrong


def violations(desk: Desk) -> list[str]:
    """What axe finds, each with the first place."""
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(desk.page, options=RULES).response["violations"]
    return [f"{each['id']}: {each['nodes'][0]['html'][:200]}" for each in found]

"""Follow up: a report with evidence for one plan, reports on many in a table, both sides' words side by side."""

from __future__ import annotations

import pytest

from tests.journeys.conftest import Opened
from tests.journeys.people import SECRETARIAT
from tests.journeys.words import LANGUAGES

EVIDENCE = "https://news.seoul.example/launch"
TEAM = {"ko": "culture", "zh-hans": "economy", "en": "education"}
ONE = {"ko": "reconstructed-3-16", "zh-hans": "reconstructed-3-17", "en": "reconstructed-3-18"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_plan_with_evidence(opened: Opened, language: str) -> None:
    desk = opened(language)
    desk.sign_in(SECRETARIAT)
    desk.place("Plans")
    desk.page.locator(f"table.plans a[href$='/{ONE[language]}/']").click()
    desk.follow("Report")
    desk.page.get_by_label(desk.term("progress", "implemented"), exact=True).check()
    desk.field("As of").fill("2019-05")
    desk.texts("Note").fill("2019: A")
    desk.field("Or a new document: its title").fill(f"Launch {language}")
    desk.field("Its address, where it has one").fill(EVIDENCE)
    desk.press("Confirm and sign")

    ours = desk.page.locator(".plan-side").first
    assert desk.term("progress", "implemented") in ours.inner_text()
    assert "2019: A" in ours.inner_text()
    assert ours.get_by_role("link", name=f"Launch {language}").get_attribute("href") == EVIDENCE


@pytest.mark.parametrize("language", LANGUAGES)
def test_many_plans_in_a_table(opened: Opened, language: str) -> None:
    """Two rows of a team are filled in and said as one entry; the others stay as they are."""
    desk = opened(language)
    desk.sign_in(SECRETARIAT)
    desk.go(f"plans/?conference=3&team={TEAM[language]}")
    desk.follow("Report on these")
    rows = desk.page.locator("table.many tbody tr")
    titles = [rows.nth(place).get_by_role("rowheader").get_by_role("link").inner_text() for place in (2, 3)]
    for place in (2, 3):
        rows.nth(place).locator("select").select_option("promoted")
        rows.nth(place).locator("[name$=-on], [name^=on]").first.fill("2019-06-01")
    desk.press("Confirm and sign")

    assert desk.page.get_by_role("status").first.is_visible()
    for title in titles:
        row = desk.page.get_by_role("row", name=title).first
        assert desk.term("progress", "promoted") in row.inner_text()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_of_both_sides_stand_side_by_side(opened: Opened, language: str) -> None:
    desk = opened(language)
    desk.sign_in(SECRETARIAT)
    desk.place("Plans")
    desk.page.locator("select[name=waits]").select_option("seoul")
    desk.page.wait_for_url("**waits=seoul**")
    desk.page.locator("table.plans tbody th a").first.click()

    sides = desk.page.locator(".plan-side")
    assert [sides.nth(place).get_attribute("aria-label") for place in range(2)] == [
        desk.seoul,
        desk.beijing,
    ]
    stated = desk.region(desk.said("Everything that was stated"))
    assert {desk.beijing in each for each in stated.locator(".stated > li").all_inner_texts()} == {True, False}

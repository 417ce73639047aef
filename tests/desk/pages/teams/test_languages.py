"""Teams, offices, people and every form of theirs are there in three languages, with no string left in English."""

from __future__ import annotations

import pytest
from django.conf import settings
from django.utils.translation import trans_real

from tests.desk.pages.people.test_people import hong
from tests.desk.pages.people.test_people import told as people_told
from tests.desk.pages.plans.factory import ROOT, browser, committee, words_of
from tests.desk.pages.plans.test_languages import Untranslated
from tests.desk.pages.teams.steps import HEALTH, ORDER, takes
from tests.desk.pages.teams.test_teams import told

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]
PAGES = (
    "teams/",
    "teams/environment/",
    "teams/culture/",
    "teams/environment/amend/",
    "teams/environment/end/",
    "teams/environment/offices/new/",
    "teams/offices/seoul-air/",
    "teams/offices/seoul-climate/",
    "teams/offices/seoul-climate/succeed/",
    "teams/offices/beijing-air/amend/",
    *(f"teams/new/{step}/" for step in (*ORDER, "preview")),
    "people/",
    "people/?words=x",
    "people/seoul-1/",
    "people/wang/",
    "people/new/",
    "people/seoul-1/amend/",
    "people/seoul-1/share/",
    "people/seoul-1/erase/",
    "people/seoul-1/roles/new/",
    "people/posts/seoul-2/end/",
    "people/posts/seoul-2/hand-over/",
)


@pytest.mark.parametrize("language", ["ko", "zh-hans"])
def test_no_string_is_missing(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    committee(*told(), *people_told())
    hong()
    untranslated = Untranslated()
    client = browser(language=language)
    monkeypatch.setattr(trans_real.translation(language), "_fallback", untranslated)
    for step in ORDER:
        takes(client, step, HEALTH[step])

    answers = {path: client.get(ROOT + path).status_code for path in PAGES}

    assert answers == dict.fromkeys(PAGES, 200)
    own_names = {str(name) for _tag, name in settings.LANGUAGES}
    assert sorted({message for message in untranslated.found if message} - own_names) == []


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ["since 4 November 2015", "Counterparts", "Open promises", "Urgent matters", "head of bureau"]),
        ("ko", ["2015년 11월 4일부터", "카운터파트 부서", "미결 약속", "국장·본부장"]),
        ("zh-hans", ["自2015年11月4日起", "对口部门", "未履行的承诺", "局长"]),
    ],
)
def test_the_page_that_is_handed_over_speaks_three_languages(language: str, words: list[str]) -> None:
    committee(*told())
    page = words_of(browser("reader", language=language).get(f"{ROOT}teams/environment/"))
    assert [text for text in words if text.casefold() not in page.casefold()] == []

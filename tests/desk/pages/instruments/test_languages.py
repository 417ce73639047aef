"""Papers, coverage and checks are there in three languages, with no string left in English."""

from __future__ import annotations

import pytest
from django.utils.translation import trans_real

from comity.desk.store import say_new
from comity.record import Statement
from tests.desk.pages.checks.test_checks import asked
from tests.desk.pages.instruments.test_instruments import OFFICES, paper, soon
from tests.desk.pages.plans.factory import ROOT, browser, sends
from tests.desk.pages.plans.test_languages import OWN_NAMES, Untranslated
from tests.desk.speaking.here_factory import COMMITTEE

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]

PAGES = (
    "instruments/", "instruments/?state=to_come&kind=x", "instruments/coverage/", "instruments/new/",
    "instruments/seoul-1/", "instruments/seoul-2/", "instruments/seoul-2/amend/", "instruments/seoul-2/renew/",
    "checks/", "checks/rhythm/", "checks/new/", "checks/new/?conference=2", "checks/seoul-1/",
    "checks/seoul-1/close/", "checks/seoul-1/ask/beijing/", "checks/seoul-1/ask/seoul/?office=seoul-air",
)  # fmt: skip
WRONG = {
    "instruments/new/": {"signed": "2019", "expires": "2018", "witnesses1_rank": "mayor"},
    "checks/rhythm/": {"checks_a_year": "13"},
    "checks/new/": {"opened": "2099"},
    "checks/seoul-1/close/": {"closed": "2001"},
}


def everything() -> None:
    """Papers in every state, a round that is open and one that is closed."""
    asked()
    closed = {"opened": "2019", "closed": "2020", "plans": ["plan/seoul-1"]}
    signers = [{"side": "seoul"}, {"side": "beijing", "rank": "mayor"}]
    say_new(
        committee=COMMITTEE,
        statements=[
            paper(1, signed="2018", expires="2019", parties=OFFICES, witnesses=signers),
            paper(2, signed="2018", expires=soon(), renews="instrument/seoul-1", signatories=signers),
            paper(3, in_force="2099", parties=["seoul"]),
            paper(4, parties=OFFICES, team="team/culture"),
            Statement("instrument/seoul-2", {"kind": "agreement"}, by="beijing", source="x"),
            Statement("office/seoul-old", {"names": {"en": "Old"}, "side": "seoul", "until": "2014"}),
            Statement("check/seoul-2", closed),
            Statement(f"committee/{COMMITTEE}", {"checks_a_year": 2}),
        ],
    )


@pytest.mark.parametrize("language", ["ko", "zh-hans"])
def test_no_string_is_missing(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    everything()
    untranslated = Untranslated()
    client = browser(language=language)
    monkeypatch.setattr(trans_real.translation(language), "_fallback", untranslated)

    shown = {path: client.get(ROOT + path).status_code for path in PAGES}
    refused = {path: sends(client, path, said).status_code for path, said in WRONG.items()}

    assert (shown, refused) == (dict.fromkeys(PAGES, 200), dict.fromkeys(WRONG, 422))
    assert sorted(set(untranslated.found) - OWN_NAMES) == []


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("ko", ("양해각서가 없는 팀", "없음 · 추가", "양해각서 작성")),
        ("zh-hans", ("缺少备忘录之处", "无 · 添加", "起草备忘录")),
        ("en", ("Where a memorandum is missing", "none; add one", "Draw one up")),
    ],
)
def test_the_coverage_is_told_in_the_readers_language(language: str, told: tuple[str, ...]) -> None:
    asked()

    page = browser(language=language).get(f"{ROOT}instruments/coverage/").content.decode()

    assert [words for words in told if words not in page] == []

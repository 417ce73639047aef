"""Every page of the plans is there in three languages, with no string left in English."""

from __future__ import annotations

import pytest
from django.conf import settings
from django.utils.translation import trans_real

from comity.record import Statement
from tests.desk.pages.plans.factory import ROOT, browser, committee, heard, one_plan
from tests.desk.speaking.here_factory import plan, report

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]

PAGES = (
    "plans/?term=near", "plans/?term=long", "plans/?conference=1&silent=x", "plans/?team=none", "plans.csv",
    "plans/?figure=promotion_rate.assessed&at=1", "plans/new/", "plans/report/", "plans/suggestions/",
    "plans/seoul-1/", "plans/seoul-3/", "plans/seoul-100/", "plans/seoul-100/report/",
    "plans/seoul-100/hearsay/beijing/", "plans/seoul-100/amend/", "plans/seoul-100/link/", "plans/seoul-100/offer/",
    "plans/seoul-100/milestones/new/", "milestones/seoul-100/report/", "milestones/seoul-100/amend/",
    "offers/seoul-100/answer/beijing/", "offers/beijing-1/answer/", "mutual/", "mutual/chart.json", "chase/",
    "chase/beijing/?conference=all", "chase/seoul/?conference=all", "chase/beijing/?plan=seoul-100",
)  # fmt: skip

# Languages go by their own names everywhere.
OWN_NAMES = {"", *(str(name) for _code, name in settings.LANGUAGES)}


class Untranslated:
    """What the catalogue of a language has not."""

    def __init__(self) -> None:
        self.found: list[str] = []

    def gettext(self, message: str) -> str:
        self.found.append(message)
        return message.rpartition("\x04")[2]

    def ngettext(self, one: str, many: str, number: int) -> str:
        return self.gettext(one if number == 1 else many)


@pytest.mark.parametrize("language", ["ko", "zh-hans"])
def test_no_string_is_missing(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    everything()
    untranslated = Untranslated()
    client = browser(language=language)
    monkeypatch.setattr(trans_real.translation(language), "_fallback", untranslated)

    answers = {path: client.get(ROOT + path).status_code for path in PAGES}

    assert answers == dict.fromkeys(PAGES, 200)
    assert sorted(set(untranslated.found) - OWN_NAMES) == []


def everything() -> None:
    committee(
        report(1),
        heard("report/seoul-2", "plan/seoul-1", "implemented", on="2018-12"),
        plan(3, conference="conference/2", carried_from=["plan/seoul-1"], due="2099", note={"en": "Words"}),
        *one_plan(100),
        Statement("offer/beijing-1", {"plan": "plan/seoul-2", "from": "beijing", "to": ["seoul"]}),
        Statement(
            "agenda-item/seoul-1", {"conference": "conference/2", "title": {"en": "Item"}, "plan": "plan/seoul-1"}
        ),
    )

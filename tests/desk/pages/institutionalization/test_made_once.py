"""The tables are made once for the same figures, asked for alike, in one language."""

from __future__ import annotations

from collections import OrderedDict

import pytest

from comity.desk.jobs.worker import do_all_here
from comity.desk.pages.institutionalization import shown
from comity.desk.store import say_new
from tests.desk.pages.plans.factory import ROOT, browser, committee
from tests.desk.speaking.here_factory import COMMITTEE, report

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]
PAGE = f"{ROOT}institutionalization/"


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """In which language and of which team they were made, each time."""
    found: list[str] = []
    make = shown.what_is_said

    def counted(assessment: object, **how: object) -> shown.Shown:
        found.append(f"{how['scene'].language}:{how['scene'].asked.team}")  # type: ignore[attr-defined]
        return make(assessment, **how)  # type: ignore[arg-type]

    monkeypatch.setattr(shown, "what_is_said", counted)
    monkeypatch.setattr(shown, "_kept", OrderedDict())
    return found


def test_whoever_asks_for_the_same_reads_the_same(made: list[str]) -> None:
    committee(report(1))

    reader, secretariat = (browser(role).get(PAGE).content.decode() for role in ("reader", "secretariat"))

    assert made == ["en:"]
    assert tables(reader) == tables(secretariat)
    assert 'class="figure-bar"' in tables(reader)


def test_another_language_team_or_view_is_another_page(made: list[str]) -> None:
    committee(report(1))
    client = browser("reader")

    client.get(PAGE)
    korean = client.get(PAGE, headers={"accept-language": "ko"}).content.decode()
    client.get(f"{PAGE}?team=environment")
    client.get(f"{PAGE}?view=theirs")

    assert made == ["en:", "ko:", "en:environment", "en:"]
    assert "최근 변화" in korean


def test_what_was_said_since_is_shown_as_soon_as_it_is_measured(made: list[str]) -> None:
    committee(report(1, "promoted"))
    client = browser("reader")
    before = client.get(PAGE).content.decode()

    say_new(committee=COMMITTEE, statements=[report(2, "not_started", of="plan/seoul-2")])
    client.get(PAGE)
    do_all_here()
    after = client.get(PAGE).content.decode()

    assert made == ["en:", "en:"]
    assert '<span class="fraction">1/1</span>' in before
    assert '<span class="fraction">1/2</span>' in after


def test_only_so_many_are_kept(made: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shown, "MOST_KEPT", 1)
    committee(report(1))
    client = browser("reader")

    for view in ("ours", "theirs", "ours"):
        client.get(f"{PAGE}?view={view}")

    assert len(made) == 3


def tables(page: str) -> str:
    return page.partition('<div class="aspects">')[2].partition('<section id="disruptions"')[0]

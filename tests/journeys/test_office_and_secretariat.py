"""A team's office drafts; the secretariat reads it, confirms, and only then it is the side's word."""

from __future__ import annotations

from tests.journeys.conftest import Opened
from tests.journeys.people import OFFICE, SECRETARIAT

PLAN = "plans/reconstructed-3-43/"
NOTE = "현장 점검을 마침"


def test_a_draft_is_confirmed_and_signed(opened: Opened) -> None:
    office, secretariat = opened("ko"), opened("en")
    office.sign_in(OFFICE)
    office.go(PLAN)
    office.follow("Report")
    office.page.get_by_label(office.term("progress", "implemented"), exact=True).check()
    office.texts("Note").fill(NOTE)
    office.press("Keep as draft")
    assert office.said("Your draft waits for the secretariat to confirm and sign it.") in office.told()
    assert NOTE not in office.page.locator(".plan-sides").inner_text()

    secretariat.sign_in(SECRETARIAT)
    secretariat.follow("Read and confirm")
    draft = secretariat.page.get_by_role("article")
    assert [NOTE in draft.inner_text(), OFFICE.name in draft.inner_text()] == [True, True]
    draft.get_by_role("checkbox").check()
    secretariat.press("Confirm and sign those chosen")
    secretariat.page.get_by_role("status").first.wait_for()
    assert secretariat.page.get_by_role("article").count() == 0

    office.go(PLAN)
    assert NOTE in office.page.locator(".plan-sides").inner_text()
    office.place("Desk")
    assert office.said("confirmed and signed") in office.region(office.said("My drafts")).inner_text()


def test_a_draft_goes_back_with_a_reason(opened: Opened) -> None:
    office, secretariat = opened("zh-hans"), opened("ko")
    office.sign_in(OFFICE)
    office.go("plans/reconstructed-3-44/report/")
    office.page.get_by_label(office.term("progress", "promoted"), exact=True).check()
    office.press("Keep as draft")

    secretariat.sign_in(SECRETARIAT)
    secretariat.follow("Read and confirm")
    secretariat.follow("Look at this draft, or return it")
    secretariat.page.get_by_label(secretariat.said("Why it goes back")).fill("날짜가 다릅니다")
    secretariat.press("Return to the office")

    office.place("Desk")
    own = office.region(
        f"{office.said('My drafts')} {office.counted('%(count)s came back', '%(count)s came back', count=1)}"
    )
    assert "날짜가 다릅니다" in own.inner_text()

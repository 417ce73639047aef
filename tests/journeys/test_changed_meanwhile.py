"""Two officers change the same plan: the second sees what the first changed, and nothing is overwritten."""

from __future__ import annotations

from tests.journeys.conftest import Opened
from tests.journeys.people import COLLEAGUE, SECRETARIAT

AMEND = "plans/reconstructed-3-16/amend/"


def test_the_second_sees_the_firsts_change(opened: Opened) -> None:
    first, second = opened("en"), opened("en")
    first.sign_in(SECRETARIAT)
    second.sign_in(COLLEAGUE)
    first.go(AMEND)
    second.go(AMEND)
    first.field("Due").fill("2028-05")
    first.press("Confirm and sign")
    second.field("Due").fill("2029-09")
    second.texts("Note").fill("Second thoughts")

    with second.page.expect_response(lambda answer: answer.request.method == "POST") as answer:
        second.press("Confirm and sign")

    assert answer.value.status == 409
    changes = second.page.get_by_role("table", name="What changed meanwhile")
    assert [each in changes.inner_text() for each in ("2019", "May 2028", SECRETARIAT.name)] == [True, True, True]
    assert [second.field("Due").input_value(), second.texts("Note").input_value()] == ["2029-09", "Second thoughts"]
    first.go("plans/reconstructed-3-16/")
    assert first.page.locator(".plan-about time").inner_text() == "May 2028"

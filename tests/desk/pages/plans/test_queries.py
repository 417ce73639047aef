"""No page asks the database more often because there is more."""

from __future__ import annotations

import pytest

from comity.desk.store import say_new
from tests.desk.pages.plans.factory import browser, committee, many_plans, one_plan, queries_of
from tests.desk.speaking.here_factory import COMMITTEE, report

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]

PAGES = (
    "plans/",
    "plans/?term=long&view=agreed&waits=seoul",
    "plans.csv",
    "plans/report/",
    "plans/suggestions/",
    "plans/seoul-1/",
    "plans/seoul-1/report/",
    "plans/seoul-1/amend/",
    "plans/seoul-1/link/",
    "mutual/",
    "chase/?conference=all",
    "chase/beijing/?conference=all",
)


def test_every_page_makes_as_many_queries_for_five_plans_as_for_sixty() -> None:
    committee(*many_plans(5), report(1))
    client = browser()
    few = {path: queries_of(client, path) for path in PAGES}

    more = [statement for number in range(200, 255) for statement in one_plan(number)]
    say_new(committee=COMMITTEE, statements=[*more, *(report(number) for number in range(300, 320))])

    assert {path: queries_of(client, path) for path in PAGES} == few

from __future__ import annotations

import datetime as dt

import icalendar
import pytest
from django.test import Client

from comity.desk.people.tokens import make_token
from comity.desk.store import say
from comity.record import Statement
from tests.desk.committees import seoul_beijing
from tests.desk.people_factory import person

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]


def test_conferences_and_what_is_due_stand_in_the_calendar_in_the_persons_language(home: object) -> None:
    committee = seoul_beijing()
    due = dt.date.today() + dt.timedelta(days=40)  # noqa: DTZ011
    title = {"ko": "미세먼지 공동 연구", "en": "Joint research on fine dust"}
    plan = {"title": title, "conference": "conference/3", "team": "team/environment", "due": str(due)}
    say(committee=committee.key, statements=[Statement("plan/seoul-99", plan)])
    secret = make_token(user=person("reader", committee=committee, language="ko"), name="phone", calendar=True)[1]

    answer = Client().get(f"/calendar/{committee.key}/{secret}.ics")

    assert (answer.status_code, answer["content-type"]) == (200, "text/calendar; charset=utf-8")
    events = {str(each["uid"]): each for each in icalendar.Calendar.from_ical(answer.content).walk("VEVENT")}
    third, plan_due = events["conference/3@seoul-beijing.comity"], events["plan/seoul-99@seoul-beijing.comity"]
    assert (third["dtstart"].dt, third["dtend"].dt, str(third["status"])) == (
        dt.date(2018, 3, 19), dt.date(2018, 3, 20), "CONFIRMED",
    )  # fmt: skip
    assert "서울" in str(third["summary"])
    assert (plan_due["dtstart"].dt, title["ko"] in str(plan_due["summary"])) == (due, True)


def test_a_secret_that_is_not_good_gets_what_a_committee_that_is_not_there_gets(home: object) -> None:
    committee = seoul_beijing()

    answers = [Client().get(f"/calendar/{key}/comity_nothing.ics") for key in (committee.key, "no-such-committee")]

    assert [answer.status_code for answer in answers] == [404, 404]

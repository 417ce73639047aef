from __future__ import annotations

import datetime as dt
from urllib.parse import urlsplit

import icalendar
import pytest
from django.test import Client

from comity.desk.people.models import Membership
from comity.desk.people.tokens import calendar_secret, make_token, revoke_token, tokens_of
from comity.desk.store import say
from comity.record import Statement
from tests.desk.committees import reconstruction, seoul_beijing
from tests.desk.people_factory import client_of, person

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]


def test_conferences_and_what_is_due_stand_in_the_calendar_in_the_persons_language(home: object) -> None:
    committee = seoul_beijing()
    due = dt.date.today() + dt.timedelta(days=40)  # noqa: DTZ011
    title = {"ko": "미세먼지 공동 연구", "en": "Joint research on fine dust"}
    plan = {"title": title, "conference": "conference/3", "team": "team/environment", "due": str(due)}
    say(committee=committee.key, statements=[Statement("plan/seoul-99", plan)])
    reader = person("reader", committee=committee, language="ko")
    secret = calendar_secret(make_token(user=reader, name="phone", calendar=True)[0], committee.key)

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


def test_the_address_of_one_committees_calendar_opens_no_other_and_none_once_revoked(home: object) -> None:
    first, second = seoul_beijing(), reconstruction()
    user = person("reader", committee=first)
    Membership.objects.create(user=user, committee=second, role="reader")
    client = client_of(user)

    shown = client.post("/accounts/tokens/", {"name": "phone", "use": "calendar", "days": ""}).context["calendars"]
    paths = {urlsplit(address).path.split("/")[2]: urlsplit(address).path for _name, address in shown}
    swapped = paths[first.key].replace(first.key, second.key)
    token = tokens_of(user).get()
    opened = [Client().get(path).status_code for path in (*paths.values(), swapped)]
    Membership.objects.filter(user=user, committee=second).delete()
    left = [Client().get(path).status_code for path in paths.values()]
    revoke_token(user=user, number=token.pk)

    assert sorted(paths) == sorted([first.key, second.key])
    assert opened == [200, 200, 404]
    assert left == [200 if key == first.key else 404 for key in paths]
    assert [Client().get(path).status_code for path in paths.values()] == [404, 404]


def test_a_key_of_the_api_in_the_address_opens_no_calendar(home: object) -> None:
    committee = seoul_beijing()
    user = person("secretariat", committee=committee)
    key, old = make_token(user=user, name="api")[1], make_token(user=user, name="phone", calendar=True)[1]

    assert [Client().get(f"/calendar/{committee.key}/{each}.ics").status_code for each in (key, old)] == [404, 404]

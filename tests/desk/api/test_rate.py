"""How often one may call: a person's own number of times, in all workers together."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client

from comity.desk.people.models import User
from comity.desk.people.tokens import make_token
from tests.desk.people_factory import stranger

pytestmark = pytest.mark.django_db


def caller(user: User) -> Client:
    return Client(headers={"authorization": f"Bearer {make_token(user=user, name='test')[1]}"})


def test_who_calls_too_often_is_told_when_to_call_again(settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.COMITY_API_CALLS_A_MINUTE = 3
    now = [6000.0]
    monkeypatch.setattr("comity.desk.api.rate.time.time", lambda: now[0])
    cache.clear()
    user, namesake = stranger(), stranger()
    User.objects.update(name="Kim")
    one, another_token, other = caller(user), caller(user), caller(namesake)

    answers = [client.get("/api/v1/committees/") for client in (one, another_token, one, one, other)]
    now[0] += 15
    told = one.get("/api/v1/committees/")
    now[0] += 45

    assert [answer.status_code for answer in answers] == [200, 200, 200, 429, 200]
    assert (told.status_code, told["Retry-After"]) == (429, "45")
    assert one.get("/api/v1/committees/").status_code == 200

"""Calls to the API with a token."""

from __future__ import annotations

from typing import Any

from django.test import Client

from comity.desk.models import Committee
from comity.desk.people.models import User
from comity.desk.people.tokens import make_token
from tests.desk.people_factory import person


class Caller:
    """Somebody with a token; answers are (status, JSON)."""

    def __init__(self, user: User, committee: Committee) -> None:
        self.user, self.committee = user, committee
        self.secret = make_token(user=user, name="test")[1]
        self.client = Client(headers={"authorization": f"Bearer {self.secret}"})

    def get(self, path: str, **query: Any) -> tuple[int, Any]:
        answer = self.client.get(f"/api/v1/committees/{self.committee.key}/{path}", query)
        return answer.status_code, answer.json()

    def draft(self, *statements: dict[str, Any], **more: Any) -> tuple[int, Any]:
        path = f"/api/v1/committees/{self.committee.key}/drafts/"
        answer = self.client.post(path, {"statements": statements, **more}, content_type="application/json")
        return answer.status_code, answer.json()


def caller(role: str, committee: Committee, *, team: str = "") -> Caller:
    return Caller(person(role, committee=committee, team=team), committee)

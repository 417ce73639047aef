"""Who calls: the person whose token it is."""

from __future__ import annotations

from django.http import HttpRequest
from ninja.security import HttpBearer

from comity.desk.people.models import User
from comity.desk.people.tokens import find_token


class ByToken(HttpBearer):
    def authenticate(self, request: HttpRequest, token: str) -> User | None:
        """The person, who is then `request.user` too; None where the token is not good."""
        found = find_token(token)
        if found is None:
            return None
        request.user = found.user
        return found.user


by_token = ByToken()

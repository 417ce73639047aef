"""People of a committee, and browsers in which they are signed in."""

from __future__ import annotations

import secrets

from django.test import Client

from comity.desk.models import Committee
from comity.desk.people.models import Membership, User
from comity.desk.people.permissions import Role


def person(
    role: Role | str,
    *,
    committee: Committee | str,
    team: str = "",
    language: str = "en",
    email: str | None = None,
    password: str | None = None,
) -> User:
    """A member of the committee; a password is set only where one is given, since that takes a while."""
    user = stranger(language=language, email=email or f"{role}-{secrets.token_hex(4)}@seoul.example", password=password)
    found = Committee.objects.get(key=committee) if isinstance(committee, str) else committee
    Membership.objects.create(user=user, committee=found, role=str(role), team=team)
    return user


def stranger(*, language: str = "en", email: str | None = None, password: str | None = None) -> User:
    """Somebody who can sign in and is a member of nothing."""
    address = email or f"stranger-{secrets.token_hex(4)}@elsewhere.example"
    return User.objects.create_user(username=address, email=address, password=password, language=language)


def client_of(user: User) -> Client:
    """A browser in which the user is signed in, and reads in their language."""
    client = Client(headers={"accept-language": user.language})
    client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client

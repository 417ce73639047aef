"""What a person changes of their own account."""

from __future__ import annotations

from comity.desk.people.models import User


def rename(user: User, name: str) -> None:
    user.name = name
    user.save(update_fields=["name"])


def unsaved_account(*, email: str, name: str) -> User:
    """Whom a new password is held against: it must not be made of their name or address."""
    return User(username=email, email=email, name=name)

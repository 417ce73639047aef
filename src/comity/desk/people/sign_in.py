"""How a person signs in; nobody makes an account without an invitation."""

from __future__ import annotations

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class ByInvitationOnly(DefaultAccountAdapter):  # type: ignore[misc]
    """Sign-up is closed; accounts come from invitations (`comity.desk.people.invite`)."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

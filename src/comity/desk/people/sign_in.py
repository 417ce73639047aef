"""How a person signs in; nobody makes an account without an invitation."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from comity.desk.people.address import client_address
from comity.desk.people.language import is_language, set_cookie
from comity.desk.people.models import User


class ByInvitationOnly(DefaultAccountAdapter):  # type: ignore[misc]
    """Sign-up is closed; accounts come from invitations (`comity.desk.people.invite`)."""

    error_messages = {  # noqa: RUF012 - the parent reads it as it is
        **DefaultAccountAdapter.error_messages,
        "account_inactive": _("This account is switched off."),
        "email_password_mismatch": _("The e-mail address or the password is not right."),
        "enter_current_password": _("That is not your present password."),
        "incorrect_password": _("The password is not right."),
        "rate_limited": _("That was too often. Wait a little, then try again."),
        "too_many_login_attempts": _("That was too often. Wait a little, then try again."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def get_client_ip(self, request: HttpRequest) -> str:
        return client_address(request)

    def post_login(self, request: HttpRequest, user: User, **parts: Any) -> HttpResponse:
        """The language that the person chose once comes along."""
        response: HttpResponse = super().post_login(request, user, **parts)
        if is_language(user.language):
            set_cookie(response, user.language)
        return response


class SecondFactors(DefaultMFAAdapter):  # type: ignore[misc]
    """The second factors in our words."""

    error_messages = {  # noqa: RUF012 - the parent reads it as it is
        **DefaultMFAAdapter.error_messages,
        "cannot_generate_recovery_codes": _("Set up a second factor first: recovery codes stand in for it."),
        "incorrect_code": _("The code is not right, or it was used before. Enter the next one that the app shows."),
    }

    def generate_authenticator_name(self, user: User, type: str) -> str:  # noqa: A002 - the parent's name
        held = Authenticator.objects.filter(user_id=user.pk, type=type).count()
        return gettext("Passkey %(number)s") % {"number": held + 1}

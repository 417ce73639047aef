"""Whoever speaks for a side or administers a committee signs in with a second factor."""

from __future__ import annotations

from collections.abc import Callable

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.db.models import Exists, OuterRef
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect

from comity.desk.people.models import Membership, User
from comity.desk.people.permissions import MAY, Permission

STRONG = [role for role, may in MAY.items() if may & {Permission.SPEAK, Permission.ADMINISTER}]
FACTORS = [Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN]
# Where one sets it up, or leaves.
OPEN = ("/accounts/2fa/", "/accounts/reauthenticate/", "/accounts/logout/", "/i18n/", settings.STATIC_URL)


def lacks_second_factor(user: User) -> bool:
    """Whether the person holds a role that needs one, and has none."""
    has_one = Exists(Authenticator.objects.filter(user=OuterRef("user"), type__in=FACTORS))
    return Membership.objects.filter(~has_one, user=user, role__in=STRONG).exists()


class SecondFactorFirst:
    """Nothing else is shown until it is set up. Off where the settings only offer it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not settings.COMITY_SECOND_FACTOR_REQUIRED or request.path.startswith(OPEN):
            return self.get_response(request)
        user: User | AnonymousUser = request.user
        if isinstance(user, AnonymousUser) or not lacks_second_factor(user):
            return self.get_response(request)
        if request.path.startswith("/api/"):
            return JsonResponse({"detail": "Set up a second factor first: /accounts/2fa/"}, status=403)
        return redirect("mfa_index")

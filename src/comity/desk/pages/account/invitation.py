"""Where the link of an invitation leads."""

from __future__ import annotations

from allauth.account.adapter import get_adapter
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from comity.desk.pages.account.forms import AcceptForm
from comity.desk.people.invite import (
    InvitationUsedError,
    Invited,
    accept_as,
    accept_new,
    find_invited,
)


@sensitive_post_parameters()
@never_cache
def accept(request: HttpRequest, secret: str) -> HttpResponseBase:
    """Makes the account, or adds the committee to the account that is there; who has one signs in first."""
    invited = find_invited(secret)
    if invited is None:
        return over(request)
    try:
        if invited.has_account and not invited.renews:
            return join(request, invited, secret)
        return make(request, invited, secret)
    except InvitationUsedError:
        return over(request)


def over(request: HttpRequest) -> HttpResponse:
    """One page for a link that never was, was used, was taken back, or is too old."""
    return render(request, "account/invitation_over.html", status=410)


def make(request: HttpRequest, invited: Invited, secret: str) -> HttpResponseBase:
    form = AcceptForm(request.POST or None, email=invited.email, initial={"name": invited.name})
    if request.method == "POST" and form.is_valid():
        user = accept_new(
            secret=secret,
            name=form.cleaned_data["name"],
            password=form.cleaned_data["password1"],
            language=get_language() or "",
        )
        if invited.renews:
            messages.success(request, _("Your password is changed. Sign in with the new one."))
            return redirect("account_login")
        get_adapter(request).login(request, user)
        return redirect("home")
    context = {"form": form, "invited": invited}
    return render(request, "account/invitation.html", context, status=422 if form.errors else 200)


def join(request: HttpRequest, invited: Invited, secret: str) -> HttpResponse:
    if not request.user.is_authenticated:
        here = urlencode({"next": request.path})
        return redirect(f"{reverse('account_login')}?{here}")
    is_theirs = request.user.email.lower() == invited.email
    if request.method == "POST" and is_theirs:
        accept_as(secret=secret, user=request.user)
        return redirect("home")
    return render(request, "account/invitation_join.html", {"invited": invited, "is_theirs": is_theirs})

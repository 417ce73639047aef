"""One's own account, its tokens, and the language of one's pages."""

from __future__ import annotations

from collections.abc import Sequence

from allauth.account.views import password_change
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from comity.desk.pages.account.forms import ProfileForm, TokenForm
from comity.desk.pages.showing.texts import Picked, picked
from comity.desk.people.account import rename
from comity.desk.people.here import content_language, memberships_of
from comity.desk.people.language import is_language, keep_language, set_cookie
from comity.desk.people.tokens import calendar_secret, make_token, revoke_token, tokens_of
from comity.desk.reading.committees import CommitteeLine, read_committees


@login_required
def account(request: HttpRequest) -> HttpResponse:
    user = request.user
    form = ProfileForm(request.POST or None, initial={"name": user.name})  # type: ignore[union-attr]
    if request.method == "POST" and form.is_valid():
        rename(user, form.cleaned_data["name"])  # type: ignore[arg-type]
        messages.success(request, _("Saved."))
        return redirect("account")
    return render(request, "account/account.html", {"form": form}, status=422 if form.errors else 200)


@login_required
def change_password(request: HttpRequest) -> HttpResponseBase:
    """Of the present password; who has none cannot change it."""
    if not request.user.has_usable_password():  # type: ignore[union-attr]
        raise Http404
    answer: HttpResponseBase = password_change(request)
    return answer


@login_required
@never_cache
def tokens(request: HttpRequest) -> HttpResponse:
    """The new secret is in the answer to the form itself and nowhere else."""
    form = TokenForm(request.POST or None)
    shown: dict[str, object] = {}
    if request.method == "POST" and form.is_valid():
        token, secret = make_token(
            user=request.user,  # type: ignore[arg-type]
            name=form.cleaned_data["name"],
            until=form.until(),
            calendar=form.cleaned_data["use"] == "calendar",
        )
        lines = read_committees([each.committee for each in memberships_of(token.user)])
        addresses = [(line.key, calendar_secret(token, line.key)) for line in lines]
        shown = {"calendars": calendars(request, lines, addresses)} if token.calendar else {"secret": secret}
        form = TokenForm()
    context = {"form": form, "tokens": tokens_of(request.user), **shown}  # type: ignore[arg-type]
    return render(request, "account/tokens.html", context, status=422 if form.errors else 200)


def calendars(
    request: HttpRequest, lines: Sequence[CommitteeLine], addresses: Sequence[tuple[str, str]]
) -> list[tuple[Picked, str]]:
    """Each committee of the person as it is called, with the address of its calendar."""
    return [
        (
            picked(line.names, content_language()) or Picked(line.key),
            request.build_absolute_uri(reverse("calendar", args=address)),
        )
        for line, address in zip(lines, addresses, strict=True)
    ]


@login_required
@require_POST
def revoke(request: HttpRequest, number: int) -> HttpResponse:
    if not revoke_token(user=request.user, number=number):  # type: ignore[arg-type]
        raise Http404
    messages.success(request, _("Revoked: the token opens nothing any more."))
    return redirect("tokens")


@require_POST
def set_language(request: HttpRequest) -> HttpResponse:
    """The language of the pages from now on, in this browser and wherever the person signs in."""
    asked = request.POST.get("language", "")
    answer = HttpResponseRedirect(come_back_to(request))
    if is_language(asked):
        set_cookie(answer, asked)
        if request.user.is_authenticated:
            keep_language(request.user, asked)
    return answer


def come_back_to(request: HttpRequest) -> str:
    for address in (request.POST.get("next"), request.META.get("HTTP_REFERER")):
        if address and url_has_allowed_host_and_scheme(
            address, {request.get_host()}, require_https=request.is_secure()
        ):
            return address
    return reverse("home")

"""People and their roles, invitations, and the log of every change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from comity.desk.pages.administration.forms import InviteForm, RoleForm
from comity.desk.pages.page import page
from comity.desk.people.events import read_events
from comity.desk.people.here import Here
from comity.desk.people.invite import invite, pending, renew, withdraw
from comity.desk.people.members import (
    LastAdministratorError,
    change_role,
    find_member,
    may_renew,
    members_of,
    remove_member,
)
from comity.desk.people.permissions import Permission

if TYPE_CHECKING:
    from comity.desk.people.models import Membership

FEW = 10


@never_cache
@page(Permission.ADMINISTER)
def people(request: HttpRequest, here: Here) -> HttpResponse:
    """The link of a new invitation is in the answer to the form itself and nowhere else."""
    form = InviteForm(request.POST or None, here=here)
    link = None
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        secret = invite(
            committee=here.committee, email=given["email"], role=given["role"], team=given["team"], by=here.user
        )
        link, form = link_of(request, secret), InviteForm(here=here)
    return show_people(request, here, form=form, link=link)


def show_people(request: HttpRequest, here: Here, *, form: InviteForm, link: str | None) -> HttpResponse:
    context = {
        "form": form,
        "link": link,
        "members": members_of(here.committee, seen_by=here.user),
        "pending": pending(here.committee),
        "events": read_events(here.committee, limit=FEW),
    }
    return render(request, "administration/people.html", context, status=422 if form.errors else 200)


def link_of(request: HttpRequest, secret: str) -> str:
    return request.build_absolute_uri(reverse("invitation", args=[secret]))


@page(Permission.ADMINISTER)
def member(request: HttpRequest, here: Here, number: int) -> HttpResponse:
    found = find(here, number)
    form = RoleForm(request.POST or None, here=here, initial={"role": found.role, "team": found.team})
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            change_role(committee=here.committee, number=number, role=given["role"], team=given["team"], by=here.user)
        except LastAdministratorError:
            form.add_error("role", last_one())
        else:
            messages.success(request, _("The role is changed. The change stands in the log, which every member reads."))
            return on(here)
    renewable = may_renew(membership=found, by=here.user)
    context = {"form": form, "member": found, "renewable": renewable}
    return render(request, "administration/member.html", context, status=422 if form.errors else 200)


@require_POST
@page(Permission.ADMINISTER)
def remove(request: HttpRequest, here: Here, number: int) -> HttpResponse:
    found = find(here, number)
    try:
        remove_member(committee=here.committee, number=number, by=here.user)
    except LastAdministratorError:
        messages.error(request, last_one())
        return redirect("administration-member", here.committee.key, number)
    messages.success(request, _("%(person)s is no longer a member.") % {"person": found.user})
    return redirect("home") if found.user_id == here.user.pk else on(here)


@never_cache
@require_POST
@page(Permission.ADMINISTER)
def renew_link(request: HttpRequest, here: Here, number: int) -> HttpResponse:
    """A link with which somebody who has lost their password sets a new one."""
    found = find(here, number)
    if not may_renew(membership=found, by=here.user):
        raise Http404
    link = link_of(request, renew(membership=found, by=here.user))
    return show_people(request, here, form=InviteForm(here=here), link=link)


@require_POST
@page(Permission.ADMINISTER)
def withdraw_link(request: HttpRequest, here: Here, number: int) -> HttpResponse:
    if not withdraw(committee=here.committee, number=number, by=here.user):
        raise Http404
    messages.success(request, _("The invitation is taken back: its link opens nothing any more."))
    return on(here)


@page(Permission.READ)
def changes(request: HttpRequest, here: Here) -> HttpResponse:
    """Every member may see who was given the side's voice, and by whom."""
    return render(request, "administration/changes.html", {"events": read_events(here.committee)})


def find(here: Here, number: int) -> Membership:
    found = find_member(here.committee, number)
    if found is None:
        raise Http404
    return found


def on(here: Here) -> HttpResponse:
    return redirect("administration", here.committee.key)


def last_one() -> str:
    return _("This is the last administrator. Make somebody else an administrator first.")

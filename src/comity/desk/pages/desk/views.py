"""The desk page, and the list of one's committees."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from comity.desk.pages.page import page
from comity.desk.people.here import Here
from comity.desk.people.models import Membership
from comity.desk.people.permissions import Permission


@login_required
def home(request: HttpRequest) -> HttpResponse:
    """To the only committee at once; of several, a list."""
    own = list(
        Membership.objects.filter(user_id=request.user.pk).select_related("committee").order_by("committee__key")
    )
    if len(own) == 1:
        return redirect("desk", committee=own[0].committee.key)
    return render(request, "desk/home.html", {"memberships": own})


@page(Permission.READ)
def desk(request: HttpRequest, here: Here) -> HttpResponse:
    return render(request, "desk/desk.html", {})

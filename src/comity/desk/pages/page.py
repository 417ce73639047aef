"""The guard of every page: who may see it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import nullcontext
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from comity.desk.people.here import Here, find_here
from comity.desk.people.permissions import Permission
from comity.desk.reading.part import heads_stay
from comity.record.view import VIEWS

View = Callable[..., HttpResponse]
READING = frozenset({"GET", "HEAD"})
"""Nothing is said by them."""


def page(needs: Permission) -> Callable[[View], View]:
    """A page of a committee, for members who may do what it `needs`.

    Whoever is no member gets the same answer as where there is no such committee; a member who may not, 403.
    """

    def decorate(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, committee: str, **parts: Any) -> HttpResponse:
            asked = request.GET.get("view", "ours")
            here = find_here(request.user, committee, view=asked if is_view(asked) else "ours")  # type: ignore[arg-type]
            if here is None:
                raise Http404
            if not here.may(needs):
                return forbidden(request, here)
            request.here = here  # type: ignore[attr-defined]
            with heads_stay() if request.method in READING else nullcontext():
                return view(request, here, **parts)

        guarded.needs = needs  # type: ignore[attr-defined]
        answer: View = login_required(guarded)
        return answer

    return decorate


def is_view(name: str) -> bool:
    return name in VIEWS or name.startswith("side:")


def forbidden(request: HttpRequest, here: Here) -> HttpResponse:
    request.here = here  # type: ignore[attr-defined]
    return render(request, "forbidden.html", {"here": here}, status=403)

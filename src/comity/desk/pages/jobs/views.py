"""The page of one piece of long work."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.vary import vary_on_headers

from comity.desk.jobs.asking import state_of
from comity.desk.pages.page import page
from comity.desk.people.here import Here
from comity.desk.people.permissions import Permission

LARGEST = 2**63 - 1


@never_cache
@vary_on_headers("HX-Request")
@page(Permission.READ)
def job(request: HttpRequest, here: Here, number: int) -> HttpResponse:
    """The page, or (asked for by htmx) the part of it that changes while the work goes on."""
    found = state_of(number, here) if number <= LARGEST else None
    if found is None:
        raise Http404
    template = "parts/progress.html" if request.headers.get("HX-Request") else "jobs/job.html"
    return render(request, template, {"job": found, "address": reverse("job", args=[here.committee.key, number])})

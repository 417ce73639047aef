"""Keys, backups, long work and settings."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from comity.desk.jobs.recent import recent
from comity.desk.pages.page import page
from comity.desk.people.committee_settings import shows_map, switch_map
from comity.desk.people.here import Here
from comity.desk.people.permissions import Permission
from comity.desk.people.upkeep import WORK, Backups, ask_work
from comity.desk.reading.ledger_keys import own_fingerprint, read_ledger_keys


@page(Permission.ADMINISTER)
def keys(request: HttpRequest, here: Here) -> HttpResponse:
    context = {"ledgers": read_ledger_keys(here.committee), "own": own_fingerprint(here.committee)}
    return render(request, "administration/keys.html", context)


@page(Permission.ADMINISTER)
def upkeep(request: HttpRequest, here: Here) -> HttpResponse:
    if request.method == "POST":
        kind = request.POST.get("kind", "")
        if kind not in WORK:
            return HttpResponseBadRequest()
        ask_work(kind=kind, committee=here.committee, by=here.user)
        messages.success(request, _("Asked for. Its progress is shown below."))
        return redirect("administration-upkeep", here.committee.key)
    context = {"backups": Backups.here(), **work(here)}
    return render(request, "administration/upkeep.html", context)


@page(Permission.ADMINISTER)
def jobs(request: HttpRequest, here: Here) -> HttpResponse:
    """The part of the page above that changes while work goes on."""
    return render(request, "administration/jobs.html", work(here))


def work(here: Here) -> dict[str, object]:
    found = recent(here.committee)
    return {"jobs": found, "is_busy": any(not job.is_over for job in found)}


@page(Permission.ADMINISTER)
def settings_page(request: HttpRequest, here: Here) -> HttpResponse:
    if request.method == "POST":
        switch_map(here.committee, on=request.POST.get("map") == "on", by=here.user)
        messages.success(request, _("Saved."))
        return redirect("administration-settings", here.committee.key)
    return render(request, "administration/settings.html", {"shows_map": shows_map(here.committee)})

"""Putting a paper on record, changing what we say of it, and renewing it."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from comity.desk.pages.instruments.forms import InstrumentForm, people
from comity.desk.pages.instruments.views import find_instrument
from comity.desk.pages.page import page
from comity.desk.pages.saying import saying
from comity.desk.people.here import Here
from comity.desk.people.permissions import Permission
from comity.desk.reading.conferences import conference_lines, next_line, text_of
from comity.desk.reading.coverage import offices_of
from comity.desk.reading.instruments import parties_of, team_of
from comity.desk.reading.part import load_part
from comity.record import View, view
from comity.record.dates import last_day


@page(Permission.DRAFT)
def new(request: HttpRequest, here: Here) -> HttpResponse:
    """With what the address says (`?team=team/culture&conference=conference/4`) filled in."""
    record = load_part(here.committee)
    seen = view(record, "ours", here.us)
    start = prefilled(request, here, seen)
    form = InstrumentForm(request.POST or None, here=here, record=record, view=seen, initial=start)
    done = reverse("instruments", args=[here.committee.key])
    context = {"record": record, "back": done}
    return saying(request, here, form, template="instruments/new.html", done=done, context=context)


@page(Permission.DRAFT)
def amend(request: HttpRequest, here: Here, key: str) -> HttpResponse:
    record = load_part(here.committee)
    subject = find_instrument(record, key)
    form = InstrumentForm(
        request.POST or None, here=here, about=(subject,), record=record, view=view(record, "ours", here.us)
    )
    done = reverse("instrument", args=[here.committee.key, key])
    context = {"record": record, "paper": subject, "back": done}
    return saying(request, here, form, template="instruments/amend.html", done=done, context=context)


@page(Permission.DRAFT)
def renew(request: HttpRequest, here: Here, key: str) -> HttpResponse:
    """A new paper that takes the place of one that there is, filled in like it but for its dates."""
    record = load_part(here.committee)
    subject = find_instrument(record, key)
    seen = view(record, "ours", here.us)
    form = InstrumentForm(
        request.POST or None, here=here, record=record, view=seen, initial=like(seen, subject, here.today)
    )
    back = reverse("instrument", args=[here.committee.key, key])
    context = {"record": record, "paper": subject, "back": back}
    return saying(request, here, form, template="instruments/renew.html", done=back, context=context)


def prefilled(request: HttpRequest, here: Here, seen: View) -> dict[str, Any]:
    """A memorandum between a team's offices where a team is asked for; what there is not is left out."""
    team, conference = request.GET.get("team", ""), request.GET.get("conference", "")
    start: dict[str, Any] = {}
    if team in seen.record.subjects("team"):
        start = {"kind": "memorandum", "team": team, "parties": list(offices_of(seen, team, today=here.today))}
    elif here.membership.team and not here.may_speak:
        start = {"team": here.membership.team}
    if conference in seen.record.subjects("conference"):
        start["conference"] = conference
    return start


def like(seen: View, subject: str, today: dt.date) -> dict[str, Any]:
    parties = parties_of(seen, subject)
    coming = next_line(conference_lines(seen))
    ends = text_of(seen.value(subject, "expires"))
    signers = people(seen.value(subject, "signatories"))
    return {
        "kind": seen.value(subject, "kind"),
        "title": seen.value(subject, "title"),
        "parties": list(parties),
        "team": team_of(seen, subject, parties),
        "conference": coming.subject if coming else None,
        "in_force": (last_day(ends) + dt.timedelta(days=1)).isoformat() if ends and last_day(ends) >= today else None,
        "renews": subject,
        "signatories": [{"side": each.get("side"), "rank": each.get("rank")} for each in signers],
    }

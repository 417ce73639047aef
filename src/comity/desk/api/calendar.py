"""The calendar feed (iCalendar): conferences and what is due."""

from __future__ import annotations

import datetime as dt
from typing import cast

import icalendar
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import override
from ninja import Router

from comity.desk.api.place import here_of
from comity.desk.api.shapes import REFUSALS, CommitteeKey
from comity.desk.people.here import Here, find_here
from comity.desk.people.tokens import find_calendar
from comity.desk.reading.calendar import Event, read_calendar

router = Router(tags=["calendar"])
CONTENT_TYPE = "text/calendar; charset=utf-8"
PRODUCT = "-//Comity//Calendar of a joint committee//EN"
DAY = dt.timedelta(days=1)
DOCUMENTED = {"responses": {200: {"description": "OK", "content": {"text/calendar": {"schema": {"type": "string"}}}}}}


@router.get("/{committee}/calendar/", response=REFUSALS, openapi_extra=DOCUMENTED, url_name="calendar")
def read_feed(request: HttpRequest, committee: str = CommitteeKey) -> HttpResponse:
    """Conferences and what is due, as iCalendar."""
    return HttpResponse(feed_of(here_of(request, committee)), content_type=CONTENT_TYPE)


def feed(request: HttpRequest, committee: str, secret: str) -> HttpResponse:  # noqa: ARG001 - Django gives it
    """The same for a calendar program, which can send no token: a secret of person and committee is in the address."""
    token = find_calendar(secret, committee)
    with override(token.user.language or None) if token else override(None):
        here = find_here(token.user, committee) if token else None
        if here is None:
            raise Http404
        return HttpResponse(feed_of(here), content_type=CONTENT_TYPE)


def feed_of(here: Here) -> bytes:
    calendar = icalendar.Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", f"Comity · {here.committee.key}")
    for event in read_calendar(here):
        calendar.add_component(component_of(event, committee=here.committee.key))
    return cast(bytes, calendar.to_ical())


def component_of(event: Event, *, committee: str) -> icalendar.Event:
    component = icalendar.Event()
    component.add("uid", f"{event.subject}@{committee}.comity")
    component.add("dtstamp", timezone.now())
    component.add("dtstart", event.first)
    component.add("dtend", event.last + DAY)
    component.add("summary", event.title)
    component.add("status", "TENTATIVE" if event.tentative else "CONFIRMED")
    component.add("transp", "TRANSPARENT")
    return component

"""Where a call stands: the committee, if the caller is a member, and the view that it asks for."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from django.http import HttpRequest
from django.utils.translation import gettext as _
from ninja.errors import HttpError

from comity.desk.people.here import Here, find_here
from comity.desk.people.models import User
from comity.record import Record, UnknownViewError, View, view
from comity.record.dates import is_civil_date

NOT_FOUND = 404
NOT_SENSIBLE = 422


def here_of(request: HttpRequest, committee: str, *, view_name: str = "ours") -> Here:
    """Raises a 404 alike where there is no such committee and where the caller is no member."""
    here = find_here(cast(User, request.user), committee)
    if here is None:
        raise nothing_there()
    return replace(here, view=view_name)


def nothing_there() -> HttpError:
    return HttpError(NOT_FOUND, _("There is nothing at this address, or it is not yours to read."))


def seen(record: Record, here: Here, *, on: str | None = None) -> View:
    """The record in the view that is asked for, as of a civil date. A 422 where there is no such side or date."""
    if on is not None and not is_civil_date(on):
        raise HttpError(NOT_SENSIBLE, _("%(date)s is no civil date.") % {"date": on})
    try:
        return view(record.as_of(on) if on else record, here.view, here.us)
    except UnknownViewError as error:
        raise HttpError(NOT_SENSIBLE, str(error)) from error

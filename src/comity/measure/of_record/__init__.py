"""A record, seen from a view, as the tidy tables that every indicator is computed from."""

from __future__ import annotations

from datetime import date

from comity.measure.of_record.conferences import conference_rows, conferences_of
from comity.measure.of_record.papers import aid_rows, disruption_rows, instrument_rows, meeting_rows
from comity.measure.of_record.people import delegation_rows, official_rows, role_rows, team_rows
from comity.measure.of_record.plans import plan_rows, plan_side_rows
from comity.measure.of_record.source import Rows, Source, frame_of, key_of
from comity.measure.tables import Tables
from comity.record import Record
from comity.record import view as read

NAMELESS = "committee"


def tables(record: Record, *, view: str, ours: str, today: date, at: date | None = None) -> Tables:
    """The tables of one record, read in `view` ("ours", "theirs", "side:X", "either", "agreed") by the side `ours`.

    The record is read as of `today`. A conference's plans are assessed as reported up to the day of the next one that
    was held or, with `at`, up to that date; those of the newest up to `today`, and marked as open. A table of which the
    record says nothing is None. A record without a committee is named "committee". Raises
    `comity.record.UnknownViewError`.
    """
    end = min(today, at) if at is not None else today
    known = record if record.date is not None and record.date <= end else record.as_of(end)
    source = Source(view=read(known, view, ours=ours), committee=_committee(known), today=end, at=at)
    conferences = conferences_of(source)
    rows: dict[str, Rows] = {
        "plans": plan_rows(source, conferences),
        "plan_sides": plan_side_rows(source),
        "conferences": conference_rows(source, conferences),
        "delegations": delegation_rows(source),
        "officials": official_rows(source),
        "teams": team_rows(source),
        "meetings": meeting_rows(source),
        "instruments": instrument_rows(source),
        "disruptions": disruption_rows(source),
        "roles": role_rows(source, conferences),
        "aid": aid_rows(source),
    }
    return Tables(**{name: frame_of(name, listed) for name, listed in rows.items()})


def _committee(record: Record) -> str:
    return next((key_of(subject) or NAMELESS for subject in record.subjects("committee")), NAMELESS)

"""Everything that the desk shows of a morning."""

from __future__ import annotations

import datetime as dt
from typing import Any

from comity.desk.pages.desk.checks import answers_in
from comity.desk.pages.desk.papers import expiring_papers
from comity.desk.pages.desk.waits import wait_lists
from comity.desk.pages.differences.rows import by_subject
from comity.desk.pages.drafts.rows import called_drafts, record_of
from comity.desk.pages.showing.reader import Reader
from comity.desk.people.here import Here
from comity.desk.reading.checks import open_round
from comity.desk.reading.conferences import ConferenceLine, conference_lines, next_line
from comity.desk.reading.disagreements import read_disagreements
from comity.desk.reading.due import read_late_and_soon
from comity.desk.reading.heard import read_heard
from comity.desk.reading.missing import missing_for
from comity.desk.reading.part import load_part
from comity.desk.reading.register import read_plans
from comity.desk.speaking.drafts import count_returned, count_waiting, own
from comity.record import view
from comity.record.dates import last_day

DIFFERENCES = 4
DRAFTS = 5
DUE_WITHIN = dt.timedelta(days=60)
DUE_SHOWN = 6


def morning(here: Here) -> dict[str, Any]:
    """What the template lists; the number of queries does not depend on how much there is."""
    frame = view(load_part(here.committee), "ours", here.us)
    coming = next_line(conference_lines(frame))
    differ = read_disagreements(here.committee, size=DIFFERENCES)
    asked = [row.subject for row in differ.rows] + ([coming.subject] if coming else [])
    record = load_part(here.committee, subjects=asked)
    reader, seen = Reader(here, record), view(record, "ours", here.us)
    check = open_round(seen, today=here.today)
    checked = read_plans(here.committee, check.plans).values() if check else []
    soon = here.today + DUE_WITHIN
    late, due = read_late_and_soon(here.committee, today=here.today, until=soon, side=here.us, limit=DUE_SHOWN)
    return {
        "record": record,
        "waits": wait_lists(here),
        "differences": by_subject(differ.rows, reader=reader),
        "differences_total": differ.total,
        "coming": coming,
        "is_past": is_past(coming, today=here.today),
        "missing": missing_for(coming, view=seen, today=here.today) if coming else (),
        "check": check,
        "answers": answers_in(check, checked, sides=reader.faces) if check else [],
        "heard": read_heard(here.committee, sides=tuple(reader.faces), today=here.today),
        "papers": expiring_papers(seen, today=here.today),
        "late": late,
        "due": due,
        **drafts_of(here),
    }


def is_past(line: ConferenceLine | None, *, today: dt.date) -> bool:
    """Whether it should have been held by now, and nobody said what became of it."""
    return line is not None and bool(line.date) and last_day(line.date) < today


def drafts_of(here: Here) -> dict[str, Any]:
    """For whoever speaks how many drafts wait; for whoever drafts what became of theirs."""
    if here.may_speak:
        return {"to_confirm": count_waiting(here.committee)}
    if here.may_draft:
        lines = own(here)[:DRAFTS]
        drafts = called_drafts(lines, here=here, record=record_of(lines, here=here))
        return {"own_drafts": drafts, "returned": count_returned(here)}
    return {}

"""The projected rows as they are, and as the whole record makes them."""

from __future__ import annotations

import json
from typing import Any

from comity.desk.models import Committee, Disagreement, PlanLine, PlanWord, Reference, Searchable
from comity.desk.projection import lines as line_module
from comity.desk.projection.lines import LINE_FIELDS, Lines
from comity.desk.projection.reach import references_in
from comity.desk.projection.texts import searchable
from comity.desk.projection.write import disagreement_row
from comity.desk.store import load_record
from comity.desk.store.load import statements
from comity.record import hear, view

JSON = {"title", "milestones", "done_by", "proposed_by", "owners", "carried_from", "carried_to"}


def projected(committee: Committee) -> dict[str, list[Any]]:
    """Everything that is kept of a committee, without the numbers of rows."""
    mine = {"committee": committee}
    differences = Disagreement.objects.filter(**mine).values_list("subject", "attribute", "words")
    lines = PlanLine.objects.filter(**mine).order_by("plan").values(*LINE_FIELDS[1:])
    words = PlanWord.objects.filter(**mine).order_by("line__plan", "side")
    return {
        "references": sorted(Reference.objects.filter(**mine).values_list("to", "attribute", "about")),
        "lines": [{name: plain(value) for name, value in line.items()} for line in lines],
        "words": [tuple(map(plain, row)) for row in words.values_list("line__plan", *line_module.WORD_FIELDS[2:])],
        "disagreements": sorted(differences, key=str),
        "searchables": sorted(
            Searchable.objects.filter(**mine).values_list("subject", "type", "title", "text"), key=lambda row: row[0]
        ),
    }


def plain(value: Any) -> Any:
    if isinstance(value, memoryview):
        return bytes(value)
    return value.isoformat() if hasattr(value, "isoformat") else value


def expected(committee: Committee) -> dict[str, list[Any]]:
    """The same, from the whole record at once."""
    record = load_record(committee=committee.key)
    lines = Lines(record, committee.us, committee.pk)
    plans = sorted(record.subjects("plan"))
    rows = [dict(zip(LINE_FIELDS[1:], lines.line(plan)[1:], strict=True)) for plan in plans]
    ours = view(record, "ours", committee.us)
    found = [row for subject in record.index.words if (row := searchable(ours, subject))]
    return {
        "references": sorted(set(references_in(hear(statements(committee))))),
        "lines": [{name: json.loads(row[name]) if name in JSON else row[name] for name in row} for row in rows],
        "words": sorted((plan, *row[2:]) for plan in plans for row in lines.words(plan, line_id=0)),
        "disagreements": sorted(
            (
                (row[1], row[2], json.loads(row[3]))
                for row in (disagreement_row(committee, each) for each in record.differences())
            ),
            key=str,
        ),
        "searchables": sorted(((row.subject, row.type, row.title, row.text) for row in found), key=lambda row: row[0]),
    }

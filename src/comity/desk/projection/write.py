"""Writing projected rows, so that they are exactly those that a record makes."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from comity.desk.models import Committee, Disagreement, PlanLine, PlanWord
from comity.desk.projection import lines as line_module
from comity.desk.projection.lines import LINE_FIELDS, Lines, as_json
from comity.desk.projection.rows import Row, in_parts, insert_rows
from comity.desk.projection.texts import searchable
from comity.desk.search import index
from comity.record import Difference, Record, differences_on, view

LINE_KEY = ("committee_id", "plan")
WORD_KEY = ("line_id", "side")
DISAGREEMENT_FIELDS = ("committee_id", "subject", "attribute", "words")


def write_lines(committee: Committee, record: Record, plans: Iterable[str]) -> None:
    """The lines of `plans`, and a word of each side on each; a plan on which no word stands has none."""
    lines = Lines(record, committee.us, committee.pk)
    for names in in_parts(sorted({record.canonical(plan) for plan in plans})):
        there = [plan for plan in names if record.exists(plan)]
        gone = [plan for plan in names if not record.exists(plan)]
        rows = [lines.line(plan) for plan in there]
        insert_rows(PlanLine, fields=LINE_FIELDS, rows=rows, unless=LINE_KEY, update=_but(LINE_FIELDS, LINE_KEY))
        found = PlanLine.objects.filter(committee=committee, plan__in=there).values_list("plan", "pk")
        words = [row for plan, key in found for row in lines.words(plan, line_id=key)]
        fields = line_module.WORD_FIELDS
        insert_rows(PlanWord, fields=fields, rows=words, unless=WORD_KEY, update=_but(fields, WORD_KEY))
        if gone:
            PlanLine.objects.filter(committee=committee, plan__in=gone).delete()


def _but(fields: Collection[str], key: Collection[str]) -> list[str]:
    return [field for field in fields if field not in key]


def write_disagreements(committee: Committee, record: Record, subjects: Iterable[str]) -> None:
    for names in in_parts(sorted({record.canonical(subject) for subject in subjects})):
        Disagreement.objects.filter(committee=committee, subject__in=names).delete()
        rows = [
            disagreement_row(committee, difference) for name in names for difference in differences_on(record, name)
        ]
        insert_rows(Disagreement, fields=DISAGREEMENT_FIELDS, rows=rows)


def disagreement_row(committee: Committee, difference: Difference) -> Row:
    words = [
        {
            "side": word.whose,
            "value": word.value,
            "on": word.on,
            "source": word.source,
            "hearsay": word.hearsay,
            "at": word.at,
        }
        for word in difference.words
    ]
    return committee.pk, difference.subject, difference.attribute, as_json(words)


def write_searchables(committee: Committee, record: Record, subjects: Iterable[str]) -> None:
    ours = view(record, "ours", committee.us)
    names = sorted({record.canonical(subject) for subject in subjects})
    rows = {name: searchable(ours, name) for name in names}
    index.put(committee.pk, (row for row in rows.values() if row))
    silent = [name for name, row in rows.items() if row is None]
    if silent:
        index.remove(committee.pk, silent)

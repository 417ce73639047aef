"""Whether the projected rows are those that the words make."""

from __future__ import annotations

import datetime as dt
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from comity.desk.models import Committee, Disagreement, PlanLine, PlanWord, Reference, Searchable, Word
from comity.desk.projection.frame import IN_LEDGER_ORDER
from comity.desk.projection.lines import LINE_FIELDS, Lines
from comity.desk.projection.lines import WORD_FIELDS as SIDE_FIELDS
from comity.desk.projection.project import AT_ONCE, STATEMENTS_TOGETHER, records_of_all
from comity.desk.projection.reach import FIELDS, Pair, references_in
from comity.desk.projection.rows import Row, in_parts
from comity.desk.projection.texts import searchable
from comity.desk.projection.words import WORD_FIELDS, said_from
from comity.desk.projection.write import disagreement_row
from comity.record import Record, differences_on, hear, view

DISAGREEMENT_FIELDS = ("subject", "attribute", "words")
SEARCHABLE_FIELDS = ("subject", "type", "title", "text")
JSON_FIELDS = frozenset(
    {"title", "milestones", "done_by", "proposed_by", "owners", "carried_from", "carried_to", "words"}
)


Table = PlanLine | PlanWord | Disagreement | Searchable
TABLES: tuple[type[Table], ...] = (PlanLine, PlanWord, Disagreement, Searchable)
Rows = dict[tuple[Any, ...], Row]
Tables = Iterator[tuple[type[Table], Rows, Rows]]


def differing(committee: Committee) -> Iterator[str]:
    """The tables of which some row is not what the words make, is missing, or is too many."""
    made: Counter[str] = Counter()
    found: set[str] = set()
    for record, subjects in records_of_all(committee, fresh=True):
        for names in in_parts(subjects):
            for table, wanted, stored in tables_of(committee, record, names):
                made[table.__name__] += len(wanted)
                if wanted != stored:
                    found.add(table.__name__)
    for each in TABLES:
        if each.objects.filter(committee=committee).count() != made[each.__name__]:
            found.add(each.__name__)
    if not _references_are_there(committee):
        found.add(Reference.__name__)
    yield from sorted(found)


def tables_of(committee: Committee, record: Record, names: list[str]) -> Tables:
    """Of each table the rows on `names` as they should be and as they are, by what makes them unique."""
    names = sorted({record.canonical(name) for name in names})
    mine = {"committee": committee}
    lines = Lines(record, committee.us, committee.pk)
    plans = [name for name in names if name.startswith("plan/") and record.exists(name)]
    stored = PlanLine.objects.filter(**mine, plan__in=names).values_list(*LINE_FIELDS[1:])
    yield PlanLine, _keyed((lines.line(plan)[1:] for plan in plans), 1, LINE_FIELDS[1:]), _keyed(stored, 1)
    words = ((plan, *row[2:]) for plan in plans for row in lines.words(plan, line_id=0))
    there = PlanWord.objects.filter(**mine, line__plan__in=names).values_list("line__plan", *SIDE_FIELDS[2:])
    yield PlanWord, _keyed(words, 2), _keyed(there, 2)
    differ = (disagreement_row(committee, each)[1:] for name in names for each in differences_on(record, name))
    held = Disagreement.objects.filter(**mine, subject__in=names).values_list(*DISAGREEMENT_FIELDS)
    yield Disagreement, _keyed(differ, 2, DISAGREEMENT_FIELDS), _keyed(held, 2)
    ours = view(record, "ours", committee.us)
    findable = ((row.subject, row.type, row.title, row.text) for name in names if (row := searchable(ours, name)))
    kept = Searchable.objects.filter(**mine, subject__in=names).values_list(*SEARCHABLE_FIELDS)
    yield Searchable, _keyed(findable, 1), _keyed(kept, 1)


def _keyed(rows: Iterable[Row], width: int, fields: Sequence[str] = ()) -> Rows:
    """Rows by their first `width` columns; with `fields` JSON is still text in them."""
    texts = [place for place, name in enumerate(fields) if name in JSON_FIELDS]
    plain = (tuple(_plain(value, is_json=place in texts) for place, value in enumerate(row)) for row in rows)
    return {row[:width]: row for row in plain}


def _plain(value: Any, *, is_json: bool) -> Any:
    """As every database gives it."""
    if is_json:
        return json.loads(value)
    if isinstance(value, memoryview):
        return bytes(value)
    return value.isoformat() if isinstance(value, dt.date) else value


def _references_are_there(committee: Committee) -> bool:
    """Every reference in the words is there, and none besides."""
    wanted = set[Pair]()
    words = Word.objects.filter(committee=committee).order_by(*IN_LEDGER_ORDER).values_list(*WORD_FIELDS)
    for said in in_parts(said_from(words.iterator(chunk_size=AT_ONCE)), most=STATEMENTS_TOGETHER):
        wanted.update(references_in(hear(said)))
    return wanted == set(Reference.objects.filter(committee=committee).values_list(*FIELDS[1:]))

"""Bringing the projected tables up to date, in the transaction in which something is said or received."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from comity.desk.models import Committee, Disagreement, PlanLine, PlanWord, Reference, Word
from comity.desk.projection.frame import IN_LEDGER_ORDER, Frame, forget_frame, frame_of, read_frame
from comity.desk.projection.heads import forget_heads, heads_of
from comity.desk.projection.part import BELONGING, read_part
from comity.desk.projection.reach import EVERYWHERE, LARGE_TYPES, is_large, keep_references, type_of
from comity.desk.projection.rows import in_parts
from comity.desk.projection.touched import Touched, known_voices, touched_by, touches_all
from comity.desk.projection.words import WORD_FIELDS, said_from, said_in
from comity.desk.projection.write import write_disagreements, write_lines, write_searchables
from comity.desk.search import index
from comity.ledger import Entry
from comity.record import Record, hear

THROUGH = (*BELONGING, "carried_from")
"""What names a plan in one of these is needed for its line."""
REPORTED_ON = ("plan", "milestone")
AT_ONCE = 5000
STATEMENTS_TOGETHER = 5000


def project(committee: Committee, entries: Iterable[Entry]) -> None:
    """Bring every projected row up to date after the words of `entries` were inserted and the ledgers' heads kept."""
    forget_heads(committee)
    heard = hear(said_in(entries))
    if not heard.words and not heard.same:
        return
    voices = known_voices(committee)
    keep_references(heard, committee_id=committee.pk)
    if touches_all(heard, voices=voices):
        project_all(committee)
    else:
        _project_touched(committee, frozenset(heard.words), touched_by(heard, heard.words.keys()), frame_of(committee))


def _project_touched(committee: Committee, spoken_of: frozenset[str], touched: Touched, frame: Frame) -> None:
    """What was read may show that an earlier word led elsewhere, as where a report is moved: then there too."""
    part = read_part(committee, spoken_of | touched, through=THROUGH, frame=frame)
    ever = touched | touched_by(part.heard, spoken_of)
    if ever != touched:
        _project_touched(committee, spoken_of, ever, frame)
        return
    write_lines(committee, part.record, (subject for subject in touched if type_of(subject) == "plan"))
    write_disagreements(committee, part.record, spoken_of | touched)
    write_searchables(committee, part.record, spoken_of)


def project_anew(committee: Committee) -> None:
    """Everything, the references too, from the words alone: what was there before counts for nothing."""
    forget_heads(committee)
    forget_frame(committee)
    Reference.objects.filter(committee=committee).delete()
    index.drop(committee.pk)
    words = Word.objects.filter(committee=committee).order_by(*IN_LEDGER_ORDER).values_list(*WORD_FIELDS)
    for said in in_parts(said_from(words.iterator(chunk_size=AT_ONCE)), most=STATEMENTS_TOGETHER):
        keep_references(hear(said), committee_id=committee.pk)
    project_all(committee)


def sweep() -> None:
    """After everything was projected anew: nothing that was there before is found any more."""
    index.sweep()


def project_all(committee: Committee) -> None:
    """Delete all lines, disagreements and what can be found of a committee, and make them again."""
    PlanWord.objects.filter(committee=committee).delete()
    PlanLine.objects.filter(committee=committee).delete()
    Disagreement.objects.filter(committee=committee).delete()
    index.remove(committee.pk)
    for record, subjects in records_of_all(committee):
        write_lines(committee, record, (subject for subject in subjects if type_of(subject) == "plan"))
        write_disagreements(committee, record, subjects)
        write_searchables(committee, record, subjects)


def records_of_all(committee: Committee, *, fresh: bool = False) -> Iterator[tuple[Record, list[str]]]:
    """The whole record, in parts where it is large, each with the subjects that are whole in it.

    `fresh`: the frame is read from the database, whatever is remembered of it.
    """
    frame = read_frame(committee, heads=heads_of(committee)) if fresh else frame_of(committee)
    large = _large_subjects(committee) | frame.odd.keys()
    if len(large) <= AT_ONCE:
        record = read_part(committee, large, through=(), frame=frame).record
        yield record, sorted(record.index.words.keys() | record.index.reports.keys())
        return
    record = read_part(committee, frame.joined, through=THROUGH, frame=frame).record
    yield record, sorted(subject for subject in record.index.words if not is_large(subject) or subject in frame.joined)
    for subjects in in_parts(sorted(large - frame.joined)):
        yield read_part(committee, subjects, through=THROUGH, frame=frame).record, subjects


def _large_subjects(committee: Committee) -> set[str]:
    """Those that were spoken of, and those that were reported on though nobody said what they are."""
    words = Word.objects.filter(committee=committee, type__in=LARGE_TYPES)
    reported_on = Reference.objects.filter(committee=committee, attribute__in=REPORTED_ON).exclude(to=EVERYWHERE)
    return {
        *words.values_list("about", flat=True).distinct(),
        *reported_on.values_list("to", flat=True).distinct(),
    }

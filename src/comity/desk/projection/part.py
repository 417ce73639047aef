"""A part of a committee's record: the frame, and of the large types only what is asked for with what belongs to it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from comity.desk.models import Committee, Reference, Word
from comity.desk.projection.frame import IN_LEDGER_ORDER, Frame, frame_of
from comity.desk.projection.reach import is_large, type_of
from comity.desk.projection.rows import NAMES_TOGETHER, in_parts
from comity.desk.projection.words import LONGEST_SUBJECT, WORD_FIELDS, fits_column, said_from
from comity.record import Heard, Record, Said, hear, record_of
from comity.record.vocabulary import SAME

BELONGING = ("plan", "milestone", "conference")
"""Through these attributes reports, milestones, offers and agenda items belong to a subject."""
REPORTED_ON = "milestone"


@dataclass(frozen=True)
class Part:
    """`asked` are the subjects that were asked for by all their names, with what belongs to them.

    `subjects` are all those of the large types that were heard whole, `said` the statements on them.
    """

    frame: Frame
    asked: frozenset[str]
    subjects: frozenset[str]
    said: list[Said]

    @cached_property
    def heard(self) -> Heard:
        return hear(self.said)

    @cached_property
    def record(self) -> Record:
        """Equal to the whole record on the frame, on `subjects` and on the reports of those that were asked for."""
        if not self.said:
            return self.frame.record  # which remembers what was read of it
        return record_of(self.frame.heard, self.heard, voices=self.frame.voices)


def read_part(
    committee: Committee, subjects: Iterable[str], *, through: Collection[str] = BELONGING, frame: Frame | None = None
) -> Part:
    """The part with `subjects` by all their names, and what names them in one of the attributes `through`."""
    frame = frame or frame_of(committee)
    asked = namesakes(committee, set(subjects), frame)
    wanted = asked | followers(committee, asked, through) if through else asked
    large = frozenset(subject for subject in wanted | frame.joined if is_large(subject))
    return Part(frame, frozenset(wanted), large, list(said_on(committee, large, frame)))


def namesakes(committee: Committee, subjects: set[str], frame: Frame) -> set[str]:
    """The subjects by every name that somebody ever said to be the same."""
    if subjects.isdisjoint(frame.joined):
        return subjects
    others: dict[str, set[str]] = {}
    for names in in_parts(sorted(frame.joined)):
        pairs = Reference.objects.filter(committee=committee, attribute=SAME, to__in=names)
        for to, about in pairs.values_list("to", "about"):
            others.setdefault(to, set()).add(about)
    found, new = set(subjects), subjects & frame.joined
    while new:
        new = {other for name in new for other in others.get(name, ())} - found
        found |= new
    return found


def followers(committee: Committee, subjects: Collection[str], through: Collection[str]) -> set[str]:
    """Whatever large subjects ever named one of `subjects`; with milestones come the reports on them."""
    found: set[str] = set()
    for names in in_parts(sorted(subjects)):
        direct = Reference.objects.filter(committee=committee, to__in=names, attribute__in=through)
        milestones = direct.filter(about__startswith=f"{REPORTED_ON}/").values("about")
        indirect = Reference.objects.filter(committee=committee, attribute=REPORTED_ON, to__in=milestones)
        rows = direct.values_list("about", flat=True).union(indirect.values_list("about", flat=True))
        found.update(about for about in rows if is_large(about))
    return found


def said_on(committee: Committee, subjects: Collection[str], frame: Frame) -> Iterator[Said]:
    """Every statement on subjects of the large types."""
    words = Word.objects.filter(committee=committee).order_by(*IN_LEDGER_ORDER)
    # A database is not asked for a name that it cannot hold: PostgreSQL refuses the question.
    for types, names in _together([subject for subject in subjects if fits_column(subject, LONGEST_SUBJECT)]):
        yield from said_from(words.filter(type__in=types, about__in=names).values_list(*WORD_FIELDS))
    for subject in subjects & frame.odd.keys():
        yield from frame.odd[subject]


def _together(subjects: Collection[str]) -> Iterator[tuple[list[str], list[str]]]:
    """What may be asked for at once: everything where it is little, else type by type."""
    if len(subjects) <= NAMES_TOGETHER:
        if subjects:
            yield sorted(set(map(type_of, subjects))), sorted(subjects)
        return
    by_type: dict[str, list[str]] = {}
    for subject in sorted(subjects):
        by_type.setdefault(type_of(subject), []).append(subject)
    for type_, names in by_type.items():
        for part in in_parts(names):
            yield [type_], part

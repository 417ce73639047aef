"""Which of our statements can be taken back: so that a page offers nothing that would be refused or do nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import reduce
from operator import or_

from django.db.models import Q

from comity.desk.models import Committee, Reference, Word
from comity.desk.projection.reach import is_large
from comity.desk.reading.part import load_part
from comity.desk.speaking.models import Spoken
from comity.desk.speaking.names import words_on
from comity.desk.speaking.undo import later_problems, restored
from comity.record import Record, Statement
from comity.record.record import attribute_of

Group = tuple[int, ...]
"""What is taken back together: a statement (its entry and index), or a whole entry (its number alone)."""
Naming = tuple[str, str, str]
"""About, attribute, whose word names a subject."""


def undoable_entry(committee: Committee, entry: int) -> bool:
    """Whether the whole entry can be taken back (see `undoable`)."""
    return (entry,) in _undoable(committee, [entry], together=lambda word: (word.seq,))


def undoable(committee: Committee, entries: Collection[int]) -> set[Group]:
    """The statements in these entries of ours that can be taken back, each alone.

    Not those of which we spoke again later, nor those that another word rests on; and nothing that was read in from a
    file, for nobody here said it. The number of queries does not depend on how many there are.
    """
    return _undoable(committee, entries, together=lambda word: (word.seq, word.index))


def _undoable(committee: Committee, entries: Collection[int], *, together: Callable[[Word], Group]) -> set[Group]:
    said_here = Spoken.objects.filter(committee=committee, entry__in=set(entries)).values("entry")
    ours = Word.objects.filter(committee=committee, speaker=committee.us).exclude(attribute="")
    words = list(ours.filter(seq__in=said_here).order_by("seq", "index", "pk"))
    if not words:
        return set()
    said = defaultdict[str, list[Word]](list)
    for word in words_on(committee, {each.about for each in words}).filter(speaker=committee.us).exclude(attribute=""):
        said[word.about].append(word)
    groups = defaultdict[Group, list[Word]](list)
    for word in words:
        groups[together(word)].append(word)
    told = {group: _taking_back(own, said) for group, own in groups.items()}
    whole = {group: statements for group, statements in told.items() if statements}
    return whole.keys() - _orphaning(committee, whole)


def _taking_back(words: Sequence[Word], said: Mapping[str, Sequence[Word]]) -> list[Statement]:
    """What takes the words back; nothing where we spoke of the same later."""
    own = [each for about in dict.fromkeys(word.about for word in words) for each in said[about]]
    return [] if any(later_problems(words, own)) else list(restored(words, own))


def _orphaning(committee: Committee, told: Mapping[Group, Sequence[Statement]]) -> set[Group]:
    """Those after which a word that stands would name what is no more."""
    emptied = {one.about for statements in told.values() for one in statements if None in one.said.values()}
    if not emptied:
        return set()
    record = load_part(committee, subjects=emptied | set(_naming(committee, emptied)))
    named = _named_in(record, emptied)
    return {group for group, statements in told.items() if _is_missed(record, statements, named, us=committee.us)}


def _naming(committee: Committee, subjects: Collection[str]) -> Iterator[str]:
    """Whatever large subjects may name one of `subjects` that are not in the frame, or rest on it."""
    yield from Reference.objects.filter(committee=committee, to__in=subjects).values_list("about", flat=True)
    small = [subject for subject in subjects if not is_large(subject)]
    if small:
        mentioned = reduce(or_, (Q(value__contains=f'"{subject}"') | Q(source=subject) for subject in small))
        yield from Word.objects.filter(mentioned, committee=committee).values_list("about", flat=True).distinct()


def _named_in(record: Record, subjects: Collection[str]) -> dict[str, set[Naming]]:
    """By which standing words each of `subjects` is named."""
    found = defaultdict[str, set[Naming]](set)
    for about in record.index.words:
        for attribute in record.attributes(about):
            definition = attribute_of(about, attribute)
            for whose, word in record.words(about, attribute).items():
                for to in {*(definition.references(word.value) if definition else ()), word.source} & set(subjects):
                    found[str(to)].add((about, attribute, whose))
    return found


def _is_missed(
    record: Record, statements: Sequence[Statement], named: Mapping[str, Collection[Naming]], *, us: str
) -> bool:
    taken = {
        (each.about, name, each.by or us) for each in statements for name, value in each.said.items() if value is None
    }
    gone = {about for about, _name, _whose in taken if set(_standing(record, about)) <= taken}
    said_anew = {(each.about, name, each.by or us) for each in statements for name in each.said}
    return any(set(named.get(subject, ())) - said_anew for subject in gone)


def _standing(record: Record, subject: str) -> Iterable[Naming]:
    for attribute in record.attributes(subject):
        yield from ((subject, attribute, whose) for whose in record.words(subject, attribute))

"""Taking back what we said: by saying anew what stood before, or that nothing does. Nothing is ever erased."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from comity.desk.models import Committee, Word
from comity.desk.speaking.changes import people_of, value_of
from comity.desk.speaking.names import words_on
from comity.desk.speaking.new import is_history
from comity.desk.store.load import statements as said_before
from comity.problems import InputError, Problem, Where
from comity.record import Record, Said, Statement, fold
from comity.record.checks.whole import LATEST
from comity.record.kinds import Value
from comity.record.record import attribute_of

Frame = tuple[str, str | None, str | None, str | None]
"""About, by, on, source."""


@dataclass(frozen=True, slots=True)
class TakeBack:
    """What takes an entry of ours (or one statement of it) back: `statements` about `subjects`."""

    entry: int
    index: int | None
    subjects: tuple[str, ...]
    statements: tuple[Statement, ...]
    said_by: str
    at: str


def take_back(committee: Committee, *, entry: int, index: int | None = None) -> TakeBack:
    """How to take back our entry of that number, or only its statement `index` (from 0), to be handed to `tell`.

    Our word before it stands again, or none. Raises `InputError`: there is no such entry, we spoke of the same later,
    or something that stands would name what is no more.
    """
    ours = Word.objects.filter(committee=committee, speaker=committee.us)
    words = list((ours if index is None else ours.filter(index=index)).filter(seq=entry).order_by("index", "pk"))
    words = [word for word in words if word.attribute]
    if not words:
        raise InputError([nothing_to_take_back(entry)])
    about = {word.about for word in words}
    said = list(words_on(committee, about).filter(speaker=committee.us).exclude(attribute=""))
    problems = list(later_problems(words, said))
    statements = tuple(restored(words, said))
    if not problems:
        problems = list(orphan_problems(committee, statements))
    if problems:
        raise InputError(problems)
    subjects = tuple(dict.fromkeys(word.about for word in words))
    said_by = people_of(committee, [entry]).get(entry, "")
    return TakeBack(entry, index, subjects, statements, said_by, words[0].at)


def nothing_to_take_back(entry: int) -> Problem:
    what = f"Our ledger has no entry {entry} that says anything."
    return Problem("no_such_entry", what, Where(attribute=f"entry {entry}"), "Look it up in the history.")


def later_problems(words: Sequence[Word], said: Sequence[Word]) -> Iterator[Problem]:
    """Where we spoke of the same later, taking back the earlier word would undo the later one too."""
    own = {(word.seq, word.index) for word in words}
    seen = set[tuple[str, str]]()
    for word in words:
        place = (word.about, word.attribute)
        later = [each for each in said if is_same(each, word) and is_after(each, word) and not_in(each, own)]
        if later and place not in seen:
            seen.add(place)
            what = f"We spoke of {word.attribute} of {word.about} again later, in entry {later[-1].seq}."
            where = Where(subject=word.about, attribute=word.attribute)
            yield Problem("said_again_later", what, where, "Take the later entry back first, or say what is right.")


def not_in(word: Word, own: set[tuple[int, int]]) -> bool:
    return (word.seq, word.index) not in own


def is_after(word: Word, other: Word) -> bool:
    return (word.seq, word.index) > (other.seq, other.index)


def is_same(word: Word, other: Word) -> bool:
    """Whether one word replaces the other: of a history, only what has the same date, and what has none."""
    if (word.about, word.attribute, word.whose) != (other.about, other.attribute, other.whose):
        return False
    if not is_history(word.about, word.attribute):
        return True
    return word.on == other.on or (value_of(word) is None and word.on is None) or other.on is None


def restored(words: Sequence[Word], said: Sequence[Word]) -> Iterator[Statement]:
    """Every attribute as it stood before the words, those of one date and source together."""
    first = dict[tuple[str, str, str, str | None], Word]()
    for word in words:
        first.setdefault((word.about, word.attribute, word.whose, word.on if is_series(word) else None), word)
    frames: dict[Frame, dict[str, Value]] = defaultdict(dict)
    series = list[Statement]()
    for word in first.values():
        before = [each for each in said if is_same(each, word) and is_after(word, each)]
        if is_series(word):
            series += series_before(word, before)
            continue
        last = before[-1] if before else None
        source = source_of(last) if last else None
        frame = (word.about, word.by, last.on if last else word.on, source)
        frames[frame][word.attribute] = value_of(last)
    yield from (Statement(about, said, by, on, source) for (about, by, on, source), said in frames.items())
    yield from series


def source_of(word: Word) -> str | None:
    """Where the word rests on; hearsay that was read in without a source rests on the entry that told it."""
    return word.source or (f"entry {word.seq}" if word.by else None)


def is_series(word: Word) -> bool:
    return is_history(word.about, word.attribute)


def series_before(word: Word, before: Sequence[Word]) -> Iterator[Statement]:
    """What was said on that date is taken back, and what stood there before is said again."""
    yield Statement(word.about, {word.attribute: None}, word.by, word.on)
    kept = dict[tuple[str | None, str], Word]()
    for each in before:
        value = value_of(each)
        if value is None:
            kept = {place: held for place, held in kept.items() if each.on is not None and place[0] != each.on}
        else:
            kept[each.on, state_of(value)] = each
    for each in kept.values():
        yield Statement(each.about, {each.attribute: value_of(each)}, each.by, each.on, source_of(each))


def state_of(value: Value) -> str:
    return json.dumps(value.get("state") if isinstance(value, dict) else None)


def orphan_problems(committee: Committee, statements: Sequence[Statement]) -> Iterator[Problem]:
    """What would be gone must not be named by what stands, in any side's word."""
    emptied = {each.about for each in statements if None in each.said.values()}
    if not emptied:
        return
    record = record_after(committee, statements)
    gone = {subject for subject in emptied if not record.exists(subject)}
    for about, to in sorted(set(names_of_gone(record, gone))) if gone else ():
        what = f"{about} names {to}, and would name nothing."
        yield Problem("named_elsewhere", what, Where(subject=to), f"Take back {about} first, or change {to} instead.")


def record_after(committee: Committee, statements: Sequence[Statement]) -> Record:
    before = list(said_before(committee))
    start = 1 + max((one.seq for one in before if one.speaker == committee.us), default=0)
    return fold([*before, *(Said(committee.us, start, at, LATEST, each) for at, each in enumerate(statements))])


def names_of_gone(record: Record, gone: set[str]) -> Iterator[tuple[str, str]]:
    """Who names what is gone: (the subject, the one it names)."""
    for about in record.index.words:
        for attribute in record.attributes(about):
            definition = attribute_of(about, attribute)
            for word in record.words(about, attribute).values():
                named = {*(definition.references(word.value) if definition else ()), word.source}
                yield from ((about, to) for to in gone & named)

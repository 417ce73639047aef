"""The fold: from what was said, in whatever order it arrived, to the record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from comity.record.dates import is_instant
from comity.record.joins import Joins, join
from comity.record.kinds import Value, split_subject
from comity.record.order import all_voices
from comity.record.record import Index, Record
from comity.record.statement import Said, Statement, frame_problems, from_sound_json, shape_problems
from comity.record.vocabulary import SAME, TYPES, SubjectType
from comity.record.words import NotUnderstood, Word, json_text

Place = tuple[str, int, int]
ByWhose = dict[str, list[Word]]
BySubject = dict[str, dict[str, ByWhose]]


@dataclass(frozen=True, slots=True)
class Heard:
    """What some statements say, understood one by one and not yet put together; never changed once it is made.

    `words` are by the subjects' own names, `same` the words by which subjects are joined, `voices` the sides that
    speak, are spoken for or spoken of.
    """

    words: BySubject
    same: dict[str, ByWhose]
    first_said: dict[str, int]
    not_understood: tuple[NotUnderstood, ...]
    voices: frozenset[str]


def fold(said: Iterable[Said], *, known_until: str | None = None) -> Record:
    """Make the record out of everything that was said.

    A function of the set: neither the order nor a repetition changes it, and no foreign statement makes it raise; what
    is not understood is kept with its reason. With `known_until` ("YYYY-MM-DDTHH:MM:SSZ") only entries that claim to
    be written by then are read. Raises ValueError where `known_until` is no such instant.
    """
    return record_of(hear(said, known_until=known_until))


def hear(said: Iterable[Said], *, known_until: str | None = None) -> Heard:
    """Understand statements one by one: the first half of `fold`."""
    if known_until is not None and not is_instant(known_until):
        raise ValueError(f"known_until={known_until!r} is no instant: write it as 2018-03-19T00:00:00Z.")
    words: BySubject = {}
    strange: list[NotUnderstood] = []
    first_said: dict[str, int] = {}
    for one in _in_ledger_order(said, known_until):
        statement = _understood(one, strange)
        if statement is not None and _add_words(one, statement, words, strange):
            first_said[statement.about] = min(one.seq, first_said.get(statement.about, one.seq))
    same = {subject: attributes.pop(SAME) for subject, attributes in words.items() if SAME in attributes}
    return Heard(words, same, first_said, tuple(strange), frozenset(all_voices(words)))


def record_of(*parts: Heard, voices: Iterable[str] = ()) -> Record:
    """Put what was heard together: the second half of `fold`.

    Each subject must have been heard whole in one of `parts`. Where they are not everything that was said, `voices`
    names the sides that are heard elsewhere; then the record is that of the whole on every subject that was heard
    together with all its other names.
    """
    words: BySubject = {}
    same: dict[str, ByWhose] = {}
    first_said: dict[str, int] = {}
    for part in parts:
        words |= part.words
        same |= part.same
        first_said |= part.first_said
    strange = sorted((each for part in parts for each in part.not_understood), key=_place)
    joins = join(same, first_said)
    everybody = frozenset().union(voices, *(part.voices for part in parts))
    return Record(Index(_joined(words, joins), joins, tuple(strange), everybody))


def _place(one: NotUnderstood) -> Place:
    return one.speaker, one.seq, one.index


def _in_ledger_order(said: Iterable[Said], known_until: str | None) -> list[Said]:
    """Each place of each ledger once.

    Two statements at one place cannot come out of a sound ledger; should they come, the choice between them does not
    depend on the order.
    """
    placed: dict[Place, Said] = {}
    for one in said:
        if known_until is not None and one.at > known_until:
            continue
        place = (one.speaker, one.seq, one.index)
        held = placed.setdefault(place, one)
        if held is not one and _sort_text(one) < _sort_text(held):
            placed[place] = one
    return [placed[place] for place in sorted(placed)]


def _sort_text(one: Said) -> tuple[str, str]:
    return one.at, json_text(raw_of(one))


def raw_of(one: Said) -> Value:
    """The JSON of a statement, as it came."""
    return one.statement.to_json() if isinstance(one.statement, Statement) else one.statement


def _understood(one: Said, strange: list[NotUnderstood]) -> Statement | None:
    """The statement, where its shape, subject, side, date and source can be read; else None, and the reason is kept."""
    statement = one.statement
    if isinstance(statement, Statement):
        problems = frame_problems(statement)
    elif not (problems := shape_problems(statement)):
        statement = from_sound_json(statement)
        problems = frame_problems(statement)
    if not problems and isinstance(statement, Statement):
        return statement
    reason = " ".join(problem.what for problem in problems[:3])
    strange.append(_not_understood(one, None, problems[0].kind, reason, raw=raw_of(one)))
    return None


def _add_words(one: Said, statement: Statement, words: BySubject, strange: list[NotUnderstood]) -> bool:
    """Add each attribute that is understood; tell whether any was."""
    parts = split_subject(statement.about)
    kind = TYPES[parts[0]] if parts else None
    whose = statement.by or one.speaker
    added = False
    for name, value in statement.said.items():
        fault = _fault(kind, name, value)
        if fault is not None:
            strange.append(_not_understood(one, name, *fault, raw=replace(statement, said={name: value}).to_json()))
            continue
        word = Word(value, whose, one.speaker, one.seq, one.index, statement.on, statement.source, one.at)
        words.setdefault(statement.about, {}).setdefault(name, {}).setdefault(whose, []).append(word)
        added = True
    return added


def _fault(kind: SubjectType | None, name: str, value: Value) -> tuple[str, str] | None:
    attribute = kind.attributes.get(name) if kind else None
    if kind is None or attribute is None:
        return "unknown_attribute", f"This version knows no such attribute of a {kind.name if kind else 'subject'}."
    faults = () if value is None else attribute.faults(value)
    return (faults[0].kind, " ".join(fault.what for fault in faults[:3])) if faults else None


def _not_understood(one: Said, attribute: str | None, kind: str, reason: str, *, raw: Value) -> NotUnderstood:
    return NotUnderstood(one.speaker, one.seq, one.index, one.at, attribute, kind, reason, raw)


def _joined(words: BySubject, joins: Joins) -> BySubject:
    """Words on subjects that are one are put together, in ledger order."""
    whole = {subject: attributes for subject, attributes in words.items() if subject not in joins.canonical}
    for canonical, names in joins.names.items():
        whole[canonical] = _merged([words[name] for name in names if name in words])
    return {subject: whole[subject] for subject in sorted(whole)}


def _merged(parts: list[dict[str, ByWhose]]) -> dict[str, ByWhose]:
    together: dict[str, ByWhose] = {}
    for name, whose, found in _each(parts):
        together.setdefault(name, {}).setdefault(whose, []).extend(found)
    for by_whose in together.values():
        for found in by_whose.values():
            found.sort(key=lambda word: (word.speaker, word.seq, word.index))
    return together


def _each(parts: list[dict[str, ByWhose]]) -> Iterator[tuple[str, str, list[Word]]]:
    for part in parts:
        for name, by_whose in part.items():
            for whose, found in by_whose.items():
                yield name, whose, found

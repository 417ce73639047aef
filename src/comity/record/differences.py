"""Where the sides differ: shown, never overwritten."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from comity.record.kinds import Value
from comity.record.vocabulary import TYPES, Attribute
from comity.record.words import Report, Word, json_text

if TYPE_CHECKING:
    from comity.record.record import Record

PROGRESS = "progress"


@dataclass(frozen=True, slots=True)
class Difference:
    """Two sides or more contradict each other: the words of all that spoke, in the order of the sides.

    `attribute` is "progress" where the latest reports on a plan or milestone differ.
    """

    subject: str
    attribute: str
    words: tuple[Word, ...]


def differences(record: Record) -> tuple[Difference, ...]:
    """Every attribute on which the words that stand contradict each other, by type, subject and attribute."""
    return tuple(
        difference
        for type_ in TYPES
        for subject in _spoken_of(record, type_)
        for difference in differences_on(record, subject)
    )


def differences_on(record: Record, subject: str) -> tuple[Difference, ...]:
    """The same on one subject, which is named by its one name."""
    attributes = TYPES[subject.partition("/")[0]].attributes
    return (*_of_attributes(record, subject, attributes), *_of_progress(record, subject))


def together(values: Sequence[Value], attribute: Attribute) -> Value:
    """What sound values say together, or None where two of them contradict each other.

    Texts contradict only in a language that both gave, dates only where they cannot be the same day.
    """
    distinct = _distinct(values)
    if any(attribute.agreed(one, other) is None for one, other in combinations(distinct, 2)):
        return None
    met = distinct[0]
    for value in distinct[1:]:
        met = attribute.agreed(met, value)
    return met


def _distinct(values: Sequence[Value]) -> list[Value]:
    """Each value once, the first first, so that many who say the same are not compared each with each."""
    return list({json_text(value): value for value in reversed(values)}.values())[::-1]


def histories_differ(histories: Sequence[Sequence[Word]], attribute: Attribute) -> bool:
    """Tell whether histories of states contradict: they end in another state, or differ on a state that both have."""
    return any(_two_differ(one, other, attribute) for one, other in combinations(histories, 2))


def _spoken_of(record: Record, type_: str) -> tuple[str, ...]:
    """The subjects of a type, and those that are reported on though nobody said what they are."""
    reported = sorted(about for about in record.index.reports if about.startswith(f"{type_}/"))
    return tuple(dict.fromkeys([*record.subjects(type_), *reported]))


def _of_attributes(record: Record, subject: str, attributes: Mapping[str, Attribute]) -> Iterator[Difference]:
    said = record.index.words.get(subject, {})
    for name, attribute in attributes.items():
        words = record.words(subject, name) if attribute.compared and len(said.get(name, ())) > 1 else {}
        if len(words) > 1 and _differ(record, subject, attribute, words):
            yield Difference(subject, name, tuple(words.values()))


def _differ(record: Record, subject: str, attribute: Attribute, words: Mapping[str, Word]) -> bool:
    if attribute.history:
        return histories_differ(tuple(record.history(subject, attribute.name).values()), attribute)
    return together([word.value for word in words.values()], attribute) is None


def _two_differ(one: Sequence[Word], other: Sequence[Word], attribute: Attribute) -> bool:
    first, second = _by_state(one), _by_state(other)
    if _state(one[-1]) != _state(other[-1]):
        return True
    return any(attribute.agreed(first[state], second[state]) is None for state in first.keys() & second.keys())


def _by_state(words: Sequence[Word]) -> dict[Value, Value]:
    """The last word on each state."""
    return {_state(word): word.value for word in words}


def _state(word: Word) -> Value:
    return word.value.get("state") if isinstance(word.value, Mapping) else None


def _of_progress(record: Record, subject: str) -> Iterator[Difference]:
    latest = [reports[-1] for reports in record.reports_by_side(subject).values()]
    if len({report.progress for report in latest}) > 1:
        yield Difference(subject, PROGRESS, tuple(_as_word(report) for report in latest))


def _as_word(report: Report) -> Word:
    return Word(
        report.progress, report.whose, report.speaker, report.seq, report.index, report.on, report.source, report.at
    )

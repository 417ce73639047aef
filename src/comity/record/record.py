"""The record: per side, what stands; what differs; what was not understood."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from comity.record.dates import last_day
from comity.record.joins import Joins
from comity.record.order import order_of_sides
from comity.record.reports import Series, in_time, report_series
from comity.record.standing import histories, standing
from comity.record.vocabulary import TYPES, Attribute
from comity.record.words import NotUnderstood, Report, Word

Attributes = Mapping[str, Mapping[str, Sequence[Word]]]
if TYPE_CHECKING:
    from comity.record.differences import Difference

NO_ATTRIBUTES: Attributes = {}


@dataclass(frozen=True)
class Index:
    """All words by subject (its one name), attribute and side, in ledger order; the base of records as of any date."""

    words: Mapping[str, Attributes]
    joins: Joins
    not_understood: tuple[NotUnderstood, ...]
    voices: frozenset[str]

    @cached_property
    def sides(self) -> tuple[str, ...]:
        """Every side in the order of the committee."""
        return order_of_sides(self.words, self.voices)

    @cached_property
    def rank(self) -> dict[str, int]:
        """The place of each side in that order."""
        return {side: place for place, side in enumerate(self.sides)}

    @cached_property
    def by_type(self) -> dict[str, tuple[str, ...]]:
        """The subjects of each type, sorted."""
        found: dict[str, list[str]] = {}
        for subject in self.words:
            found.setdefault(subject.partition("/")[0], []).append(subject)
        return {type_: tuple(sorted(subjects)) for type_, subjects in found.items()}

    @cached_property
    def reports(self) -> Series:
        """The reports on each plan and milestone at all times."""
        said = {subject: self.words[subject] for subject in self.by_type.get("report", ())}
        return report_series(said, rank=self.rank, rename=self.joins.of)


@dataclass(frozen=True, eq=False)
class Record:
    """What `fold` makes. Two records are equal where their canonical dumps are (see `comity.record.dump`).

    With `date` it is the record as of that civil date.
    """

    index: Index
    date: dt.date | None = None
    _standing: dict[tuple[str, str], dict[str, Word]] = field(default_factory=dict, repr=False)

    @property
    def sides(self) -> tuple[str, ...]:
        """The keys of the sides, in the order of the committee (see `comity.record.order`)."""
        return self.index.sides

    @property
    def not_understood(self) -> tuple[NotUnderstood, ...]:
        """What this version cannot read, in ledger order; it is kept, relayed and shown."""
        return self.index.not_understood

    def subjects(self, type_: str) -> tuple[str, ...]:
        """The subjects of a type of which some word stands, by their one name, in order of key (numbers as numbers)."""
        words = self.index.words
        there = (
            name for name in self.index.by_type.get(type_, ()) if any(self.words(name, each) for each in words[name])
        )
        return tuple(sorted(there, key=_key_order))

    def exists(self, subject: str) -> bool:
        """Tell whether some word stands on `subject`, or, of a side, whether it speaks or is spoken of."""
        if subject.startswith("side/"):
            return subject.removeprefix("side/") in self.sides
        return bool(self.attributes(subject))

    def attributes(self, subject: str) -> tuple[str, ...]:
        """The attributes of `subject` on which some word stands, in the order of the vocabulary."""
        name = self.canonical(subject)
        said = self.index.words.get(name)
        if said is None:
            return ()
        return tuple(
            each for each in TYPES[name.partition("/")[0]].attributes if each in said and self.words(name, each)
        )

    def words(self, subject: str, attribute: str) -> dict[str, Word]:
        """The standing word of each side on an attribute, in the order of the sides; the last of a history.

        Empty where nobody has spoken, or the type or attribute is unknown. References in the values are given by the
        one name of joined subjects.
        """
        place = (self.index.joins.canonical.get(subject, subject), attribute)
        found = self._standing.get(place)
        if found is None:
            found = self._standing[place] = self._words(*place)
        return found

    def history(self, subject: str, attribute: str) -> dict[str, tuple[Word, ...]]:
        """Each side's words in time where the attribute is a history (a conference's status), else the standing one."""
        definition = attribute_of(subject, attribute)
        if definition is None or not definition.history:
            return {side: (word,) for side, word in self.words(subject, attribute).items()}
        said = self._said(self.canonical(subject), attribute)
        found = histories(said, rank=self.index.rank, at=self.date)
        return {side: tuple(self._renamed(word, definition) for word in words) for side, words in found.items()}

    def reports(self, plan: str) -> tuple[Report, ...]:
        """The reports on a plan or milestone by date; of one date in the order of the sides."""
        return in_time(self.reports_by_side(plan).values())

    def reports_by_side(self, plan: str) -> dict[str, tuple[Report, ...]]:
        """The report series of each side on a plan or milestone, in the order of the sides."""
        series = self.index.reports.get(self.canonical(plan), {})
        if self.date is None:
            return series
        date = self.date
        held = {side: tuple(report for report in reports if report.holds_on(date)) for side, reports in series.items()}
        return {side: reports for side, reports in held.items() if reports}

    def canonical(self, subject: str) -> str:
        """The one name of a subject after all joins."""
        return self.index.joins.of(subject)

    def names(self, subject: str) -> tuple[str, ...]:
        """Every name of a subject, its one name among them."""
        name = self.canonical(subject)
        return self.index.joins.names.get(name, (name,))

    def as_of(self, date: dt.date | str) -> Record:
        """The record as of a civil date: what is dated later does not hold, what has no date holds.

        A partial date means its last day, here as in statements. Identity has no date: joins stay. Whose word stands is
        decided among what holds; for reports and histories among all that is known, so that going back in time only
        takes reports away.
        """
        return Record(self.index, last_day(date) if isinstance(date, str) else date)

    def __eq__(self, other: object) -> bool:
        from comity.record.dump import dump

        return isinstance(other, Record) and dump(self) == dump(other)

    def differences(self) -> tuple[Difference, ...]:
        """Every attribute on which standing words contradict each other, by type, subject and attribute."""
        from comity.record.differences import differences

        return differences(self)

    __hash__ = None  # type: ignore[assignment]

    def _words(self, subject: str, attribute: str) -> dict[str, Word]:
        said = self._said(subject, attribute)
        definition = attribute_of(subject, attribute) if said else None
        if definition is None:
            return {}
        if definition.history:
            return {side: words[-1] for side, words in self.history(subject, attribute).items()}
        found = standing(said, rank=self.index.rank, at=self.date)
        return {side: self._renamed(word, definition) for side, word in found.items()}

    def _said(self, subject: str, attribute: str) -> Mapping[str, Sequence[Word]]:
        return self.index.words.get(subject, NO_ATTRIBUTES).get(attribute, {})

    def _renamed(self, word: Word, definition: Attribute) -> Word:
        joined = self.index.joins.canonical
        if not joined or joined.keys().isdisjoint(definition.references(word.value)):
            return word
        return replace(word, value=definition.renamed(word.value, self.index.joins.of))


def attribute_of(subject: str, attribute: str) -> Attribute | None:
    """The definition of an attribute of a subject, or None where type or attribute is unknown."""
    kind = TYPES.get(subject.partition("/")[0])
    return kind.attributes.get(attribute) if kind else None


def _key_order(subject: str) -> tuple[tuple[bool, int, str], ...]:
    parts = subject.partition("/")[2].split("-")
    return tuple((part.isdigit(), int(part) if part.isdigit() else 0, part) for part in parts)

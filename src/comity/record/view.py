"""Views: whose word is read. See docs/adr/0002-views.md."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from comity.record.differences import histories_differ, together
from comity.record.kinds import Value
from comity.record.progress import Progress, alike, read_agreed, read_by_first, read_furthest, reported_by_then
from comity.record.record import Record, attribute_of
from comity.record.words import Report, Word

OURS, THEIRS, EITHER, AGREED, SIDE = "ours", "theirs", "either", "agreed", "side:"
VIEWS = (OURS, THEIRS, EITHER, AGREED)


class UnknownViewError(ValueError):
    """There is no such view, or no such side to read."""

    def __init__(self, name: str, sides: Sequence[str]) -> None:
        self.name = name
        self.sides = tuple(sides)
        known = ", ".join([*VIEWS, *(f"{SIDE}{side}" for side in sides)])
        super().__init__(f"There is no view {name!r}. The views are: {known}.")


def view(record: Record, name: str, ours: str) -> View:
    """Read `record` in the view `name`: "ours", "theirs", "side:X", "either" or "agreed".

    `ours` is the key of the side that reads. Raises `UnknownViewError` for any other name and for a side that
    the record does not know.
    """
    if name not in VIEWS and not (name.startswith(SIDE) and name.removeprefix(SIDE) in record.sides):
        raise UnknownViewError(name, record.sides)
    others = tuple(side for side in record.sides if side != ours)
    order = {
        OURS: (ours, *others),
        THEIRS: others,
        EITHER: record.sides,
        AGREED: record.sides,
    }.get(name, (name.removeprefix(SIDE),))
    return View(record, name, ours, order)


@dataclass(frozen=True, slots=True)
class View:
    """A record read in one view; `order` lists the sides whose words it reads, the weightiest first."""

    record: Record
    name: str
    ours: str
    order: tuple[str, ...]

    def word(self, subject: str, attribute: str) -> Word | None:
        """The word that is read; None where there is none, and in "agreed", where there may be several."""
        words = self.record.words(subject, attribute)
        if self.name == AGREED:
            return None
        for side in self._readers(subject, attribute):
            if side in words:
                return words[side]
        return None

    def value(self, subject: str, attribute: str) -> Value:
        """The value that is read; None where nobody said it whose word the view reads, or where they differ."""
        if self.name == AGREED:
            return self._agreed(subject, attribute)
        word = self.word(subject, attribute)
        return word.value if word else None

    def text(self, subject: str, attribute: str, language: str) -> str | None:
        """A text in `language`, else in English, else in the first language by its tag; None where there is none.

        Of several names the first is taken.
        """
        value = self.value(subject, attribute)
        if isinstance(value, list | tuple):
            value = value[0]["text"] if value and isinstance(value[0], Mapping) else None
        if isinstance(value, str):
            return value
        return _in_language(value, language) if isinstance(value, Mapping) else None

    def history(self, subject: str, attribute: str) -> tuple[Word, ...]:
        """The history that is read; in "agreed" the first side's where no side's contradicts it, else nothing."""
        histories = self.record.history(subject, attribute)
        if self.name == AGREED:
            return next(iter(histories.values()), ()) if self._alike(subject, attribute, histories) else ()
        return next((histories[side] for side in self.order if side in histories), ())

    def reports(self, plan: str) -> tuple[Report, ...]:
        """The reports of every side whose word the view reads, by date."""
        return tuple(report for report in self.record.reports(plan) if report.whose in self.order)

    def doers(self, plan: str) -> tuple[str, ...]:
        """The sides that do a plan, in the order of the sides; empty where nobody said who.

        Where sides differ on it, "agreed" needs the word of each that anybody names.
        """
        value = self.value(plan, "done_by")
        named = set(value) if isinstance(value, list | tuple) else set()
        if self.name == AGREED and not named:
            said = [word.value for word in self.record.words(plan, "done_by").values()]
            named = {side for value in said if isinstance(value, list | tuple) for side in value}
        return tuple(side for side in self.record.sides if side in named)

    def progress(self, plan: str, until: dt.date | None = None) -> Progress:
        """How far a plan (or milestone) has come by `until`; see `Progress`."""
        series = reported_by_then(self.record.reports_by_side(plan), until)
        doers = self.doers(self._plan_of(plan))
        if self.name == EITHER:
            value, was_promoted = read_furthest(series, doers)
        elif self.name == AGREED:
            value, was_promoted = read_agreed(series, doers)
        else:
            value, was_promoted = read_by_first(series, self.order)
        return Progress(value, was_promoted, tuple(series), doers, alike(series, doers))

    def _plan_of(self, subject: str) -> str:
        """The plan itself, or the plan of a milestone."""
        return str(self.value(subject, "plan") or subject) if subject.startswith("milestone/") else subject

    def _readers(self, subject: str, attribute: str) -> tuple[str, ...]:
        """Whose word is taken, in order.

        What a thing is may be said by another side while those that are read are silent; what became of it may not.
        """
        definition = attribute_of(subject, attribute)
        if definition is None or definition.testimony:
            return self.order
        return tuple(dict.fromkeys([*self.order, *self.record.sides]))

    def _agreed(self, subject: str, attribute: str) -> Value:
        definition = attribute_of(subject, attribute)
        words = list(self.record.words(subject, attribute).values())
        if definition is None or not words:
            return None
        if definition.history:
            history = self.history(subject, attribute)
            return history[-1].value if history else None
        return together([word.value for word in words], definition)

    def _alike(self, subject: str, attribute: str, histories: Mapping[str, Sequence[Word]]) -> bool:
        definition = attribute_of(subject, attribute)
        return definition is not None and not histories_differ(tuple(histories.values()), definition)


def _in_language(texts: Mapping[str, Value], language: str) -> str | None:
    """The text in a language, its base language or another form of it ("zh" for "zh-Hant"), English, or any."""
    base = language.partition("-")[0]
    kin = sorted(tag for tag in texts if tag.partition("-")[0] == base)
    for tag in (language, base, *kin, "en", *sorted(texts)):
        if tag in texts:
            return str(texts[tag])
    return None

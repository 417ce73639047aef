"""Conferences as they are read: what each is, and what became of it in the word of every side."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from comity.record import Record, View, differences_on
from comity.record.dates import first_day, last_day, more_precise
from comity.record.kinds import Value
from comity.record.words import Word

TO_COME = frozenset({"planned", "postponed", ""})
OVER = frozenset({"cancelled", "lapsed"})


@dataclass(frozen=True, slots=True)
class ConferenceLine:
    """One conference in a view. `state` is "" where nobody said one; `date` is that of holding, else the one meant.

    `planned` is the first date that was meant where it was not held then. `states` is the last state of each side;
    `differs` where they contradict each other.
    """

    subject: str
    number: int | None
    state: str
    date: str
    planned: str
    host: str
    place: Value
    level: str
    note: Value
    states: Mapping[str, str]
    differs: bool

    @property
    def key(self) -> str:
        return self.subject.partition("/")[2]

    @property
    def is_to_come(self) -> bool:
        return self.state in TO_COME


@dataclass(frozen=True, slots=True)
class Step:
    """One state in the history of a conference, and the word of each side that says so."""

    state: str
    on: str
    date: str
    words: dict[str, Word] = field(default_factory=dict)

    @property
    def told(self) -> dict[str, Word]:
        """Each side's word without the date that all of them have."""
        return {side: replace(word, value=without_date(status_of(word))) for side, word in self.words.items()}


def conference_lines(view: View) -> list[ConferenceLine]:
    """Every conference, by number; those that nobody numbered come last."""
    lines = [conference_line(view, subject) for subject in view.record.subjects("conference")]
    return sorted(lines, key=lambda line: (line.number is None, line.number or 0, line.subject))


def conference_line(view: View, subject: str) -> ConferenceLine:
    history = [status_of(word) for word in view.history(subject, "status")]
    last: Mapping[str, Value] = history[-1] if history else {}
    date = text_of(view.value(subject, "date")) or text_of(last.get("date"))
    number = view.value(subject, "number")
    return ConferenceLine(
        subject=subject,
        number=number if isinstance(number, int) else None,
        state=text_of(last.get("state")),
        date=date,
        planned=first_meant(history, date=date),
        host=text_of(view.value(subject, "host")),
        place=view.value(subject, "place"),
        level=text_of(view.value(subject, "level")),
        note=view.value(subject, "note"),
        states={
            side: text_of(status_of(word).get("state")) for side, word in view.record.words(subject, "status").items()
        },
        differs=any(each.attribute == "status" for each in differences_on(view.record, subject)),
    )


def first_meant(history: Iterable[Mapping[str, Value]], *, date: str) -> str:
    """The first date that was meant, where it cannot be the same as `date`."""
    for status in history:
        meant = text_of(status.get("from")) or (text_of(status.get("date")) if status["state"] == "planned" else "")
        if meant:
            return "" if date and more_precise(meant, date) else meant
    return ""


def steps_of(record: Record, subject: str) -> tuple[Step, ...]:
    """The history of a conference: states that several sides say alike are one step."""
    steps: list[Step] = []
    for side, words in record.history(subject, "status").items():
        for word in words:
            status = status_of(word)
            new = Step(text_of(status.get("state")), word.on or "", text_of(status.get("date")))
            found = next((step for step in steps if side not in step.words and is_alike(step, new)), None)
            if found is None:
                steps.append(new)
                found = new
            found.words[side] = word
    return tuple(sorted(steps, key=lambda step: last_day(step.on) if step.on else dt.date.min))


def is_alike(one: Step, other: Step) -> bool:
    return one.state == other.state and fits(one.on, other.on) and fits(one.date, other.date)


def fits(one: str, other: str) -> bool:
    return not one or not other or more_precise(one, other) is not None


def find_line(lines: Iterable[ConferenceLine], key: str) -> ConferenceLine | None:
    """The conference of that key, or, since people know it by that, of that number."""
    found = list(lines)
    by_key = next((line for line in found if line.key == key), None)
    return by_key or next((line for line in found if str(line.number) == key), None)


def line_before(lines: Iterable[ConferenceLine], line: ConferenceLine) -> ConferenceLine | None:
    """The last conference before `line` that was not given up: the one whose plans its agenda begins with."""
    earlier = [
        each
        for each in lines
        if each.number is not None and line.number is not None and each.number < line.number and each.state not in OVER
    ]
    return max(earlier, key=lambda each: each.number or 0, default=None)


def next_line(lines: Iterable[ConferenceLine]) -> ConferenceLine | None:
    """The conference that comes next: the first to come after the last that was held."""
    found = list(lines)
    held = max((line.number or 0 for line in found if line.state == "held"), default=0)
    coming = [line for line in found if line.is_to_come and (line.number or 0) > held]
    return min(coming, key=lambda line: line.number or 0, default=None)


def day_of(line: ConferenceLine) -> dt.date | None:
    """The first day on which it may be held, or was."""
    return first_day(line.date) if line.date else None


def without_date(status: Mapping[str, Value]) -> dict[str, Value]:
    return {name: part for name, part in status.items() if name != "date"}


def status_of(word: Word) -> Mapping[str, Value]:
    return word.value if isinstance(word.value, Mapping) else {"state": ""}


def text_of(value: Value) -> str:
    return value if isinstance(value, str) else ""

"""A conference: planned, postponed, held, cancelled or lapsed; what it is; and in which order its sides stand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from comity.desk.speaking.acts.shapes import Texts, changed, given, text
from comity.record import Statement, Word
from comity.record.dates import last_day
from comity.record.kinds import Value

Cause = str | Texts
"""A disruption's name, words in no particular language, or text per language."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewConference:
    """`key` is conference/<number>, so that all sides speak of the same one."""

    key: str
    number: int
    date: str = ""
    level: str = ""
    host: str = ""
    place: Texts | None = None
    note: Texts | None = None


def plan_conference(new: NewConference, *, on: str, announced_by: str = "") -> list[Statement]:
    """Say that a conference is meant to be held, on `date` or some day, as of the day `on`."""
    said = given(
        number=new.number, level=new.level, host=new.host, place=text(new.place), date=new.date, note=text(new.note)
    )
    return [Statement(new.key, said), state(new.key, "planned", on=on, date=new.date, announced_by=announced_by)]


def amend_conference(subject: str, changes: Mapping[str, Value]) -> list[Statement]:
    """Change what we say of a conference; its status has verbs of its own."""
    return changed(subject, changes)


def postpone(
    subject: str, *, on: str, from_: str = "", date: str = "", cause: Cause = "", announced_by: str = ""
) -> list[Statement]:
    """Put it off from the date `from_` to another, or to none yet."""
    moved = state(subject, "postponed", on=on, date=date, from_=from_, cause=cause, announced_by=announced_by)
    return [moved, Statement(subject, {"date": date or None})]


def hold(subject: str, *, date: str, told: Sequence[Word] = ()) -> list[Statement]:
    """It took place. `told` is what the same side said of its states before.

    A day of holding that was said before gives way to this one. A state that began later would stand after the
    holding: it is said to have begun by that day.
    """
    return [
        *said_by_then(subject, date=date, told=told),
        Statement(subject, {"date": date}),
        state(subject, "held", on=date, date=date),
    ]


def said_by_then(subject: str, *, date: str, told: Sequence[Word]) -> list[Statement]:
    """What was told and would stand after the day of holding, taken back and said again as of that day."""
    gone = [word.on for word in told if is_after(word, date) or (is_held(word) and began(word) != date)]
    days = dict.fromkeys(gone)
    taken = [statement for day in days for statement in take_back_state(subject, on=day)]
    again = [
        Statement(subject, {"status": word.value}, on=date if is_after(word, date) else word.on, source=word.source)
        for word in told
        if not is_held(word) and (word.on in days or None in days)
    ]
    return taken + again


def is_after(word: Word, day: str) -> bool:
    """Whether a state began after a day, as far as is known."""
    return word.on is not None and last_day(word.on) > last_day(day)


def standing_after(told: Sequence[Word], *, day: str, name: str) -> Sequence[Word]:
    """What of `told`, in time, would still stand after the state `name` were said to have begun on a day.

    The same state on the same day is said anew in its old place.
    """
    place = next((at for at, word in enumerate(told) if word.on == day and state_of(word) == name), None)
    return [word for word in told if is_after(word, day)] if place is None else told[place + 1 :]


def is_held(word: Word) -> bool:
    return state_of(word) == "held"


def state_of(word: Word) -> Value:
    return word.value.get("state") if isinstance(word.value, Mapping) else None


def began(word: Word) -> Value:
    """The day on which the state began; that of holding where no other was said."""
    return word.on or (word.value.get("date") if isinstance(word.value, Mapping) else None)


def cancel(subject: str, *, on: str, from_: str = "", cause: Cause = "", announced_by: str = "") -> list[Statement]:
    """Somebody called it off."""
    return [state(subject, "cancelled", on=on, from_=from_, cause=cause, announced_by=announced_by)]


def lapse(subject: str, *, on: str, from_: str = "", cause: Cause = "") -> list[Statement]:
    """Its time passed, and nobody said anything."""
    return [state(subject, "lapsed", on=on, from_=from_, cause=cause)]


def state(
    subject: str, name: str, *, on: str, date: str = "", from_: str = "", cause: Cause = "", announced_by: str = ""
) -> Statement:
    """One state of its history, which began to hold on the day `on`."""
    why: Value = cause.strip() if isinstance(cause, str) else text(cause)
    status = given(state=name, date=date, cause=why, announced_by=announced_by, **{"from": from_})
    return Statement(subject, {"status": status}, on=on or None)


def take_back_state(subject: str, *, on: str | None) -> list[Statement]:
    """Take back our word on the state that began on the day `on`."""
    return [Statement(subject, {"status": None}, on=on)]


def protocol_order(committee: str, *, sides: Iterable[str]) -> list[Statement]:
    """The order in which we name the sides."""
    return [Statement(committee, {"sides": list(dict.fromkeys(sides))})]

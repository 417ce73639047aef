"""Offers to do a plan together, and what became of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from comity.desk.pages.plans.columns import ordered
from comity.record import View, Word
from comity.record.dates import last_day
from comity.record.kinds import Value


@dataclass(frozen=True, slots=True)
class Answer:
    """What one invited side said to an offer; `word` is None while it has not answered."""

    side: str
    word: Word | None
    reason: Value


@dataclass(frozen=True, slots=True)
class Offer:
    """An invitation to do a plan together. `days` have passed since it was made, None where no day is known."""

    offer: str
    plan: str
    by: str
    made: dt.date | None
    days: int | None
    note: Value
    answers: tuple[Answer, ...]

    @property
    def key(self) -> str:
        return self.offer.partition("/")[2]

    @property
    def plan_key(self) -> str:
        return self.plan.partition("/")[2]

    def waits_for(self, side: str) -> bool:
        return any(answer.side == side and answer.word is None for answer in self.answers)

    @property
    def is_open(self) -> bool:
        return any(answer.word is None for answer in self.answers)


def offers_on(view: View, plan: str, *, today: dt.date) -> list[Offer]:
    """The offers on one plan, in the order in which they were made."""
    own = [each for each in view.record.subjects("offer") if view.value(each, "plan") == plan]
    return all_offers(view, own, today=today)


def all_offers(view: View, subjects: Iterable[str], *, today: dt.date) -> list[Offer]:
    """Some offers in the order in which they were made; what names no plan is none."""
    found = _offers(view, subjects, today=today)
    return sorted(found, key=lambda each: (each.made or dt.date.min, each.offer))


def _offers(view: View, subjects: Iterable[str], *, today: dt.date) -> Iterator[Offer]:
    record = view.record
    for subject in subjects:
        plan = view.value(subject, "plan")
        if not isinstance(plan, str):
            continue
        made = _made(view, subject)
        answers, reasons = record.words(subject, "answer"), record.words(subject, "reason")
        invited = view.value(subject, "to")
        to = invited if isinstance(invited, list | tuple) else ()
        sides = [side for side in ordered(record, us=view.ours) if side in to]
        yield Offer(
            offer=subject,
            plan=plan,
            by=str(view.value(subject, "from") or ""),
            made=made,
            days=max((today - made).days, 0) if made else None,
            note=view.value(subject, "note"),
            answers=tuple(
                Answer(side, _said(answers.get(side)), reasons[side].value if side in reasons else None)
                for side in sides
            ),
        )


def _said(word: Word | None) -> Word | None:
    return word if word is not None and word.value is not None else None


def _made(view: View, offer: str) -> dt.date | None:
    """The day on which it was offered: the statement's date, else that of the entry."""
    word = view.word(offer, "plan")
    if word is None:
        word = next(iter(view.record.words(offer, "plan").values()), None)
    if word is None:
        return None
    return last_day(word.on) if word.on else dt.date.fromisoformat(word.at[:10])

"""Inviting another side to do a plan together, and answering: joining, declining, or proposing it otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from comity.desk.speaking.acts.plans import NewPlan, Parts, parts, plan
from comity.desk.speaking.acts.shapes import Texts, given, listed, text
from comity.record import Statement, View
from comity.record.kinds import Value


def offer(*, key: str, plan: str, from_: str, to: Iterable[str], note: Texts | None = None) -> list[Statement]:
    """Offer a plan to other sides, to be done together."""
    return [Statement(key, given(plan=plan, to=listed(to), note=text(note), **{"from": from_}))]


def join(subject: str, *, plan: str, us: str, view: View, part: Texts | None = None, on: str = "") -> list[Statement]:
    """Accept an offer: we do the plan too, and say so ourselves, beside those who did it before.

    `part` is what we do in it. The other sides say for themselves that they do it with us.
    """
    return [answer(subject, "joined", on=on), *doing(plan, us=us, view=view, part=part, on=on)]


def doing(plan: str, *, us: str, view: View, part: Texts | None = None, on: str = "") -> list[Statement]:
    """Say that we do a plan, beside those who do it."""
    doers: list[Value] = list(dict.fromkeys([*view.doers(plan), us]))
    said: dict[str, Value] = {"done_by": doers}
    own = parts({us: part}) if part else None
    if own:
        there = view.value(plan, "done_parts")
        said["done_parts"] = {**(there if isinstance(there, dict) else {}), **own}
    return [Statement(plan, said, on=on or None)]


def decline(subject: str, *, reason: Texts, on: str = "") -> list[Statement]:
    """Not to join, with the reason."""
    return [answer(subject, "declined", on=on, reason=reason)]


def counter(
    subject: str, new: NewPlan, *, offer_key: str, us: str, to: Sequence[str], reason: Texts | None = None, on: str = ""
) -> list[Statement]:
    """Answer an offer with a plan of our own, which is offered in turn under the new name `offer_key`."""
    return [
        answer(subject, "countered", on=on, reason=reason),
        *plan(new, on=on),
        *offer(key=offer_key, plan=new.key, from_=us, to=to),
    ]


def answer(subject: str, name: str, *, on: str = "", reason: Texts | None = None) -> Statement:
    """Our own answer; each side that is invited answers for itself."""
    return Statement(subject, given(answer=name, reason=text(reason)), on=on or None)


def say_parts(subject: str, *, told: Parts) -> list[Statement]:
    """What each side does in a plan."""
    return [Statement(subject, {"done_parts": parts(told)})]

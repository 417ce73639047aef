"""Judging what is meant to be said, alike for a signed word and for a draft."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from comity.desk.models import Committee
from comity.desk.people.here import Here
from comity.desk.speaking.scope import scope_problems
from comity.desk.store.judge import judge
from comity.problems import InputError, Problem, Where
from comity.record import Statement, is_warning

NEEDS_REASON = (("progress", "dropped", "note"), ("answer", "declined", "reason"))
"""An attribute, the value that needs a reason, and where the reason stands."""


def in_our_name(statements: Sequence[Statement], *, us: str) -> list[Statement]:
    """Our own word carries no `by`."""
    return [replace(each, by=None) if each.by == us else each for each in statements]


def refuse_faulty(statements: Sequence[Statement], *, here: Here) -> None:
    """Raise `InputError` with everything that is wrong, in itself, beside the record, and for this person to say."""
    problems = [*own_problems(statements, here=here), *record_problems(statements, committee=here.committee)]
    if problems:
        raise InputError(problems)


def refuse_unfit(statements: Sequence[Statement], *, here: Here) -> None:
    """The same before `say`, which judges beside the record itself: that costs as much as the record is long."""
    if own_problems(statements, here=here):
        refuse_faulty(statements, here=here)


def own_problems(statements: Sequence[Statement], *, here: Here) -> list[Problem]:
    """What the desk asks for beyond what the record does."""
    return [*hearsay_problems(statements), *reason_problems(statements), *scope_problems(statements, here=here)]


def hearsay_problems(statements: Sequence[Statement]) -> Iterator[Problem]:
    """Nobody writes another side's word; what is known of it is hearsay, and says where it is to be read."""
    for each in statements:
        tells = any(value is not None for value in each.said.values())
        if each.by is not None and tells and not (each.source or "").strip():
            what = f"This is the word of {each.by}, and no source says where it is to be read."
            where = Where(subject=each.about, attribute="source")
            yield Problem("hearsay_without_source", what, where, "Give the document, address or words it rests on.")


def reason_problems(statements: Sequence[Statement]) -> Iterator[Problem]:
    """Whoever gives a plan up, or declines an offer, says why."""
    for each in statements:
        for attribute, value, reason in NEEDS_REASON:
            if each.said.get(attribute) == value and not each.said.get(reason):
                where = Where(subject=each.about, attribute=reason)
                yield Problem("no_reason", f"{value} is said, and not why.", where, "Give the reason.")


def record_problems(statements: Sequence[Statement], *, committee: Committee) -> list[Problem]:
    return [problem for _, problem in judge(statements, committee=committee) if not is_warning(problem)]

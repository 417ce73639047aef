"""Judge many statements at once, as a case folder holds them: what one names, another may say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from comity.problems import Problem
from comity.record.checks.against import missing_attributes, problems_within
from comity.record.checks.one import check, is_warning
from comity.record.fold import fold
from comity.record.record import Record
from comity.record.statement import Said, Statement
from comity.record.vocabulary import SAME

MISSING = "no_such_subject"
LATEST = "9999-12-31T23:59:59Z"


def check_all(
    statements: Sequence[Statement], *, ours: str, said: Iterable[Said] = (), complete: bool = True
) -> tuple[tuple[int, Problem], ...]:
    """Everything that is wrong with `statements` together, each problem with the place (from 0) of its statement.

    `ours` is the side that will say them, `said` what was said before. The order of the statements does not matter to
    what they name. A problem of a subject that says too little stands at the first statement about it. What is missing
    is told only where nothing else could hold it: where no statement is wrong in itself, and they are `complete` (false
    where some could not be read).
    """
    placed = [(place, problem) for place, each in enumerate(statements) for problem in check(each)]
    wrong = {place for place, problem in placed if not is_warning(problem)}
    sound = [(place, each) for place, each in enumerate(statements) if place not in wrong]
    before = list(said)
    start = 1 + max((one.seq for one in before if one.speaker == ours), default=0)
    record = fold([*before, *(Said(ours, start, place, LATEST, each) for place, each in sound)])
    beside = [(place, problem) for place, each in sound for problem in problems_within(each, record=record)]
    if complete and not wrong:
        beside += _subjects_that_say_too_little(sound, record)
    else:
        beside = [(place, problem) for place, problem in beside if problem.kind != MISSING]
    return tuple(sorted([*placed, *beside], key=lambda pair: pair[0]))


def _subjects_that_say_too_little(
    statements: Sequence[tuple[int, Statement]], record: Record
) -> Iterator[tuple[int, Problem]]:
    first_about: dict[str, int] = {}
    for place, each in statements:
        if set(each.said) != {SAME}:
            first_about.setdefault(each.about, place)
    for subject, place in first_about.items():
        said = record.attributes(subject)
        if said:
            yield from ((place, problem) for problem in missing_attributes(subject, said=said))

"""Judging what is meant to be said beside what was said before, without reading all of that."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from comity.desk.models import Committee
from comity.desk.projection.frame import frame_of
from comity.desk.projection.part import Part, read_part
from comity.desk.projection.reach import ever_named, is_large, type_of
from comity.desk.store.load import statements as said_before
from comity.problems import Problem
from comity.record import TYPES, Said, Statement, check_all, is_warning
from comity.record.kinds import split_subject

MOST_IN_PARTS = 2000
"""From so many statements on, reading everything at once is quicker."""

Judgement = tuple[tuple[int, Problem], ...]


def judge(statements: Sequence[Statement], *, committee: Committee, before: Sequence[Said] | None = None) -> Judgement:
    """What `check_all` finds beside everything that was said before, each problem with the place of its statement.

    `before` is what `said_beside` gives, read here where it is not at hand. A part can only lack what is named, never
    hide what is wrong; so where it finds nothing wrong, nothing is. Where it does, the whole record is asked, which
    also knows what else may have been meant.
    """
    beside = said_beside(statements, committee=committee) if before is None else before
    found = check_all(statements, ours=committee.us, said=beside)
    if all(is_warning(problem) for _, problem in found):
        return found
    return check_all(statements, ours=committee.us, said=said_before(committee))


def said_beside(statements: Sequence[Statement], *, committee: Committee) -> list[Said]:
    """What was said of the frame, of all that `statements` speak of or name, and of what that is carried from."""
    if len(statements) > MOST_IN_PARTS:
        return list(said_before(committee))
    frame = frame_of(committee)
    named = {subject for each in statements for subject in named_in(each) if is_large(subject)}
    part = read_part(committee, named, through=(), frame=frame)
    if any("carried_from" in each.said for each in statements):
        part = _with_what_came_before(part, committee)
    return [*frame.said, *part.said]


def named_in(statement: Statement) -> Iterator[str]:
    """The subject of a statement, and every subject that its values name where they are sound."""
    yield statement.about
    parts = split_subject(statement.about)
    attributes = TYPES[parts[0]].attributes if parts and parts[0] in TYPES else {}
    for name, value in statement.said.items():
        if name in attributes and value is not None and not attributes[name].faults(value):
            yield from attributes[name].references(value)


def _with_what_came_before(part: Part, committee: Committee) -> Part:
    """All plans from which those in `part` were ever carried, however far back: a step for each conference."""
    while True:
        plans = [subject for subject in part.subjects if type_of(subject) == "plan"]
        earlier = {other for plan in plans for other in ever_named(part.heard, plan, "carried_from")}
        if earlier <= part.subjects:
            return part
        part = read_part(committee, part.subjects | earlier, through=(), frame=part.frame)

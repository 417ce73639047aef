"""What is wrong with each attribute of a statement."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from comity.problems import Problem, Where
from comity.record.kinds import Value, split_subject, suggest
from comity.record.kinds.base import LONGEST_LINE
from comity.record.kinds.bounds import told
from comity.record.kinds.codes import MEANT_LANGUAGES
from comity.record.statement import Statement
from comity.record.vocabulary import TYPES, Attribute, SubjectType

# What people look for in the wrong place.
ELSEWHERE = {
    ("plan", "progress"): "Progress is said in a report: about report/…, plan = this plan, on = the day.",
    ("plan", "status"): "Progress is said in a report: about report/…, plan = this plan, on = the day.",
    ("plan", "mutual"): "Say done_by with two sides or more.",
    ("report", "date"): "A report's day is the statement's `on`.",
    ("report", "on"): "A report's day is the statement's `on`, beside `about`.",
    ("report", "side"): "A report's side is the ledger's own, or the statement's `by`.",
    ("report", "by"): "A report's side is the ledger's own, or the statement's `by`, beside `about`.",
    ("committee", "same"): "A committee is never joined with another.",
    ("side", "same"): "A side is never joined with another: it is who signs.",
    ("conference", "state"): "Write status = {state, date, from, cause, announced_by}.",
    ("conference", "planned"): 'Write status = {state = "planned", date = …}.',
    ("conference", "postponed"): 'Write status = {state = "postponed", date = …, from = …}.',
}


def attribute_problems(statement: Statement) -> Iterator[Problem]:
    """Everything that is wrong with what a statement says of a subject whose type is known."""
    parts = split_subject(statement.about)
    kind = TYPES.get(parts[0]) if parts else None
    if kind is None:
        return
    for name, value in statement.said.items():
        attribute = kind.attributes.get(name)
        where = Where(subject=statement.about, attribute=name[:LONGEST_LINE])
        if attribute is None:
            yield unknown_attribute(kind, name, where)
        elif value is not None:
            for fault in attribute.faults(value):
                yield Problem(fault.kind, fault.what, where, fault.mend)
            yield from _doubtful_languages(attribute, value, where)


def unknown_attribute(kind: SubjectType, name: str, where: Where) -> Problem:
    """The problem of an attribute that the type has not, with the one that was probably meant."""
    mend = ELSEWHERE.get((kind.name, name))
    if mend is None:
        near = suggest(name.lower().replace("-", "_").replace(" ", "_"), kind.attributes)
        mend = f"Do you mean {near}?" if near else f"A {kind.name} can have: {', '.join(kind.attributes)}."
    return Problem("unknown_attribute", f"A {kind.name} has no {told(name)}.", where, mend)


def _doubtful_languages(attribute: Attribute, value: Value, where: Where) -> Iterator[Problem]:
    if attribute.kind.name not in {"text", "names"} or not isinstance(value, Mapping) or attribute.faults(value):
        return
    for tag in value:
        meant = MEANT_LANGUAGES.get(tag)
        if meant is not None:
            what = f"The language {told(tag)} exists, but is hardly meant here."
            yield Problem("doubtful_language", what, where, f"Do you mean {meant}?")

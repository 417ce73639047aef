"""The whole vocabulary as data: what can be said, of what, in which form, and how it is called."""

from __future__ import annotations

from dataclasses import replace

from comity.record.kinds import Choice, SameAs, Text, words
from comity.record.vocabulary import body, choices, gatherings, papers, plans
from comity.record.vocabulary.choices import RANK_ORDER
from comity.record.vocabulary.shapes import Attribute, SubjectType

SAME = "same"
NOTE = "note"
NEVER_JOINED = frozenset({"committee", "side"})


def _with_common_attributes(kind: SubjectType) -> SubjectType:
    """Every subject can have a note, and can be found to be the same as another.

    All but sides and the committee, which are who they are by their ledgers.
    """
    same = Attribute(
        SAME, SameAs(kind.name), words("same as", "동일 항목†", "同一事项†"), compared=False,
        note="both are one subject from now on; neither is deleted",
    )  # fmt: skip
    note = Attribute(NOTE, Text(), words("note", "비고†", "备注†"), compared=False)
    common = {NOTE: kind.attributes.get(NOTE, note)} | ({} if kind.name in NEVER_JOINED else {SAME: same})
    return replace(kind, attributes=kind.attributes | common)


TYPES: dict[str, SubjectType] = {
    kind.name: _with_common_attributes(kind)
    for kind in (
        body.COMMITTEE,
        body.SIDE,
        body.TEAM,
        body.OFFICE,
        body.PERSON,
        body.ROLE,
        gatherings.CONFERENCE,
        gatherings.MEETING,
        gatherings.DELEGATION,
        gatherings.AGENDA_ITEM,
        plans.PLAN,
        plans.MILESTONE,
        plans.OFFER,
        plans.CHECK,
        plans.REPORT,
        papers.INSTRUMENT,
        gatherings.DISRUPTION,
        plans.AID,
        papers.DOCUMENT,
    )
}

CHOICES: tuple[Choice, ...] = tuple(value for value in vars(choices).values() if isinstance(value, Choice))

__all__ = ["CHOICES", "NOTE", "RANK_ORDER", "SAME", "TYPES", "Attribute", "SubjectType"]

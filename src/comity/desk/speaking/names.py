"""What belongs to a subject: its other names, and the small things that speak of it."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Q

from comity.desk.models import Committee, Reference
from comity.record.vocabulary import SAME

BELONGS = {
    "plan": frozenset({"report", "milestone", "offer", "agenda-item"}),
    "milestone": frozenset({"report"}),
    "conference": frozenset({"agenda-item"}),
}
"""What belongs to a subject of a type: whoever looks at the one looks at the others too."""


def type_of(subject: str) -> str:
    return subject.partition("/")[0]


def names_of(committee: Committee, subjects: Iterable[str]) -> set[str]:
    """The subjects, and every name that somebody ever said to be the same as one of them."""
    found, new = set(subjects), set(subjects)
    while new:
        same = Reference.objects.filter(committee=committee, attribute=SAME)
        pairs = same.filter(Q(to__in=new) | Q(about__in=new)).values_list("to", "about")
        new = {name for pair in pairs for name in pair} - found
        found |= new
    return found


def with_other_names(committee: Committee, subjects: set[str]) -> set[str]:
    """Those of the subjects that somebody ever said to be the same as another."""
    same = Reference.objects.filter(committee=committee, attribute=SAME)
    pairs = same.filter(Q(to__in=subjects) | Q(about__in=subjects)).values_list("to", "about")
    return subjects & {name for pair in pairs for name in pair}


def family_of(committee: Committee, subjects: Iterable[str]) -> set[str]:
    """The subjects by all their names, with what belongs to them."""
    own = names_of(committee, subjects)
    owners = [subject for subject in own if type_of(subject) in BELONGS]
    if not owners:
        return own
    pairs = Reference.objects.filter(committee=committee, attribute__in=BELONGS, to__in=owners)
    return own | {about for to, about in pairs.values_list("to", "about") if type_of(about) in BELONGS[type_of(to)]}

"""What belongs to a subject: its other names, and the small things that speak of it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from django.db.models import Q, QuerySet

from comity.desk.models import Committee, Reference, Word
from comity.record.vocabulary import SAME

BELONGS = {
    "plan": frozenset({"report", "milestone", "offer", "agenda-item"}),
    "milestone": frozenset({"report"}),
    "conference": frozenset({"agenda-item"}),
}
"""What belongs to a subject of a type: whoever looks at the one looks at the others too."""


def type_of(subject: str) -> str:
    return subject.partition("/")[0]


def with_other_names(committee: Committee, subjects: set[str]) -> set[str]:
    """Those of the subjects that somebody ever said to be the same as another."""
    pairs = same_pairs(committee, subjects)
    return subjects & {name for pair in pairs for name in pair}


def family_of(committee: Committee, subjects: Collection[str]) -> set[str]:
    """The subjects by all their names, with what belongs to them."""
    return families_of(committee, [subjects])[0]


def families_of(committee: Committee, groups: Sequence[Collection[str]]) -> list[set[str]]:
    """The families of several groups of subjects, asked for together."""
    others = names_of_each(committee, {subject for group in groups for subject in group})
    owners = {name for name in set().union(*others.values()) if type_of(name) in BELONGS}
    pairs = Reference.objects.filter(committee=committee, attribute__in=BELONGS, to__in=owners)
    belonging = dict[str, set[str]]()
    for to, about in pairs.values_list("to", "about") if owners else ():
        if type_of(about) in BELONGS[type_of(to)]:
            belonging.setdefault(to, set()).add(about)
    families = []
    for group in groups:
        own = set[str]().union(*(others[subject] for subject in group))
        families.append(own.union(*(belonging.get(name, set()) for name in own)))
    return families


def names_of_each(committee: Committee, subjects: set[str]) -> dict[str, set[str]]:
    """Each subject with every name that somebody ever said to be the same, itself among them."""
    same = dict[str, set[str]]()
    seen, new = set[str](), set(subjects)
    while new:
        seen |= new
        for one, other in same_pairs(committee, new):
            same.setdefault(one, set()).add(other)
            same.setdefault(other, set()).add(one)
        new = set(same) - seen
    return {subject: reached(subject, same) for subject in subjects}


def reached(subject: str, same: Mapping[str, set[str]]) -> set[str]:
    found, waiting = {subject}, [subject]
    while waiting:
        new = same.get(waiting.pop(), set()) - found
        found |= new
        waiting.extend(new)
    return found


def same_pairs(committee: Committee, subjects: Collection[str]) -> list[tuple[str, str]]:
    same = Reference.objects.filter(committee=committee, attribute=SAME)
    return list(same.filter(Q(to__in=subjects) | Q(about__in=subjects)).values_list("to", "about"))


def words_on(committee: Committee, subjects: Collection[str]) -> QuerySet[Word]:
    """Every word on the subjects, each ledger's in order."""
    types = sorted({type_of(subject) for subject in subjects})
    words = Word.objects.filter(committee=committee, type__in=types, about__in=sorted(subjects))
    return words.order_by("speaker", "seq", "index", "pk")

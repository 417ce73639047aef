"""Subjects that were found to be one."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from comity.record.standing import standing
from comity.record.vocabulary import SAME, TYPES
from comity.record.words import Word


@dataclass(frozen=True, slots=True)
class Joins:
    """`canonical` maps every name of a joined subject to its one name; `names` lists, under that name, all of them."""

    canonical: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    words: Mapping[str, Mapping[str, Word]] = field(default_factory=dict)
    """Who says so: under each name that was said to be the same as another, the standing word of each side."""

    def of(self, subject: str) -> str:
        """The one name of `subject`."""
        return self.canonical.get(subject, subject)


def join(said: Mapping[str, Mapping[str, list[Word]]], first_said: Mapping[str, int]) -> Joins:
    """Join what the standing words say to be the same.

    A group goes by the name that was said first (lowest entry number), the lesser in letters among equals. Identity has
    no date: a `same` joins at all times, whatever its `on`.
    """
    words = {subject: stands for subject, by_whose in said.items() if (stands := standing(by_whose, rank={}))}
    groups = _groups(
        (subject, other)
        for subject, stands in words.items()
        for word in stands.values()
        for other in TYPES[subject.partition("/")[0]].attributes[SAME].references(word.value)
    )
    canonical: dict[str, str] = {}
    names: dict[str, tuple[str, ...]] = {}
    for group in groups:
        chosen = min(group, key=lambda name: (first_said.get(name, math.inf), name))
        names[chosen] = tuple(sorted(group))
        canonical.update(dict.fromkeys(group, chosen))
    return Joins(canonical, dict(sorted(names.items())), dict(sorted(words.items())))


def _groups(pairs: Iterable[tuple[str, str]]) -> list[set[str]]:
    """The sets of names that pairs connect, those of one name alone left out."""
    group_of: dict[str, set[str]] = {}
    for one, other in pairs:
        small, large = sorted((group_of.get(one, {one}), group_of.get(other, {other})), key=len)
        if small is large:
            continue
        large |= small
        for name in small | {one, other}:
            group_of[name] = large
    return [group for group in {id(group): group for group in group_of.values()}.values() if len(group) > 1]

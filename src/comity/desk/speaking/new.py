"""What of an intended word is new: what our ledger says already in the same words need not be said again."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace

from comity.desk.models import Committee
from comity.desk.speaking.names import with_other_names, words_on
from comity.record import Statement
from comity.record.kinds import Value
from comity.record.record import attribute_of

Place = tuple[str, str, str]
"""About, attribute, whose word."""


def only_new(statements: Sequence[Statement], *, committee: Committee) -> list[Statement]:
    """The statements without what our ledger's last word on the same says already; those without anything new are gone.

    A date or source that is not given asks for no other. Taking back what was never said is nothing new.
    """
    subjects = {statement.about for statement in statements}
    joined = with_other_names(committee, subjects)
    held = last_words(committee, subjects - joined)
    found = []
    for statement in statements:
        whose = statement.by or committee.us
        said = dict[str, Value]()
        for name, value in statement.said.items():
            word = Held(json.loads(json.dumps(value)), statement.on, statement.source)
            if statement.about in joined or not held.has((statement.about, name, whose), word):
                said[name] = value
                held.add((statement.about, name, whose), word)
        if said or not statement.said:
            found.append(replace(statement, said=said))
    return found


def last_words(committee: Committee, subjects: set[str]) -> LastWords:
    held = LastWords()
    for word in words_on(committee, subjects).filter(speaker=committee.us).exclude(attribute=""):
        held.add((word.about, word.attribute, word.whose), Held(json.loads(word.value), word.on, word.source))
    return held


@dataclass(frozen=True, slots=True)
class Held:
    value: Value
    on: str | None
    source: str | None

    def says(self, other: Held) -> bool:
        """Whether nothing is new in `other` beside this."""
        return self.value == other.value and other.on in (None, self.on) and other.source in (None, self.source)


class LastWords:
    """The last word of one speaker on each attribute; of a history, on each of its dates."""

    def __init__(self) -> None:
        self.words: dict[Place, dict[str | None, Held]] = {}

    def add(self, place: Place, word: Held) -> None:
        dated = self.words.setdefault(place, {})
        if not is_history(place[0], place[1]):
            dated[None] = word
        elif word.value is not None:
            dated[word.on] = word
        elif word.on is None:
            dated.clear()
        else:
            dated.pop(word.on, None)

    def has(self, place: Place, word: Held) -> bool:
        dated = self.words.get(place, {})
        if not is_history(place[0], place[1]):
            last = dated.get(None)
            return last.says(word) if last else word.value is None
        if word.value is None:
            return word.on not in dated if word.on is not None else not dated
        last = dated.get(word.on)
        return last is not None and last.says(word)


def is_history(subject: str, attribute: str) -> bool:
    definition = attribute_of(subject, attribute)
    return definition is not None and definition.history

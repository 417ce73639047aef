"""What of an intended word is new: what our ledger says already in the same words need not be said again."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace

from comity.desk.models import Committee, Word
from comity.desk.speaking.names import with_other_names
from comity.record import Statement
from comity.record.record import attribute_of

Place = tuple[str, str, str, str | None]


def only_new(statements: Sequence[Statement], *, committee: Committee) -> list[Statement]:
    """The statements without what our ledger's last word on the same says already; those without anything new are gone.

    A date or source that is not given asks for no other. Taking back what was never said is nothing new.
    """
    subjects = {statement.about for statement in statements}
    joined = with_other_names(committee, subjects)
    held = last_words(committee, subjects - joined)
    found = []
    for statement in statements:
        said = {
            name: value
            for name, value in statement.said.items()
            if statement.about in joined or not is_held(held, statement, name, committee=committee)
        }
        if said or not statement.said:
            found.append(replace(statement, said=said))
    return found


def last_words(committee: Committee, subjects: set[str]) -> dict[Place, Word]:
    """Our ledger's last word in each place; of a history, each dated word has a place of its own."""
    words = Word.objects.filter(committee=committee, speaker=committee.us, about__in=subjects).order_by("seq", "index")
    found = dict[Place, Word]()
    for word in words:
        found[word.about, word.attribute, word.whose, word.on if is_history(word.about, word.attribute) else None] = (
            word
        )
    return found


def is_held(held: dict[Place, Word], statement: Statement, attribute: str, *, committee: Committee) -> bool:
    value, series = statement.said[attribute], is_history(statement.about, attribute)
    if value is None and series:
        return False
    whose = statement.by or committee.us
    word = held.get((statement.about, attribute, whose, statement.on if series else None))
    if word is None:
        return value is None
    return (
        json.loads(word.value) == json.loads(json.dumps(value))
        and statement.on in (None, word.on)
        and statement.source in (None, word.source)
    )


def is_history(subject: str, attribute: str) -> bool:
    definition = attribute_of(subject, attribute)
    return definition is not None and definition.history

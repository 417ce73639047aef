"""What we say anew when a form shows what stands, whoever said it, and part of it was changed."""

from __future__ import annotations

from collections.abc import Mapping

from comity.desk.pages.showing.texts import content_languages
from comity.record import Record, view
from comity.record.kinds import Value


def new_value(record: Record, subject: str, attribute: str, told: Value, *, us: str) -> Value:
    """The value to say.

    Of a text, the languages that we gave before and those that are new: what the form only showed is another side's
    word and stays theirs. What we gave in a language that the form does not have is kept.
    """
    if not isinstance(told, Mapping):
        return told
    ours = _texts(own_value(record, subject, attribute, us=us))
    shown = _texts(view(record, "ours", us).value(subject, attribute))
    inputs = {tag for tag, _name in content_languages()}
    kept = {tag: words for tag, words in ours.items() if tag not in inputs}
    return {**kept, **{tag: words for tag, words in told.items() if tag in ours or shown.get(tag) != words}}


def own_value(record: Record, subject: str, attribute: str, *, us: str) -> Value:
    words = record.words(subject, attribute)
    return words[us].value if us in words else None


def _texts(value: Value) -> Mapping[str, Value]:
    return value if isinstance(value, Mapping) else {}

"""The names that a record gives to its committee, sides, teams and disruptions."""

from __future__ import annotations

from collections.abc import Mapping

from comity.measure.wording import Said
from comity.measure.words import languages
from comity.record import View

_NAMED = ("committee", "side", "team", "disruption")


def names_of(view: View) -> dict[str, Said]:
    """Subject -> language -> name, as the view reads them; a name in another language only where it was given."""
    subjects = [subject for type_ in _NAMED for subject in view.record.subjects(type_)]
    return {subject: names for subject in subjects if (names := texts(view, subject, "names"))}


def reconstruction_of(view: View) -> Said:
    """The note that this record is a reconstruction, in each language it was given in; empty where it is none."""
    for committee in view.record.subjects("committee"):
        return texts(view, committee, "reconstruction")
    return {}


def texts(view: View, subject: str, attribute: str) -> dict[str, str]:
    """A text in every language of findings for which there is one, the view's fallbacks included."""
    found = {code: view.text(subject, attribute, code) for code in languages()}
    return {code: text for code, text in found.items() if text}


def plain(value: object) -> object:
    """A value of the record as JSON would hold it."""
    if isinstance(value, Mapping):
        return {str(key): plain(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [plain(part) for part in value]
    return value

"""The switch of whose word is read."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import QueryDict
from django.utils.translation import gettext as _

from comity.desk.pages.showing.faces import Face
from comity.desk.pages.showing.reader import Reader


@dataclass(frozen=True, slots=True)
class Choice:
    """One view. A single side's has its face."""

    name: str
    words: str
    query: str
    is_read: bool
    face: Face | None = None


def view_words(name: str) -> str:
    """What the reader calls a view."""
    return {"ours": _("Ours"), "theirs": _("Theirs"), "either": _("Either"), "agreed": _("Agreed")}.get(name, name)


def views_of(reader: Reader, asked: QueryDict) -> list[Choice]:
    """Every view, each with the page's question as it stands but for the view and the page's number.

    Where two sides are, "ours" and "theirs" are the sides.
    """
    choices: list[tuple[str, str, Face | None]] = [
        (name, view_words(name), None) for name in ("ours", "theirs", "either", "agreed")
    ]
    if len(reader.faces) != len(("ours", "theirs")):
        choices += [(f"side:{side}", face.name.text, face) for side, face in reader.faces.items()]
    return [Choice(name, said, _query(asked, name), reader.here.view == name, face) for name, said, face in choices]


def _query(asked: QueryDict, name: str) -> str:
    query = asked.copy()
    query.pop("page", None)
    query["view"] = name
    return str(query.urlencode())

"""What to write to the others about a difference: ready to copy or to send, in any language of the interface."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, replace
from urllib.parse import quote

from django.utils import translation
from django.utils.html import strip_tags
from django.utils.translation import gettext as _

from comity.desk.pages.differences.rows import DifferenceRow, row_of
from comity.desk.pages.showing.civil import civil
from comity.desk.pages.showing.committee import committee_names
from comity.desk.pages.showing.naming import name_of
from comity.desk.pages.showing.reader import Reader
from comity.desk.pages.showing.values import value
from comity.desk.people.here import content_language
from comity.desk.reading.disagreements import Contradiction, Said

MARKS = re.compile(r'<span class="(?:side-badge|other-language)[^>]*>[^<]*</span>\s*')
ADDRESS_LENGTH = 1_800
"""Longer addresses are cut off by mail programs: then only the title goes along."""


@dataclass(frozen=True, slots=True)
class Message:
    """`mail` opens the reader's own mail program with it."""

    title: str
    text: str
    mail: str


def message_about(reader: Reader, found: Contradiction, *, language: str) -> Message:
    """The question to the other sides, in `language` (a code of the interface: "zh-hans")."""
    with translation.override(language):
        speaking = Reader(replace(reader.here, language=content_language()), reader.record)
        row = row_of(found, reader=speaking)
        title = _("%(subject)s: our records differ") % {"subject": name_of(speaking, row.subject).text}
        text = "\n".join(lines_of(speaking, row))
        whole = f"mailto:?subject={quote(title)}&body={quote(text)}"
        return Message(title, text, whole if len(whole) <= ADDRESS_LENGTH else f"mailto:?subject={quote(title)}")


def lines_of(reader: Reader, row: DifferenceRow) -> list[str]:
    names = committee_names(reader)
    opening = _("On “%(subject)s” (%(attribute)s) our records differ:") % {
        "subject": name_of(reader, row.subject).text,
        "attribute": row.name,
    }
    said = [said_line(reader, word, row.about) for word in row.words]
    asking = _("Please check which is right and let us know. If you mean another subject, please tell us which.")
    return [*([names[0].text, ""] if names else []), opening, *said, "", asking]


def said_line(reader: Reader, word: Said, about: str) -> str:
    """One side's word on a line of its own: the side, what it says, since when, and where that is to be read."""
    parts = [plain(value(reader, word.value, about))]
    if word.on:
        parts.append(civil(word.on))
    if word.source:
        parts.append(name_of(reader, word.source).text if word.source.startswith("document/") else word.source)
    return _("- %(side)s: %(said)s") % {"side": reader.face(word.side).name.text, "said": _("; ").join(parts)}


def plain(markup: str) -> str:
    """The words alone: without badges, and without the mark of another language."""
    return html.unescape(strip_tags(MARKS.sub("", markup))).strip()

"""One side's word: its badge and ink, what it says, since when, and where that is to be read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from comity.desk.pages.showing.civil import civil, silence
from comity.desk.pages.showing.marks import badge
from comity.desk.pages.showing.reader import Reader
from comity.desk.pages.showing.texts import NOTHING
from comity.desk.pages.showing.values import show, value
from comity.record.kinds import Source, Text

SOURCE, TEXT = Source(), Text()


def word(reader: Reader, said: Any, *, about: str, side: str = "", waits: str = "") -> SafeString:
    """A word, a report, or a line's word of the register; None is a silence of `side`, `waits` says since when.

    `about` is what the word is on, such as "plan.due" or "report.progress".
    """
    whose = side or str(_first(said, "whose", "side") or "")
    face = reader.face(whose)
    content = _content(reader, said, about) if said is not None else NOTHING
    if not content:
        return _block(f"word word-none ink-{face.ink}", badge(reader, whose), no_word(waits))
    hearsay = bool(_first(said, "hearsay"))
    return _block(
        f"word{' hearsay' if hearsay else ''} ink-{face.ink}",
        badge(reader, whose),
        mark_safe(f'<span class="word-value">{content}</span>{_about(reader, said, hearsay=hearsay)}'),  # noqa: S308 - safe
    )


def last_word(reader: Reader, said: Any, *, waited: int | None) -> SafeString:
    """A side's latest word on a plan (`SideWord`), or for how many days its word has been waited for."""
    waits = silence(waited) if waited is not None else ""
    return word(reader, said if said.progress else None, about="report.progress", side=said.side, waits=waits)


def side_by_side(reader: Reader, words: Mapping[str, Any], *, about: str) -> SafeString:
    """Every side's word on one thing, our own first, silence shown as such."""
    found = NOTHING
    for side in reader.faces:
        found = format_html("{}{}", found, word(reader, words.get(side), about=about, side=side))
    return format_html('<div class="words">{}</div>', found)


def no_word(waits: str) -> SafeString:
    if not waits:
        return format_html("{}", _("no word"))
    return format_html("{}", _("no word for %(silence)s") % {"silence": waits})


def _content(reader: Reader, said: Any, about: str) -> SafeString:
    progress = _first(said, "progress")
    if progress is not None:
        return value(reader, progress, "report.progress") if progress else NOTHING
    return value(reader, _first(said, "value"), about)


def _about(reader: Reader, said: Any, *, hearsay: bool) -> SafeString:
    """The date, whether it is hearsay and from whom, the note and the source."""
    parts = []
    day = _first(said, "on")
    if day:
        parts.append(format_html('<time datetime="{}">{}</time>', day, civil(day)))
    if hearsay:
        speaker = _first(said, "speaker")
        heard = format_html(" {}", badge(reader, str(speaker))) if speaker else NOTHING
        parts.append(format_html("{}{}", _("hearsay"), heard))
    note = _first(said, "note")
    if note:
        parts.append(show(reader, note, TEXT))
    sources = [*(_first(said, "evidence") or ()), _first(said, "source")]
    parts += [show(reader, source, SOURCE) for source in sources if source]
    if not parts:
        return NOTHING
    shown = " · ".join(conditional_escape(part) for part in parts)
    return mark_safe(f' <span class="word-about">{shown}</span>')  # noqa: S308 - escaped just here


def _block(names: str, mark: SafeString, content: SafeString) -> SafeString:
    return mark_safe(f'<div class="{names}">{mark} {content}</div>')  # noqa: S308 - our own names, and safe parts


def _first(said: Any, *names: str) -> Any:
    for name in names:
        found = said.get(name) if isinstance(said, dict) else getattr(said, name, None)
        if found is not None:
            return found
    return None

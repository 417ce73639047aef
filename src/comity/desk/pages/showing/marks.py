"""A side's badge, and a subject's name with the link to its page."""

from __future__ import annotations

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from comity.desk.pages.showing.naming import address_of, name_of
from comity.desk.pages.showing.reader import Reader
from comity.desk.pages.showing.texts import Picked, picked, show_picked


def badge(reader: Reader, side: str, *, named: bool = False) -> SafeString:
    """The letter of a side on its ink; its name stands beside it, or is there for those who hear the page."""
    kept = reader.badges.get((side, named))
    if kept is None:
        kept = reader.badges[side, named] = _badge(reader, side, named=named)
    return kept


def _badge(reader: Reader, side: str, *, named: bool) -> SafeString:
    face = reader.face(side)
    name = show_picked(face.name, reader.language, marked=False)
    letters = format_html(
        '<span class="side-badge ink-{}" lang="{}" aria-hidden="true" title="{}">{}</span>',
        face.ink, face.native_tag, face.name.text, face.letters,
    )  # fmt: skip
    if named:
        return format_html('{} <span class="side-name ink-{}">{}</span>', letters, face.ink, name)
    return format_html('{}<span class="visually-hidden">{}</span>', letters, name)


def badges(reader: Reader, sides: object) -> SafeString:
    """Several sides in protocol order, our own first."""
    wanted = {str(side) for side in sides} if isinstance(sides, list | tuple | set | frozenset) else {str(sides)}
    known = [side for side in reader.faces if side in wanted]
    rest = sorted(wanted - set(known))
    return mark_safe(" ".join(badge(reader, side) for side in [*known, *rest]))  # noqa: S308 - badges are safe


def subject(reader: Reader, name: str, *, text: object = None, linked: bool = True) -> SafeString:
    """The name of any subject, with the link to its page where it has one."""
    if name.startswith("side/"):
        return badge(reader, name.removeprefix("side/"), named=True)
    called: Picked = picked(text, reader.language) or name_of(reader, name)
    shown = show_picked(called, reader.language, marked=False)
    target = address_of(reader, name) if linked else None
    return format_html('<a href="{}">{}</a>', target, shown) if target else shown

"""What a subject is called, and the page on which it stands."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _

from comity.desk.pages.showing.civil import civil, ordinal
from comity.desk.pages.showing.reader import Reader
from comity.desk.pages.showing.terms import term
from comity.desk.pages.showing.texts import Picked, picked
from comity.desk.reading.told import is_gone

# The page of a subject: the name of its address, which takes the committee's key and the subject's.
PAGES = {
    "plan": "plan", "conference": "conference", "instrument": "instrument", "team": "team", "office": "office",
    "person": "person", "disruption": "disruption", "meeting": "meeting", "check": "check",
}  # fmt: skip
# What has no page of its own stands on that of the subject that one of its attributes names.
STANDS_WITH = {
    "milestone": ("plan",), "offer": ("plan",), "report": ("plan", "milestone"),
    "delegation": ("conference", "meeting"), "agenda-item": ("conference",), "role": ("person",),
}  # fmt: skip
DEEPEST = 3


def name_of(reader: Reader, subject: str) -> Picked:
    """The name in the reader's language as far as there is one; where nothing is said, its key."""
    type_, _slash, key = subject.partition("/")
    if type_ == "side":
        return reader.face(key).name
    made = MADE.get(type_)
    return (made(reader, subject) if made else None) or said_name(reader, subject) or Picked(key or subject)


def said_name(reader: Reader, subject: str) -> Picked | None:
    for attribute in ("names", "title"):
        found = picked(reader.told(subject, attribute), reader.language)
        if found:
            return found
    return None


def address_of(reader: Reader, subject: str, depth: int = 0) -> str | None:
    """The page of a subject, or of what it stands with; None where it has none, or was taken back altogether."""
    type_, _slash, key = subject.partition("/")
    committee = reader.here.committee.key
    if is_gone(reader.record, subject) and type_ not in {"committee", "side"}:
        return None
    if type_ in PAGES:
        return address(PAGES[type_], committee, key)
    if type_ == "document":
        return _on_the_web(reader.ours.value(subject, "address"))
    if type_ in {"committee", "side"}:
        return address("committee", committee)
    for attribute in STANDS_WITH.get(type_, ()):
        other = reader.ours.value(subject, attribute)
        if isinstance(other, str) and depth < DEEPEST:
            return address_of(reader, other, depth + 1)
    return None


@lru_cache(maxsize=4096)
def address(name: str, *parts: str) -> str | None:
    """None where there is no such page. The table of addresses never changes while a server runs."""
    try:
        return reverse(name, args=parts)
    except NoReverseMatch:
        return None


def _on_the_web(said: object) -> str | None:
    """Where a document is to be read; anybody wrote it, so that only a web address is followed."""
    return said if isinstance(said, str) and said.startswith(("https://", "http://")) else None


def _conference(reader: Reader, subject: str) -> Picked | None:
    number = reader.told(subject, "number")
    return Picked(conference_name(number)) if isinstance(number, int) else None


def conference_name(number: int) -> str:
    """제3차 전체회의, 第三次全体会议, Conference 3."""
    return _("Conference %(number)s") % {"number": ordinal(number)}


def _person(reader: Reader, subject: str) -> Picked | None:
    """A name that is known here alone goes before what the ledger says; a digest tells who keeps the name."""
    own = reader.known.get(subject)
    known = picked(own.names, reader.language) if own is not None and own.names else None
    return known or said_name(reader, subject) or nameless(reader, subject)


def nameless(reader: Reader, subject: str) -> Picked | None:
    """A person of whom the ledger has a digest in the place of the name; None where it has not even that."""
    own = reader.known.get(subject)
    if own is not None and own.is_erased:
        return Picked(_("a person (name erased)"))
    keepers = reader.record.words(subject, "digest")
    if not keepers and reader.told(subject, "digest") is None:
        return None
    side = next(iter(keepers), subject.partition("/")[2].rpartition("-")[0])
    return Picked(_("a person (name kept by %(side)s)") % {"side": reader.face(side).name.text})


def _meeting(reader: Reader, subject: str) -> Picked | None:
    if said_name(reader, subject):
        return None
    kind = term(reader.told(subject, "kind") or "working", "meeting_kind")
    return Picked(_with_date(kind, reader, subject, "date"))


def _check(reader: Reader, subject: str) -> Picked | None:
    return Picked(_with_date(term("check", "type"), reader, subject, "opened"))


def _of_another(word: str, *attributes: str) -> Callable[[Reader, str], Picked | None]:
    """What is called after another subject: "Report: Joint research group"."""

    def name(reader: Reader, subject: str) -> Picked | None:
        named = _other(reader, subject, attributes)
        return Picked(_("%(what)s: %(of)s") % {"what": term(word, "type"), "of": named.text}) if named else None

    return name


def _other(reader: Reader, subject: str, attributes: tuple[str, ...]) -> Picked | None:
    """The name of the first subject that one of the attributes names."""
    others = (reader.told(subject, attribute) for attribute in attributes)
    return next((name_of(reader, other) for other in others if isinstance(other, str)), None)


def _agenda_item(reader: Reader, subject: str) -> Picked | None:
    """By its own title, else by that of the plan that it is on."""
    return said_name(reader, subject) or _other(reader, subject, ("plan",))


def _role(reader: Reader, subject: str) -> Picked | None:
    """What the post is called and whose it is: "Director of the bureau: Kim"."""
    person, rank = _other(reader, subject, ("person",)), reader.told(subject, "rank")
    title = said_name(reader, subject) or Picked(term(rank, "rank") if rank else term("role", "type"))
    if person is None:
        return title
    return Picked(_("%(what)s: %(of)s") % {"what": title.text, "of": person.text})


def _with_date(name: str, reader: Reader, subject: str, attribute: str) -> str:
    date = reader.told(subject, attribute)
    return _("%(what)s, %(date)s") % {"what": name, "date": civil(date)} if date else name


MADE: dict[str, Callable[[Reader, str], Picked | None]] = {
    "conference": _conference,
    "person": _person,
    "meeting": _meeting,
    "check": _check,
    "agenda-item": _agenda_item,
    "role": _role,
    "report": _of_another("report", "milestone", "plan"),
    "offer": _of_another("offer", "plan"),
    "delegation": _of_another("delegation", "conference", "meeting"),
}

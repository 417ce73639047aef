"""How sides, teams, offices and conferences are called, and the order in which they are shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from comity.desk.models import Committee
from comity.desk.projection.frame import frame_of
from comity.desk.projection.texts import name_of
from comity.record import Record, View, view


@dataclass(frozen=True, slots=True)
class Name:
    """A text in the reader's language, or in another one where there is none; `language` says in which ("" : a key)."""

    text: str
    language: str

    def __str__(self) -> str:
        return self.text


def in_language(texts: Mapping[str, str], language: str, *, otherwise: str = "") -> Name:
    """Of texts by language the one for a reader: theirs, a form of it, English, else the first by its tag."""
    base = language.partition("-")[0]
    kin = sorted(tag for tag in texts if tag.partition("-")[0] == base)
    for tag in (language, base, *kin, "en", *sorted(texts)):
        if tag in texts:
            return Name(texts[tag], tag)
    return Name(otherwise, "")


@dataclass(frozen=True)
class Names:
    """The names in a committee's frame for one reader; asking for many costs no further query."""

    committee: Committee
    language: str
    ours: View

    @property
    def record(self) -> Record:
        return self.ours.record

    def name(self, subject: str) -> Name:
        """The name or title of any subject of the frame ("team/culture"), else its key."""
        return in_language(name_of(self.ours, subject), self.language, otherwise=subject.partition("/")[2])

    def side(self, key: str) -> Name:
        return self.name(f"side/{key}")

    @cached_property
    def sides(self) -> tuple[str, ...]:
        """The keys of all sides in protocol order: ours first, the others in the record's order."""
        us = self.committee.us
        return (us, *(side for side in self.record.sides if side != us))

    @cached_property
    def teams(self) -> tuple[str, ...]:
        return self.record.subjects("team")

    def offices(self, *, side: str = "", team: str = "") -> tuple[str, ...]:
        """The offices, or those of a side, of a team, or of both."""
        return tuple(
            office
            for office in self.record.subjects("office")
            if (not side or self.ours.value(office, "side") == side)
            and (not team or self.ours.value(office, "team") == team)
        )

    @cached_property
    def conferences(self) -> tuple[str, ...]:
        """By number, the newest last."""
        return tuple(sorted(self.record.subjects("conference"), key=lambda each: (self.number(each) or 0, each)))

    def number(self, conference: str) -> int | None:
        """The number of a conference; as long as nobody said it, the one in its key."""
        number, key = self.ours.value(conference, "number"), conference.partition("/")[2]
        return number if isinstance(number, int) else int(key) if key.isdigit() else None

    def office_of(self, *, side: str, team: str) -> str:
        """The side's office of a team, "" where none is known: its counterparts are the other sides' of that team."""
        return next(iter(self.offices(side=side, team=team)), "")


def load_names(committee: Committee, *, language: str) -> Names:
    """The names for a reader of `language` ("ko", "zh", "en"), in our reading."""
    return Names(committee, language, view(frame_of(committee).record, "ours", committee.us))

"""The people of a committee as they are listed and looked for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from comity.desk.pages.people.called import Book, Called
from comity.desk.reading.conferences import text_of
from comity.desk.reading.roles import Role
from comity.record.kinds import Value


@dataclass(frozen=True, slots=True)
class PersonLine:
    """One person. `now` are the posts that they hold, `sides` those for which they hold or held any."""

    person: str
    called: Called
    kind: str
    fields: Value
    languages: Sequence[str]
    roles: Sequence[Role]
    now: Sequence[Role]
    promises: int

    @property
    def key(self) -> str:
        return self.called.key

    @property
    def sides(self) -> set[str]:
        return {role.side for role in self.roles if role.side}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Whom to look for; what is left empty does not count. `who`: "shared" or "local"."""

    words: str = ""
    field: str = ""
    language: str = ""
    side: str = ""
    office: str = ""
    kind: str = ""
    who: str = ""


def person_line(
    person: str, *, book: Book, roles: Sequence[Role], promises: Mapping[str, int], today: dt.date
) -> PersonLine:
    return PersonLine(
        person=person,
        called=book.called(person),
        kind=text_of(book.view.value(person, "kind")),
        fields=book.fields(person),
        languages=book.languages(person),
        roles=roles,
        now=[role for role in roles if role.is_held(today)],
        promises=promises.get(person, 0),
    )


def found_in(lines: Iterable[PersonLine], wanted: Wanted) -> list[PersonLine]:
    return [line for line in lines if fits(line, wanted)]


def fits(line: PersonLine, wanted: Wanted) -> bool:
    called = line.called
    names = [called.text, *(each.text for each in called.others)]
    return (
        holds(names, wanted.words)
        and holds(texts_in(line.fields), wanted.field)
        and (not wanted.language or wanted.language in {tag.partition("-")[0] for tag in line.languages})
        and (not wanted.side or wanted.side in line.sides)
        and (not wanted.office or any(role.office == wanted.office for role in line.roles))
        and (not wanted.kind or line.kind == wanted.kind)
        and (not wanted.who or called.is_shared == (wanted.who == "shared"))
    )


def holds(texts: Iterable[str], words: str) -> bool:
    """Every word stands in some of the texts, in any case, within a longer word too."""
    folded = " ".join(texts).casefold()
    return all(word in folded for word in words.casefold().split())


def texts_in(value: Value) -> list[str]:
    return [str(text) for text in value.values()] if isinstance(value, Mapping) else []

"""What statements will change, attribute by attribute: what stands as the word of that side, and what will."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from comity.desk.models import Committee
from comity.desk.reading.part import load_part
from comity.record import Record, Statement
from comity.record.kinds import Value
from comity.record.record import attribute_of


@dataclass(frozen=True, slots=True)
class Preview:
    """One attribute of one subject. `whose` is the side whose word it is; `is_hearsay` where that is not us."""

    subject: str
    attribute: str
    whose: str
    is_hearsay: bool
    before: Value
    after: Value
    on: str | None
    source: str | None

    @property
    def type(self) -> str:
        return self.subject.partition("/")[0]

    @property
    def about(self) -> str:
        """The attribute with its type: "plan.due"."""
        return f"{self.type}.{self.attribute}"


def record_behind(committee: Committee, statements: Iterable[Statement], *, also: Iterable[str] = ()) -> Record:
    """The part of the record on which statements bear, and what they name, so that it can be called by its name."""
    told = list(statements)
    return load_part(committee, subjects={*also, *(each.about for each in told), *references_in(told)})


def references_in(statements: Iterable[Statement]) -> Iterator[str]:
    for each in statements:
        for attribute, value in each.said.items():
            definition = attribute_of(each.about, attribute)
            if definition is not None and value is not None:
                yield from definition.references(value)


def title_in(statements: Iterable[Statement], subject: str) -> Value:
    """What `statements` call a subject; None where they do not name it."""
    said = [each.said.get(name) for each in statements if each.about == subject for name in ("title", "names")]
    return next((value for value in said if value), None)


def preview(statements: Sequence[Statement], *, record: Record, us: str) -> list[Preview]:
    """In the order in which it is said."""
    found = []
    for each in statements:
        whose = each.by or us
        for attribute, after in each.said.items():
            word = record.words(each.about, attribute).get(whose)
            before = word.value if word else None
            found.append(Preview(each.about, attribute, whose, whose != us, before, after, each.on, each.source))
    return found

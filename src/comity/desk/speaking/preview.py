"""What statements will change, attribute by attribute: what stands as the word of that side, and what will."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from comity.desk.models import Committee
from comity.desk.reading.part import load_part
from comity.record import TYPES, Record, Report, Statement, view
from comity.record.kinds import Text, Value
from comity.record.record import attribute_of


@dataclass(frozen=True, slots=True)
class Preview:
    """One attribute of one subject. `whose` is the side whose word it is; `is_hearsay` where that is not us.

    `is_new`: nobody spoke of the subject before, `title` is what it is called by the statements themselves. `stands`:
    where a new report tells of progress, how far its plan is by each side's last report. `is_last` closes a statement,
    to which date and source belong as a whole.
    """

    subject: str
    attribute: str
    whose: str
    is_hearsay: bool
    before: Value
    after: Value
    on: str | None
    source: str | None
    is_new: bool = False
    title: Value = None
    stands: tuple[tuple[str, Report | None], ...] = ()
    is_last: bool = True

    @property
    def texts(self) -> list[tuple[str, str]]:
        """A text that will be said, in every language in which it will: all of them are signed."""
        definition = attribute_of(self.subject, self.attribute)
        if definition is None or not isinstance(definition.kind, Text) or not isinstance(self.after, Mapping):
            return []
        return [(tag, str(words)) for tag, words in self.after.items()]

    @property
    def says_none(self) -> bool:
        return self.after in ([], ())

    @property
    def says_none_before(self) -> bool:
        return self.before in ([], ())

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
    named = {*also, *(each.about for each in told), *references_in(told)}
    record = load_part(committee, subjects=named)
    before = set(references_before(told, record)) - named
    return load_part(committee, subjects=named | before) if before else record


def references_in(statements: Iterable[Statement]) -> Iterator[str]:
    for each in statements:
        for attribute, value in each.said.items():
            definition = attribute_of(each.about, attribute)
            if definition is not None and value is not None:
                yield from definition.references(value)


def references_before(statements: Iterable[Statement], record: Record) -> Iterator[str]:
    """What stands named where the statements say something else, or take a word back."""
    for each in statements:
        for attribute in each.said:
            definition = attribute_of(each.about, attribute)
            words = record.words(each.about, attribute) if definition is not None else {}
            for word in words.values():
                if definition is not None and word.value is not None:
                    yield from definition.references(word.value)


def meant_in(statements: Iterable[Statement]) -> dict[str, dict[str, Value]]:
    """What is meant to be said of each subject, by attribute."""
    found: dict[str, dict[str, Value]] = {}
    for each in statements:
        found.setdefault(each.about, {}).update(each.said)
    return found


def title_in(statements: Iterable[Statement], subject: str) -> Value:
    """What `statements` call a subject; None where they do not name it."""
    said = [each.said.get(name) for each in statements if each.about == subject for name in ("title", "names")]
    return next((value for value in said if value), None)


def preview(statements: Sequence[Statement], *, record: Record, us: str) -> list[Preview]:
    """In the order in which it is said."""
    return [one for each in statements for one in preview_one(each, among=statements, record=record, us=us)]


def preview_one(statement: Statement, *, among: Sequence[Statement], record: Record, us: str) -> Iterator[Preview]:
    whose, subject = statement.by or us, statement.about
    attributes = in_order(statement)
    for attribute in attributes:
        word = record.words(subject, attribute).get(whose)
        yield Preview(
            subject=subject,
            attribute=attribute,
            whose=whose,
            is_hearsay=whose != us,
            before=word.value if word else None,
            after=statement.said[attribute],
            on=statement.on,
            source=statement.source,
            is_new=not record.attributes(subject),
            title=title_in(among, subject),
            stands=progress_now(statement, record=record, us=us) if attribute == "progress" else (),
            is_last=attribute == attributes[-1],
        )


def progress_now(statement: Statement, *, record: Record, us: str) -> tuple[tuple[str, Report | None], ...]:
    """By each side that reported on it or does it the last report on the plan of a new report; for another nothing."""
    of = statement.said.get("milestone") or statement.said.get("plan")
    if not isinstance(of, str) or record.attributes(statement.about):
        return ()
    reports = record.reports_by_side(of)
    plan = statement.said.get("plan")
    concerned = {*reports, *view(record, "either", us).doers(str(plan or of)), statement.by or us}
    sides = sorted(record.sides, key=lambda side: side != us)
    return tuple((side, reports[side][-1] if side in reports else None) for side in sides if side in concerned)


def in_order(statement: Statement) -> list[str]:
    """The attributes in the order of the vocabulary, whatever order they are kept in."""
    known = TYPES[statement.about.partition("/")[0]].attributes
    return sorted(statement.said, key=lambda name: list(known).index(name) if name in known else len(known))

"""What is wrong with a statement beside what already stands in the record."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

from comity.problems import Problem, Where
from comity.record.checks.plans import carrying_problems
from comity.record.dates import first_day, last_day
from comity.record.kinds import Value, suggest
from comity.record.record import Record, attribute_of
from comity.record.statement import Statement
from comity.record.vocabulary import SAME, TYPES

Judge = Callable[[Statement, Record], Iterator[Problem]]
FROM_TO = (("since", "until"), ("signed", "expires"), ("in_force", "expires"), ("opened", "closed"))


def problems_against(statement: Statement, *, record: Record) -> tuple[Problem, ...]:
    """Everything that is wrong with a statement of right form, given what stands in `record`."""
    fresh = () if record.attributes(statement.about) else missing_attributes(statement.about, said=_says(statement))
    return (*fresh, *problems_within(statement, record=record))


def problems_within(statement: Statement, *, record: Record) -> tuple[Problem, ...]:
    """The same, but for what the subject must say at least: `record` may hold the statement already."""
    judges: tuple[Judge, ...] = (_missing_subjects, _conference_problems, carrying_problems, _wrong_spans)
    return tuple(problem for judge in judges for problem in judge(statement, record))


def missing_attributes(subject: str, *, said: Collection[str]) -> tuple[Problem, ...]:
    """What a subject of which only the attributes `said` are known should say besides."""
    type_ = subject.partition("/")[0]
    kind = TYPES[type_]
    if set(said) == {SAME}:
        return ()
    found = [
        Problem(
            "missing_attribute",
            f"A new {type_} needs {name}, and none is said.",
            Where(subject=subject, attribute=name),
            f"Add {name}: {kind.attributes[name].kind.described()}.",
        )
        for name in kind.required
        if name not in said
    ]
    for group in kind.one_of:
        if set(said).isdisjoint(group):
            names = " or ".join(group)
            what = f"A new {type_} needs {names}, and none is said."
            found.append(Problem("missing_attribute", what, Where(subject=subject), f"Add {names}."))
    return tuple(found)


def _says(statement: Statement) -> set[str]:
    return {name for name, value in statement.said.items() if value is not None}


def _missing_subjects(statement: Statement, record: Record) -> Iterator[Problem]:
    """What is named exists: sides, documents, and every subject that a value refers to."""
    if statement.by is not None and statement.by not in record.sides:
        yield _no_such(f"side/{statement.by}", Where(subject=statement.about, attribute="by"), record)
    if statement.source and statement.source.startswith("document/") and not record.exists(statement.source):
        yield _no_such(statement.source, Where(subject=statement.about, attribute="source"), record)
    for name, value in statement.said.items():
        definition = attribute_of(statement.about, name)
        if definition is None or value is None:
            continue
        for other in dict.fromkeys(definition.references(value)):
            if other != statement.about and not record.exists(other):
                yield _no_such(other, Where(subject=statement.about, attribute=name), record)


def _no_such(subject: str, where: Where, record: Record) -> Problem:
    type_, _, key = subject.partition("/")
    known = record.sides if type_ == "side" else [name.partition("/")[2] for name in record.subjects(type_)]
    near = suggest(key, known)
    mend = f"Do you mean {near if type_ == 'side' else f'{type_}/{near}'}?" if near else f"Say first what {subject} is."
    return Problem("no_such_subject", f"The record has no {subject}.", where, mend)


def _conference_problems(statement: Statement, record: Record) -> Iterator[Problem]:
    """A number stands for one conference; on one day hardly two are held."""
    if not statement.about.startswith("conference/"):
        return
    yield from _taken_twice(
        statement, record, "number", kind="conference_number_taken", mend="Say that they are the same, or count on."
    )
    yield from _taken_twice(
        statement, record, "date", kind="two_conferences_on_one_date", mend="Leave it if both were held on that day."
    )
    number, key = statement.said.get("number"), statement.about.partition("/")[2]
    if number is not None and key.isdigit() and key != str(number):
        where = Where(subject=statement.about, attribute="number")
        mend = f"Speak of conference/{number}, or give the number {int(key)}."
        yield Problem("number_is_not_the_key", f"{number} is not the number in {statement.about}.", where, mend)


def _taken_twice(statement: Statement, record: Record, name: str, *, kind: str, mend: str) -> Iterator[Problem]:
    value = statement.said.get(name)
    if value is None:
        return
    own = record.canonical(statement.about)
    for other in record.subjects("conference"):
        if other != own and any(word.value == value for word in record.words(other, name).values()):
            where = Where(subject=statement.about, attribute=name)
            yield Problem(kind, f"{other} has the {name} {value} already.", where, mend)


def _wrong_spans(statement: Statement, record: Record) -> Iterator[Problem]:
    """Nothing ends before it began."""
    for begin, end in FROM_TO:
        if begin not in statement.said and end not in statement.said:
            continue
        begins, ends = _date(statement, record, begin), _date(statement, record, end)
        if begins and ends and first_day(begins) > last_day(ends):
            where = Where(subject=statement.about, attribute=end)
            yield Problem("ends_before_it_begins", f"{end} {ends} is before {begin} {begins}.", where, "Correct one.")


def _date(statement: Statement, record: Record, name: str) -> str | None:
    """The date that the statement gives, else the one that stands as the same side's word."""
    if name in statement.said:
        value: Value = statement.said[name]
        return value if isinstance(value, str) else None
    words = record.words(statement.about, name)
    word = words.get(statement.by) if statement.by else next(iter(words.values()), None)
    return str(word.value) if word else None

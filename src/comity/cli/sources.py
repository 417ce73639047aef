"""Where the tables of a measurement come from: a case folder, a foreign table with its mapping, or the workspace."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from comity.cli.failure import DataFailure, WrongCommand, counted, report_problems

if TYPE_CHECKING:
    from comity.documents.case import Case
    from comity.measure import Figures, Tables
    from comity.measure.assessment import Assessment
    from comity.problems import Problem
    from comity.record import Record

LOADED_AT = "0001-01-01T00:00:00Z"


@dataclass(frozen=True)
class Question:
    """What is asked, whatever the tables come from."""

    view: str | None
    at: date | None
    strict: bool = False
    by_team: bool = True
    horizon: str | None = None
    silence_is_not_done: bool = False
    committee: str | None = None
    weights: Mapping[str, float] = field(default_factory=dict)

    @property
    def today(self) -> date:
        return self.at or date.today()  # noqa: DTZ011 - a civil date, where the user is


@dataclass(frozen=True)
class Source:
    """Tables in a view; `record` and `us` where there is a record behind them.

    `title` is what they are called, `sources` the titles of the documents that they rest on. `faulty`: some of the
    data could not be read and was left out.
    """

    tables: Tables
    view: str
    title: str
    record: Record | None = None
    us: str | None = None
    sources: tuple[str, ...] = ()
    faulty: bool = False

    def description(self, question: Question) -> str:
        """One line on what these tables are: view, date, and whether they are a reconstruction."""
        note = reconstruction_note(self.record, us=self.us or "") if self.record else ""
        return f"Read in the view {self.view!r} as of {question.today.isoformat()}. {note}".rstrip()

    def cite(self, source: str, language: str) -> str:
        """How a source of the record is called: a document by its title, anything else as it was said."""
        if self.record is None or self.us is None or not source.startswith("document/"):
            return source
        from comity.record import view

        return view(self.record, "ours", self.us).text(source, "title", language) or source

    def figures(self, question: Question) -> Figures:
        from comity.measure import figures

        return figures(
            self.tables,
            view=self.view,
            by_team=question.by_team,
            horizon=question.horizon,
            count_silence_as_not_done=question.silence_is_not_done,
            today=question.today,
        )

    def assess(self, question: Question) -> Assessment:
        """Raises `WrongCommand` where there are several committees and none was named."""
        from comity.measure.assess import WhichCommitteeError, assess, assess_record
        from comity.measure.composite import BadWeightError

        try:
            if self.record is not None and self.us is not None:
                return assess_record(
                    self.record,
                    view=self.view,
                    ours=self.us,
                    today=question.today,
                    figures=self.figures(question),
                    weights=question.weights,
                )
            return assess(
                self.tables,
                view=self.view,
                today=question.today,
                committee=question.committee,
                figures=self.figures(question),
                weights=question.weights,
            )
        except WhichCommitteeError as error:
            if not error.there:
                raise DataFailure([nothing_there(self.title)]) from error
            raise WrongCommand(which_committee(error.asked, error.there)) from error
        except BadWeightError as error:
            raise WrongCommand(str(error)) from error


def which_committee(asked: str | None, there: Sequence[str]) -> str:
    some = ", ".join(there[:5]) + (" …" if len(there) > 5 else "")  # noqa: PLR2004
    if asked is not None:
        return f"The table holds no committee {asked!r}. It holds: {some}."
    mend = "name one with --committee, or ask for all with --format csv."
    return f"The table holds {len(there)} committees ({some}): {mend}"


def nothing_there(title: str) -> Problem:
    from comity.problems import Problem, Where

    mend = "Are there rows beneath the header, and were they left out?"
    return Problem("nothing_there", "There is no plan and no conference to measure.", Where(file=title), mend)


def of_case(folder: Path, question: Question) -> Source:
    """The record that the case's statements make, without a workspace."""
    from comity.documents.case import read_case

    case = usable(read_case(folder), strict=question.strict)
    return replace(of_record(record_of(case), case.us, question), faulty=bool(case.problems))


def usable(case: Case, *, strict: bool) -> Case:
    """The case, its problems named; with `strict` they stop the command. What is odd and may be meant is told."""
    report_problems(case.notes, mark="·")
    name_problems(case.problems, strict=strict)
    return case


def name_problems(problems: Sequence[Problem], *, strict: bool) -> None:
    if problems and strict:
        raise DataFailure(problems)
    report_problems(problems)
    if problems:
        click.echo(f"comity: {counted(len(problems))}; what could be read was read (--strict stops here).", err=True)


def record_of(case: Case) -> Record:
    from comity.record import Said, fold

    return fold(Said(case.us, 1, index, LOADED_AT, placed.statement) for index, placed in enumerate(case.statements))


def of_record(record: Record, us: str, question: Question) -> Source:
    from comity.measure.of_record import tables
    from comity.record import UnknownViewError, view

    name = question.view or "ours"
    try:
        read = view(record, name, us)
    except UnknownViewError as error:
        raise WrongCommand(str(error)) from error
    titles = [read.text(document, "title", "en") for document in record.subjects("document")]
    committee = next(iter(record.subjects("committee")), None)
    return Source(
        tables=tables(record, view=name, ours=us, today=question.today),
        view=name,
        title=(committee and read.text(committee, "names", "en")) or "A joint committee",
        record=record,
        us=us,
        sources=tuple(title for title in titles if title),
    )


def reconstruction_note(record: Record, *, us: str) -> str:
    """What the record says of being a reconstruction, in English; empty where it is none."""
    from comity.record import view

    committee = next(iter(record.subjects("committee")), None)
    return (committee and view(record, "ours", us).text(committee, "reconstruction", "en")) or ""


def of_workspace(home: Path | None, question: Question) -> Source:
    """The record of a committee that is kept in the workspace."""
    from comity.desk.workspace import open_workspace

    open_workspace(home)
    from comity.desk.store import find_committee, load_record

    found = find_committee(question.committee)
    return of_record(load_record(committee=found.key), found.us, question)


def of_table(table: Path, mapping: Path, question: Question) -> Source:
    """A foreign table; what could not be read is named and counted."""
    from comity.documents.mapping import apply, read_mapping

    mapped = apply(read_mapping(mapping), table, view=question.view, strict=question.strict)
    report_problems(mapped.notes, mark="·")
    name_problems(mapped.problems, strict=question.strict)
    if mapped.left_out:
        counts = ", ".join(f"{count} {kind}" for kind, count in sorted(mapped.left_out.items()))
        click.echo(f"comity: left out of {mapped.rows} rows: {counts}", err=True)
    faulty = bool(mapped.problems)
    return Source(mapped.tables, mapped.view, title=table.name, sources=(table.name,), faulty=faulty)

"""`comity record`: what is said, and by whom."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from comity.cli.failure import WrongCommand, names_bad_data
from comity.cli.options import committee_option, format_option, home_option, today_option
from comity.cli.printing import print_rows
from comity.cli.values import shown

if TYPE_CHECKING:
    from datetime import date

    from comity.record import Record, Word

COLUMNS = {
    "subject": "subject",
    "attribute": "attribute",
    "side": "whose word",
    "value": "value",
    "on": "on",
    "hearsay": "heard by",
    "source": "source",
}
NOTHING = "The record says nothing here."


@click.group(short_help="Show the record: subjects, and who says what of them.")
def record() -> None:
    """The record is the union of all ledgers."""


@record.command("show", short_help="Show every side's word on a subject, a type, or everything.")
@click.argument("subject", required=False)
@committee_option
@today_option
@click.option(
    "--known-until",
    metavar="INSTANT",
    help="As it was known then, such as 2018-03-19T00:00:00Z (by the entries' dates).",
)
@format_option()
@home_option
@names_bad_data
def show(
    subject: str | None,
    committee: str | None,
    at: date | None,
    known_until: str | None,
    form: str,
    home: Path | None,
) -> None:
    """Show each side's standing word on SUBJECT ("plan/seoul-3"), on a type ("plan"), or on everything."""
    from comity.desk.workspace import open_workspace

    open_workspace(home)
    from comity.desk.store import find_committee, load_record

    try:
        loaded = load_record(committee=find_committee(committee).key, known_until=known_until)
    except ValueError as error:
        raise WrongCommand(str(error)) from error
    if at is not None:
        loaded = loaded.as_of(at)
    rows = [row for each in chosen(loaded, subject) for row in rows_of(loaded, each, form=form)]
    rows += not_understood(loaded, subject)
    print_rows(rows, form=form, columns=COLUMNS, empty=NOTHING)


def chosen(record: Record, asked: str | None) -> list[str]:
    """The subjects that are meant; raises `WrongCommand` with what is near where there is none."""
    from comity.record import TYPES

    everything = [subject for kind in TYPES for subject in record.subjects(kind)]
    if asked is None:
        return everything
    if asked in TYPES:
        return list(record.subjects(asked))
    canonical = record.canonical(asked)
    if canonical in everything:
        return [canonical]
    import difflib

    near = difflib.get_close_matches(asked, [*TYPES, *everything], n=3)
    mend = f"Did you mean {', '.join(near)}?" if near else f"The types are: {', '.join(TYPES)}."
    raise WrongCommand(f"The record has no subject or type {asked!r}. {mend}")


def rows_of(record: Record, subject: str, *, form: str) -> list[dict[str, Any]]:
    from comity.record import TYPES

    rows = []
    for attribute in TYPES[subject.partition("/")[0]].attributes:
        for words in histories(record, subject, attribute):
            rows += [row_of(subject, attribute, word, form=form) for word in words]
    return rows


def histories(record: Record, subject: str, attribute: str) -> list[tuple[Word, ...]]:
    """Each side's words: the standing one, or the whole series where the vocabulary keeps one."""
    from comity.record import TYPES

    if TYPES[subject.partition("/")[0]].attributes[attribute].history:
        return list(record.history(subject, attribute).values())
    return [(word,) for word in record.words(subject, attribute).values()]


def row_of(subject: str, attribute: str, word: Word, *, form: str) -> dict[str, Any]:
    return {
        "subject": subject,
        "attribute": attribute,
        "side": word.whose,
        "value": shown(subject, attribute, word.value, form=form),
        "on": word.on,
        "hearsay": word.speaker if word.hearsay else None,
        "source": word.source,
    }


def not_understood(record: Record, asked: str | None) -> list[dict[str, Any]]:
    if asked is not None:
        return []
    return [
        {
            "subject": "(not understood)",
            "attribute": unknown.kind,
            "side": unknown.speaker,
            "value": json.dumps(unknown.raw, ensure_ascii=False),
        }
        for unknown in record.not_understood
    ]

"""Any subject of the record, in any view, with every side's word."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from ninja import Router, Schema
from ninja.params.functions import Path, Query

from comity.desk.api.place import here_of, nothing_there, seen
from comity.desk.api.shapes import (
    KEY,
    REFUSALS,
    AsOf,
    CommitteeKey,
    Limit,
    Offset,
    SaidReport,
    SaidWord,
    ViewName,
    words_of,
)
from comity.desk.reading.part import load_part
from comity.desk.reading.subjects import some_subjects
from comity.record import TYPES, View

router = Router(tags=["subjects"])
REPORTED_ON = frozenset({"plan", "milestone"})
TYPE_PATTERN = f"^({'|'.join(TYPES)})$"


class Progress(Schema):
    """How far a plan or milestone has come, as the view reads it; `value` is null where nobody spoke."""

    value: str | None
    was_promoted: bool
    doers: list[str]
    alike: bool | None


class Subject(Schema):
    """`values` as the view reads them; `words` every side's standing word, `histories` those of attributes in time."""

    subject: str
    type: str
    names: list[str]
    values: dict[str, Any]
    words: dict[str, list[SaidWord]]
    histories: dict[str, list[SaidWord]]
    progress: Progress | None
    reports: list[SaidReport]


class Subjects(Schema):
    total: int
    subjects: list[Subject]


@router.get("/{committee}/subjects/", response={200: Subjects, **REFUSALS}, url_name="subjects")
def list_subjects(
    request: HttpRequest,
    committee: str = CommitteeKey,
    type: str = Query(..., pattern=TYPE_PATTERN),  # noqa: A002 - the word of the vocabulary
    view: str = ViewName,
    on: str | None = AsOf,
    limit: int = Limit,
    offset: int = Offset,
) -> Subjects:
    """The subjects of one type."""
    here = here_of(request, committee, view_name=view)
    some = some_subjects(here.committee, type_=type, limit=limit, offset=offset)
    read = seen(some.record, here, on=on)
    return Subjects(total=some.total, subjects=[shape(read, subject) for subject in some.subjects])


@router.get("/{committee}/subjects/{type}/{key}/", response={200: Subject, **REFUSALS}, url_name="subject")
def read_subject(
    request: HttpRequest,
    committee: str = CommitteeKey,
    type: str = Path(..., pattern=TYPE_PATTERN),  # noqa: A002
    key: str = Path(..., pattern=KEY, max_length=120),
    view: str = ViewName,
    on: str | None = AsOf,
) -> Subject:
    """One subject, by any of its names."""
    here = here_of(request, committee, view_name=view)
    name = f"{type}/{key}"
    read = seen(load_part(here.committee, subjects=[name]), here, on=on)
    if not read.record.exists(name):
        raise nothing_there()
    return shape(read, read.record.canonical(name))


def shape(read: View, subject: str) -> Subject:
    record, type_ = read.record, subject.partition("/")[0]
    attributes = record.attributes(subject)
    in_time = [name for name in attributes if TYPES[type_].attributes[name].history]
    return Subject(
        subject=subject,
        type=type_,
        names=list(record.names(subject)),
        values={name: read.value(subject, name) for name in attributes},
        words={name: words_of(record.words(subject, name).values()) for name in attributes},
        histories={
            name: words_of(word for words in record.history(subject, name).values() for word in words)
            for name in in_time
        },
        progress=progress_of(read, subject) if type_ in REPORTED_ON else None,
        reports=[SaidReport.of(report) for report in record.reports(subject)] if type_ in REPORTED_ON else [],
    )


def progress_of(read: View, subject: str) -> Progress:
    found = read.progress(subject)
    return Progress(value=found.value, was_promoted=found.was_promoted, doers=list(found.doers), alike=found.alike)

"""The progress of a plan in each view."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from comity.record import Progress, Record, Statement, view
from tests.record.factories import seoul, state

VIEWS = ("ours", "theirs", "side:beijing", "either", "agreed")
BOTH = ("seoul", "beijing")


def committee(*, doers: tuple[str, ...] | None = BOTH, **reports: str | list[str]) -> Record:
    """A plan on which the sides report, one word a year from 2015."""
    said: list[Statement] = [state("committee/it", sides=["seoul", "beijing", "tokyo"])]
    if doers is not None:
        said.append(state("plan/a", done_by=list(doers)))
    for side, words in reports.items():
        for year, progress in enumerate([words] if isinstance(words, str) else words, start=2015):
            said.append(state(f"report/{side}-{year}", plan="plan/a", progress=progress, by=side, on=str(year)))
    return seoul(*said)


def values(record: Record) -> dict[str, str | None]:
    return {name: view(record, name, ours="seoul").progress("plan/a").value for name in VIEWS}


def told(ours: str | None, theirs: str | None, either: str | None, agreed: str | None) -> dict[str, str | None]:
    return {"ours": ours, "theirs": theirs, "side:beijing": theirs, "either": either, "agreed": agreed}


@pytest.mark.parametrize(
    ("reports", "expected"),
    [
        ({}, told(None, None, None, None)),
        ({"seoul": "promoted"}, told("promoted", None, "promoted", None)),
        ({"beijing": "promoted"}, told("promoted", "promoted", "promoted", None)),
        ({"seoul": "promoted", "beijing": "promoted"}, told("promoted", "promoted", "promoted", "promoted")),
        ({"seoul": "promoted", "beijing": "implemented"}, told("promoted", "implemented", "implemented", "differs")),
        ({"seoul": "not_started", "beijing": "dropped"}, told("not_started", "dropped", "not_started", "differs")),
        ({"seoul": "unknown", "beijing": "dropped"}, told("unknown", "dropped", "dropped", "differs")),
        ({"seoul": "unknown", "beijing": "unknown"}, told("unknown", "unknown", "unknown", "unknown")),
        ({"seoul": ["promoted", "dropped"]}, told("dropped", None, "dropped", None)),
    ],
)
def test_each_view_reads_its_progress(reports: dict[str, Any], expected: dict[str, str | None]) -> None:
    assert values(committee(**reports)) == expected


def test_the_whole_of_progress() -> None:
    record = committee(seoul=["promoted", "implemented"], beijing="promoted")

    assert {name: view(record, name, ours="seoul").progress("plan/a") for name in ("ours", "agreed")} == {
        "ours": Progress(value="implemented", was_promoted=True, reported_by=BOTH, doers=BOTH, alike=False),
        "agreed": Progress(value="differs", was_promoted=False, reported_by=BOTH, doers=BOTH, alike=False),
    }


def test_progress_until_a_date_reads_what_was_reported_by_then() -> None:
    record = committee(seoul=["promoted", "implemented"], beijing="promoted")
    ours = view(record, "ours", ours="seoul")

    assert ours.progress("plan/a", until=dt.date(2015, 12, 30)) == Progress(
        value=None, was_promoted=False, reported_by=(), doers=BOTH, alike=None
    )
    assert ours.progress("plan/a", until=dt.date(2015, 12, 31)) == Progress(
        value="promoted", was_promoted=True, reported_by=BOTH, doers=BOTH, alike=True
    )


def test_either_reads_doers_alone_where_they_are_known() -> None:
    assert values(committee(doers=("seoul",), seoul="promoted", beijing="implemented"))["either"] == "promoted"
    assert values(committee(doers=None, seoul="promoted", beijing="implemented"))["either"] == "implemented"


def test_agreed_needs_every_doer_and_no_others() -> None:
    reports = {"seoul": "promoted", "beijing": "promoted", "tokyo": "dropped"}

    assert values(committee(doers=BOTH, **reports))["agreed"] == "promoted"
    assert values(committee(doers=("seoul", "beijing", "tokyo"), **reports))["agreed"] == "differs"
    assert values(committee(doers=("tokyo",), seoul="promoted"))["agreed"] is None


def test_agreed_reads_all_that_spoke_where_nobody_said_who_does_it() -> None:
    assert values(committee(doers=None, seoul="promoted"))["agreed"] == "promoted"
    assert values(committee(doers=None, seoul="promoted", tokyo="promoted"))["agreed"] == "promoted"
    assert values(committee(doers=None, seoul="promoted", tokyo="dropped"))["agreed"] == "differs"


def test_two_doers_differ_even_while_a_third_is_silent() -> None:
    record = committee(doers=("seoul", "beijing", "tokyo"), seoul="promoted", beijing="dropped")

    assert values(record)["agreed"] == "differs"


@pytest.mark.parametrize(
    ("doers", "reports", "alike"),
    [
        (BOTH, {"seoul": "promoted"}, None),
        (BOTH, {"seoul": "promoted", "beijing": "promoted"}, True),
        (BOTH, {"seoul": "promoted", "beijing": "implemented"}, False),
        (("seoul",), {"seoul": "promoted", "beijing": "implemented"}, True),
        (None, {"seoul": "promoted"}, None),
        (None, {"seoul": "promoted", "beijing": "promoted"}, True),
        (None, {}, None),
    ],
)
def test_alike_needs_the_word_of_every_doer(doers: Any, reports: dict[str, Any], alike: bool | None) -> None:
    assert view(committee(doers=doers, **reports), "ours", ours="seoul").progress("plan/a").alike is alike


@pytest.mark.parametrize(
    ("reports", "promoted"),
    [
        ({"seoul": ["promoted", "dropped"]}, {"ours": True, "theirs": False, "either": True, "agreed": False}),
        ({"seoul": "dropped", "beijing": "dropped"},
         {"ours": False, "theirs": False, "either": False, "agreed": False}),
        ({"seoul": ["implemented", "dropped"], "beijing": "dropped"},
         {"ours": True, "theirs": False, "either": True, "agreed": False}),
        ({"seoul": ["implemented", "dropped"], "beijing": ["promoted", "dropped"]},
         {"ours": True, "theirs": True, "either": True, "agreed": True}),
    ],
)  # fmt: skip
def test_a_dropped_plan_remembers_whether_it_was_promoted(reports: dict[str, Any], promoted: dict[str, bool]) -> None:
    record = committee(**reports)

    assert {name: view(record, name, ours="seoul").progress("plan/a").was_promoted for name in promoted} == promoted


def test_where_doers_are_disputed_agreed_needs_all_that_anybody_names() -> None:
    record = seoul(
        state("committee/it", sides=["seoul", "beijing"]),
        state("plan/a", done_by=["seoul"]),
        state("plan/a", done_by=["beijing"], by="beijing"),
        state("report/1", plan="plan/a", progress="promoted", on="2018"),
    )

    assert view(record, "agreed", ours="seoul").progress("plan/a") == Progress(
        value=None, was_promoted=False, reported_by=("seoul",), doers=BOTH, alike=None
    )
    assert view(record, "theirs", ours="seoul").doers("plan/a") == ("beijing",)


def test_a_milestone_is_done_by_the_doers_of_its_plan() -> None:
    record = seoul(
        state("committee/it", sides=["seoul", "beijing"]),
        state("plan/a", done_by=["seoul"]),
        state("milestone/m", plan="plan/a"),
        state("report/1", milestone="milestone/m", progress="promoted", on="2018"),
    )

    assert view(record, "agreed", ours="seoul").progress("milestone/m") == Progress(
        value="promoted", was_promoted=True, reported_by=("seoul",), doers=("seoul",), alike=True
    )


def test_the_reports_of_a_view_are_those_of_the_sides_it_reads() -> None:
    record = committee(seoul="promoted", beijing="implemented")

    read = {name: [report.whose for report in view(record, name, ours="seoul").reports("plan/a")] for name in VIEWS}
    assert read == {
        "ours": ["seoul", "beijing"], "theirs": ["beijing"], "side:beijing": ["beijing"],
        "either": ["seoul", "beijing"], "agreed": ["seoul", "beijing"],
    }  # fmt: skip

"""Conferences read from the record: which comes next, what it lacks, and in which order its sides stand."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from comity.desk.reading.conferences import conference_lines, find_line, line_before, next_line, steps_of
from comity.desk.reading.gatherings import delegation_lines, papers_of
from comity.desk.reading.missing import Missing, missing_for
from comity.record import Said, Statement, View, fold, view

TODAY = dt.date(2026, 11, 24)
FIRST = [
    Statement("side/seoul", {"names": {"en": "Seoul"}, "since": "2013-04-21"}),
    Statement("side/beijing", {"names": {"en": "Beijing"}, "since": "2013-04-22"}),
    Statement("side/tokyo", {"names": {"en": "Tokyo"}, "since": "2013-04-23", "status": "observer"}),
    Statement("team/culture", {"names": {"en": "Culture"}}),
    Statement("team/old", {"names": {"en": "Old"}, "until": "2020"}),
    Statement("team/secretariat", {"names": {"en": "Secretariat"}, "kind": "secretariat"}),
]


def read(*statements: Statement, others: tuple[Statement, ...] = ()) -> View:
    """What Seoul says, and what Beijing says in `others`, read as ours."""
    said = [Said("seoul", 1, place, "2026-01-01T00:00:00Z", each) for place, each in enumerate([*FIRST, *statements])]
    theirs = [Said("beijing", 1, place, "2026-01-02T00:00:00Z", each) for place, each in enumerate(others)]
    return view(fold([*said, *theirs]), "ours", "seoul")


def conference(number: int, **said: Any) -> Statement:
    return Statement(f"conference/{number}", {"number": number, **said})


def status(number: int, state: str, *, on: str, **more: Any) -> Statement:
    return Statement(f"conference/{number}", {"status": {"state": state, **more}}, on=on)


def test_the_next_is_the_first_to_come_after_the_last_that_was_held() -> None:
    lines = conference_lines(
        read(
            conference(1), status(1, "held", on="2013"), conference(2), status(2, "cancelled", on="2015"),
            conference(3), status(3, "held", on="2018"), conference(5), conference(4),
            status(4, "postponed", on="2021"),
        )
    )  # fmt: skip
    coming = next_line(lines)

    assert [line.number for line in lines] == [1, 2, 3, 4, 5]
    before = line_before(lines, find_line(lines, "3") or lines[0])
    assert [line and line.number for line in (coming, before)] == [4, 1]


def test_states_that_both_sides_say_alike_are_one_step() -> None:
    shown = read(
        conference(3), status(3, "planned", on="2017-03", date="2017"),
        status(3, "postponed", on="2017-06", date="2018-03"),
        others=(status(3, "planned", on="2017-03-15", date="2017-09"), status(3, "lapsed", on="2017-12-31")),
    )  # fmt: skip
    steps = steps_of(shown.record, "conference/3")
    assert [(step.state, sorted(step.words)) for step in steps] == [
        ("planned", ["beijing", "seoul"]),
        ("postponed", ["seoul"]),
        ("lapsed", ["beijing"]),
    ]


def test_a_line_keeps_the_date_that_was_first_meant_and_tells_where_the_sides_differ() -> None:
    shown = read(
        conference(3, date="2018-03-19"), status(3, "planned", on="2017-03", date="2017"),
        status(3, "held", on="2018-03-19"),
        others=(status(3, "lapsed", on="2018-03-19"),),
    )  # fmt: skip
    line = conference_lines(shown)[0]
    assert (line.state, line.date, line.planned) == ("held", "2018-03-19", "2017")
    assert (dict(line.states), line.differs) == ({"seoul": "held", "beijing": "lapsed"}, True)


def test_a_conference_lacks_what_it_will_need() -> None:
    memorandum = {"kind": "memorandum", "title": {"en": "M"}}
    shown = read(
        conference(4, date="2027-05"),
        Statement("delegation/seoul-4", {"conference": "conference/4", "side": "seoul"}),
        Statement("instrument/1", {**memorandum, "expires": "2027-03"}),
        Statement("instrument/2", {**memorandum, "expires": "2027-04"}),
        Statement("instrument/3", {**memorandum, "expires": "2030", "renews": "instrument/2"}),
        Statement("instrument/4", {**memorandum, "expires": "2020"}),
    )
    line = conference_lines(shown)[0]
    assert missing_for(line, view=shown, today=TODAY) == (
        Missing("date"),
        Missing("place"),
        Missing("agenda", ("team/culture",)),
        Missing("delegation", ("side/beijing",)),
        Missing("head_rank", ("side/seoul",)),
        Missing("memoranda", ("instrument/1",)),
    )


def test_a_conference_that_is_over_lacks_nothing() -> None:
    shown = read(conference(4), status(4, "held", on="2027-05-01"))
    assert missing_for(conference_lines(shown)[0], view=shown, today=TODAY) == ()


@pytest.mark.parametrize(
    ("first", "order"), [("seoul", ["seoul", "beijing", "tokyo"]), ("beijing", ["beijing", "seoul", "tokyo"])]
)
def test_a_sides_paper_names_it_first_and_observers_only_where_they_come(first: str, order: list[str]) -> None:
    coming = Statement("delegation/tokyo-4", {"conference": "conference/4", "side": "tokyo"})
    assert [each.side for each in delegation_lines("conference/4", read(conference(4), coming), first=first)] == order
    assert len(delegation_lines("conference/4", read(conference(4)), first=first)) == 2


def test_ranks_stand_from_high_to_low() -> None:
    counts = {"staff": 3, "mayor": 1, "assistant_mayor": 1, "bureau": 2}
    said = {"conference": "conference/4", "side": "seoul", "composition": counts}
    line = delegation_lines("conference/4", read(conference(4), Statement("delegation/x", said)), first="seoul")[0]
    assert line.by_rank == (("mayor", 1), ("assistant_mayor", 1), ("bureau", 2), ("staff", 3))
    assert line.counted == 7


def test_every_document_that_was_ever_a_source_is_a_paper() -> None:
    shown = read(
        Statement("conference/4", {"number": 4}, source="document/1"),
        Statement("conference/4", {"number": 4}, source="document/2"),
        Statement("conference/4", {"place": {"en": "Hall"}}, source="a call"),
    )
    assert list(papers_of(shown.record, ["conference/4"])) == ["document/1", "document/2"]

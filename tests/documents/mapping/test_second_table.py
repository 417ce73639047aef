"""A second table says of each conference when and where it was, in what state, and who came."""

from __future__ import annotations

from pathlib import Path

import pytest

from comity.problems import InputError
from tests.documents.files import named, write
from tests.documents.mapping.factory import SIMPLE, mapped, rows

MAPPING = f"""{SIMPLE}
[conference]
file = "meetings.csv"
number = "No."
date = "Date"
planned = "Planned"
status = "State"
host = "Host"
postponements = "Moved"
head_rank = {{seoul = "Seoul head", beijing = "Beijing head"}}
delegation = {{seoul = "Seoul party"}}
ranks = {{mayor = ["Major"]}}
"""
PLANS = "id,conference\na,1\nb,2\n"
HEAD = "No.,Date,Planned,State,Host,Moved,Seoul head,Beijing head,Seoul party\n"
MEETINGS = f"""{HEAD}1,2013-10-31,,held,seoul,,부시장,副市长,50
２,2015-11-04,2015-10,held,beijing,1,Major,Mayor,
3,,2017,postponed,seoul,2,,,
"""


def test_conferences_and_delegations_are_read(tmp_path: Path) -> None:
    write(tmp_path, MEETINGS, name="meetings.csv")

    tables = mapped(tmp_path, MAPPING, PLANS, strict=True).tables

    assert rows(
        tables.conferences,
        "committee", "conference", "label", "status", "planned_first", "date", "host", "postponements",
    ) == [
        ("table", 1, "1", "held", None, "2013-10-31", "seoul", None),
        ("table", 2, "２", "held", "2015-10", "2015-11-04", "beijing", 1),
        ("table", 3, "3", "postponed", "2017", None, "seoul", 2),
    ]  # fmt: skip
    assert rows(tables.delegations, "conference", "side", "size", "head_rank") == [
        (1, "seoul", 50, 50),
        (1, "beijing", None, 50),
        (2, "seoul", None, 60),
        (2, "beijing", None, 60),
    ]


def test_a_conference_of_the_second_table_alone_fills_a_hole(tmp_path: Path) -> None:
    write(tmp_path, f"{HEAD}2,,,cancelled,,,,,\n", name="meetings.csv")

    found = mapped(tmp_path, MAPPING, "id,conference\na,1\nb,3\n")

    assert [note for note in found.notes if note.kind == "missing_number"] == []


def test_cells_and_rows_that_cannot_be_read_are_named_in_their_file(tmp_path: Path) -> None:
    meetings = f"{HEAD}1,2013-02-30,,held,,once,,,\nx,,,held,,,,,\n1,,,held,,,,,\n"
    path = write(tmp_path, meetings, name="meetings.csv")

    found = mapped(tmp_path, MAPPING, PLANS)

    assert named(found.problems) == [
        ("not_a_date", 2, "Date"),
        ("not_a_number", 2, "Moved"),
        ("missing_conference", 3, "No."),
        ("repeated_conference", 4, "No."),
    ]
    assert {problem.where.file for problem in found.problems} == {str(path)}


def test_states_and_ranks_that_are_not_known_are_listed(tmp_path: Path) -> None:
    write(tmp_path, f"{HEAD}1,,,hold,,,Chief,,\n2,,,hold,,,,,\n", name="meetings.csv")

    with pytest.raises(InputError) as caught:
        mapped(tmp_path, MAPPING, PLANS)

    assert [problem.what for problem in caught.value.problems] == [
        "1 value is not listed under conference.status: 'hold' (2).",
        "1 value is not listed under conference.ranks: 'Chief' (1).",
    ]


def test_two_conferences_on_one_date_are_pointed_out(tmp_path: Path) -> None:
    write(tmp_path, f"{HEAD}1,2013-10-31,,held,,,,,\n2,2013-10-31,,held,,,,,\n", name="meetings.csv")

    found = mapped(tmp_path, MAPPING, PLANS, strict=True)

    assert [note.what for note in found.notes if note.kind == "two_on_one_date"] == [
        "conferences 1 and 2 of table have one date, 2013-10-31."
    ]


def test_without_a_state_a_conference_with_a_date_was_held(tmp_path: Path) -> None:
    mapping = f'{SIMPLE}\n[conference]\nfile = "meetings.csv"\nnumber = "n"\ndate = "d"\n'
    write(tmp_path, "n,d\n1,2013\n2,\n", name="meetings.csv")

    assert rows(mapped(tmp_path, mapping, PLANS).tables.conferences, "status") == [("held",), ("planned",)]


def test_which_committee_a_conference_is_of_must_be_said_where_there_are_several(tmp_path: Path) -> None:
    mapping = '[plan]\nid = "id"\ncommittee = "c"\nconference = "n"\n[conference]\nfile = "m.csv"\nnumber = "n"\n'
    write(tmp_path, "n\n1\n", name="m.csv")

    with pytest.raises(InputError) as caught:
        mapped(tmp_path, mapping, "id,c,n\na,x,1\nb,y,1\n")

    assert [(problem.kind, problem.where.attribute) for problem in caught.value.problems] == [
        ("missing_key", "conference.committee")
    ]

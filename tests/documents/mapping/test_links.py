"""Plans carried from others: links by id, and the links that cannot be."""

from __future__ import annotations

from pathlib import Path

from tests.documents.files import named
from tests.documents.mapping.factory import SIMPLE, mapped, rows

MAPPING = f'{SIMPLE}carried_from = "from"\n'
TWO = (
    '[plan]\nid = "id"\ncommittee = "c"\nconference = "conference"\ncarried_from = {column = "from", separator = "+"}\n'
)


def test_ids_become_links(tmp_path: Path) -> None:
    found = mapped(tmp_path, MAPPING, "id,conference,from\na,1,\nb,1,\nc,2,a; b\nd,3,c;\n")

    assert rows(found.tables.links, "committee", "plan", "carried_from") == [
        ("table", "c", "a"),
        ("table", "c", "b"),
        ("table", "d", "c"),
    ]
    assert found.problems == ()


def test_an_id_used_again_means_the_latest_conference_before(tmp_path: Path) -> None:
    found = mapped(tmp_path, MAPPING, "id,conference,from\na,1,\na,2,a\nb,4,a\na,5,\n")

    assert rows(found.tables.links, "plan", "carried_from") == [("2/a", "1/a"), ("4/b", "2/a")]
    assert rows(found.tables.plans, "plan") == [("1/a",), ("2/a",), ("4/b",), ("5/a",)]


def test_ids_are_those_of_the_same_committee(tmp_path: Path) -> None:
    found = mapped(tmp_path, TWO, "id,c,conference,from\na,x,1,\na,y,1,\nb,x,2,a\nc,y,2,a+b\n")

    assert rows(found.tables.links, "committee", "plan", "carried_from") == [("x", "b", "a"), ("y", "c", "a")]
    assert named(found.problems) == [("carried_from_unknown", 5, "from")]


def test_unknown_later_and_circular_sources_are_named_and_give_no_link(tmp_path: Path) -> None:
    table = "id,conference,from\na,1,x\nb,1,c\nc,2,b\nd,1,e\ne,3,\nf,2,f\ng,2,a\n"

    found = mapped(tmp_path, MAPPING, table)

    assert rows(found.tables.links, "plan", "carried_from") == [("c", "b"), ("g", "a")]
    assert [(*named([problem])[0], problem.what) for problem in found.problems] == [
        ("carried_from_unknown", 2, "from", "there is no plan 'x' in table."),
        ("carried_from_cycle", 3, "from", "'b' is carried from 'c', which is in the end carried from 'b'."),
        (
            "carried_from_later",
            5,
            "from",
            "'d' of conference 1 is carried from 'e', which is of conference 3: a plan is carried from an earlier one.",
        ),
        ("carried_from_cycle", 7, "from", "'f' is carried from 'f', which is in the end carried from 'f'."),
    ]

"""Conferences are told apart by their numbers, dates or labels, and what is odd about them is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from comity.documents.values import NotReadableError, read_date
from tests.documents.files import named
from tests.documents.mapping.factory import mapped, rows


def conferences(folder: Path, texts: list[str], *, conference: str = '"n"') -> list[object]:
    """The numbers given to plans whose conference cells are `texts`."""
    table = "id,n\n" + "".join(f'{number},"{text}"\n' for number, text in enumerate(texts))
    found = mapped(folder, f'[plan]\nid = "id"\nconference = {conference}\n', table)
    return [number for (number,) in rows(found.tables.plans, "conference")]


@pytest.mark.parametrize(
    ("texts", "conference", "numbers"),
    [
        (["1", "3", "２", "4.0"], '"n"', [1, 3, 2, 4]),
        (["2018-03-19", "2013.10.31.", "2015년 11월 4일", "2013/10/31"], '"n"', [3, 1, 2, 1]),
        (["2018", "2013", "2015"], '"n"', [2018, 2013, 2015]),
        (["2018-03-19", "2018-11", "2013"], '{column = "n", by = "year"}', [2018, 2018, 2013]),
        (["2018-03-19", "2018-03-01", "2013-10"], '{column = "n", by = "month"}', [2, 2, 1]),
        (["31/10/2013", "4/11/2015"], '{column = "n", format = "%d/%m/%Y"}', [1, 2]),
        (["Plan 10", "Plan 2", "Plan ９"], '"n"', [3, 1, 2]),
        (["10", "9", "2"], '{column = "n", by = "label"}', [3, 2, 1]),
    ],
)
def test_numbers_dates_and_labels_sort(texts: list[str], conference: str, numbers: list[int], tmp_path: Path) -> None:
    assert conferences(tmp_path, texts, conference=conference) == numbers


def test_each_committee_counts_its_own_dates_and_the_labels_are_given(tmp_path: Path) -> None:
    table = "id,c,n\n1,a,2013-10-31\n2,a,2015-11-04\n3,b,2015-11-04\n"
    found = mapped(tmp_path, '[plan]\nid = "id"\ncommittee = "c"\nconference = "n"\n', table)

    assert rows(found.tables.plans, "committee", "conference") == [("a", 1), ("a", 2), ("b", 1)]
    assert found.labels.rows() == [("a", 1, "2013-10-31"), ("a", 2, "2015-11-04"), ("b", 1, "2015-11-04")]
    assert found.notes[-1].what == (
        "conferences are told apart by day: 1 = 2013-10-31, 2 = 2015-11-04, 1 = 2015-11-04."
    )


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("2013-02-30", "is not a date: February 2013 has 28 days"),
        ("2013-13-01", "is not a date: there is no month 13"),
        ("0000-01-01", "is not a date: there is no year 0"),
        ("31/10/2013", "is not a date that begins with the year, such as 2018-03-19, 2018-03 or 2018"),
    ],
)
def test_a_date_that_is_none_is_named_with_the_reason(text: str, reason: str, tmp_path: Path) -> None:
    table = f"id,n\n1,2013-10-31\n2,2015-11-04\n3,{text}\n"

    found = mapped(tmp_path, '[plan]\nid = "id"\nconference = "n"\n', table)

    assert [(*named([problem])[0], problem.what) for problem in found.problems] == [
        ("unreadable_conference", 4, "n", f"'{text}' {reason}.")
    ]


@pytest.mark.parametrize("text", ["", "soon", "2013-1-", "2013-10-31 noon", "20131031", "10.2013"])
def test_what_is_no_date_is_not_read_as_one(text: str) -> None:
    with pytest.raises(NotReadableError):
        read_date(text)


def test_holes_between_the_numbers_are_named_and_do_no_harm(tmp_path: Path) -> None:
    found = mapped(tmp_path, '[plan]\nid = "id"\nconference = "n"\n', "id,n\n1,1\n2,4\n", strict=True)

    assert [note.what for note in found.notes if note.kind == "missing_number"] == [
        "table has no conference 2, 3 between its others."
    ]
    assert rows(found.tables.plans, "conference") == [(1,), (4,)]

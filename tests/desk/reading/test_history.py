from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from comity.desk.models import Committee
from comity.desk.reading.history import EntryRow, Spoken, read_entries, read_entry, read_said_on, record_as_of
from comity.desk.store import receive
from comity.record import Statement, view
from tests.desk.factories import beijing, envelopes, say, seoul, titled
from tests.ledger.simulator import AT, COMMITTEE, Author, statement

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]


@pytest.fixture
def theirs(home: Path) -> Author:
    """Seoul says three entries around the three that come from Beijing, which are all of one instant."""
    seoul()
    say(committee=COMMITTEE, statements=[titled(1), titled(2)], at="2018-03-01T00:00:00Z")
    author = beijing()
    author.says(3)
    receive(committee=COMMITTEE, envelopes=envelopes(author.entries))
    say(committee=COMMITTEE, statements=[titled(3)], at="2027-01-01T00:00:00Z")
    return author


def committee() -> Committee:
    return Committee.objects.get(key=COMMITTEE)


def numbers(rows: object) -> list[tuple[str, int]]:
    return [(row.side, row.seq) for row in rows]  # type: ignore[attr-defined]


@pytest.mark.usefixtures("theirs")
def test_entries_of_all_ledgers_come_newest_first_page_by_page() -> None:
    first = read_entries(committee(), size=2)
    second = read_entries(committee(), size=2, upto=first.further)
    third = read_entries(committee(), size=2, upto=second.further)

    assert numbers(first.rows) == [("seoul", 2), ("beijing", 3)]
    assert numbers(second.rows) == [("beijing", 2), ("beijing", 1)]
    assert numbers(third.rows) == [("seoul", 1)]
    assert ([page.total for page in (first, second, third)], third.further) == ([5, 5, 5], {})
    assert numbers(read_entries(committee(), side="beijing").rows) == [("beijing", 3), ("beijing", 2), ("beijing", 1)]


@pytest.mark.usefixtures("theirs")
def test_an_entry_says_what_was_said_in_it() -> None:
    row = read_entry(committee(), side="seoul", seq=1)

    assert isinstance(row, EntryRow)
    assert (row.at, row.stands) == ("2018-03-01T00:00:00Z", "counts")
    assert row.said == [
        Spoken("seoul", 1, 0, "2018-03-01T00:00:00Z", titled(1).to_json()),
        Spoken("seoul", 1, 1, "2018-03-01T00:00:00Z", titled(2).to_json()),
    ]
    assert read_entry(committee(), side="seoul", seq=9) is None


def test_entries_from_a_fork_on_are_shown_as_such(theirs: Author) -> None:
    receive(committee=COMMITTEE, envelopes=[theirs.branch(1).say(statement(99)).envelope])

    rows = read_entries(committee(), side="beijing").rows

    assert [(row.seq, row.stands) for row in rows] == [
        (3, "from a fork on"),
        (2, "from a fork on"),
        (1, "counts"),
    ]
    assert [spoken.about for spoken in rows[0].said] == ["plan/3"]


@pytest.mark.usefixtures("theirs")
def test_everything_that_was_ever_said_of_a_plan_and_its_reports() -> None:
    report = Statement("report/seoul-1", {"plan": "plan/seoul-1", "progress": "promoted"}, on="2019")
    say(committee=COMMITTEE, statements=[report], at="2027-02-01T00:00:00Z")
    say(committee=COMMITTEE, statements=[Statement("plan/seoul-1", {"horizon": "long"})], at="2027-03-01T00:00:00Z")

    found = read_said_on(committee(), "plan/seoul-1")

    assert [(each.seq, each.about) for each in found] == [
        (4, "plan/seoul-1"),
        (3, "report/seoul-1"),
        (1, "plan/seoul-1"),
    ]


@pytest.mark.usefixtures("theirs")
def test_the_record_as_of_a_date_and_as_it_was_known() -> None:
    first = {"plan": "plan/seoul-1", "progress": "promoted"}
    say(committee=COMMITTEE, statements=[Statement("report/seoul-1", first, on="2019")], at="2027-02-01T00:00:00Z")

    def progress(**when: object) -> str | None:
        record = record_as_of(committee(), subjects=["plan/seoul-1"], **when)  # type: ignore[arg-type]
        return view(record, "ours", "seoul").progress("plan/seoul-1").value

    assert progress() == "promoted"
    assert progress(date=dt.date(2019, 12, 31)) == "promoted"
    assert progress(date=dt.date(2019, 12, 30)) is None
    assert progress(known_until="2027-01-31T00:00:00Z") is None
    assert progress(known_until="2027-02-01T00:00:00Z") == "promoted"


@pytest.mark.usefixtures("theirs")
def test_what_is_said_of_the_frame_is_found_too() -> None:
    say(committee=COMMITTEE, statements=[Statement("team/culture", {"names": {"ko": "문화팀"}})], at=AT)

    assert [each.about for each in read_said_on(committee(), "team/culture")] == ["team/culture"]

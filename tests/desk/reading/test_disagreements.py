from __future__ import annotations

from pathlib import Path

import pytest

from comity.desk.models import Committee
from comity.desk.reading.disagreements import Contradiction, Said, read_disagreements
from comity.record import Statement
from tests.desk.committees import network
from tests.desk.factories import say

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]

AT = "2024-10-01T00:00:00Z"


@pytest.fixture
def committee(home: Path) -> Committee:
    """Beijing, as Seoul heard, dates the first conference otherwise, and calls another plan long-term."""
    found = network(sides=2)
    other = Statement("conference/1", {"date": "2022-06-11"}, by="beijing", on="2022-07", source="minutes")
    say(committee=found.key, statements=[other], at=AT)
    say(committee=found.key, statements=[Statement("plan/seoul-1", {"horizon": "long"}, by="beijing")], at=AT)
    return found


def test_each_contradiction_is_listed_with_the_words_of_all_sides(committee: Committee) -> None:
    found = read_disagreements(committee)

    assert (found.total, found.by_type) == (3, {"conference": 1, "plan": 2})
    assert [(row.subject, row.attribute) for row in found.rows] == [
        ("conference/1", "date"),
        ("plan/seoul-1", "horizon"),
        ("plan/seoul-2", "progress"),
    ]
    ours, theirs = found.rows[0].words
    assert (ours.side, ours.value, ours.hearsay) == ("seoul", "2022-06-10", False)
    assert theirs == Said("beijing", "2022-06-11", "2022-07", "minutes", hearsay=True, at=AT)


def test_they_can_be_asked_for_by_type_attribute_and_subject(committee: Committee) -> None:
    def subjects(**which: object) -> list[str]:
        return [row.subject for row in read_disagreements(committee, **which).rows]  # type: ignore[arg-type]

    assert subjects(type_="plan") == ["plan/seoul-1", "plan/seoul-2"]
    assert subjects(attribute="progress") == ["plan/seoul-2"]
    assert subjects(subjects=["plan/seoul-1", "plan/seoul-9"]) == ["plan/seoul-1"]
    assert subjects(page=2, size=2) == ["plan/seoul-2"]
    assert read_disagreements(committee, type_="plan").total == 2


def test_what_is_settled_is_listed_no_longer(committee: Committee) -> None:
    say(committee=committee.key, statements=[Statement("conference/1", {"date": "2022-06-11"})])

    rows = read_disagreements(committee, type_="conference").rows

    assert rows == list[Contradiction]()

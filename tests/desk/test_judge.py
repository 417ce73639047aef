"""What is said is judged beside the part of the record that it can touch, just as beside the whole."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from comity.desk.models import Committee
from comity.desk.store import say_new
from comity.desk.store.judge import judge, said_beside
from comity.desk.store.load import statements as said_before
from comity.record import Statement, check_all, is_warning
from tests.desk.committees import network, reconstruction
from tests.desk.projection.worlds import World, worlds
from tests.desk.projection.worlds import statements as spoken

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]

TEXT = {"en": "Text"}
NEW_PLAN = {"conference": "conference/2", "title": TEXT}
REPORT = {"plan": "plan/seoul-1", "progress": "promoted"}
FAULTY = {
    "missing_attribute": [Statement("plan/seoul-9", {"title": TEXT})],
    "no_such_subject": [Statement("plan/seoul-1", {"team": "team/enviroment"})],
    "no_such_subject of a plan": [
        Statement("report/seoul-9", {"plan": "plan/seoul-33", "progress": "promoted"}, on="2024")
    ],
    "no_such_subject as a source": [Statement("plan/seoul-1", {"horizon": "near"}, source="document/minutes")],
    "conference_number_taken": [Statement("conference/late", {"number": 2})],
    "two_conferences_on_one_date": [Statement("conference/3", {"number": 3, "date": "2024-06-12"})],
    "number_is_not_the_key": [Statement("conference/2", {"number": 3})],
    "carried_in_a_circle": [
        Statement("plan/seoul-1", {"carried_from": ["plan/seoul-4"], "conference": "conference/1"})
    ],
    "carried_from_no_earlier": [Statement("plan/seoul-5", {"carried_from": ["plan/seoul-6"]})],
    "ends_before_it_begins": [Statement("team/culture", {"until": "2020"})],
    "unknown_attribute": [Statement("plan/seoul-1", {"progress": "promoted"})],
    "unknown_type": [Statement("rocket/1", {"title": TEXT})],
    "no_date": [Statement("report/seoul-9", REPORT)],
    "a circle through new plans": [
        Statement("plan/seoul-8", {**NEW_PLAN, "carried_from": ["plan/seoul-1"]}),
        Statement("plan/seoul-1", {"carried_from": ["plan/seoul-8"]}),
    ],
}
SOUND = [
    Statement("plan/seoul-8", {**NEW_PLAN, "carried_from": ["plan/seoul-2"]}),
    Statement("report/seoul-9", {"plan": "plan/seoul-8", "progress": "promoted"}, on="2024-09"),
    Statement("plan/seoul-3", {"same": "plan/seoul-2"}),
    Statement("report/seoul-1", {"note": TEXT}),
    Statement("offer/seoul-1", {"plan": "plan/seoul-6", "from": "seoul", "to": ["tokyo"]}),
]


def beside_the_whole(statements: list[Statement], committee: Committee) -> object:
    return check_all(statements, ours=committee.us, said=said_before(committee))


@pytest.mark.parametrize("kind", FAULTY)
def test_whatever_is_wrong_is_found_with_the_same_words(kind: str) -> None:
    committee = network(sides=3)

    found = judge(FAULTY[kind], committee=committee)

    assert found == beside_the_whole(FAULTY[kind], committee)
    assert found != ()


def test_what_is_sound_is_judged_without_reading_other_plans() -> None:
    committee = network(sides=3)

    read = {one.statement["about"] for one in said_beside(SOUND[:2], committee=committee)}  # type: ignore[index, call-overload]

    assert judge(SOUND, committee=committee) == ()
    assert {subject for subject in read if subject.startswith(("plan/", "report/"))} == {"plan/seoul-2"}


@settings(max_examples=50, deadline=None, suppress_health_check=list(HealthCheck))
@given(world=worlds(), new=st.lists(spoken, min_size=1, max_size=4))
def test_a_part_judges_as_the_whole_record_does(world: World, new: list[Statement]) -> None:
    committee = world.happen()

    beside = check_all(new, ours=committee.us, said=said_beside(new, committee=committee))
    whole = check_all(new, ours=committee.us, said=said_before(committee))

    assert judge(new, committee=committee) == whole
    assert all(is_warning(problem) for _, problem in beside) or any(not is_warning(problem) for _, problem in whole)


def test_what_our_ledger_holds_is_not_said_again() -> None:
    committee = reconstruction()
    held = Statement("conference/1", {"number": 1, "host": "seoul", "level": "vice_mayor", "date": "2013-10-31"},
                     source="document/public-record")  # fmt: skip
    new = Statement("conference/1", {"place": {"en": "Seoul"}})

    assert say_new(committee=committee.key, statements=[held, new]) == 1


def test_the_number_of_queries_does_not_depend_on_how_much_was_said() -> None:
    counts = []
    for committee, plan in ((network(), "plan/seoul-1"), (reconstruction(), "plan/reconstructed-1-01")):
        report = [Statement("report/seoul-x", {"plan": plan, "progress": "promoted"}, on="2024-09")]
        judge(report, committee=committee)
        with CaptureQueriesContext(connection) as queries:
            judge(report, committee=committee)
        counts.append(len(queries))

    assert counts == [2, 2]

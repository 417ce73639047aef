"""A part of the record says on what it covers just what the whole record says."""

from __future__ import annotations

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings

from comity.desk.models import Committee
from comity.desk.projection import frame
from comity.desk.projection.frame import frame_of
from comity.desk.reading.part import load_part
from comity.desk.store import load_record
from comity.record import TYPES, Record, Statement, differences_on
from tests.desk.committees import network, reconstruction, seoul_beijing
from tests.desk.factories import say
from tests.desk.projection.worlds import World, worlds

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]

SMALL = [type_ for type_ in TYPES if type_ not in {"plan", "milestone", "report", "offer", "agenda-item"}]


def told(record: Record, subject: str) -> list[object]:
    """Everything that a record says of one subject."""
    name = record.canonical(subject)
    words = [(each, record.history(name, each)) for each in record.attributes(name)]
    return [name, record.names(name), words, record.reports_by_side(name), differences_on(record, name)]


def belonging(record: Record, plan: str) -> list[list[object]]:
    """The same of what belongs to a plan."""
    found: list[str] = []
    for type_ in ("report", "milestone", "offer", "agenda-item"):
        for subject in record.subjects(type_):
            said = [word.value for word in record.words(subject, "plan").values()]
            if record.canonical(plan) in said:
                found.append(subject)
    return [told(record, subject) for subject in found]


def assert_equal_on(committee: Committee, plans: list[str]) -> None:
    whole, part = load_record(committee=committee.key), load_part(committee, subjects=plans)
    assert part.sides == whole.sides
    for type_ in SMALL:
        assert part.subjects(type_) == whole.subjects(type_)
        assert [told(part, each) for each in part.subjects(type_)] == [
            told(whole, each) for each in part.subjects(type_)
        ]
    for plan in plans:
        assert told(part, plan) == told(whole, plan)
        assert belonging(part, plan) == belonging(whole, plan)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(world=worlds())
def test_a_part_is_the_whole_record_on_what_it_covers(world: World) -> None:
    committee = world.happen()

    for plans in (["plan/a"], ["plan/b", "plan/c-10"], []):
        assert_equal_on(committee, plans)


@pytest.mark.parametrize("load", [seoul_beijing, reconstruction, network])
def test_the_same_of_whole_committees(load: object) -> None:
    committee = load()  # type: ignore[operator]
    plans = load_record(committee=committee.key).subjects("plan")

    assert_equal_on(committee, [*plans[:2], plans[-1]])


def test_of_other_plans_nothing_is_read() -> None:
    committee = network()

    part = load_part(committee, subjects=["plan/seoul-2"])

    assert part.subjects("plan") == ("plan/seoul-2",)
    assert [report.whose for report in part.reports("plan/seoul-2")] == ["seoul", "beijing"]


def test_the_number_of_queries_does_not_depend_on_what_there_is() -> None:
    committee = reconstruction()
    load_part(committee)
    with CaptureQueriesContext(connection) as few:
        load_part(committee, subjects=["plan/seoul-1"])
    with CaptureQueriesContext(connection) as many:
        load_part(committee, subjects=[f"plan/seoul-{number}" for number in range(100)])

    assert (len(few), len(many)) == (3, 3)


def test_what_is_said_later_is_read_at_once() -> None:
    committee = network()
    load_part(committee)

    say(committee=committee.key, statements=[Statement("team/health", {"names": {"en": "Health and Medical"}})])
    assert "team/health" in load_part(committee).subjects("team")
    say(committee=committee.key, statements=[Statement("team/health", {"names": None})])
    assert "team/health" not in load_part(committee).subjects("team")


def test_a_part_calls_others_by_the_one_name_that_they_have_by_joining() -> None:
    committee = network(sides=2)
    say(committee=committee.key, statements=[Statement("plan/seoul-9", {"same": "plan/seoul-1"})])
    say(committee=committee.key, statements=[Statement("plan/seoul-6", {"carried_from": ["plan/seoul-9"]})])

    assert_equal_on(committee, ["plan/seoul-6"])
    carried = load_part(committee, subjects=["plan/seoul-6"]).words("plan/seoul-6", "carried_from")
    assert carried["seoul"].value == ["plan/seoul-1"]


def test_a_part_knows_a_side_that_spoke_of_something_else_alone() -> None:
    committee = network(sides=2)
    say(committee=committee.key, statements=[Statement("plan/seoul-1", {"due": "2024"}, by="osaka")])

    assert_equal_on(committee, ["plan/seoul-2"])
    assert "osaka" in load_part(committee, subjects=["plan/seoul-2"]).sides


def test_what_was_read_in_a_transaction_that_was_broken_off_is_not_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    """Another process may have gone on meanwhile, so that its numbers alone do not tell."""
    committee = network(sides=2)
    report = Statement("report/seoul-9", {"plan": "plan/seoul-1", "progress": "promoted"}, on="2024-10")
    with transaction.atomic():
        say(committee=committee.key, statements=[Statement("team/health", {"names": {"en": "Health"}})])
        broken_off = frame_of(committee)
        transaction.set_rollback(True)
    for _ in range(2):
        say(committee=committee.key, statements=[report])

    monkeypatch.setitem(frame._frames, committee.key, broken_off)

    assert "team/health" in broken_off.record.subjects("team")
    assert "team/health" not in load_part(committee).subjects("team")

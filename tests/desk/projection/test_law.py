"""The law of the projection: its rows are those of the whole record, however that came about."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings

from comity.desk.projection.project import project_anew
from comity.desk.store import rebuild
from tests.desk.committees import network, reconstruction, seoul_beijing
from tests.desk.projection.expected import expected, projected
from tests.desk.projection.worlds import World, worlds

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(world=worlds())
def test_after_whatever_was_said_and_received_the_rows_are_those_of_the_whole_record(world: World) -> None:
    for committee in world.happening():
        assert projected(committee) == expected(committee)

    rows = projected(committee)
    project_anew(committee)
    assert projected(committee) == rows


@pytest.mark.parametrize("load", [seoul_beijing, reconstruction, network])
def test_a_rebuild_makes_the_same_rows(load: object) -> None:
    committee = load()  # type: ignore[operator]
    rows = projected(committee)

    assert rows == expected(committee)
    rebuild(committee=committee.key)
    assert projected(committee) == rows

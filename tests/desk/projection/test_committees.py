"""The committees that other tests use are there as they say."""

from __future__ import annotations

import pytest

from comity.desk.store import load_record
from tests.desk.committees import network, reconstruction, seoul_beijing

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]


@pytest.mark.parametrize(
    ("load", "shape"),
    [
        (seoul_beijing, ("seoul-beijing", 2, 4, 25)),
        (reconstruction, ("seoul-beijing-2020-reconstruction", 2, 3, 169)),
        (network, ("capitals", 7, 2, 6)),
        (lambda: network(sides=2), ("capitals", 2, 2, 6)),
    ],
)
def test_a_committee_is_put_into_the_database(load: object, shape: tuple[object, ...]) -> None:
    committee = load()  # type: ignore[operator]
    record = load_record(committee=committee.key)

    found = (committee.key, len(record.sides), len(record.subjects("conference")), len(record.subjects("plan")))

    assert found == shape
